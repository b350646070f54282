/** Words one slip of the finger away: a letter wrong, missing, too many, or two changed about. */

/** Shorter words have too many neighbours to guess at. */
const shortest = 4

/** At most so many guesses for a word. */
const most = 4

/** The words of a list that are one slip away from a word, the likeliest first. */
export function nearWords(word: string, words: Iterable<string>): string[] {
  if (word.length < shortest) return []
  const near: string[] = []
  for (const other of words) if (isOneSlip(word, other)) near.push(other)
  // Few get the first letter wrong, and most slips keep all letters: `retnetion`.
  const letters = sorted(word)
  const cost = (other: string): number =>
    (other.charAt(0) === word.charAt(0) ? 0 : 2) + (sorted(other) === letters ? 0 : 1)
  return near.sort((a, b) => cost(a) - cost(b)).slice(0, most)
}

/** Whether one slip turns one word into the other. */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let tail = 0
  const room = Math.min(one.length, other.length) - start
  while (tail < room && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++
  const left = one.slice(start, one.length - tail)
  const right = other.slice(start, other.length - tail)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right === `${left[1] ?? ''}${left[0] ?? ''}`
}

function sorted(word: string): string {
  return [...word].sort().join('')
}
