/** Scores that do not add up: a printed total against the points that make it up. */
import {kindOf, type Page} from '../../src/kinds/index.ts'
import type {PrintedPoints} from '../../src/kinds/kind.ts'
import type {Quote} from '../passages/passage.ts'
import type {Conflict} from './conflict.ts'

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
