/**
 * Chooses for each note of a sequence the place that calls it.
 *
 * Calls stand in the order of their notes. Of all ways to give notes places in
 * that order, the cheapest is sought, where a note without a place costs more
 * than any place. With `before[p]`, the least cost of everything before place
 * p, and `after[p]`, the same from the other end, a place is part of some
 * cheapest way exactly when the two and its own cost add up to the least cost
 * of all; a note that has two such places is ambiguous.
 *
 * A number fits one or two notes of a sequence, so there are about as many
 * places as numbers in the prose; the least cost of all notes up to one is
 * kept in a Fenwick tree, which makes it O(places × log notes).
 */
import {type Place, findPlaces} from './places.ts'
import type {Located} from '../../../../src/kinds/reader.ts'

/** What a note without a place costs: more than any place does. */
const uncalledCost = 15

export type Call =
  | {readonly kind: 'placed'; readonly start: number; readonly end: number}
  | {readonly kind: 'uncalled' | 'ambiguous'}

/** For each of `count` notes, where it is called, or why it has no place. */
export function alignCalls(count: number, places: readonly Place[]): Call[] {
  const before = costsBefore(count, places)
  const mirrored = places.map((place) => mirror(place, count))
  const after = costsBefore(count, mirrored)
  const ways = places.map((place, index) => {
    const cost = before[index] ?? 0
    return {place, before: cost, total: cost + place.cost + (after[index] ?? 0)}
  })
  const least = ways.reduce((cost, {total}) => Math.min(cost, total), uncalledCost * count)
  const best = ways.filter(({total}) => total === least)
  return decide(
    count,
    best.sort((a, b) => startOf(a.place) - startOf(b.place))
  )
}

interface Best {
  readonly place: Place
  readonly before: number
}

/** Walks along one cheapest way, and looks for notes that have another place on another. */
function decide(count: number, best: readonly Best[]): Call[] {
  const starts = Array.from({length: count}, () => new Set<number>())
  for (const {place} of best) {
    place.spans.forEach(([start], index) => starts[place.first + index]?.add(start))
  }
  const calls = starts.map((places): Call => ({kind: places.size > 0 ? 'ambiguous' : 'uncalled'}))
  let cost = 0
  let note = 0
  let from = 0
  for (const {place, before} of best) {
    const isNext = place.first >= note && startOf(place) >= from
    if (!isNext || before !== cost + uncalledCost * (place.first - note)) continue
    place.spans.forEach(([start, end], index) => {
      const places = starts[place.first + index]
      if (places?.size === 1) calls[place.first + index] = {kind: 'placed', start, end}
    })
    cost = before + place.cost
    note = place.first + place.spans.length
    from = endOf(place)
  }
  return calls
}

/** For each place, the least cost of all notes before its own. */
function costsBefore(count: number, places: readonly Place[]): number[] {
  const least = prefixMinimum(count + 1)
  least.lower(0, 0)
  const order = [...places.keys()]
  const starting = order.toSorted((a, b) => startOf(places[a]) - startOf(places[b]))
  const ending = order.toSorted((a, b) => endOf(places[a]) - endOf(places[b]))
  const costs = new Array<number>(places.length).fill(0)
  let ended = 0
  for (const index of starting) {
    const place = places[index]
    for (let done = ending[ended] ?? -1; done >= 0; done = ending[ended] ?? -1) {
      const past = places[done]
      if (past === undefined || endOf(past) > startOf(place)) break
      const note = past.first + past.spans.length
      // Kept less what skipping every note so far costs, so that skipping on adds nothing.
      least.lower(note, (costs[done] ?? 0) + past.cost - uncalledCost * note)
      ended++
    }
    const first = place?.first ?? 0
    costs[index] = least.upTo(first) + uncalledCost * first
  }
  return costs
}

/** The place as seen from the end of the text. */
function mirror({first, spans, cost}: Place, count: number): Place {
  return {
    first: count - first - spans.length,
    spans: spans.map(([start, end]): [number, number] => [-end, -start]).reverse(),
    cost
  }
}

/** A Fenwick tree of minima: the least value at any index up to one, in O(log n). */
function prefixMinimum(size: number): {
  lower(index: number, value: number): void
  upTo(index: number): number
} {
  const tree = new Float64Array(size + 1).fill(Infinity)
  return {
    lower: (index, value) => {
      for (let at = index + 1; at <= size; at += at & -at) {
        tree[at] = Math.min(tree[at] ?? Infinity, value)
      }
    },
    upTo: (index) => {
      let least = Infinity
      for (let at = index + 1; at > 0; at -= at & -at) {
        least = Math.min(least, tree[at] ?? Infinity)
      }
      return least
    }
  }
}

function startOf(place: Place | undefined): number {
  return place?.spans[0]?.[0] ?? 0
}

function endOf(place: Place | undefined): number {
  return place?.spans.at(-1)?.[1] ?? 0
}

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
