/** Words of two sentences laid side by side: their longest common subsequence. */
import type {Piece} from './pieces.ts'

/** Pairs of indices of the same word, in order, by the usual table: sentences are short. */
export function align(one: readonly Piece[], other: readonly Piece[]): [number, number][] {
  const width = other.length + 1
  const table = new Uint16Array((one.length + 1) * width)
  for (let left = one.length - 1; left >= 0; left--) {
    for (let right = other.length - 1; right >= 0; right--) {
      const here = left * width + right
      table[here] =
        one[left]?.word === other[right]?.word
          ? (table[here + width + 1] ?? 0) + 1
          : Math.max(table[here + width] ?? 0, table[here + 1] ?? 0)
    }
  }
  const pairs: [number, number][] = []
  let left = 0
  let right = 0
  while (left < one.length && right < other.length) {
    const here = left * width + right
    if (one[left]?.word === other[right]?.word) pairs.push([left++, right++])
    else if ((table[here + width] ?? 0) >= (table[here + 1] ?? 0)) left++
    else right++
  }
  return pairs
}
