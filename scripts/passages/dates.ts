/** Dates as the texts write them: `21 May 2013`, `July 5, 2004`, `5 июля 2004 года`, `02.07.2020`. */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {type Token, isCyrillic} from './tokens.ts'

interface ReadDate {
  /** `2013`, `2013-05` or `2013-05-21`. */
  readonly date: string
  /** Index of the token behind it. */
  readonly next: number
}

const months = new Map(
  readDataFile(
    new URL('data/months.yaml', import.meta.url),
    z.array(z.array(z.string())).length(12)
  ).flatMap((names, index) =>
    names.map((name) => [name, String(index + 1).padStart(2, '0')] as const)
  )
)

/** The names of months in small letters, longer ones first: in a pattern `marzo` comes before `mar`. */
export const monthWords: readonly string[] = [...months.keys()].sort(
  (one, other) => other.length - one.length
)

/** `01` … `12` for the name of a month in any of the languages. */
export function numberOfMonth(name: string): string | undefined {
  return months.get(name.toLowerCase())
}

/** `01` … `12`, where a token names a month. */
export function monthOf(token: Token | undefined): string | undefined {
  if (token?.kind !== 'word') return undefined
  // Kazakh glues the case to the month: `5 шілдедегі`.
  return (
    months.get(token.lower) ??
    (isCyrillic(token) ? months.get(token.lower.replace(/(дегі|дағы|тегі|тағы)$/, '')) : undefined)
  )
}

export function yearOf(token: Token | undefined): string | undefined {
  return token?.kind === 'number' && /^(1[89]|20)\d\d$/.test(token.text) ? token.text : undefined
}

/** `1981` of `5741-1981`, a year of the Hebrew calendar and the same by the common one. */
export function hebrewYearOf(token: Token | undefined): string | undefined {
  return /^5[67]\d\d[-‐‑]((?:19|20)\d\d)$/u.exec(token?.text ?? '')?.[1]
}

const eras = readDataFile(
  new URL('data/eras.yaml', import.meta.url),
  z.array(
    z.strictObject({
      mark: z.string().regex(/^(?:\p{Lu}\.)+$/u),
      ahead: z.number().int().optional(),
      reason: z.string().min(1)
    })
  )
)

/** A year of another calendar; `date` is the common year, where that is known. */
interface EraYear {
  readonly date: string | undefined
  readonly next: number
}

/** Reads `B.E. 2562 (2019)`, `BE 2562` at a token. */
export function readEraYear(tokens: readonly Token[], at: number): EraYear | undefined {
  for (const {mark, ahead} of eras) {
    const length = lengthOf(mark, tokens, at)
    const year = length === undefined ? undefined : tokens[at + length]
    if (length === undefined || !/^\d{4}$/u.test(year?.text ?? '')) continue
    const next = at + length + 1
    const [open, common, close] = tokens.slice(next, next + 3)
    if (open?.text === '(' && close?.text === ')' && yearOf(common) !== undefined)
      return {date: yearOf(common), next: next + 3}
    return {date: ahead === undefined ? undefined : String(Number(year?.text) - ahead), next}
  }
  return undefined
}

/** Figures of a day whose year is of no common calendar, and perhaps the letters of the other. */
const eraDay = /^\d{1,2}\/\d{1,2}\/(?:1[34]|2[45])\d\d(?<mark>\p{Lu}{1,2})?$/u

/** Most words before the common date of a day: `corresponding to`. */
const mostBefore = 3

/** Reads `9/2/1443H (corresponding to 16 September 2021)`, `7/11/1440 H` at a token. */
export function readEraDay(tokens: readonly Token[], at: number): EraYear | undefined {
  const day = eraDay.exec(tokens[at]?.text ?? '')
  if (day === null) return undefined
  const isMarked =
    day.groups?.['mark'] === undefined && /^\p{Lu}{1,2}$/u.test(tokens[at + 1]?.text ?? '')
  const next = isMarked ? at + 2 : at + 1
  if (tokens[next]?.text !== '(') return {date: undefined, next}
  for (let from = next + 1; from <= next + 1 + mostBefore; from++) {
    const read = readDate(tokens, from)
    if (read === undefined) continue
    return tokens[read.next]?.text === ')'
      ? {date: read.date, next: read.next + 1}
      : {date: undefined, next}
  }
  return {date: undefined, next}
}

/** How many tokens the mark of an era takes, with its dots or without. */
function lengthOf(mark: string, tokens: readonly Token[], at: number): number | undefined {
  const first = tokens[at]?.text ?? ''
  if (!mark.startsWith(first) && first !== mark.replaceAll('.', '')) return undefined
  if (first.length > 1) return 1
  const printed = tokens.slice(at, at + mark.length).map(({text}) => text)
  return printed.join('') === mark ? mark.length : undefined
}

function dayOf(token: Token | undefined): string | undefined {
  if (token?.kind !== 'number') return undefined
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.text) ?? []
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31
    ? day.padStart(2, '0')
    : undefined
}

/**
 * `02.07.2020`, `30/11/2010`. Behind slashes the day comes first in most
 * countries and second in some: only a number above twelve tells.
 */
function figuresOf(text: string): string | undefined {
  const [, first = '', mark, second = '', year = ''] =
    /^(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)$/.exec(text) ?? []
  const inOrder = mark === '.' || Number(first) > 12 || first === second
  if (mark === undefined || (!inOrder && Number(second) <= 12)) return undefined
  const [day, month] = inOrder ? [first, second] : [second, first]
  if (Number(month) > 12 || Number(day) > 31) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Reads the date that begins at a token; a year alone is no date here. */
export function readDate(tokens: readonly Token[], at: number): ReadDate | undefined {
  const first = tokens[at]
  const second = tokens[at + 1]
  const third = tokens[at + 2]
  const fourth = tokens[at + 3]
  if (first?.kind !== 'number' && first?.kind !== 'word') return undefined
  const inFigures = figuresOf(first.text)
  if (inFigures !== undefined) return {date: inFigures, next: at + 1}
  const day = dayOf(first)
  if (day !== undefined && isJoint(second)) return joinedDate(tokens, at, day)
  const monthAfterDay = monthOf(second)
  if (day !== undefined && monthAfterDay !== undefined) {
    const comma = third?.text === ','
    const year = yearOf(comma ? fourth : third)
    if (year === undefined) return undefined
    return yearWord(tokens, {date: `${year}-${monthAfterDay}-${day}`, next: at + (comma ? 4 : 3)})
  }
  const month = monthOf(first)
  if (month === undefined) return undefined
  const monthYear = yearOf(second)
  if (monthYear !== undefined)
    return yearWord(tokens, {date: `${monthYear}-${month}`, next: at + 2})
  const dayAfter = dayOf(second)
  if (dayAfter === undefined) return undefined
  const comma = third?.text === ','
  const year = yearOf(comma ? fourth : third)
  if (year === undefined) return undefined
  return {date: `${year}-${month}-${dayAfter}`, next: at + (comma ? 4 : 3)}
}

function isJoint(token: Token | undefined): boolean {
  return token?.text === 'de' || token?.text === 'del'
}

/** `28 de agosto de 1999` */
function joinedDate(tokens: readonly Token[], at: number, day: string): ReadDate | undefined {
  const [month, de, year] = [monthOf(tokens[at + 2]), tokens[at + 3], yearOf(tokens[at + 4])]
  if (month === undefined || !isJoint(de) || year === undefined) return undefined
  return {date: `${year}-${month}-${day}`, next: at + 5}
}

/** Takes the `года` or `г.` behind a Russian year along. */
function yearWord(tokens: readonly Token[], read: ReadDate): ReadDate {
  const {lower} = tokens[read.next] ?? {}
  if (lower === 'года' || lower === 'году') return {...read, next: read.next + 1}
  if (lower !== 'г') return read
  return {...read, next: read.next + (tokens[read.next + 1]?.text === '.' ? 2 : 1)}
}

/** Whether two dates can be the same day: they agree as far as both are given. */
export function agree(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) === other.slice(0, length)
}

/** A date among some words, with its offsets. */
interface DatedWords {
  readonly date: string
  readonly start: number
  readonly end: number
}

/** The dates among some words, but no day as of which a text is consolidated: `as of 02.07.2020`. */
export function readDates(tokens: readonly Token[]): DatedWords[] {
  const found: DatedWords[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    const read = readDate(tokens, at)
    const date = read?.date ?? yearOf(token)
    if (date === undefined) continue
    const next = read?.next ?? at + 1
    const to = tokens[next - 1] ?? token
    if (!isConsolidation(tokens, at)) found.push({date, start: token.start, end: to.end})
    at = next - 1
  }
  return found
}

function isConsolidation(tokens: readonly Token[], at: number): boolean {
  const [two, one] = tokens.slice(Math.max(0, at - 2), at).map(({lower}) => lower)
  return (one === 'of' && two === 'as') || (one === 'на' && two === 'состоянию')
}

/** How many months two dates lie apart, by their months. */
export function monthsBetween(one: string, other: string): number {
  const [left = 0, right = 0] = [one, other].map((date) => {
    const [year, month] = date.split('-')
    return 12 * Number(year) + Number(month ?? 1)
  })
  return Math.abs(left - right)
}

/** Whether a date gives a month at least. */
export function isMonthOrDay(date: string): boolean {
  return date.length > 4
}
