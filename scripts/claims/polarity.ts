/** What a sentence says is well and another finds lacking or unready: `enforcement mechanisms are well-defined`. */
import {tokenise} from '../passages/tokens.ts'
import {stemOf} from '../passages/stem.ts'
import type {Evidence} from './claim.ts'
import {evidence, type Sentence} from './sentence.ts'
import {words} from './words.ts'

/** Finds where another sentence lacks, or finds unready, what a claim says is well: `enforcement mechanisms`. */
export function comparePolarity(claim: Sentence): (other: Sentence) => Evidence | undefined {
  const thing = wellIn(claim.text)
  if (thing === undefined) return () => undefined
  const [one = '', two = ''] = thing.split(' ')
  // `enforcement procedures`, `procedures of enforcement`
  const either = `(?:${thing}|${two} (?:of|for) (?:the )?${one})`
  const named = new RegExp(either, 'iu')
  const lacking = new RegExp(`${words.lacking}${either}\\b`, 'iu')
  const subjects = stemsOf(subjectOfWell(claim.text))
  return (other) => {
    const lacks = named.test(other.text) ? lacking.exec(other.text) : null
    if (lacks !== null) return evidence(other, 'contradicts', 'high', `says “${lacks[0]}”`)
    const unready = words.unready.exec(other.text)
    if (unready === null) return undefined
    const before = stemsOf(other.text.slice(0, unready.index))
    return subjects.isDisjointFrom(before)
      ? undefined
      : evidence(other, 'contradicts', 'fair', `says “${unready[0]}”`)
  }
}

/** What a sentence says is well, up to the verb. */
function subjectOfWell(text: string): string {
  const [found] =
    new RegExp(`^.*?\\b(?:is|are|remains?) (?=${words.well}\\b)`, 'iu').exec(text) ?? []
  return found ?? ''
}

/** Stems of the longer words of a text that are no general ones. */
function stemsOf(text: string): Set<string> {
  return new Set(
    tokenise(text).flatMap(({kind, lower}) =>
      kind === 'word' && lower.length > 4 && !words.generic.some((one) => lower.startsWith(one))
        ? stemOf(lower)
        : []
    )
  )
}

/** The two words that a sentence says are well: `enforcement mechanisms are well-defined`. */
function wellIn(text: string): string | undefined {
  const behind = new RegExp(`\\b([a-z]+ [a-z]+) (?:is|are|remains?) ${words.well}\\b`, 'iu').exec(
    text
  )
  const thing = behind?.[1]?.toLowerCase()
  return thing === undefined || /^(?:the|a|an|which|that|and|of) /u.test(thing) ? undefined : thing
}
