/** Words of two sentences laid side by side: their longest common subsequence. */
import type {Piece} from './pieces.ts'

/**
 * Pairs of pieces with the same word, in order, whose neighbour before or
 * behind is paired too: a blank alone fits any other.
 */
export function align(one: readonly Piece[], other: readonly Piece[]): [Piece, Piece][] {
  const pairs = commonSubsequence(one, other)
  return pairs
    .filter(([left, right], index) => {
      const before = pairs[index - 1]
      const behind = pairs[index + 1]
      return (
        (before?.[0] === left - 1 && before[1] === right - 1) ||
        (behind?.[0] === left + 1 && behind[1] === right + 1)
      )
    })
    .flatMap(([left, right]): [Piece, Piece][] => {
      const [first, second] = [one[left], other[right]]
      return first === undefined || second === undefined ? [] : [[first, second]]
    })
}

/** Indices of the common words, by the usual table; sentences are short. */
function commonSubsequence(one: readonly Piece[], other: readonly Piece[]): [number, number][] {
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
