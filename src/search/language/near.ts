/** Words a slip or two away: letters wrong, missing, too many, or changed about. */

/** Shorter words have too many neighbours to guess at; of these, only letters changed about are mended: `vnp`. */
const shortest = 4
/** From this length on a word may have two slips: `survelliance`. */
const longEnoughForTwo = 8

/** At most so many guesses for a word. */
const mostGuesses = 4

/** The words of a list that are a slip away from a word, the likeliest first; two slips where none is one away. */
export function nearWords(word: string, words: Iterable<string>): string[] {
  const most = word.length >= longEnoughForTwo ? 2 : 1
  const letters = sorted(word)
  const near: {readonly other: string; readonly slips: number}[] = []
  for (const other of words) {
    if (Math.abs(other.length - word.length) > most) continue
    const slips = slipsBetween(word, other, most)
    if (slips === 0 || slips > most) continue
    const isSwapped = sorted(other) === letters
    if (word.length < shortest && !isSwapped) continue
    // Nobody leaves out the first letter: `altogether` is no slip of `together`.
    if (other.length !== word.length && other.charAt(0) !== word.charAt(0)) continue
    near.push({other, slips})
  }
  const fewest = Math.min(...near.map(({slips}) => slips))
  // Few get the first letter wrong, and most slips keep all letters: `retnetion`.
  const cost = (other: string): number =>
    (other.charAt(0) === word.charAt(0) ? 0 : 2) + (sorted(other) === letters ? 0 : 1)
  return near
    .flatMap(({other, slips}) => (slips === fewest ? [other] : []))
    .sort((a, b) => cost(a) - cost(b))
    .slice(0, mostGuesses)
}

/**
 * How many slips turn one word into the other, up to one more than asked for:
 * the distance of Damerau and Levenshtein between neighbours.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({length: other.length + 1}, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      now[column] = Math.min(
        (last[column] ?? Infinity) + 1,
        (now[column - 1] ?? Infinity) + 1,
        (last[column - 1] ?? Infinity) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity
      )
    }
    if (Math.min(...now) > most) return most + 1
    beforeLast = last
    last = now
  }
  return last[other.length] ?? most + 1
}

function sorted(word: string): string {
  return [...word].sort().join('')
}
