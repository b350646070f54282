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
