/**
 * Table rows of a saved page: `question? | 5.005 6.006 |`.
 *
 * Some pages fence a row on the left too, leave blanks behind it, or lose the
 * last bar. All steps look at a row from its ends: a hostile one may be long.
 */
import type {Claim, Located, Seed, Span} from '../../../src/kinds/reader.ts'
import {trimmed} from '../source.ts'

/** A row of two columns. */
export interface Row {
  readonly head: Located<string>
  /** Empty, and of no length, where the row ends without it. */
  readonly cell: Located<string>
}

/** The row that a line is; undefined for a line without a bar or with nothing before it. */
export function readRow(seed: Seed, line: Located<string>): Row | undefined {
  const whole = tight(seed, line)
  const start = whole.position.start.offset
  const end = whole.position.end.offset
  const closed = whole.value.endsWith('|')
  const from = whole.value.startsWith('|') ? start + 1 : start
  const to = Math.max(from, closed ? end - 1 : end)
  const inner = seed.text.slice(from, to)
  const bar = cellStart(inner)
  if (bar < 0 && !closed) return undefined
  const head = tight(seed, seed.slice(from, bar < 0 ? to : from + bar))
  if (head.value === '') return undefined
  return {head, cell: bar < 0 ? seed.slice(to, to) : tight(seed, seed.slice(from + bar + 1, to))}
}

/** Two numbers at the end of a line: `18 25`, `4/6`, `4 of 6`, `5.005 6.006`. */
const numbersAtEnd =
  /[ \t\u00A0]+(\d{1,3}(?:\.\d{3})?(?:[ \u00A0]?\/[ \u00A0]?|[ \u00A0]of[ \u00A0]|[ \t\u00A0])\d{1,3}(?:\.\d{3})?)$/

/** Longest pair of numbers with the blanks before it. */
const tailLength = 32

/** The row of a page that was saved without its bars: `Are sites blocked? 5.005 6.006`. */
export function readBareRow(seed: Seed, line: Located<string>): Row | undefined {
  const whole = tight(seed, line)
  const [tail, numbers = ''] = numbersAtEnd.exec(whole.value.slice(-tailLength)) ?? []
  if (tail === undefined) return undefined
  const {start, end} = whole.position
  const head = tight(seed, seed.slice(start.offset, end.offset - tail.length))
  if (head.value === '') return undefined
  return {head, cell: seed.slice(end.offset - numbers.length, end.offset)}
}

/** Where the bar before the last cell is; `5.005 | 6.006` counts as one cell. */
function cellStart(inner: string): number {
  const last = inner.lastIndexOf('|')
  const before = last > 0 ? inner.lastIndexOf('|', last - 1) : -1
  const numbers = /^[ \d.]{1,12}$/
  return before > 0 && numbers.test(inner.slice(before + 1, last).trim()) ? before : last
}

/** A stretch without blanks of any kind around it, NBSP too; a blank one begins where it began. */
export function tight(seed: Seed, {value, position}: Located<string>): Located<string> {
  const text = value.trim()
  const blank = text === '' ? 0 : value.length - value.trimStart().length
  const start = position.start.offset + blank
  return seed.slice(start, start + text.length)
}

/** Claims what a stretch has besides the parts already read of it; blanks need no claim. */
export function claimRest(
  seed: Seed,
  whole: Span,
  parts: readonly (Span | undefined)[],
  rule: string
): Claim[] {
  const read = parts.filter((part) => part !== undefined)
  const starts = [whole.start.offset, ...read.map(({end}) => end.offset)]
  const ends = [...read.map(({start}) => start.offset), whole.end.offset]
  return starts
    .map((start, index) => trimmed(seed, seed.slice(start, ends[index] ?? start)))
    .filter(({value}) => value !== '')
    .map(({position}) => ({as: 'structure', rule, at: position}))
}
