/** How close together things of several kinds stand. */

export interface Placed {
  readonly start: number
  readonly end: number
  readonly unit: number
}

/** Length of the shortest stretch that holds one of each of so many units; infinite where none does. */
export function narrowest(places: readonly Placed[], units: number): number {
  const sorted = places.toSorted((a, b) => a.start - b.start)
  const counts = new Map<number, number>()
  let left = 0
  let length = Infinity
  for (const {end, unit} of sorted) {
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
    while (counts.size === units) {
      const first = sorted[left]
      if (first === undefined) break
      length = Math.min(length, end - first.start)
      const count = (counts.get(first.unit) ?? 0) - 1
      if (count === 0) counts.delete(first.unit)
      else counts.set(first.unit, count)
      left++
    }
  }
  return length
}
