/** Dates as the texts write them: `21 May 2013`, `July 5, 2004`, `5 июля 2004 года`, `02.07.2020`. */
import {type Token, isCyrillic} from './tokens.ts'

export interface ReadDate {
  /** `2013`, `2013-05` or `2013-05-21`. */
  readonly date: string
  /** Index of the token behind it. */
  readonly next: number
}

const months = new Map(
  [
    'january jan января январь қаңтар',
    'february feb февраля февраль ақпан',
    'march mar марта март наурыз',
    'april apr апреля апрель сәуір',
    'may мая май мамыр',
    'june jun июня июнь маусым',
    'july jul июля июль шілде',
    'august aug августа август тамыз',
    'september sept sep сентября сентябрь қыркүйек',
    'october oct октября октябрь қазан',
    'november nov ноября ноябрь қараша',
    'december dec декабря декабрь желтоқсан'
  ].flatMap((names, index) =>
    names.split(' ').map((name) => [name, String(index + 1).padStart(2, '0')] as const)
  )
)

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

function dayOf(token: Token | undefined): string | undefined {
  if (token?.kind !== 'number') return undefined
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.text) ?? []
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31
    ? day.padStart(2, '0')
    : undefined
}

/** Reads the date that begins at a token; a year alone is no date here. */
export function readDate(tokens: readonly Token[], at: number): ReadDate | undefined {
  const first = tokens[at]
  const second = tokens[at + 1]
  const third = tokens[at + 2]
  const fourth = tokens[at + 3]
  if (first?.kind !== 'number' && first?.kind !== 'word') return undefined
  const figures = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(first.text)
  if (figures) {
    return {date: `${figures[3] ?? ''}-${figures[2] ?? ''}-${figures[1] ?? ''}`, next: at + 1}
  }
  const day = dayOf(first)
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

/** Whether a date gives a month at least. */
export function isMonthOrDay(date: string): boolean {
  return date.length > 4
}

/** `2013-05` as people write it: `May 2013`. */
export function spelled(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = new Intl.DateTimeFormat('en', {month: 'long', timeZone: 'UTC'}).format(
    Date.UTC(2000, Number(month) - 1, 1)
  )
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
