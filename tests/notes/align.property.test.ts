/** The alignment of calls against a search of every way there is. */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {alignCalls, type Call} from '../../scripts/convert/notes/placing/align.ts'
import type {Place} from '../../scripts/convert/notes/placing/places.ts'
import {runs} from '../setup/runs.ts'

/** What a note without a place costs, as in the code under test. */
const uncalledCost = 15

/** Every way to give notes places in order, with its cost. */
function allWays(
  count: number,
  places: readonly Place[],
  note = 0,
  from = 0
): {cost: number; starts: (number | undefined)[]}[] {
  if (note >= count) return [{cost: 0, starts: []}]
  const skipped = allWays(count, places, note + 1, from).map(({cost, starts}) => ({
    cost: cost + uncalledCost,
    starts: [undefined, ...starts]
  }))
  const placed = places
    .filter(({first, spans}) => first === note && (spans[0]?.[0] ?? 0) >= from)
    .flatMap((place) =>
      allWays(count, places, note + place.spans.length, place.spans.at(-1)?.[1] ?? 0).map(
        ({cost, starts}) => ({
          cost: cost + place.cost,
          starts: [...place.spans.map(([start]) => start), ...starts]
        })
      )
    )
  return [...skipped, ...placed]
}

const count = 4

const anyPlace = fc
  .record({
    first: fc.integer({min: 0, max: count - 1}),
    start: fc.integer({min: 0, max: 30}),
    length: fc.integer({min: 1, max: 2}),
    cost: fc.integer({min: 0, max: 9})
  })
  .map(({first, start, length, cost}): Place => ({
    first,
    spans: Array.from({length: Math.min(length, count - first)}, (_, index) => [
      start + 2 * index,
      start + 2 * index + 2
    ]),
    cost
  }))

test('a note is placed where every cheapest way that calls it does', () => {
  fc.assert(
    fc.property(fc.array(anyPlace, {maxLength: 9}), (places) => {
      const ways = allWays(count, places)
      const least = Math.min(...ways.map(({cost}) => cost))
      const cheapest = ways.filter(({cost}) => cost === least)
      const calls = alignCalls(count, places)
      calls.forEach((call, note) => {
        const starts = new Set(cheapest.map(({starts: found}) => found[note]))
        if (call.kind === 'placed') {
          expect([...starts].filter((start) => start !== undefined)).toEqual([call.start])
        } else if (call.kind === 'uncalled') {
          expect([...starts]).toEqual([undefined])
        } else {
          expect(starts.size).toBeGreaterThan(1)
        }
      })
    }),
    {numRuns: runs(2000)}
  )
})

test('places come in the order of the notes and apart', () => {
  fc.assert(
    fc.property(fc.array(anyPlace, {maxLength: 40}), (places) => {
      const placed = alignCalls(count, places).filter(isPlaced)
      placed.slice(1).forEach(({start}, index) => {
        expect(start).toBeGreaterThanOrEqual(placed[index]?.end ?? 0)
      })
    })
  )
})

function isPlaced(call: Call): call is Call & {kind: 'placed'} {
  return call.kind === 'placed'
}
