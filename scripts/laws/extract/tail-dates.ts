/** When a law was made, as its designation says it; in any calendar. */
import {
  hebrewYearOf,
  monthOf,
  readDate,
  readEraDay,
  readEraYear,
  yearOf
} from '../../passages/dates.ts'
import type {Token} from '../../passages/tokens.ts'
import type {Family} from '../kinds.ts'
import {type LawNumber, yearWithin} from '../numbers.ts'
import {words} from '../words.ts'
import type {Place, Tail} from './mention.ts'
import {isNumberBracket, isYearNamed} from './tail-numbers.ts'

/** The first year that no law of the common calendar has. */
const commonYears = 2045

/** `Information Technology Act, 2000`, `Protection of Privacy Law, 5741-1981`; in a note the year behind a comma is the newspaper's. */
export function takeNamedYear(place: Place, tail: Tail): void {
  const {tokens, passage} = place
  takeTitleBracket(place, tail)
  const kind = tokens[tail.next - 1]
  if (tokens[tail.next]?.text !== ',') return
  const hebrew = hebrewYearOf(tokens[tail.next + 1])
  const year = hebrew ?? (isYearNamed(kind) ? yearOf(tokens[tail.next + 1]) : undefined)
  if (year === undefined) return
  if (passage.role === 'note' && !isNumberBracket(tokens, tail.next + 2)) return
  // `Act, 2075` counts by another calendar.
  if (Number(year) < commonYears) tail.date = year
  tail.next += 2
  // `Act, 2053 (1997)`: the year of another calendar, and the same by this one.
  const [open, other, close] = tokens.slice(tail.next, tail.next + 3)
  const common = yearOf(other)
  if (open?.text !== '(' || common === undefined || close?.text !== ')') return
  tail.date = common
  tail.next += 3
}

/** Longest bracket within a name, in words. */
const longestBracket = 18

/** `(Data Security)` of `Protection of Privacy Regulations (Data Security), 5777-2017`. */
function takeTitleBracket(place: Place, tail: Tail): void {
  const {tokens} = place
  const close = closeBeforeHebrewYear(tokens, tail.next)
  if (close === undefined) return
  tail.bracket = place.text(tail.next, close + 1)
  tail.next = close + 1
}

/** Where a bracket closes behind which a year of the Hebrew calendar stands. */
export function closeBeforeHebrewYear(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.text !== '(') return undefined
  const length = tokens.slice(at, at + longestBracket).findIndex(({text}) => text === ')')
  const close = at + length
  const isYear = tokens[close + 1]?.text === ',' && hebrewYearOf(tokens[close + 2]) !== undefined
  return length > 1 && isYear ? close : undefined
}

export function takeDate(place: Place, tail: Tail, family?: Family): boolean {
  const {tokens, passage} = place
  if (tail.date !== undefined) return false
  const token = tokens[tail.next]
  // `Government Decree #630, October 1, 2020`; elsewhere a date behind a comma is the newspaper's.
  const inTitle = passage.role === 'instrument'
  // `Law No. 9.610, of 19 February 1998`; `…, from 1 July 2024` says since when.
  const joint = tokens[tail.next + 1]?.lower ?? ''
  const isJoined = words['dates begin'].has(joint) && joint !== 'from'
  if (token?.text === ',' && takeDayOfYear(place, tail)) return true
  const comma =
    token?.text === ',' &&
    (inTitle || (tail.number !== undefined && (tail.name === undefined || isJoined)))
  const at = comma ? tail.next + 1 : tail.next
  const word = comma ? isJoined : words['dates begin'].has(token?.lower ?? '')
  const from = word ? at + 1 : at
  const read = readDate(tokens, from)
  const year = tail.number && yearWithin(tail.number)
  // `Law No. 18/2010 of 12/05/2010`: whichever the month is, the year is sure.
  if (read === undefined && year !== undefined && word && inYear(tokens[from], year)) {
    tail.date = year
    tail.next = from + 1
    return true
  }
  // `Law No. 24/2023/QH15 … No. 41/2009/QH12 from 1 July 2024`: the number says its own year.
  if (read !== undefined && year !== undefined && !read.date.startsWith(year)) return false
  if (read !== undefined && (!comma || read.date.length === 10)) {
    tail.date = read.date
    tail.next = read.next
    return true
  }
  // `Law No. 57 of 2005`, `Securities Exchange Act of 1934`, `Data Protection Act 2018`.
  const alone = yearOf(tokens[from])
  if (alone === undefined || comma) return false
  // `Law on Cybersecurity 2018 (Law No. 24/2018/QH14)`
  if (!word && tail.name !== undefined && !isNumberBracket(tokens, from + 1, family)) return false
  tail.date = alone
  tail.next = from + 1
  return true
}

/** `Lei n.º 22/11, de 17 de Junho`: the number gives the year of the day. */
function takeDayOfYear({tokens}: Place, tail: Tail): boolean {
  const [de, day, of, name, next] = tokens.slice(tail.next + 1, tail.next + 6)
  const year = yearInFigures(tail.number)
  const month = monthOf(name)
  if (year === undefined || month === undefined || de?.lower !== 'de' || of?.lower !== 'de')
    return false
  if (!/^\d{1,2}$/u.test(day?.text ?? '') || next?.lower === 'de') return false
  tail.date = `${year}-${month}-${day?.text.padStart(2, '0') ?? ''}`
  tail.next += 5
  return true
}

/** `2011` of `22/11` */
function yearInFigures(number: LawNumber | undefined): string | undefined {
  const figures = /^\d{1,3}\/(\d\d)(?:-\p{Lu})?$/u.exec(number?.normal ?? '')?.[1]
  if (figures === undefined) return number && yearWithin(number)
  return `${Number(figures) > 50 ? 19 : 20}${figures}`
}

/** Whether a token is a day in figures of a year. */
function inYear(token: Token | undefined, year: string): boolean {
  return (
    /^\d{1,2}[./]\d{1,2}[./]\d{4}$/u.test(token?.text ?? '') && token?.text.endsWith(year) === true
  )
}

/** `Act, B.E. 2562 (2019)`, `Decree of B.E. 2565`, `dated 9/2/1443H`: what no sentence prints by chance. */
export function takeEra({tokens}: Place, tail: Tail): boolean {
  if (tail.date !== undefined) return false
  const before = tokens[tail.next]
  const isJoined = before?.text === ',' || words['dates begin'].has(before?.lower ?? '')
  const at = isJoined ? tail.next + 1 : tail.next
  const read = readEraYear(tokens, at) ?? readEraDay(tokens, at)
  if (read === undefined) return false
  if (read.date !== undefined) tail.date = read.date
  tail.next = read.next
  return true
}
