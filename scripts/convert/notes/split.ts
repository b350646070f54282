/**
 * Splits the text of a note into the works it names.
 *
 * A semicolon stands between works, but also within addresses
 * (`#pos=1;-55`), titles, brackets and lists of authors. Quotation marks are
 * of every kind and some are left open (`3Алматы. Митинг против выборов,”`),
 * so a semicolon is within a title only when the next quotation mark closes one.
 */
import type {Located, Mark, Prose} from '../../../src/kinds/reader.ts'
import {closesQuotation, quotationMarks} from '../../../src/model/language/languages.ts'

/** The works of a note in order, each with its marks. */
export function splitWorks(prose: Prose): Prose[] {
  const {text} = prose
  const parts: {start: number; end: number; whole: boolean}[] = []
  let from = 0
  for (const at of [...separators(prose), text.value.length]) {
    const part = text.value.slice(from, at)
    const last = parts.at(-1)
    if (last !== undefined && (!last.whole || !namesWork(part))) {
      last.end = at
      last.whole ||= namesWork(part)
    } else {
      parts.push({start: from, end: at, whole: namesWork(part)})
    }
    from = at + 1
  }
  const pieces = parts.map(({start, end}) => sliceOf(text, start, end))
  return withMarks(
    pieces.filter(({value}) => value !== ''),
    prose.marks
  )
}

/** An address, a title, a year, `Ibid.`: what a work has, and `Smith, J.` has not. */
const evidence =
  /https?:\/\/|www\.|["“”„«»]|\b(?:19|20)\d\d\b|\bibid|\b(?:interview|response|letter|e-?mail)/iu

/** `; accessed May 2021` goes on with the work before it. */
const continuation = /^\s*(?:last\s)?(?:accessed|retrieved|archived|available)\b/i

function namesWork(part: string): boolean {
  return evidence.test(part) && !continuation.test(part)
}

/** Offsets of the semicolons outside of addresses, titles and brackets. */
function separators({text, marks}: Prose): number[] {
  const places = signsOutsideAddresses({text, marks})
  const found: number[] = []
  const closes = nextCloses(text.value, places)
  let open: Record<Family, number> = {quote: 0, round: 0, square: 0}
  places.forEach((at, index) => {
    const sign = readSign(text.value, at)
    if (sign !== undefined) {
      open[sign.family] = Math.max(0, open[sign.family] + (sign.closes ? -1 : 1))
      return
    }
    const next = closes[index]
    const inside = families.some((family) => open[family] > 0 && next?.[family] === true)
    if (inside) return
    found.push(at)
    open = {quote: 0, round: 0, square: 0}
  })
  return found
}

const families = ['quote', 'round', 'square'] as const
type Family = (typeof families)[number]

const signs = new RegExp(`[;()[\\]${quotationMarks}]`, 'gu')

/** Offsets of semicolons, quotation marks and brackets that are not part of an address. */
function signsOutsideAddresses({text, marks}: Prose): number[] {
  const origin = text.position.start.offset
  const addresses = marks.filter(({type}) => type === 'link' || type === 'no-link')
  const found: number[] = []
  let index = 0
  for (const {index: at} of text.value.matchAll(signs)) {
    while ((addresses[index]?.end ?? Infinity) <= at + origin) index++
    if ((addresses[index]?.start ?? Infinity) > at + origin) found.push(at)
  }
  return found
}

/** For each sign, whether the next one of a family after it closes. */
function nextCloses(text: string, signs: readonly number[]): Partial<Record<Family, boolean>>[] {
  const next: Partial<Record<Family, boolean>>[] = []
  let state: Partial<Record<Family, boolean>> = {}
  for (let index = signs.length - 1; index >= 0; index--) {
    next[index] = state
    const sign = readSign(text, signs[index] ?? 0)
    if (sign !== undefined) state = {...state, [sign.family]: sign.closes}
  }
  return next
}

/** What a quotation mark or bracket does; a semicolon is no such sign. */
function readSign(text: string, at: number): {family: Family; closes: boolean} | undefined {
  const sign = text.charAt(at)
  switch (sign) {
    case ';':
      return undefined
    case '(':
    case ')':
      return {family: 'round', closes: sign === ')'}
    case '[':
    case ']':
      return {family: 'square', closes: sign === ']'}
    default:
      return {family: 'quote', closes: closesQuotation(text, at)}
  }
}

/** A stretch of a text of one line, without the blanks and semicolons around it. */
function sliceOf(
  {value, position: {start: origin}}: Located<string>,
  from: number,
  to: number
): Located<string> {
  let start = from
  let end = to
  while (start < end && /[\s;]/.test(value.charAt(start))) start++
  while (end > start && /[\s;]/.test(value.charAt(end - 1))) end--
  const place = (at: number) => ({
    line: origin.line,
    column: origin.column + at,
    offset: origin.offset + at
  })
  return {value: value.slice(start, end), position: {start: place(start), end: place(end)}}
}

/** Gives each piece the marks within it. */
function withMarks(pieces: readonly Located<string>[], marks: readonly Mark[]): Prose[] {
  let next = 0
  return pieces.map((text) => {
    const own: Mark[] = []
    for (let mark = marks[next]; mark !== undefined; mark = marks[++next]) {
      if (mark.end > text.position.end.offset) break
      if (mark.start >= text.position.start.offset) own.push(mark)
    }
    return {text, marks: own}
  })
}
