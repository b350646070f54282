/** Where sources disagree with each other or with themselves. Nothing is decided here: both sides are quoted. */
import {z} from 'zod'
import type {Quote} from '../passages/passage.ts'
import {pattern, readDataFile, wordSet} from '../../src/model/data-file.ts'
import {isOfCountry} from '../passages/country.ts'
import type {Token} from '../passages/tokens.ts'
import {stemOf} from '../passages/stem.ts'

export const words = readDataFile(
  new URL('data/words.yaml', import.meta.url),
  z.strictObject({
    joining: wordSet,
    idle: wordSet,
    obliging: pattern,
    founding: pattern,
    attributing: pattern,
    located: pattern,
    continuing: pattern,
    least: pattern,
    pointing: pattern,
    open: pattern,
    saying: z.string(),
    acting: pattern,
    provision: pattern,
    repeatable: pattern,
    deadlines: z.array(z.string().min(1))
  })
)

/** The rules, with what each compares. */
export const conflictRules = {
  'law-number': 'one law under different numbers',
  'law-date': 'one law with different dates',
  figures: 'near-identical sentences with different figures',
  'score-sum': 'a score that differs from the sum of its parts',
  'timeframe-order': 'a dates line out of chronological order',
  'timeframe-prose': 'a dates line that contradicts the text',
  'timeframe-law': 'a dates line that begins before the law was passed',
  'repealed-without-end': 'a law reported as repealed, and a dates line without an end',
  'law-since': 'measures citing one law with different start dates',
  'law-act': 'one law signed, adopted or introduced in different months',
  'law-amendment': 'different months for one amendment',
  event: 'different months for one event',
  'entry-since': 'a duty that began before its legal basis',
  'duty-law': 'one duty attributed to different laws',
  duration: 'two durations for the same thing',
  deadline: 'a deadline stated once as a figure, once as not yet set',
  claim: 'a claim in an AI-written text and a passage that contradicts it'
} as const

export type ConflictRule = keyof typeof conflictRules

export interface Side {
  /** What this side says: `417-V`, `90`, `Since July 2014`. */
  readonly value: string
  /** The same in words that need no others, where the value alone would: `up to 90 days in jail`. */
  readonly heading?: string
  /** Every place that says so; at least one. */
  readonly places: readonly Quote[]
  /** Where the value is a sum: what each place adds to it, in points. */
  readonly terms?: readonly number[]
}

export interface Conflict {
  readonly rule: ConflictRule
  /** In plain words: `Law on Informatization: No. 418-V or No. 417-V?` */
  readonly title: string
  /** What it is about: a law's title, the words both sentences share, the name of a score. */
  readonly about: string
  readonly country: string
  readonly sides: readonly [Side, Side, ...Side[]]
}

/** How much of a long title of a law a headline shows of its beginning and of its end, in characters. */
const shown = {start: 34, end: 40}

/** The title of a law as a headline can hold it: `Law on Amendments and Additions … on Information and Communications`. */
export function shortTitle(title: string): string {
  if (title.length <= shown.start + shown.end) return title
  const start = title.slice(0, title.lastIndexOf(' ', shown.start))
  return `${start} …${title.slice(title.indexOf(' ', title.length - shown.end))}`
}

// Pairs worth comparing, found through an index, so that their number does not grow with the square of the texts.

interface Limits {
  /** Most items that may hold a key for it to be worth looking up. */
  readonly common: number
  /** Keys that two items share at least. */
  readonly least?: number
}

/** The pairs of items that share keys which few hold, in their order, each once. */
export function pairsSharing<T>(
  items: readonly T[],
  keysOf: (item: T) => Iterable<string>,
  {common, least = 1}: Limits
): [T, T][] {
  const index = new Map<string, Set<T>>()
  for (const item of items) {
    for (const key of keysOf(item)) index.set(key, (index.get(key) ?? new Set()).add(item))
  }
  const shared = new Map<T, Map<T, number>>()
  for (const holders of index.values()) {
    if (holders.size > common) continue
    const list = [...holders]
    for (const [at, one] of list.entries()) {
      const row = shared.get(one) ?? new Map<T, number>()
      for (const other of list.slice(at + 1)) row.set(other, (row.get(other) ?? 0) + 1)
      shared.set(one, row)
    }
  }
  return [...shared].flatMap(([one, row]) =>
    [...row].flatMap(([other, count]): [T, T][] => (count < least ? [] : [[one, other]]))
  )
}

/** The content words among some tokens, in order, without those that name the country. */
export function contentWords(tokens: readonly Token[], country: string): string[] {
  return tokens
    .filter(({kind, lower}) => kind === 'word' && lower.length > 2 && !words.idle.has(lower))
    .filter(({lower}) => !isOfCountry(lower, country))
    .map(({lower}) => lower)
}

/** The stems of the same. */
export function contentStems(tokens: readonly Token[], country: string): string[] {
  return contentWords(tokens, country).map(stemOf)
}
