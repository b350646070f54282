/** A sentence as claims are compared: its acts, the words of what it is on, and the sentence before where it points back. */
import {oncePer} from '../../src/model/memory.ts'
import {isOfCountry} from '../passages/country.ts'
import {type Passage, quote} from '../passages/passage.ts'
import {type Statement, statementsOf} from '../passages/sentences.ts'
import {numberWords, tokenise} from '../passages/tokens.ts'
import {stemOf} from '../passages/stem.ts'
import type {Evidence} from './claim.ts'
import {type Value, valuesIn} from './values.ts'
import {words} from './words.ts'

export interface Sentence extends Statement {
  readonly text: string
  readonly acts: ReadonlySet<string>
  /** Stems of what it is on, without acts and words that say nothing. */
  readonly subjects: ReadonlySet<string>
  readonly materials: ReadonlySet<string>
  /** Acts and stems that it denies: `no licence`, `costs nothing`, `free of duty`. */
  readonly denied: ReadonlySet<string>
  /** These, and what somebody lacks: `without an owner`. */
  readonly lacking: ReadonlySet<string>
  /** Acts and stems that it does without, with the words: `without a court order`. */
  readonly spared: ReadonlyMap<string, string>
  /** Acts and stems that it asks for, and those that it does without. */
  readonly needs: ReadonlyMap<string, boolean>
  readonly values: readonly Value[]
}

const pointing = /^(?:such|this|that|these|those|it|they)\b/iu

/** The sentences of a passage. */
export const sentencesIn = oncePer((passage: Passage): readonly Sentence[] =>
  statementsOf(passage).map(toSentence)
)

/** The sentences of a passage, one that points back together with the one before. */
export const joinedSentences = oncePer((passage: Passage): readonly Sentence[] => {
  const joined: Statement[] = []
  for (const statement of statementsOf(passage)) {
    const isPointing = pointing.test(passage.text.slice(statement.start, statement.end))
    const before = isPointing ? joined.pop() : undefined
    joined.push({...statement, start: before?.start ?? statement.start})
  }
  return joined.map(toSentence)
})

function toSentence(statement: Statement): Sentence {
  const {passage, start, end} = statement
  const text = passage.text.slice(start, end)
  const acts = new Set<string>()
  const subjects = new Set<string>()
  const materials = new Set<string>()
  const content: Content[] = []
  const tokens = tokenise(text)
  for (const [index, token] of tokens.entries()) {
    const {kind, lower} = token
    if (kind !== 'word' || lower.length < 3 || isOfCountry(lower, passage.country)) continue
    // A currency says nothing of what costs so much.
    if (/^[A-Z]{3}$/.test(token.text) && tokens[index + 1]?.kind === 'number') continue
    for (const one of words.materials) if (lower.startsWith(one)) materials.add(one)
    const act = nameIn(words.acts, lower)
    const subject = act ?? subjectOf(lower)
    if (subject === undefined) continue
    ;(act === undefined ? subjects : acts).add(subject)
    content.push({name: subject, start: token.start, end: token.end})
  }
  const said = {text, acts, subjects, ...deniedIn(text, content)}
  return {...statement, ...said, materials, needs: needsIn(said), values: valuesIn(text)}
}

/** What a sentence asks for, and what it does without. */
function needsIn({
  text,
  spared,
  denied,
  acts,
  subjects
}: Pick<Sentence, 'text' | 'spared' | 'denied' | 'acts' | 'subjects'>): Map<string, boolean> {
  const isForbidden = words.forbidden.test(text) || acts.has('punish') || acts.has('imprison')
  const needs = new Map([...spared.keys()].map((one) => [one, isForbidden] as const))
  for (const one of [...acts, ...subjects])
    if (words.asked.includes(one) && !spared.has(one) && !denied.has(one)) needs.set(one, true)
  return needs
}

/** What a word is of: a thing of the vocabulary, or its stem; nothing where it says nothing. */
export function subjectOf(word: string): string | undefined {
  return nameIn(words.things, word) ?? (isGeneric(word) ? undefined : stemOf(word))
}

interface Content {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Most words that a denial reaches, within its clause. */
const reach = 4

function deniedIn(
  text: string,
  content: readonly Content[]
): Pick<Sentence, 'denied' | 'lacking' | 'spared'> {
  const denied = new Set<string>()
  const lacking = new Set<string>()
  const spared = new Map<string, string>()
  const isNear = (from: number, to: number): boolean => !clauseEnd.test(text.slice(from, to))
  for (const {0: printed, index} of text.matchAll(words.negating)) {
    const end = index + printed.length
    const behind = content.filter(({start}) => start >= end && isNear(end, start)).slice(0, reach)
    const isSparing = /^without/iu.test(printed)
    for (const {name, end} of behind.slice(0, isSparing ? 2 : reach)) {
      lacking.add(name)
      if (!isSparing) denied.add(name)
      else if (words.asked.includes(name)) spared.set(name, text.slice(index, end))
    }
  }
  for (const {index} of text.matchAll(words.needless)) {
    const before = content.filter(({end}) => end <= index && isNear(end, index)).slice(-2)
    for (const {name} of before) {
      denied.add(name)
      lacking.add(name)
    }
  }
  return {denied, lacking, spared}
}

const clauseEnd =
  /[,;:.]|\b(?:and|but|if|unless|until|than|which|who|may|must|shall|can|is|are|has|have)\b/u
/** The stems by which a text names an act: `monitor`, `complianc`. */
export function wordsOfAct(text: string, act: string): Set<string> {
  const found = tokenise(text).filter(
    ({kind, lower}) => kind === 'word' && nameIn(words.acts, lower) === act
  )
  return new Set(found.map(({lower}) => stemOf(lower)))
}

/** The acts that a stretch of text names, in its order. */
export function actsIn(text: string): string[] {
  return tokenise(text).flatMap(({kind, lower}) =>
    kind === 'word' ? (nameIn(words.acts, lower) ?? []) : []
  )
}

function nameIn(
  names: Readonly<Record<string, readonly string[]>>,
  word: string
): string | undefined {
  return Object.entries(names).find(([, beginnings]) => begins(word, beginnings))?.[0]
}

/** Short beginnings are those of short words only; `name$` is the whole word. */
function begins(word: string, beginnings: readonly string[]): boolean {
  return beginnings.some((one) =>
    one.endsWith('$')
      ? word === one.slice(0, -1)
      : word.startsWith(one) && (one.length > 3 || word.length <= 6)
  )
}

const small = new Set(
  (
    'the and for with that this these those which are was were been being has have had its their from into ' +
    'any all other not only may can will would than where when while who whom also both either between within ' +
    'after before during however additionally furthermore these they them there about over more most some each per without one ones every everyone whoever out ' +
    'thousand million billion'
  ).split(' ')
)

function isGeneric(word: string): boolean {
  return small.has(word) || numberWords.has(word) || begins(word, words.generic)
}

/** What a sentence says of a claim. */
export function evidence(
  other: Sentence,
  verdict: Evidence['verdict'],
  sureness: Evidence['sureness'],
  why: string
): Evidence {
  const {passage, start, end} = other
  return {verdict, sureness, why, place: quote(passage, start, end)}
}
