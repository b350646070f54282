/** Finding a place in a sorted list without walking it. */

/** Index of the first element that is not `below`; the elements below come first. */
export function firstNot<T>(list: readonly T[], below: (element: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = list[middle]
    if (element !== undefined && below(element)) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether an offset is within any of some stretches, which may overlap. */
export function coveredBy(
  stretches: readonly {readonly start: number; readonly end: number}[]
): (at: number) => boolean {
  const sorted = stretches.toSorted((one, other) => one.start - other.start)
  let furthest = 0
  const ends = sorted.map(({end}) => (furthest = Math.max(furthest, end)))
  return (at) => at < (ends[firstNot(sorted, ({start}) => start <= at) - 1] ?? 0)
}
