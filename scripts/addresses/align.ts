/**
 * Which passage of a page as it is now is which passage of the page as it was.
 *
 * 1. Equal passages, in order (the longest common subsequence).
 * 2. In each gap between those, passages that are alike, in order, so that
 *    the sum of their likeness is greatest.
 * 3. What is left may have moved, or come back: very alike, in any order.
 */
import {diffArrays} from 'diff'
import {likeness} from './fingerprint.ts'
import type {Passage} from './candidate.ts'

interface LockedPassage {
  /** Fingerprint. */
  readonly print: string
  /** Whether it is on the page no longer. */
  readonly gone: boolean
}

/**
 * Two passages of one page are about one subject and come to 0.2 without being
 * the same; a third of the words changed leaves about 0.45.
 */
const alike = 0.3

/** Outside of its place, or after an absence, a passage must be nearly the same; outside of its place also telling. */
const veryAlike = 0.6

/** Above this many pairs only equal passages are looked for: no page of prose has such a gap. */
const mostPairs = 100_000

/** Edits up to which equal passages are looked for in order. */
const mostEdits = 2_000

/** For each passage, the index of the known one it is, if any. No known one is given twice. */
export function align(
  known: readonly LockedPassage[],
  now: readonly Passage[]
): (number | undefined)[] {
  const found: (number | undefined)[] = now.map(() => undefined)
  const live = known.flatMap(({gone}, index) => (gone ? [] : [index]))
  const printOf = (index: number): string => known[index]?.print ?? ''
  for (const [first, second] of equalInOrder(live.map(printOf), now)) found[second] = live[first]
  for (const gap of gapsOf(found, live)) {
    const pairs = alikeInOrder(
      gap.known.map(printOf),
      gap.now.map((index) => now[index]?.print ?? '')
    )
    for (const [first, second] of pairs) found[gap.now[second] ?? -1] = gap.known[first]
  }
  addStrays(known, now, found)
  return found
}

function equalInOrder(known: readonly string[], now: readonly Passage[]): [number, number][] {
  const prints = now.map(({print}) => print)
  const parts = diffArrays([...known], prints, {maxEditLength: mostEdits}) ?? []
  const pairs: [number, number][] = []
  let first = 0
  let second = 0
  for (const {added, removed, count} of parts) {
    if (!added && !removed) {
      for (let step = 0; step < count; step++) pairs.push([first + step, second + step])
    }
    if (!added) first += count
    if (!removed) second += count
  }
  return pairs
}

interface Gap {
  /** Indexes of the known live passages between two that were found, and of the new ones. */
  readonly known: readonly number[]
  readonly now: readonly number[]
}

function gapsOf(found: readonly (number | undefined)[], live: readonly number[]): Gap[] {
  const gaps: Gap[] = []
  let next = 0
  let open: number[] = []
  const close = (before: number | undefined): void => {
    const end = before === undefined ? live.length : live.indexOf(before, next)
    if (open.length > 0 && end > next) gaps.push({known: live.slice(next, end), now: open})
    next = end + 1
    open = []
  }
  for (const [index, partner] of found.entries()) {
    if (partner === undefined) open.push(index)
    else close(partner)
  }
  close(undefined)
  return gaps
}

/** Pairs in order with the greatest sum of likeness; none below `alike`. */
function alikeInOrder(known: readonly string[], now: readonly string[]): [number, number][] {
  if (known.length * now.length > mostPairs) return []
  const width = now.length + 1
  const best = new Float64Array((known.length + 1) * width)
  const at = (first: number, second: number): number => best[first * width + second] ?? 0
  const gain = (first: number, second: number): number => {
    const score = likeness(known[first] ?? '', now[second] ?? '')
    return score < alike ? -1 : score + at(first + 1, second + 1)
  }
  for (let first = known.length - 1; first >= 0; first--) {
    for (let second = now.length - 1; second >= 0; second--) {
      const skipped = Math.max(at(first + 1, second), at(first, second + 1))
      best[first * width + second] = Math.max(skipped, gain(first, second))
    }
  }
  const pairs: [number, number][] = []
  for (let first = 0, second = 0; first < known.length && second < now.length;) {
    if (at(first, second) === gain(first, second)) pairs.push([first++, second++])
    else if (at(first, second) === at(first + 1, second)) first++
    else second++
  }
  return pairs
}

/** Adds passages that changed places and passages that came back. */
function addStrays(
  known: readonly LockedPassage[],
  now: readonly Passage[],
  found: (number | undefined)[]
): void {
  const taken = new Set(found)
  const free = [...known.keys()].filter((index) => !taken.has(index))
  const open = [...now.keys()].filter((index) => found[index] === undefined)
  const bounds = boundsOf(found, known.length)
  const equalOnly = free.length * open.length > mostPairs
  const byPrint = Map.groupBy(free, (index) => known[index]?.print)
  const pairs = open.flatMap((second) => {
    const passage = now[second]
    const [after, before] = bounds[second] ?? [0, 0]
    if (passage === undefined) return []
    return (equalOnly ? (byPrint.get(passage.print) ?? []) : free).flatMap((first) => {
      const score = likeness(known[first]?.print ?? '', passage.print)
      const inPlace = first > after && first < before
      return score >= veryAlike && (passage.isTelling || inPlace) ? [{first, second, score}] : []
    })
  })
  const isGone = (index: number): number => (known[index]?.gone === true ? 1 : 0)
  pairs.sort(
    (a, b) =>
      b.score - a.score ||
      isGone(a.first) - isGone(b.first) ||
      a.first - b.first ||
      a.second - b.second
  )
  for (const {first, second} of pairs) {
    if (taken.has(first) || found[second] !== undefined) continue
    taken.add(first)
    found[second] = first
  }
}

/** For each passage the known ones found before and after it: between them is its place. */
function boundsOf(
  found: readonly (number | undefined)[],
  end: number
): (readonly [number, number])[] {
  let before = end
  const befores = found.toReversed().map((partner) => (before = partner ?? before))
  let after = -1
  return found.map((partner, index) => {
    after = partner ?? after
    return [after, befores[found.length - 1 - index] ?? end]
  })
}
