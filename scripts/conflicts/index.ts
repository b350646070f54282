/** Every conflict that the rules find, in the order of the rules. */
import type {ComparedLaw} from '../laws/law.ts'
import type {Passage, Quote} from '../passages/passage.ts'
import type {Conflict} from './conflict.ts'
import {durationConflicts, deadlineConflicts} from './durations.ts'
import {dutyConflicts} from './duties.ts'
import {eventConflicts} from './events.ts'
import {figureConflicts} from './figures.ts'
import {lawConflicts} from './laws.ts'
import {quantityConflicts} from './quantities.ts'
import {startConflicts} from './starts.ts'
import {timeframeConflicts} from './timeframes.ts'
import {kindOf, type Page} from '../../src/kinds/index.ts'
import type {PrintedPoints} from '../../src/kinds/kind.ts'

export type {Conflict, ConflictRule, Side} from './conflict.ts'
export {conflictRules} from './conflict.ts'

/** What the texts, and the records of their pages, say against each other or against themselves. */
export function findConflicts(
  passages: readonly Passage[],
  laws: readonly ComparedLaw[],
  scored: readonly Scored[]
): Conflict[] {
  const figures = figureConflicts(passages)
  const quantities = quantityConflicts(passages, laws).filter(
    (conflict) => !figures.some((other) => areOfOnePair(conflict, other, passageOf))
  )
  // Rules that know what a number means say more than that it is another.
  const telling = [
    ...timeframeConflicts(passages, laws),
    ...dutyConflicts(passages, laws),
    ...durationConflicts(passages),
    ...deadlineConflicts(passages),
    ...eventConflicts(passages),
    ...startConflicts(passages, laws)
  ]
  return [
    ...lawConflicts(laws, passages),
    ...figures.filter(
      (conflict) => !telling.some((other) => areOfOnePair(conflict, other, sentenceOf))
    ),
    ...quantities,
    ...scoreConflicts(scored),
    ...telling
  ]
}

/** Whether two conflicts quote the same, as far as `nameOf` tells places apart. */
function areOfOnePair(one: Conflict, other: Conflict, nameOf: (place: Quote) => string): boolean {
  const [left, right] = [one, other].map(
    ({sides}) => new Set(sides.flatMap(({places}) => places.map(nameOf)))
  )
  return left !== undefined && right !== undefined && left.symmetricDifference(right).size === 0
}

function passageOf({page, anchor}: Quote): string {
  return `${page}#${anchor}`
}

function sentenceOf({page, anchor, start}: Quote): string {
  return `${page}#${anchor} ${start}`
}

// Scores that do not add up: a printed total against the points that make it up.

/** What a page prints of points. */
export interface Scored extends PrintedPoints {
  readonly page: string
  readonly country: string
}

export function scoresOf(record: Page): Scored[] {
  const {address: page, country} = record
  if (country === undefined) return []
  const points = kindOf(record).points?.(record) ?? []
  return points.map((one) => ({...one, page, country: country.code}))
}

/** Totals against the sum of their parts, where each of these has points. */
export function scoreConflicts(scored: readonly Scored[]): Conflict[] {
  const parts = Map.groupBy(
    scored.filter(({isTotal}) => !isTotal),
    ({sum}) => sum
  )
  return scored
    .filter(({isTotal}) => isTotal)
    .flatMap((total) => sumConflicts(total, parts.get(total.sum) ?? []))
}

function sumConflicts(total: Scored, parts: readonly Scored[]): Conflict[] {
  const terms = parts.flatMap(({points}) => points ?? [])
  const sum = terms.reduce((all, points) => all + points, 0)
  const {points, about, country} = total
  if (points === undefined || points === sum) return []
  if (parts.length === 0 || terms.length < parts.length) return []
  const [one, other] = [String(points), String(sum)]
  return [
    {
      rule: 'score-sum',
      about,
      title: `${about}: ${one} points, or ${other} by its questions?`,
      country,
      sides: [
        {value: one, places: [placeOf(total)]},
        {value: other, places: parts.map(placeOf), terms}
      ]
    }
  ]
}

function placeOf({page, anchor, text}: Scored): Quote {
  return {page, anchor, start: 0, end: text.length, text}
}
