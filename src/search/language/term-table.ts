/** Finds the terms of the table in texts and queries, in whatever form they are written. */
import {oncePerText} from '../../model/memory.ts'
import {cutEnglish, stemsOf} from './endings.ts'
import {fold, inOneScript, inPlainLetters} from './fold.ts'
import {keyOf, type Key} from './keys.ts'
import {eachPart, partsOf, type Part} from './parts.ts'
import {twinsOf} from './spelling.ts'
import {isStopWord} from './stop-words.ts'

/** A row as it travels: its name, what texts say, what people type for it, and what hints at it, in any query or in a question. */
export type TermRow = readonly [
  id: string,
  say: readonly string[],
  ask?: readonly string[],
  hint?: readonly string[],
  question?: readonly string[]
]

/** What a phrase of the table is read in: texts say it, people ask for it, a word of a question hints at it. */
type Role = 'say' | 'ask' | 'hint' | 'question'

interface Phrase {
  readonly key: string
  /** The forms of its words after the first; of most phrases nobody needs them. */
  readonly rest: () => readonly (readonly string[])[]
  /** `NSC` is the committee, `nsc` in a text is not. */
  readonly acronym: string | undefined
  readonly role: Role
}

export interface TermTable {
  /** The phrases of which the first word may have a stem. */
  readonly startingWith: (stem: string) => readonly Phrase[]
  /** What texts say for an everyday word or one of another language, by each stem it may have. */
  readonly meanings: ReadonlyMap<string, readonly string[]>
}

/** Everyday words come in so many files. */
export const everydayParts = 64

/** The files that hold what the words of a text lead to: each is filed under its first two letters, a phrase under its first telling word. */
export function everydayPartsFor(text: string): number[] {
  return [...new Set(tellingWords(text.replace(quoted, ' ')).map(everydayPart))]
}

/** Words in quotation marks mean themselves. */
const quoted = /["“„«][^"“”„«»]{1,300}["”“»]/g

/** The file that a phrase of several words or a single one is in. */
export function everydayPartOf(phrase: string): number {
  const [first = ''] = tellingWords(phrase)
  return everydayPart(first)
}

function tellingWords(text: string): string[] {
  const words = partsOf(text).map((part) => part.text)
  const telling = words.filter((word) => !isStopWord(word))
  return telling.length > 0 ? telling : words
}

function everydayPart(word: string): number {
  const [first = 0, second = 0] = [...inPlainLetters(word)].map((letter) => letter.codePointAt(0))
  return (first * 31 + second) % everydayParts
}

/** A table of rows and of a dictionary, beside those of another table. */
export function makeTermTable(
  rows: readonly TermRow[],
  dictionary: Readonly<Record<string, readonly string[]>> = {},
  base?: TermTable
): TermTable {
  const own = shelve(rows)
  const startingWith =
    base === undefined
      ? own
      : (stem: string): readonly Phrase[] => [...base.startingWith(stem), ...own(stem)]
  const meanings = new Map<string, readonly string[]>(base?.meanings)
  for (const [word, words] of Object.entries(dictionary)) {
    // Words joined by a hyphen are one in the index.
    const folded = words.map((one) => fold(one).replaceAll('-', ''))
    for (const stem of [...termStems(fold(word)), ...otherEndings(fold(word))]) {
      meanings.set(stem, [...new Set([...(meanings.get(stem) ?? []), ...folded])])
    }
  }
  return {startingWith, meanings}
}

type Roles = readonly (readonly [Role, readonly string[]])[]

/**
 * The phrases of some rows by the stems of their first words. They lie by initials until one is
 * asked for: on a phone, to find the stems of all takes longer than the search itself.
 */
function shelve(rows: readonly TermRow[]): TermTable['startingWith'] {
  const byStem = new Map<string, Phrase[]>()
  const byInitial = new Map<string, (() => void)[]>()
  for (const [id, say, ask = [], hint = [], question = []] of rows) {
    const key = keyOf.term(id)
    for (const [role, texts] of Object.entries({say, ask, hint, question}) as Roles) {
      for (const text of texts) {
        const sortIn = (): void => {
          const first = eachPart(text).next().value
          if (first === undefined) return
          const phrase = phraseOf(key, role, text, first)
          for (const stem of stemsOfFirst(first, role, phrase)) append(byStem, stem, phrase)
        }
        const initial = initialOf(text)
        if (initial === undefined) sortIn()
        else append(byInitial, initial, sortIn)
      }
    }
  }
  return (stem) => {
    const initial = initialOf(stem) ?? ''
    for (const sortIn of byInitial.get(initial) ?? []) sortIn()
    byInitial.delete(initial)
    return byStem.get(stem) ?? []
  }
}

function append<T>(lists: Map<string, T[]>, name: string, one: T): void {
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [one])
  else list.push(one)
}

const firstWord = /[\p{L}\p{N}]+/u

/** The letter that all stems of the first word of a text begin with, but for its mark; none where that is of two scripts, and its stems of one. */
const initialOf = oncePerText((text): string | undefined => {
  const word = fold(firstWord.exec(text)?.[0] ?? '')
  return inOneScript(word).length > 0 ? undefined : inPlainLetters(word).charAt(0)
})

function phraseOf(key: string, role: Role, text: string, first: Part): Phrase {
  let rest: readonly (readonly string[])[] | undefined
  const [, short] = acronym.exec(first.printed) ?? []
  const after = (): readonly (readonly string[])[] =>
    (rest ??= partsOf(text).slice(1).map(stemsOfPart))
  return {
    key,
    rest: after,
    acronym: short !== undefined && after().length === 0 ? short : undefined,
    role
  }
}

/** Of a word that people ask with, any form leads there: `bully` and `bullying`. */
function stemsOfFirst(first: Part, role: Role, phrase: Phrase): readonly string[] {
  const stems = stemsOfPart(first)
  return role === 'question' && phrase.rest().length === 0
    ? [...stems, ...otherEndings(first.text)]
    : stems
}

/** What texts say for a folded word; nothing for most. */
export function meaningsOf(word: string, {meanings}: TermTable): readonly string[] {
  const own = termStems(word).flatMap((stem) => meanings.get(stem) ?? [])
  return own.length > 0 ? own : otherEndings(word).flatMap((stem) => meanings.get(stem) ?? [])
}

/** What an English word is filed under for its other forms, `~publish` for `publishes`; nothing for short stems. */
function otherEndings(word: string): string[] {
  if (!/^[a-z]+$/.test(word)) return []
  const stem = cutEnglish(word)
  return stem.length < 4 ? [] : [`~${stem.replace(/(?<=.{4})[eiy]$/, '')}`]
}

/**
 * The terms that stand in a text; of two that begin at one word, the longer. A `title` may be one
 * as a whole, and has those of several words within it besides: `Blocking or filtering`.
 */
export function termsIn(
  parts: readonly Part[],
  table: TermTable,
  reading: 'page' | 'title' | 'query'
): Key[] {
  return phrasesIn(
    parts,
    table,
    reading === 'query' ? ['say', 'ask'] : ['say'],
    reading === 'title'
  )
}

/** The terms that words of a query hint at, beside what they say themselves. */
export function hintsIn(
  parts: readonly Part[],
  table: TermTable,
  role: 'hint' | 'question' = 'hint'
): Key[] {
  return phrasesIn(parts, table, [role])
}

function phrasesIn(
  parts: readonly Part[],
  table: TermTable,
  roles: readonly Role[],
  isTitle = false
): Key[] {
  const reading = roles.includes('ask') ? 'query' : 'page'
  const keys: Key[] = []
  const forms = parts.map((part) => [
    ...stemsOfPart(part),
    ...(roles.includes('question') ? otherEndings(part.text) : [])
  ])
  for (const [at, part] of parts.entries()) {
    const candidates = (forms[at] ?? []).flatMap((stem) =>
      table.startingWith(stem).filter(({role}) => roles.includes(role))
    )
    if (candidates.length === 0) continue
    let longest = 0
    const found = new Set<string>()
    for (const phrase of candidates.sort((a, b) => b.rest().length - a.rest().length)) {
      const rest = phrase.rest()
      const isLesser = rest.length < longest && !(isTitle && rest.length > 0)
      if (isLesser || found.has(phrase.key)) continue
      if (phrase.acronym !== undefined && !meant(part.printed, phrase.acronym, reading)) continue
      if (!rest.every((stems, index) => alike(stems, forms[at + 1 + index]))) continue
      const last = parts[at + rest.length]
      if (last === undefined) continue
      longest = Math.max(longest, rest.length)
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

/** `ISP`, and several of them. */
const acronym = /^(\p{Lu}{2,6})s?$/u

function stemsOfPart({text, printed}: Part): readonly string[] {
  return termStems(acronym.test(printed) && printed.endsWith('s') ? text.slice(0, -1) : text)
}

function alike(stems: readonly string[], others: readonly string[] | undefined): boolean {
  return others !== undefined && stems.some((stem) => others.includes(stem))
}

/**
 * Forms by which two words of a term are compared: without endings, in one spelling. Once for
 * each word: thousands of pages are written in the same ones.
 */
const termStems = oncePerText((word): readonly string[] => {
  const singular = /^[a-z]{4,}s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word
  const [first = singular, ...others] = [singular, ...twinsOf(singular)].sort()
  // Of an English word there is nothing to cut.
  if (others.length > 0 || /^[a-z\d]*$/.test(word)) return [first]
  return [
    ...new Set([
      ...stemsOf(singular),
      singular,
      // Of `интернете` the ending may be the last letter alone.
      singular.replace(/(?<=\p{sc=Cyrl}{5})[аеиоуыюя]$/u, ''),
      inPlainLetters(singular),
      ...inOneScript(word)
    ])
  ]
})
