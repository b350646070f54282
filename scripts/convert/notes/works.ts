/**
 * Reads what the notes of a text cite.
 *
 * A note names one work or several: `“Title,” Outlet, date, https://…; “Title,”
 * Outlet, …`. `Ibid.` names the work of the note before it, an interview or an
 * official response nothing that could be looked up.
 */
import type {VFile} from 'vfile'
import {citedWork, isShortened, type CitedAddress} from '../../../src/document/body.ts'
import type {Work} from '../../../src/model/fields.ts'
import type {Prose, Located, Mark} from '../../../src/kinds/reader.ts'
import {report} from '../rules.ts'
import {closesQuotation, quotationMarks} from '../../../src/model/language/languages.ts'

/** A note as its works are read: its anchor (`n12`) and its text without its number. */
export interface CitingNote {
  readonly id: string
  readonly prose: Prose
}

/**
 * The works of each note of one group, in the order of the notes; a group is
 * what `Ibid.` reaches back in: the notes of one question, or of one text.
 *
 * Reports an `Ibid.` that has no note before it.
 */
export function readWorks(group: readonly CitingNote[], file: VFile): Work[][] {
  let cited: string | undefined
  return group.map(({id, prose}) =>
    splitWorks(prose).map((piece) => {
      const work = readWork(piece, cited)
      if (work.kind === 'ibid' && cited === undefined) {
        report(file, 'ibid-nothing', piece.text.value, piece.text.position)
      }
      // A second `Ibid.` goes on naming the note that has the work.
      if (work.kind !== 'ibid') cited = id
      return work
    })
  )
}

/** `Ibid.`, `See ibid., p. 3`, `Id. at 5`, `Там же`. */
const ibid = /^(?:[Ss]ee )?(?:[Ii][Bb][Ii][Dd](?:em)?\b|Id\.(?=[\s,;]|$)|Там же)/

/** `Official response by …`, `Interview with …`: said or written to the authors, printed nowhere. */
const testimony =
  /^(?:(?:the|an?|author['’]?s?['’]?|freedom house|official|formal|written|oral|personal|private|anonymous|confidential|follow-up|in-person|phone|telephone|online|e-?mail|telegram|whatsapp|signal|skype|zoom) )*(?:(?:interview|response|reply|letter|e-?mail|message|conversation)s?|correspondence)(?: (?:with|from|by|to|between|on|in|dated)\b|[,.:]|$)/i

/** The same further on: `Ministry of Justice, official response, April 2021.` */
const laterTestimony =
  /\b(?:(?:official|formal|written) (?:response|reply|letter)|interviews? with|personal communications?)\b/i

function isTestimony(text: string): boolean {
  return testimony.test(text) || (!/["“«„]/.test(text) && laterTestimony.test(text))
}

function readWork(piece: Prose, cited: string | undefined): Work {
  const text = piece.text.value
  if (ibid.test(text)) return {kind: 'ibid', text, ...(cited === undefined ? {} : {of: cited})}
  const addresses = addressesIn(piece)
  if (addresses.length === 0 && isTestimony(text)) return {kind: 'testimony', text}
  return citedWork(text, [0, text.length], addresses)
}

/** The web addresses of a work; one that is neither complete nor shortened is just text. */
function addressesIn({text, marks}: Prose): CitedAddress[] {
  const origin = text.position.start.offset
  return marks.flatMap((mark): CitedAddress[] => {
    const start = mark.start - origin
    const end = mark.end - origin
    const printed = text.value.slice(start, end)
    if (mark.type === 'link' && !mark.href.startsWith('mailto:')) {
      return [{url: mark.href, shortened: false, start, end}]
    }
    return mark.type === 'no-link' && isShortened(printed)
      ? [{url: printed, shortened: true, start, end}]
      : []
  })
}

// Splits the text of a note into the works it names.
//
// A semicolon stands between works, but also within addresses
// (`#pos=1;-55`), titles, brackets and lists of authors. Quotation marks are
// of every kind and some are left open (`3Алматы. Митинг против выборов,”`),
// so a semicolon is within a title only when the next quotation mark closes one.

/** The works of a note in order, each with its marks. */
function splitWorks(prose: Prose): Prose[] {
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
