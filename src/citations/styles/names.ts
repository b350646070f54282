/** Names of authors in the manner of each style. */
import {spoken, type Author} from '../author.ts'

/** `and`, or the comma and `and` of a longer list, as each style has it. */
interface Joint {
  /** Between the last two of two names, such as ` & `. */
  readonly two: string
  /** Before the last of more names. */
  readonly more: string
}

/** Names in a row: `A`, `A and B`, `A, B, and C`. */
export function inRow(names: readonly string[], {two, more}: Joint): string {
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? ''
  return names.slice(0, -1).join(', ') + (names.length === 2 ? two : more) + last
}

export function spokenNames(authors: readonly Author[]): readonly string[] {
  return authors.map(spoken)
}

/** For lists in the order of family names: `Makhmetova, Leila`. */
export function familyFirst(author: Author): string {
  if (author.type === 'literal') return author.name
  const {family, given, suffix} = author
  return suffix === undefined ? `${family}, ${given}` : `${family}, ${given}, ${suffix}`
}

/** What names an author within a sentence: `Makhmetova`. */
export function shortName(author: Author): string {
  return author.type === 'literal' ? author.name : author.family
}

const initialPattern = /^\p{L}\p{M}*/u

/**
 * The first letters of given names, each with `stop`: `Jean-Paul M.` → `J.-P.`
 * and `M.`; with an empty `stop` and no hyphen, as lawyers write them, `JPM`.
 */
export function initials(given: string, stop: '.' | ''): string {
  return given
    .split(' ')
    .map((name) =>
      name
        .split('-')
        .map((part) => initialPattern.exec(part)?.[0])
        .filter((letter) => letter !== undefined)
        .map((letter) => letter.toUpperCase() + stop)
        .join(stop === '' ? '' : '-')
    )
    .filter((letters) => letters !== '')
    .join(stop === '' ? '' : ' ')
}
