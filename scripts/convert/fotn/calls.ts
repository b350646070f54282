/** Places the calls of notes in prose: `penetration rate.1 The …` calls note 1. */
import type {Located} from '../../../src/kinds/reader.ts'
import {alignCalls, type Call} from './calls/align.ts'
import {findPlaces, type Place} from './calls/places.ts'

export type {Call}

/**
 * For each number of a sequence of notes, in order, the stretch of the seed
 * that calls it, or why there is none: no place, or two that are equally good.
 * The prose is given line by line, in order; nothing is reported.
 */
export function placeCalls(
  prose: readonly Located<string>[],
  numbers: readonly number[]
): readonly Call[] {
  if (numbers.length === 0) return []
  const places = prose.flatMap(({value, position}) =>
    findPlaces(value, numbers).map((place) => shift(place, position.start.offset))
  )
  return alignCalls(numbers.length, places)
}

function shift({first, spans, cost}: Place, by: number): Place {
  return {first, spans: spans.map(([start, end]) => [start + by, end + by]), cost}
}
