/** Where sources disagree with each other or with themselves. Nothing is decided here: both sides are quoted. */
import type {Quote} from '../passages/passage.ts'

/** The rules, with what each compares. */
export const conflictRules = {
  'law-number': 'one law under different numbers',
  'law-date': 'one law with different dates',
  figures: 'nearly the same sentence with another figure or date',
  'score-sum': 'a score that its parts do not add up to',
  'timeframe-order': 'a timeframe line whose dates are out of order',
  'timeframe-prose': 'a timeframe line against its own prose',
  'timeframe-law': 'a timeframe that begins before the law was passed',
  'repealed-in-force': 'a law said to be repealed, and a timeframe without an end',
  'law-since': 'measures that rest on one law and date it from different months',
  'law-act': 'one law signed, adopted or introduced in different months',
  'law-amendment': 'an amendment of one law in different months of a year',
  'entry-since': 'a duty held since one month, and a legal basis in force from a later one',
  'duty-law': 'one duty attributed to different laws',
  duration: 'a length of time given twice for one thing',
  deadline: 'a deadline in figures, and none set',
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
  /** As a person would put it: `Law on Informatization: No. 418-V or No. 417-V?` */
  readonly title: string
  /** What it is about: a law's title, the words both sentences share, the name of a score. */
  readonly about: string
  readonly country: string
  readonly sides: readonly [Side, Side, ...Side[]]
}
