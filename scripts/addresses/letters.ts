/** Counting in letters, as statutes do: `a` … `z`, `aa`, `ab` … */

/** The letters of a count from 1 on. */
export function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((count - 1) % 26))
}

/** The count that letters stand for; 0 of none. */
export function countOf(suffix: string): number {
  return [...suffix].reduce((count, letter) => count * 26 + letter.charCodeAt(0) - 96, 0)
}
