/** What follows the kind word of a law: number, date, country, body and name, in any order. */
import {monthOf, readDate, readEraDay, readEraYear, yearOf} from '../../passages/dates.ts'
import {type Family, kindAt} from '../kinds.ts'
import {bareNumber, lawNumber, readNumber, yearWithin} from '../numbers.ts'
import {type Token, closesQuote, isCapital, opensQuote} from '../../passages/tokens.ts'
import type {Place, Tail} from './mention.ts'
import {type Run, nameRun, quotedRun, titleRun} from './runs.ts'
import {words} from '../words.ts'

/** Reads as long as a further part of the designation follows. */
export function readTail(place: Place, at: number, family: Family, foreign = false): Tail {
  const tail: Tail = {next: at}
  takeBareNumber(place, tail, family)
  if (foreign && tail.number === undefined) takeForeignName(place, tail)
  takeNamedYear(place, tail)
  while (
    takeNumber(place, tail, family) ||
    takeEra(place, tail) ||
    takeDate(place, tail) ||
    takeCountry(place, tail) ||
    takeBody(place, tail) ||
    takeName(place, tail, family) ||
    (foreign && takeNameBehind(place, tail)) ||
    takeNative(place, tail)
  );
  if (tail.number !== undefined && isIssued(place, tail.next)) tail.isIssued = true
  return tail
}

/** Most words between a number and the date behind it that tells when the act was issued. */
const longestIssue = 16

/** `Regulation No. 29, issued under Section 9 of the Emergency Decree in July 2021,` */
function isIssued({tokens, passage}: Place, at: number): boolean {
  const verb = tokens[at + 1]
  if (passage.role === 'note' || tokens[at]?.text !== ',' || !words.issuing.has(verb?.lower ?? ''))
    return false
  for (let to = at + 2; to < at + longestIssue; to++) {
    if ([',', '.', ';'].includes(tokens[to]?.text ?? '.')) return false
    if (!['in', 'on'].includes(tokens[to]?.lower ?? '')) continue
    if ((readDate(tokens, to + 1)?.date ?? yearOf(tokens[to + 1])) !== undefined) return true
  }
  return false
}

/** Longest name in another language, in words. */
const longestForeign = 20

/** All up to the sign of the number: `comunicațiilor electronice nr. 241-XVI`, `Viễn thông số 41/2009/QH12`. */
function takeForeignName(place: Place, tail: Tail): void {
  const {tokens} = place
  for (let to = tail.next; to < tail.next + longestForeign; to++) {
    const token = tokens[to]
    if (token === undefined) return
    if (readNumber(tokens, to) !== undefined) {
      nameBefore(place, tail, to)
      tail.next = to
      return
    }
    // `Decreto de Necesidad y Urgencia 690/2020`: what holds its year needs no sign.
    const bare = bareNumber(tokens, to)
    if (bare !== undefined && yearWithin(bare.number) !== undefined) {
      nameBefore(place, tail, to)
      tail.number = bare.number
      tail.next = bare.next
      return
    }
    if (token.kind !== 'word') return
  }
}

/** The words before a number, unless they say no more than what kind of act it is: `Supremo`. */
function nameBefore(place: Place, tail: Tail, to: number): void {
  const own = place.tokens.slice(tail.next, to)
  if (own.some(({lower}) => !words['foreign generic'].has(lower)))
    tail.name = place.text(tail.next, to)
}

/** `Ley N° 19.628 sobre Protección de la Vida Privada`: as far as its words have capitals. */
function takeNameBehind(place: Place, tail: Tail): boolean {
  const {tokens} = place
  if (tail.name !== undefined || tail.number === undefined) return false
  if (!words['foreign names begin'].has(tokens[tail.next]?.lower ?? '')) return false
  let to = tail.next + 1
  for (let at = to; at < tail.next + longestForeign; at++) {
    const token = tokens[at]
    if (token === undefined) break
    // `tentang Perubahan Kedua atas Undang-Undang Nomor 11`: what it amends has its own name.
    if (kindAt(tokens, at)?.foreign) return false
    if (isCapital(token)) to = at + 1
    else if (!words['foreign joining'].has(token.lower)) break
  }
  if (to === tail.next + 1) return false
  tail.name = place.text(tail.next + 1, to)
  tail.next = to
  return true
}

function takeNumber({tokens}: Place, tail: Tail, family: Family): boolean {
  if (tail.number !== undefined) return false
  if (takeBracketedNumber(tokens, tail, family)) return true
  const comma = tokens[tail.next]?.text === ','
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
  // `National Intelligence Law (Law No. 25.520)`; rules have an order of their own in the bracket.
  const isSameLaw = family === 'law' && short?.family === 'law'
  const number = short?.short ? tokens[at] : undefined
  const read =
    number !== undefined
      ? {number: lawNumber(number.text), next: at + 1}
      : isNamed
        ? bareNumber(tokens, tail.next + 2)
        : readNumber(tokens, isSameLaw ? tail.next + 2 : tail.next + 1)
  return read !== undefined && takeToClose(tokens, tail, read)
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

/** `of 2004`, `of 5 April 2001` */
function dateIn(
  tokens: readonly Token[],
  at: number
): {readonly date: string; readonly next: number} | undefined {
  if (!words['dates begin'].has(tokens[at]?.lower ?? '')) return undefined
  const year = yearOf(tokens[at + 1])
  return year === undefined ? readDate(tokens, at + 1) : {date: year, next: at + 2}
}

/** Whether a token is the kind word of an act of the common law. */
export function isYearNamed(token: Token | undefined): boolean {
  return token !== undefined && isCapital(token) && words['year named'].has(token.lower)
}

/** `Information Technology Act, 2000`; in a note the year behind a comma is the newspaper's. */
function takeNamedYear({tokens, passage}: Place, tail: Tail): void {
  const kind = tokens[tail.next - 1]
  if (!isYearNamed(kind) || tokens[tail.next]?.text !== ',') return
  const year = yearOf(tokens[tail.next + 1])
  if (year === undefined) return
  if (passage.role === 'note' && !isNumberBracket(tokens, tail.next + 2)) return
  tail.date = year
  tail.next += 2
  // `Act, 2053 (1997)`: the year of another calendar, and the same by this one.
  const [open, other, close] = tokens.slice(tail.next, tail.next + 3)
  const common = yearOf(other)
  if (open?.text !== '(' || common === undefined || close?.text !== ')') return
  tail.date = common
  tail.next += 3
}

/** `(Act 775)`, `(L.I. 2006)` */
function isNumberBracket(tokens: readonly Token[], at: number): boolean {
  return takeBracketedNumber(tokens, {next: at})
}

/** `Law 25.326`: a capitalised kind word and a number, with nothing between. */
function takeBareNumber({tokens}: Place, tail: Tail, family: Family): void {
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

/** `Regulation (EU) 2016/679`. */
function unionNumber(tokens: readonly Token[], at: number): ReturnType<typeof readNumber> {
  const [open, union, close, number] = tokens.slice(at, at + 4)
  if (open?.text !== '(' || close?.text !== ')' || number?.kind !== 'number') return undefined
  if (!['EU', 'EC', 'EEC'].includes(union?.text ?? '') || !number.text.includes('/'))
    return undefined
  return {number: lawNumber(number.text), next: at + 4}
}

function takeDate({tokens, passage}: Place, tail: Tail): boolean {
  if (tail.date !== undefined) return false
  const token = tokens[tail.next]
  // `Government Decree #630, October 1, 2020`; elsewhere a date behind a comma is the newspaper's.
  const inTitle = passage.role === 'instrument'
  // `Law No. 9.610, of 19 February 1998`; `…, from 1 July 2024` says since when.
  const joint = tokens[tail.next + 1]?.lower ?? ''
  const isJoined = words['dates begin'].has(joint) && joint !== 'from'
  const comma =
    token?.text === ',' &&
    (inTitle || (tail.number !== undefined && (tail.name === undefined || isJoined)))
  const at = comma ? tail.next + 1 : tail.next
  const word = comma ? isJoined : words['dates begin'].has(token?.lower ?? '')
  const from = word ? at + 1 : at
  const read = readDate(tokens, from)
  const year = tail.number && yearWithin(tail.number)
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
  if (!word && tail.name !== undefined) return false
  tail.date = alone
  tail.next = from + 1
  return true
}

/** `Act, B.E. 2562 (2019)`, `Decree of B.E. 2565`, `dated 9/2/1443H`: what no sentence prints by chance. */
function takeEra({tokens}: Place, tail: Tail): boolean {
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

function takeCountry(place: Place, tail: Tail): boolean {
  const next = skipCountry(place, tail.next)
  if (next === undefined) return false
  tail.country = true
  tail.next = next
  return true
}

/** Behind `of the Republic of Kazakhstan`, `of the Kyrgyz Republic`, `of Kazakhstan`, `Республики Казахстан`, `РК`. */
function skipCountry({tokens, countryWords}: Place, at: number): number | undefined {
  let next = at
  const of = tokens[next]?.lower === 'of'
  if (of) next++
  if (tokens[next]?.lower === 'the') next++
  const state = of ? behindState(tokens, next) : undefined
  if (state !== undefined) return state
  while (words.states.has(tokens[next]?.lower ?? '')) {
    next++
    if (tokens[next]?.lower === 'of') next++
  }
  const named = tokens[next]
  if (named === undefined || !countryWords.has(named.lower)) return undefined
  if (!of && named.kind === 'word' && /^[a-z]/i.test(named.text)) return undefined
  while (countryWords.has(tokens[next]?.lower ?? '')) next++
  return next
}

/** Behind `Kyrgyz Republic`, `Russian Federation`; a country that follows (`Bolivarian Republic of …`) goes along. */
function behindState(tokens: readonly Token[], at: number): number | undefined {
  const [adjective, state, of, named] = tokens.slice(at, at + 4)
  if (adjective === undefined || !isCapital(adjective) || words.states.has(adjective.lower))
    return undefined
  if (state === undefined || !isCapital(state) || !words.states.has(state.lower)) return undefined
  const isLonger = of?.lower === 'of' && named !== undefined && isCapital(named)
  return isLonger && monthOf(named) === undefined ? at + 4 : at + 2
}

/** `of the Minister of Defense and Aerospace Industry`, `Правительства`. */
function takeBody(place: Place, tail: Tail): boolean {
  const {tokens} = place
  if (tail.body !== undefined) return false
  let from = tail.next
  if (tokens[from]?.lower === 'of') from++
  if (tokens[from]?.lower === 'the') from++
  const run = bodyRun(tokens, from, place.countryWords)
  if (run === undefined) return false
  tail.body = place.text(from, run)
  tail.next = run
  return true
}

function bodyRun(
  tokens: readonly Token[],
  from: number,
  countryWords: ReadonlySet<string>
): number | undefined {
  let to = from
  let isBody = false
  if (tokens[from] === undefined || !isBodyWord(tokens[from])) return undefined
  for (let index = from; index < tokens.length && index < from + 16; index++) {
    const token = tokens[index]
    if (token === undefined) break
    const small = ['of', 'the', 'and', 'for', 'и', 'по'].includes(token.lower)
    const cyrillicSmall = /^\p{Script=Cyrillic}/u.test(token.text) && isBody && token.lower !== 'от'
    if (!isCapital(token) && !small && !cyrillicSmall) break
    if (monthOf(token) !== undefined) break
    if (small || (token.lower === 'no' && tokens[index + 1]?.text === '.')) {
      if (small) continue
      break
    }
    if (token.lower === 'on' || token.lower === 'о' || token.lower === 'об') break
    if (words.bodies.has(token.lower)) isBody = true
    // The first word of a body's name decides in Russian, a later one may in English: `EEC Board`.
    if (
      !countryWords.has(token.lower) &&
      !isBody &&
      index > from + 3 &&
      !leadsToNumber(tokens, index)
    )
      break
    to = index + 1
  }
  const isNamed = to > from && readNumber(tokens, to) !== undefined
  return isBody || (isNamed && kindAt(tokens, to - 1) === undefined) ? to : undefined
}

/** `… No. 198 and Provisional Measure No. 1`: an `and` begins no name. */
function isBodyWord(token: Token): boolean {
  return token.kind === 'word' && token.lower !== 'and'
}

/** `Director of the Intelligence and Security Service No. 24`: a number ends the name of a body. */
function leadsToNumber(tokens: readonly Token[], at: number): boolean {
  for (let to = at; to < at + 12; to++) {
    const token = tokens[to]
    if (token === undefined) return false
    if (readNumber(tokens, to) !== undefined) return true
    if (kindAt(tokens, to) !== undefined) return false
    if (!isCapital(token) && !['of', 'the', 'and', 'for'].includes(token.lower)) return false
  }
  return false
}

/** Longest bracket that holds the title in its own language, in words. */
const longestNative = 40

/** `Law on Communications (Закон о связи) No. 567-II`: the bracket does not end the designation. */
function takeNative(place: Place, tail: Tail): boolean {
  const {tokens} = place
  if (tail.native !== undefined || tokens[tail.next]?.text !== '(') return false
  const length = tokens.slice(tail.next, tail.next + longestNative).findIndex(isClosing)
  const close = tail.next + length
  const inner = place.text(tail.next + 1, close)
  if (length < 2 || !/[^\p{Script=Latin}\P{L}]/u.test(inner)) return false
  const goesOn =
    readNumber(tokens, close + 1) !== undefined ||
    (words['dates begin'].has(tokens[close + 1]?.lower ?? '') &&
      readDate(tokens, close + 2) !== undefined)
  if (!goesOn) return false
  tail.native = inner
  tail.next = close + 1
  return true
}

function isClosing({text}: Token): boolean {
  return text === ')'
}

/**
 * Whether a quotation mark opens a name. A straight one looks the same at both
 * ends: the one of `the 2023 Act (the "Data Act") provides` closes.
 */
function opensName(tokens: readonly Token[], at: number): boolean {
  const [before, mark, first] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (mark === undefined || !opensQuote(mark) || mark.text === "'") return false
  return first?.kind !== 'mark' && (before?.end !== mark.start || first?.start === mark.end)
}

function takeName(place: Place, tail: Tail, family: Family): boolean {
  const {tokens} = place
  const token = tokens[tail.next]
  if (tail.name !== undefined || token === undefined) return false
  let run: Run | undefined
  const inTitle = place.passage.role === 'instrument'
  if (opensName(tokens, tail.next)) run = quotedRun(tokens, tail.next)
  else if (words['names begin'].has(token.lower)) {
    run = inTitle ? titleRun(tokens, tail.next + 1) : nameRun(tokens, tail.next + 1)
    if (run) run = {...run, from: tail.next}
  } else if (family === 'rules' || family === 'technical regulation' || family === 'agreement') {
    if (['of', 'for', 'to'].includes(token.lower)) {
      run = nameRun(tokens, tail.next + 1)
      if (run) run = {...run, from: tail.next}
    }
  } else if (token.lower === 'по') run = nameRun(tokens, tail.next)
  else if (inTitle && [',', '-', '–'].includes(token.text) && tail.number !== undefined) {
    // `Decision No. 134 of EEC Board, Single list of goods …`, `Law No. 14.133 - New Procurement Law`
    run = withoutKind(tokens, titleRun(tokens, tail.next + 1), family)
  }
  if (run === undefined || run.to <= run.from) return false
  tail.name = place.text(run.from, run.to)
  tail.next = run.next
  return true
}

/** `General Data Protection Law` without the kind that the designation has already. */
function withoutKind(
  tokens: readonly Token[],
  run: Run | undefined,
  family: Family
): Run | undefined {
  return run !== undefined && kindAt(tokens, run.to - 1)?.family === family
    ? {...run, to: run.to - 1}
    : run
}
