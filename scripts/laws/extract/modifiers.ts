/** The words before a kind word: part of the name in `Mass Media Law`, none in `the new law`. */
import {isOfCountry} from '../../passages/country.ts'
import {hebrewYearOf, yearOf} from '../../passages/dates.ts'
import {type Token, isCapital} from '../../passages/tokens.ts'
import type {Place} from './mention.ts'
import {closeBeforeHebrewYear} from './tail-dates.ts'
import {isYearNamed} from './tail-numbers.ts'
import {words} from '../words.ts'

/** Most words before a kind word that are taken for its name. */
const most = 8

/** The same behind an article, which tells where the name begins. */
const mostBehindArticle = 16

/**
 * Where the capitalised words before a kind word begin: `Personal Data` of
 * `Personal Data Law`. Acts of the common law have longer names, joined by
 * small words: `Prevention of Electronic Crimes Act`, and behind an article by
 * more of these: `the Right to Information Act`.
 */
export function modifiersFrom(place: Place, at: number, floor: number): number {
  const from = modifiersBefore(place, at, floor)
  // `New` alone is no part of a name, but it is of a country's.
  const {tokens, countryWords} = place
  const isCountry =
    tokens[from - 1]?.text === 'New' && from < at && countryWords.has(tokens[from]?.lower ?? '')
  return isCountry && from > floor ? from - 1 : from
}

function modifiersBefore(place: Place, at: number, floor: number): number {
  const {tokens} = place
  const open = bracketBefore(tokens, at, floor) ?? at
  const isAct = tokens[at]?.lower === 'act' || hasHebrewYear(tokens, at)
  const isLong = isAct || (isYearNamed(tokens[at]) && hasYear(tokens, at + 1))
  if (isLong) {
    const listed = listedBefore(tokens, open, floor)
    if (listed !== undefined) return listed
    const wide = runBefore(tokens, open, Math.max(floor, open - mostBehindArticle), joinsWidely)
    if (wide < open && words.articles.has(tokens[wide - 1]?.lower ?? '')) return wide
  }
  const joined = joinedBefore(tokens, open, floor)
  if (joined !== undefined) return joined
  return runBefore(tokens, open, Math.max(floor, open - most), isAct ? joins : joinsNothing)
}

/**
 * `the Harassment, Harmful Communications and Related Offences Act`: an article
 * tells where a name with a list begins.
 */
function listedBefore(tokens: readonly Token[], end: number, floor: number): number | undefined {
  const lowest = Math.max(floor, end - mostBehindArticle)
  const from = listBefore(tokens, end, lowest)
  const own = tokens.slice(from, end)
  const comma = own.findLastIndex(({text}) => text === ',')
  const joint = own.findIndex(
    ({lower}, index) => index > comma && (lower === 'and' || lower === '&')
  )
  const isList = comma > 0 && joint > comma
  return isList && words.articles.has(tokens[from - 1]?.lower ?? '') ? from : undefined
}

/** The first of the words of a list, in which a comma may stand before `and`, too. */
function listBefore(tokens: readonly Token[], end: number, lowest: number): number {
  let from = runBefore(tokens, end, lowest, (token) => token.text === ',' || joins(token))
  while (tokens[from - 1]?.lower === 'and' && tokens[from - 2]?.text === ',') {
    const next = runBefore(tokens, from - 2, lowest, (token) => token.text === ',' || joins(token))
    if (next === from - 2) break
    from = next
  }
  return from
}

/** `the Federal Telecommunications and Broadcasting Law`: an article tells where a name of two things begins. */
function joinedBefore(tokens: readonly Token[], end: number, floor: number): number | undefined {
  const from = runBefore(tokens, end, Math.max(floor, end - most), ({lower}) => lower === 'and')
  const isJoined = tokens.slice(from, end).some(({lower}) => lower === 'and')
  return isJoined && beginsThere(tokens, from) ? from : undefined
}

/** Behind an article, or where the sentence begins: `Press and Publications Law No. 8`. */
function beginsThere(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  return before === undefined || before.text === '.' || words.articles.has(before.lower)
}

/** The year of an act of the common law: `Rules, 2017`, `Regulations 2011`. */
function hasYear(tokens: readonly Token[], at: number): boolean {
  const next = tokens[[',', '('].includes(tokens[at]?.text ?? '') ? at + 1 : at]
  // A chapter of the books of laws tells as much: `Interception of Communications Ordinance, Cap. 589`.
  return (
    next?.text === 'Cap' ||
    (next?.text !== undefined && tokens[at]?.text !== '(' && yearOf(next) !== undefined)
  )
}

/** `Law, 5741-1981`: laws of Israel are named like acts of the common law. */
function hasHebrewYear(tokens: readonly Token[], at: number): boolean {
  const next = (closeBeforeHebrewYear(tokens, at + 1) ?? at) + 1
  return tokens[next]?.text === ',' && hebrewYearOf(tokens[next + 1]) !== undefined
}

/** The first of the words of a name that end before a token; small words that join them are within. */
function runBefore(
  tokens: readonly Token[],
  end: number,
  lowest: number,
  joining: (token: Token) => boolean
): number {
  let from = end
  while (from > lowest) {
    const token = tokens[from - 1]
    if (token === undefined) break
    const isJoint = from < end && from - 2 >= lowest && joining(token)
    if (isNameWord(token)) from--
    else if (from - 2 >= lowest && isHolder(tokens, from - 1)) from -= 2
    else if (isJoint && isNameWord(tokens[from - 2])) from -= 2
    else break
  }
  return from
}

/** Longest bracket within a name, in words. */
const longestBracket = 18

/**
 * Where the bracket within a name opens: `Information Technology (Intermediary
 * Guidelines and Digital Media Ethics Code) Rules`.
 */
function bracketBefore(tokens: readonly Token[], at: number, floor: number): number | undefined {
  // `… (Interim Classification) Amendment Act`
  const behind = tokens[at - 1]?.lower === 'amendment' ? at - 1 : at
  const isNamed = isYearNamed(tokens[at]) || hasHebrewYear(tokens, at)
  if (tokens[behind - 1]?.text !== ')' || !isNamed) return undefined
  for (let from = behind - 2; from > floor && from > behind - longestBracket; from--) {
    const token = tokens[from]
    const isWithin = token?.kind === 'word' || ['(', ',', '.', '&'].includes(token?.text ?? '')
    if (token === undefined || !isWithin) return undefined
    if (token.text !== '(') continue
    // `Communications (Retention of Data) (Amendment) Act`
    if (tokens[from - 1]?.text === ')')
      return bracketBefore(tokens.with(from, actToken), from, floor)
    return isNameWord(tokens[from - 1]) ? from : undefined
  }
  return undefined
}

/** Stands for the name that goes on behind a bracket. */
const actToken: Token = {kind: 'word', start: 0, end: 0, text: 'Act', lower: 'act'}

function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || !isCapital(token)) return false
  if (/[’']s$/.test(token.text)) return words.holders.has(token.lower)
  return !words.sentence.has(token.lower) || /^\p{Lu}{2}/u.test(token.text)
}

/** Whether a token is the apostrophe of a plural that a law is named for: `Workers’ Rights Act`. */
function isHolder(tokens: readonly Token[], at: number): boolean {
  const [holder, apostrophe] = [tokens[at - 1], tokens[at]]
  return (
    (apostrophe?.text === '’' || apostrophe?.text === "'") &&
    holder?.end === apostrophe.start &&
    isNameWord(holder) &&
    words.holders.has(holder.lower)
  )
}

function joins({lower}: Token): boolean {
  return lower === 'of' || lower === 'and' || lower === '&'
}

/** `by` does not join: `enacted by Parliament Act` would be one name. */
function joinsWidely({lower, text}: Token): boolean {
  return text === lower && words.joining.has(lower) && lower !== 'by'
}

function joinsNothing(): boolean {
  return false
}

/** Whether words tell nothing of which law is meant: `Kazakh`, `Canadian`, `international`. */
export function isGeneric(place: Place, from: number, to: number): boolean {
  const {tokens, passage} = place
  return tokens
    .slice(from, to)
    .every(
      ({lower}) =>
        words.generic.has(lower) || isOfCountry(lower, passage.country) || /(ian|ese)$/.test(lower)
    )
}

/** Whether a small word may belong to a short name: `communications` of `communications law`. */
export function isPlainWord(place: Place, at: number): boolean {
  const {tokens, passage} = place
  const token = tokens[at]
  if (token?.kind !== 'word' || isCapital(token)) return false
  // `data law` is a kind of law, `personal data law` the name of one.
  if (token.lower === 'data') return isPlainWord(place, at - 1)
  if (words.sentence.has(token.lower) || words.generic.has(token.lower)) return false
  return !isOfCountry(token.lower, passage.country)
}
