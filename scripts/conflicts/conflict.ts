/** Where sources disagree with each other or with themselves. Nothing is decided here: both sides are quoted. */
import type {Quote} from '../passages/passage.ts'

/** The rules, with what each compares. */
export const conflictRules = {
  'law-number': 'one law under different numbers',
  'law-date': 'one law with different dates',
  figures: 'near-identical sentences with different figures',
  'score-sum': 'a score that differs from the sum of its parts',
  'timeframe-order': 'a dates line out of chronological order',
  'timeframe-prose': 'dates line contradicts the text',
  'timeframe-law': 'a dates line that begins before the law was passed',
  'repealed-without-end': 'a law reported as repealed, and a dates line without an end',
  'law-since': 'measures citing one law with different start dates',
  'law-act': 'one law signed, adopted or introduced in different months',
  'law-amendment': 'different months for one amendment',
  event: 'different months for one event',
  'entry-since': 'a duty that began before its legal basis',
  'duty-law': 'one duty attributed to different laws',
  duration: 'two durations for the same thing',
  deadline: 'a deadline given as a figure and as not yet set',
  claim: 'a claim of an AI-written text against another passage'
} as const

export type ConflictRule = keyof typeof conflictRules

export interface Side {
  /** What this side says: `417-V`, `90`, `Since July 2014`. */
  readonly value: string
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
