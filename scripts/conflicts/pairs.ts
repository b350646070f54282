/** Pairs worth comparing, found through an index, so that their number does not grow with the square of the texts. */

interface Limits {
  /** Most items that may hold a key for it to be worth looking up. */
  readonly common: number
  /** Keys that two items share at least. */
  readonly least?: number
}

/** The pairs of items that share keys which few hold, in their order, each once. */
export function pairsSharing<T>(
  items: readonly T[],
  keysOf: (item: T) => Iterable<string>,
  {common, least = 1}: Limits
): [T, T][] {
  const index = new Map<string, Set<T>>()
  for (const item of items) {
    for (const key of keysOf(item)) index.set(key, (index.get(key) ?? new Set()).add(item))
  }
  const shared = new Map<T, Map<T, number>>()
  for (const holders of index.values()) {
    if (holders.size > common) continue
    const list = [...holders]
    for (const [at, one] of list.entries()) {
      const row = shared.get(one) ?? new Map<T, number>()
      for (const other of list.slice(at + 1)) row.set(other, (row.get(other) ?? 0) + 1)
      shared.set(one, row)
    }
  }
  return [...shared].flatMap(([one, row]) =>
    [...row].flatMap(([other, count]): [T, T][] => (count < least ? [] : [[one, other]]))
  )
}
