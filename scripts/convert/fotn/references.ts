/**
 * Finds references to other questions of the report: `(see A3, B1, and C6)`.
 *
 * A code is a reference after `see`, or where codes are all that a pair of
 * brackets holds: `(C1, C3)`. So `(A4 paper)` and `.KA3` are none.
 */
import type {Located, Seed} from '../../../src/kinds/reader.ts'

export interface CodeReference {
  readonly code: Located<string>
  /** Whether the text can mean nothing but a question, known or not. */
  readonly isSure: boolean
}

const codes = /(?<![\p{L}\p{N}])[A-Z]\d{1,2}(?![\p{L}\p{N}])/gu

/** What stands between the codes of one reference. */
const separator =
  /^(?:[,;]?[ \u00A0](?:(?:and|or|to|through|&)[ \u00A0])?|[,;]|[/–-]|[ \u00A0][–-][ \u00A0])$/

const seeBefore =
  /(?<!\p{L})see(?:[ \u00A0]also)?(?:[ \u00A0](?:sections?|questions?|indicators?))?:?[ \u00A0]$/iu

/** How far to look for what stands before a reference, and between its codes. */
const reach = 24

/** The references of a line of prose, in order, one for each code. */
export function findReferences(seed: Seed, {value, position}: Located<string>): CodeReference[] {
  const found: CodeReference[] = []
  for (const list of listsOf(value)) {
    const start = list[0]?.start ?? 0
    const end = list.at(-1)?.end ?? 0
    const isSeen = seeBefore.test(value.slice(Math.max(0, start - reach), start))
    const isBracketed = value.charAt(start - 1) === '(' && value.charAt(end) === ')'
    if (!isSeen && !isBracketed) continue
    for (const code of list) {
      const from = position.start.offset
      found.push({code: seed.slice(from + code.start, from + code.end), isSure: isSeen})
    }
  }
  return found
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Codes that stand together: `A3, B1, C5, and C6`. */
function listsOf(text: string): Stretch[][] {
  const lists: Stretch[][] = []
  for (const {0: code, index} of text.matchAll(codes)) {
    const found = {start: index, end: index + code.length}
    const list = lists.at(-1)
    const last = list?.at(-1)?.end ?? -reach
    const isNext = index - last < reach && separator.test(text.slice(last, index))
    if (list !== undefined && isNext) list.push(found)
    else lists.push([found])
  }
  return lists
}
