/**
 * What the index holds of a page beside its words, as metadata by the names
 * under which it is weighed: what the record says; and keys of the laws,
 * articles and terms it names, and spellings nobody can type, by where they
 * stand. No excerpt ever shows keys.
 */
import {inOneScript, inPlainLetters} from '../language/fold.ts'
import {keyOf, type Key} from '../language/keys.ts'
import {numbersIn} from '../language/numbers.ts'
import {partsOf, withoutPrefixes} from '../language/parts.ts'
import {termsIn, type TermTable} from '../language/term-table.ts'
import type {SearchRecord} from '../record.ts'
import type {Explained} from './explain.ts'

/** What a built page says, block by block. */
export interface BuiltTexts {
  readonly body: readonly string[]
  readonly notes: readonly string[]
}

/** The texts of a page, from its headline to its notes. */
interface PageTexts extends BuiltTexts {
  readonly title: string
  /** Instruments, the full question, coverage: what stands in the record. */
  readonly head: readonly string[]
  /** Keys of what the page is, not just speaks of: the code of a question, the country of a report. */
  readonly is: readonly string[]
  /** Keys of terms that other pages refer to this one for, and of those it says what they are. */
  readonly explained?: readonly string[]
  readonly defines?: readonly string[]
  /** The country it is of, which its text may not say. */
  readonly of?: string | undefined
  /** A question that its report leaves without an answer. */
  readonly isUnanswered?: boolean
}

/** Where a page says it, the most telling place first; the names of the fields in the index. */
export const places = [
  'is',
  'explained',
  'defines',
  'also',
  'head',
  'often',
  'once',
  'far',
  'of'
] as const
export type Place = (typeof places)[number]

/** The field with the keys of what the title says. */
export const titleKeys = 'also' satisfies Place

/** From so many mentions on, and one in so many words, a page speaks of it often. */
const often = {mentions: 3, words: 300}

/** The keys of a page by where they stand; those of notes only where the text does not say them too. */
export function pageKeys(page: PageTexts, table: TermTable): Record<Place, readonly string[]> {
  const within = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => keysIn(text, table))
  const counts = new Map<string, number>()
  for (const key of within(page.body)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const said = [...counts]
  const words = page.body.reduce((sum, text) => sum + (text.match(/\s+/g)?.length ?? 0) + 1, 0)
  const enough = Math.max(often.mentions, words / often.words)
  return {
    is: distinct(page.is),
    explained: distinct(page.explained ?? []),
    defines: distinct(page.defines ?? []),
    // What it says nothing of, it is not to be found for before pages that do.
    also: page.isUnanswered === true ? [] : distinct(keysBeforeException(page.title, table)),
    head: distinct(page.head.flatMap((text) => keysBeforeException(text, table))),
    often: distinct(said.flatMap(([key, count]) => (count >= enough ? [key] : []))),
    once: distinct(said.flatMap(([key, count]) => (count < enough ? [key] : []))),
    far: distinct(within(page.notes).filter((key) => !counts.has(key))),
    of: distinct(within(page.of === undefined ? [] : [page.of]))
  }
}

const exception = /\s(?:other than|except|excluding|beyond|кроме|за исключением)\s/iu

/** The keys of a title; what it excepts, its page is not about: `for any activity other than copyright infringement`. */
function keysBeforeException(title: string, table: TermTable): string[] {
  const end = exception.exec(title)?.index
  return keysIn(title, table, 'title', ({start}) => end === undefined || start < end)
}

function distinct(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].sort()
}

/** All keys of a text that count, as often as it says them. */
function keysIn(
  text: string,
  table: TermTable,
  reading: 'page' | 'title' = 'page',
  counts: (key: Key) => boolean = () => true
): string[] {
  const parts = partsOf(text)
  const keys = [...numbersIn(text), ...termsIn(parts, table, reading)]
  return [
    ...keys.flatMap((key) => (counts(key) ? [key.key] : [])),
    ...parts.flatMap(({text: word}) => otherSpellings(word))
  ]
}

/** `қaz`, of two scripts, in one; `көше` as `коше`, for want of the letters; `الحماية` as `حماية`. */
function otherSpellings(word: string): string[] {
  const whole = inOneScript(word)
  const plain = (whole.length === 0 ? [word] : whole).map(inPlainLetters)
  return [...new Set([...whole, ...plain, ...withoutPrefixes(word)])].filter(
    (other) => other !== word
  )
}

/** Nobody answers for a text written by AI, so what it says counts less. */
const less: Readonly<Record<Place, Place>> = {
  is: 'often',
  explained: 'once',
  defines: 'far',
  also: 'often',
  head: 'once',
  often: 'far',
  once: 'far',
  far: 'far',
  of: 'of'
}

/** The title of a page whose title is not to count as one; Pagefind would look for one itself. */
const noTitle = '–'

export function pageFields(
  record: SearchRecord | undefined,
  texts: BuiltTexts,
  table: TermTable,
  explains: Explained = {explained: [], defines: []}
): Record<string, string> {
  // Pages of our own name laws and bodies as examples only.
  if (record === undefined) return {}
  const keys = pageKeys(
    {
      title: record.title,
      head: [...record.sub, ...record.coverage],
      is: namesOf(record, table),
      of: record.country,
      ...explains,
      ...texts,
      isUnanswered: record.code !== undefined && texts.body.length === 0
    },
    table
  )
  const shown = {
    sub: record.sub.join(' · '),
    topic: record.topic ?? '',
    coverage: record.coverage.join(', ')
  }
  if (record.class !== 'ai') return {...shown, ...joined(keys)}
  const lessened: Record<Place, string[]> = {
    is: [],
    explained: [],
    defines: [],
    also: [],
    head: [],
    often: [],
    once: [],
    far: [],
    of: []
  }
  for (const place of places) lessened[less[place]].push(...keys[place])
  return {...shown, title: noTitle, headline: record.title, ...joined(lessened)}
}

/** A question is its code, a report is its country. */
function namesOf({code, country, isCountry}: SearchRecord, table: TermTable): string[] {
  if (code !== undefined) return [keyOf.code(code)]
  if (isCountry !== true || country === undefined) return []
  return termsIn(partsOf(country), table, 'page').map(({key}) => key)
}

function joined(keys: Readonly<Record<Place, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(places.map((place) => [place, keys[place].join(' ')]))
}
