/** The number behind the kind word of a law, or in a bracket behind its name. */
import {readDate, yearOf} from '../../passages/dates.ts'
import {type Token, closesQuote, isCapital, opensQuote} from '../../passages/tokens.ts'
import {type Family, kindAt} from '../kinds.ts'
import {bareNumber, chapterNumber, lawNumber, readNumber} from '../numbers.ts'
import {words} from '../words.ts'
import type {Place, Tail} from './mention.ts'

/** `Law 25.326`: a capitalised kind word and a number, with nothing between. */
export function takeBareNumber({tokens}: Place, tail: Tail, family: Family): void {
  const kind = tokens[tail.next - 1]
  const read = bareNumber(tokens, tail.next) ?? seriesNumber(tokens, tail.next)
  if (read === undefined || kind === undefined || !isCapital(kind)) return
  if (family === 'agreement' || family === 'constitution' || family === 'code') return
  tail.number = read.number
  tail.next = read.next
}

/** `Communication “A” 6354`: the letter of a series in quotation marks. */
function seriesNumber(tokens: readonly Token[], at: number): ReturnType<typeof bareNumber> {
  const [open, letter, close] = tokens.slice(at, at + 3)
  if (open === undefined || close === undefined || !opensQuote(open) || !closesQuote(close))
    return undefined
  const read = bareNumber(tokens, at + 3)
  if (read === undefined || !/^\p{Lu}$/u.test(letter?.text ?? '')) return undefined
  return {...read, number: lawNumber(`${letter?.text ?? ''}-${read.number.printed}`)}
}

/** `Regulation (EU) 2016/679`, `Regulation (EU) No 910/2014`. */
function unionNumber(tokens: readonly Token[], at: number): ReturnType<typeof readNumber> {
  const [open, union, close, number] = tokens.slice(at, at + 4)
  if (open?.text !== '(' || close?.text !== ')') return undefined
  if (!['EU', 'EC', 'EEC'].includes(union?.text ?? '')) return undefined
  const isBare = number?.kind === 'number' && number.text.includes('/')
  return isBare ? {number: lawNumber(number.text), next: at + 4} : readNumber(tokens, at + 3)
}

export function takeNumber(place: Place, tail: Tail, family: Family): boolean {
  const {tokens} = place
  if (tail.number !== undefined) return false
  if (takeBracketedNumber(tokens, tail, family) || takeChapter(place, tail)) return true
  const comma = tokens[tail.next]?.text === ','
  const series = comma ? seriesAt(tokens, tail.next + 1, family) : undefined
  if (series !== undefined) {
    tail.number = series.number
    tail.next = series.next
    return true
  }
  const read =
    readNumber(tokens, comma ? tail.next + 1 : tail.next) ?? unionNumber(tokens, tail.next)
  if (read === undefined) return false
  tail.number = read.number
  tail.next = read.next
  return true
}

/**
 * `… Act, 2023 (No. 22 of 2023)`, `… Act, 2012 (Act 843)`, `… Code (CPC, No. 5271
 * of 4 December 2004)`: nothing but the number, and perhaps an acronym and the
 * date, stands in the bracket.
 */
function takeBracketedNumber(tokens: readonly Token[], tail: Tail, family?: Family): boolean {
  if (tokens[tail.next]?.text !== '(') return false
  if (takeAcronymAndNumber(tokens, tail)) return true
  const isNamed = isYearNamed(tokens[tail.next + 1])
  const short = kindAt(tokens, tail.next + 1)
  const at = tail.next + 1 + (short?.short ? short.length : 1)
  const series = family === undefined ? undefined : seriesAt(tokens, tail.next + 1, family)
  if (series !== undefined) return takeToClose(tokens, tail, series)
  // `National Intelligence Law (Law No. 25.520)`; rules have an order of their own in the bracket.
  const isSameLaw = family === 'law' && short?.family === 'law'
  const number = short?.short ? tokens[at] : undefined
  const read =
    number !== undefined
      ? {number: lawNumber(number.text), next: at + 1}
      : isNamed
        ? bareNumber(tokens, tail.next + 2)
        : (readNumber(tokens, isSameLaw ? tail.next + 2 : tail.next + 1) ??
          numberOfYear(tokens, tail))
  return read !== undefined && takeToClose(tokens, tail, read)
}

/** `…, 2023 (44 of 2023)`: a number of the year that the law is named by. */
function numberOfYear(tokens: readonly Token[], {next, date}: Tail): ReturnType<typeof readNumber> {
  const [, of, year] = tokens.slice(next + 1, next + 4)
  return date !== undefined && of?.lower === 'of' && year?.text === date
    ? bareNumber(tokens, next + 1)
    : undefined
}

/** `, Pub. L. 104-191`: the abbreviation of a series, and the number in it. */
function seriesAt(
  tokens: readonly Token[],
  at: number,
  family: Family
): ReturnType<typeof readNumber> {
  const kind = kindAt(tokens, at)
  if (!kind?.short || kind.family !== family) return undefined
  return readNumber(tokens, at + kind.length) ?? bareNumber(tokens, at + kind.length)
}

const chapter =
  /^,? ?\(?(?<printed>(?:Cap|Chapter|Ch)\.? [A-Z]?\d+(?:[:.]\d+)*[A-Z]?)(?<laws> of (?:the|its) Laws of (?:\p{Lu}[\p{L}’]+ ?){1,3})?(?<close>\))?/u

/** `S.C. 2000, c. 5`, `RSC 1985, c P-21`, `(R.S.O. 1990, c. F.31)`: a chapter of the statutes of Canada or a province. */
const statute =
  /^,? ?\(?(?<printed>(?<revised>R\.?)?S\.?(?:B\.?C|N\.?[BLS]|P\.?E\.?I|[ACMOQS])\.?,? (?<year>(?:1[89]|20)\d\d),? c\.? ?(?:[A-Z][-.])?\d+(?:\.\d+)?(?: \(\d(?:st|nd|rd|th) Supp\.?\))?)(?![\p{L}\d])(?<close>\))?/u

/** `Cap. 486`, `(Chapter 154 of the Laws of Zambia)`; `(Chapter 4)` may be a part of the law. */
function takeChapter({tokens, passage}: Place, tail: Tail): boolean {
  const from = tokens[tail.next - 1]?.end ?? 0
  const rest = passage.text.slice(from, from + 120).trimStart()
  const found = chapter.exec(rest) ?? statute.exec(rest)
  const {printed, laws, close, year, revised} = found?.groups ?? {}
  if (printed === undefined) return false
  if (laws === undefined && printed.startsWith('Ch')) return false
  if (/^,? ?\(/u.test(rest) !== (close !== undefined)) return false
  const whole = found?.[0].trimEnd() ?? ''
  const end = passage.text.indexOf(rest, from) + whole.length
  tail.number = chapterNumber(printed)
  // The year of the revised statutes is not that of the law.
  if (year !== undefined && revised === undefined) tail.date ??= year
  while ((tokens[tail.next]?.start ?? end) < end) tail.next++
  return true
}

/** `(CMK, No. 5271 of 2004)` */
function takeAcronymAndNumber(tokens: readonly Token[], tail: Tail): boolean {
  const [acronym, comma] = tokens.slice(tail.next + 1, tail.next + 3)
  if (comma?.text !== ',' || !/^\p{Lu}{2,8}$/u.test(acronym?.text ?? '')) return false
  const read = readNumber(tokens, tail.next + 3)
  if (read === undefined || !takeToClose(tokens, tail, read)) return false
  if (acronym !== undefined) tail.short = acronym.text
  return true
}

/** Takes a number, and the date of the act behind it, where the bracket closes behind them. */
function takeToClose(
  tokens: readonly Token[],
  tail: Tail,
  read: NonNullable<ReturnType<typeof readNumber>>
): boolean {
  const dated = dateIn(tokens, read.next)
  const close = dated?.next ?? read.next
  if (tokens[close]?.text !== ')') return false
  tail.number = read.number
  if (dated !== undefined) tail.date ??= dated.date
  tail.next = close + 1
  return true
}

/** `of 2004`, `of 5 April 2001`; `, 2024` */
function dateIn(
  tokens: readonly Token[],
  at: number
): {readonly date: string; readonly next: number} | undefined {
  const year = yearOf(tokens[at + 1])
  if (tokens[at]?.text === ',' && year !== undefined) return {date: year, next: at + 2}
  if (!words['dates begin'].has(tokens[at]?.lower ?? '')) return undefined
  return year === undefined ? readDate(tokens, at + 1) : {date: year, next: at + 2}
}

/** `(Act 775)`, `(L.I. 2006)` */
export function isNumberBracket(tokens: readonly Token[], at: number, family?: Family): boolean {
  return takeBracketedNumber(tokens, {next: at}, family)
}

/** Whether a token is the kind word of an act of the common law. */
export function isYearNamed(token: Token | undefined): boolean {
  return token !== undefined && isCapital(token) && words['year named'].has(token.lower)
}
