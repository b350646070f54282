/** Numbers of laws: `No. 94-V`, `№ 567-II`, `No. 418-V ZRK`, `No. 53/НК`, `#630`, `No. 88-b`. */
import anyAscii from 'any-ascii'
import {foldLetters, words} from './words.ts'
import {yearOf} from '../passages/dates.ts'
import type {Token} from '../passages/tokens.ts'

export interface LawNumber {
  readonly printed: string
  /** For comparing: upper case, look-alike letters made one. */
  readonly normal: string
  /** The same in Latin letters by sound: `ЗРУ-547` is `ZRU-547`. */
  readonly sound: string
  /** The figures people quote: `5` of `5/дсп`, `547` of `ZRU-547`. */
  readonly figures: string
  /** The Roman number of the parliament, or the letters of an office: `V` in `94-V`, `НК` in `53/НК`. */
  readonly suffix: string | undefined
}

/** `Cap. 486`, `Chapter 154`, `S.C. 2000, c. 5`: the place of a law in the books of laws, which no number of a year equals. */
export function chapterNumber(printed: string): LawNumber {
  const normal = /^R?\.?S/u.test(printed)
    ? printed.toUpperCase().replaceAll(/[^\p{L}\d-]/gu, '')
    : `CAP ${/[A-Z]?\d\S*/u.exec(printed)?.[0].toUpperCase() ?? ''}`
  return {printed, normal, sound: normal, figures: normal, suffix: undefined}
}

interface ReadNumber {
  readonly number: LawNumber
  readonly next: number
}

const thousands = /^\d{1,3}(?:[.,]\d{3})+(?=$|\/)/

/** `8666/93`: a year in two figures behind a number of four or more. */
const shortYear = /^(?<figures>\d{4,})\/(?<year>\d\d)$/

export function lawNumber(printed: string): LawNumber {
  const roman = romanValue(printed)
  if (roman !== undefined) return {...lawNumber(roman), printed}
  const plain = printed.replaceAll('\u00AD', '').toUpperCase()
  // `25.326` is `25326` with its thousands set apart, `13.709/2018` is `13709/2018`.
  const whole = plain.replace(thousands, (figures) => figures.replaceAll(/[.,]/g, ''))
  const upper = whole.replace(
    shortYear,
    (_, figures: string, year: string) => `${figures}/${Number(year) > 50 ? 19 : 20}${year}`
  )
  const normal = foldLetters(upper)
  const figures = /\d+/.exec(normal)?.[0] ?? normal
  const suffix = normal.replace(figures, '').replace(/^[-/]|[-/]$/g, '')
  return {
    printed,
    normal,
    sound: anyAscii(upper).toUpperCase(),
    figures,
    suffix: suffix === '' ? undefined : suffix
  }
}

/** `39` of `XXXIX`; the shorter numbers are letters of a series. */
function romanValue(text: string): string | undefined {
  if (
    !/^(?=[CDILMVX]{1,12}$)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(
      text
    )
  )
    return undefined
  const values = [...text].map((letter) => romans[letter] ?? 0)
  const sum = values.reduce(
    (total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value),
    0
  )
  return String(sum)
}

const romans: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000}

/** A number of a year in Roman figures: `No. XXXIX of 2006`, `Act XL of 2016`. */
function romanAt(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const [token, of, year] = tokens.slice(at, at + 3)
  const isOfYear = of?.lower === 'of' && /^(?:1[89]|20)\d\d$/u.test(year?.text ?? '')
  if (token === undefined || !isOfYear || romanValue(token.text) === undefined) return undefined
  return {number: lawNumber(token.text), next: at + 1}
}

/**
 * How two numbers compare. `shorter`: one is the other without its letters,
 * as a translation gives `No. 5` for `№ 5/дсп`.
 */
export function compareNumbers(one: LawNumber, other: LawNumber): 'same' | 'shorter' | 'different' {
  if (one.normal === other.normal || one.sound === other.sound) return 'same'
  // `No. 241/2007` gives the year of `No. 241-XVI`.
  const bare = [one, other].some(
    (number, index) =>
      number.suffix === undefined ||
      (figuresOfYear(number) !== undefined && yearWithin([other, one][index] ?? one) === undefined)
  )
  return bare && one.figures === other.figures ? 'shorter' : 'different'
}

/** Whether a number is written with the Roman number of a parliament, and so is unique in a country. */
export function isParliamentary({suffix}: LawNumber): boolean {
  return suffix !== undefined && /^[IVX]+$/.test(suffix)
}

/** Whether a number is of a row of laws with its year in two figures: `121-12` in Morocco, `172-13` in the Dominican Republic. */
export function isPaired({normal}: LawNumber): boolean {
  return /^\d{2,3}-\d\d$/u.test(normal)
}

/** Whether a number is of a row that runs on over the years: `5669`, `25.326`. */
export function isRunning(number: LawNumber | undefined): boolean {
  return number !== undefined && /^(?!(?:19|20)\d\d$)\d{4,}$/u.test(number.normal)
}

/** Reads `No. 94-V` at a token; `No. No. 94-V` too, as one measure prints it. */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | undefined {
  let next = at
  let signed = false
  for (;;) {
    const token = tokens[next]
    if (token === undefined) return undefined
    if (token.text === '№' || token.text === '#') next++
    else if (isSign(tokens, next)) {
      next++
      while (numberMarks.has(tokens[next]?.text ?? '')) next++
    } else break
    signed = true
  }
  if (!signed) return undefined
  // `Law No. (30) of 2018`
  const inBracket = tokens[next]?.text === '(' && tokens[next + 2]?.text === ')'
  const read = numberAt(tokens, inBracket ? next + 1 : next) ?? romanAt(tokens, next)
  if (read === undefined) return undefined
  if (inBracket) return {...read, next: read.next + 1}
  next = read.next
  // `418-V ZRK`: what kind of act it is, in letters.
  const mark = tokens[next]
  if (mark?.kind === 'word' && /^\p{Lu}{2,4}$/u.test(mark.text)) next++
  return {...read, next}
}

/** The number at a token; a comma between its thousands parts it in three: `8,248/1991`. */
function numberAt(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const [token, comma, rest] = tokens.slice(at, at + 3)
  if (token === undefined || !isNumber(token)) return undefined
  const isOne =
    comma?.text === ',' &&
    /^\d{1,3}$/u.test(token.text) &&
    /^\d{3}(?:\/\d+)?$/u.test(rest?.text ?? '') &&
    token.end === comma.start &&
    comma.end === rest?.start
  return isOne
    ? {number: lawNumber(`${token.text},${rest.text}`), next: at + 3}
    : {number: lawNumber(token.text), next: at + 1}
}

/** Between `N` and the number: `Nº 5`, `n.º 5`. */
const numberMarks = new Set(['.', '°', 'º', 'ª'])

/** `No`, `Nr`; in small letters only with a mark: `no. 2012-293`, `n° 2013-450`. */
function isSign(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (words['plain number signs'].has(token?.lower ?? '')) return isNumber(tokens[at + 1])
  if (token === undefined || !words['number signs'].has(token.lower)) return false
  let next = at + 1
  while (numberMarks.has(tokens[next]?.text ?? '')) next++
  return token.text.startsWith('N') || (next > at + 1 && isNumber(tokens[next]))
}

/** A number right behind the kind word: `Law 25.326`, `Decree 82/2012`, `Law 1978 of 2019`; a year alone is none. */
export function bareNumber(tokens: readonly Token[], at: number): ReadNumber | undefined {
  return yearOf(tokens[at]) !== undefined && !hasYear(tokens, at)
    ? undefined
    : (numberAt(tokens, at) ?? romanAt(tokens, at))
}

/** Whether a year stands behind a number, so that it is no year itself: `1978 of 2019`. */
export function hasYear(tokens: readonly Token[], at: number): boolean {
  const [, joint, year] = tokens.slice(at, at + 3)
  return words['dates begin'].has(joint?.lower ?? '') && yearOf(year) !== undefined
}

/** Of two that may be years the first is one, as in `2022/2065` of the European Union; `006/MINICT/2022`. */
const withYear =
  /^(?:(?<first>(?:19|20)\d\d)[-/](?<last>\d+)|(?<figures>\d+)(?<between>[-/][A-Z]+)?[-/](?<year>(?:19|20)\d\d))(?<office>[-/].+)?$/

/** The year that a number holds: `5/2020`, `2016/679`, `53/2022/ND-CP`. */
export function yearWithin({normal}: LawNumber): string | undefined {
  const {year, first} = withYear.exec(normal)?.groups ?? {}
  return year ?? first
}

/** The figures before the year of a number that has no more than the two: `133` of `133/2011`. */
export function figuresOfYear({normal}: LawNumber): string | undefined {
  const {figures, last, between, office} = withYear.exec(normal)?.groups ?? {}
  return office === undefined && between === undefined ? (figures ?? last) : undefined
}

function isNumber(token: Token | undefined): boolean {
  if (token === undefined) return false
  return (
    token.kind === 'number' ||
    (token.kind === 'word' && /^\p{Lu}{1,5}[-\/]\p{N}+(?:[-\/]\p{Lu}{1,2})?$/u.test(token.text))
  )
}
