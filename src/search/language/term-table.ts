/** Finds the terms of the table in texts and queries, in whatever form they are written. */
import {stemsOf} from './endings.ts'
import {inOneScript, inPlainLetters} from './fold.ts'
import {keyOf, type Key} from './keys.ts'
import {partsOf, type Part} from './parts.ts'
import {twinsOf} from './spelling.ts'

/** A row as it travels: its name, what texts say, what people type for it. */
export type TermRow = readonly [id: string, say: readonly string[], ask?: readonly string[]]

interface Phrase {
  readonly key: string
  readonly stems: readonly (readonly string[])[]
  /** `NSC` is the committee, `nsc` in a text is not. */
  readonly acronym: string | undefined
  readonly asked: boolean
}

export interface TermTable {
  /** By each stem the first word of a term may have, longest terms first. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>
}

export function makeTermTable(rows: readonly TermRow[]): TermTable {
  const byFirst = new Map<string, Phrase[]>()
  for (const [id, say, ask = []] of rows) {
    for (const [index, term] of [...say, ...ask].entries()) {
      const parts = partsOf(term)
      const [first] = parts
      if (first === undefined) continue
      const phrase: Phrase = {
        key: keyOf.term(id),
        stems: parts.map(({text}) => termStems(text)),
        acronym:
          parts.length === 1 && /^\p{Lu}{2,6}$/u.test(first.printed) ? first.printed : undefined,
        asked: index >= say.length
      }
      for (const stem of phrase.stems[0] ?? []) {
        byFirst.set(stem, [...(byFirst.get(stem) ?? []), phrase])
      }
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.stems.length - a.stems.length)
  return {byFirst}
}

/** The terms that stand in a text; of two that begin at one word, the longer. */
export function termsIn(
  parts: readonly Part[],
  table: TermTable,
  reading: 'page' | 'query'
): Key[] {
  const keys: Key[] = []
  const forms = parts.map(({text}) => termStems(text))
  for (const [at, part] of parts.entries()) {
    const candidates = (forms[at] ?? []).flatMap((stem) => table.byFirst.get(stem) ?? [])
    let longest = 0
    const found = new Set<string>()
    for (const phrase of candidates.sort((a, b) => b.stems.length - a.stems.length)) {
      if (phrase.stems.length < longest || found.has(phrase.key)) continue
      if (reading === 'page' && phrase.asked) continue
      if (phrase.acronym !== undefined && !meant(part.printed, phrase.acronym, reading)) continue
      if (!phrase.stems.every((stems, index) => alike(stems, forms[at + index]))) continue
      const last = parts[at + phrase.stems.length - 1]
      if (last === undefined) continue
      longest = phrase.stems.length
      found.add(phrase.key)
      keys.push({key: phrase.key, start: part.start, end: last.end})
    }
  }
  return keys
}

/**
 * In texts an acronym is one in capitals alone, also several of them: `ISPs`.
 * People type it in small letters; only two of those may be any word.
 */
function meant(printed: string, acronym: string, reading: 'page' | 'query'): boolean {
  if (reading === 'query' && acronym.length > 2) return true
  return printed === acronym || printed === `${acronym}s`
}

function alike(stems: readonly string[], others: readonly string[] | undefined): boolean {
  return others !== undefined && stems.some((stem) => others.includes(stem))
}

/** The stems of words seen before: thousands of pages are written in the same words. */
const knownStems = new Map<string, readonly string[]>()

function termStems(word: string): readonly string[] {
  const known = knownStems.get(word)
  if (known !== undefined) return known
  const stems = makeTermStems(word)
  knownStems.set(word, stems)
  return stems
}

/** Forms by which two words of a term are compared: without endings, in one spelling. */
function makeTermStems(word: string): readonly string[] {
  const singular = /^[a-z]{4,}s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word
  const [twin] = twinsOf(singular)
  if (twin !== undefined) return [twin < singular ? twin : singular]
  return [
    ...new Set([...stemsOf(singular), singular, inPlainLetters(singular), ...inOneScript(word)])
  ]
}
