/** Orders that do not depend on the machine: by code unit, or as a person would sort names. */

export type Compare<T> = (a: T, b: T) => number

const collator = new Intl.Collator('en', {numeric: true, sensitivity: 'base'})

/** Sorts names as a reader expects them, and equal ones by code unit. */
export const byName: Compare<string> = (a, b) =>
  a === b ? 0 : collator.compare(a, b) || byCodeUnit(a, b)

/** Sorts texts that are keys, not names. */
export const byCodeUnit: Compare<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** Sorts numbers, the smallest first. */
export const byNumber: Compare<number> = (a, b) => a - b

/** The first of several orders that tells two values apart. */
export function inOrder<T>(...orders: readonly Compare<T>[]): Compare<T> {
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b)
      if (result !== 0) return result
    }
    return 0
  }
}

/** Compares by what `valueOf` takes from each value. */
export function compareBy<T, K>(valueOf: (value: T) => K, compare: Compare<K>): Compare<T> {
  return (a, b) => compare(valueOf(a), valueOf(b))
}

/** Index of the first element that is not `before`; those that are come first. */
export function firstNot<T>(list: readonly T[], before: (element: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = list[middle]
    if (element !== undefined && before(element)) low = middle + 1
    else high = middle
  }
  return low
}
