/** Where the name of a law ends, which nothing marks in `the Law on Informatization requires`. */
import {monthOf, readDate, readEraYear, yearOf} from '../../passages/dates.ts'
import {kindAt} from '../kinds.ts'
import {readNumber} from '../numbers.ts'
import {type Token, closesQuote, isCapital, opensQuote} from '../../passages/tokens.ts'
import {words} from '../words.ts'

/** Longest name, in words. */
const longest = 60

export interface Run {
  readonly from: number
  /** Index of the token behind the name. */
  readonly to: number
  /** Index of the token to go on at, behind a closing quotation mark. */
  readonly next: number
}

/** The name that begins at a token: quoted, capitalised, or in small letters. */
export function nameRun(tokens: readonly Token[], at: number): Run | undefined {
  const first = tokens[at]
  if (first === undefined) return undefined
  if (opensQuote(first)) return quotedRun(tokens, at)
  const start = words.articles.has(first.lower) && first.lower !== 'its' ? at + 1 : at
  const begin = tokens[start]
  if (begin?.kind !== 'word' || kindAfterArticle(tokens, start)) return undefined
  return isCapital(begin) ? capitalRun(tokens, at, start) : smallRun(tokens, at, start)
}

/** `“On Communications”`; left open, it ends where a bracket begins. */
export function quotedRun(tokens: readonly Token[], at: number): Run | undefined {
  let to = at + 1
  let depth = 1
  for (; to < tokens.length && to - at <= longest; to++) {
    const token = tokens[to]
    if (token === undefined) break
    if (token.text === '«') depth++
    if (closesQuote(token) && !isInnerQuote(tokens, to)) {
      depth -= token.text === '»' ? 1 : depth
      if (depth === 0) return to > at + 1 ? {from: at + 1, to, next: to + 1} : undefined
    }
    if (['[', ']', '(', ';'].includes(token.text) || token.kind === 'address') break
  }
  return to > at + 1 ? {from: at + 1, to, next: to} : undefined
}

/** An apostrophe between letters is none. */
function isInnerQuote(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '’' && tokens[at + 1]?.start === tokens[at]?.end
}

function capitalRun(tokens: readonly Token[], at: number, start: number): Run | undefined {
  let to = start
  for (let index = start; index < tokens.length && index - start <= longest;) {
    const token = tokens[index]
    if (token === undefined) break
    if (isCapital(token) && monthOf(token) === undefined && !endsName(tokens, index)) {
      index++
      to = index
      continue
    }
    const behind =
      behindBracket(tokens, index) ?? behindGerund(tokens, index) ?? joined(tokens, index)
    if (behind === undefined) break
    index = behind
  }
  return to > start ? {from: at, to, next: to} : undefined
}

/** `Law on Securing the Right to Access Information`: but `the Law on Licensing the Ministry …` has ended. */
function behindGerund(tokens: readonly Token[], at: number): number | undefined {
  const [gerund, the, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const isGerund = gerund !== undefined && isCapital(gerund) && gerund.lower.endsWith('ing')
  if (!isGerund || the?.lower !== 'the' || next === undefined || !isCapital(next)) return undefined
  const isBody = words.bodies.has(next.lower) || kindAt(tokens, at + 1) !== undefined
  return isBody ? undefined : at + 1
}

/** Most words of a bracket within a name. */
const longestBracket = 4

/** Behind a bracket within a name, which goes on behind it: `Protection from Inaccurate (False) Information`. */
function behindBracket(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.text !== '(') return undefined
  const length = tokens.slice(at, at + longestBracket + 2).findIndex(({text}) => text === ')')
  const inner = tokens.slice(at + 1, at + length)
  const next = tokens[at + length + 1]
  const isWithin =
    inner.length > 0 &&
    inner.every((token) => isCapital(token)) &&
    next !== undefined &&
    isCapital(next) &&
    kindAt(tokens, at + length + 1) === undefined
  return isWithin ? at + length + 1 : undefined
}

/** Behind the small words that join two capitalised ones: `of the`, `and Its`; the index of the latter. */
function joined(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (token?.text === ',') return listGoesOn(tokens, at) ? at + 1 : undefined
  // `to Regulate the Broadcasting Services`
  const isObject = token?.lower === 'the' && tokens[at - 2]?.lower === 'to'
  if (token === undefined || (!isObject && !words.joining.has(token.lower))) return undefined
  let next = at + 1
  while (next <= at + 3 && isSmallJoint(tokens[next])) next++
  const goal = tokens[next]
  if (goal === undefined || !isCapital(goal) || kindAfterArticle(tokens, next)) return undefined
  if (token.lower === 'and' && next > at + 1 && namesOther(tokens, next)) return undefined
  // `… on Monetary Regulation in July 2018` has ended before `in`.
  return monthOf(goal) === undefined ? next : undefined
}

/** `… and the Digital Integrity Code` names another law. */
function namesOther(tokens: readonly Token[], at: number): boolean {
  let to = at
  while (kindAt(tokens, to) === undefined && isCapitalAt(tokens, to)) to++
  return kindAfterArticle(tokens, to) || beginsRules(tokens, to)
}

/** `… and the Regulations on Incidents`; but banks are named with `the Regulation of Institutions`. */
function beginsRules(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  const behind = tokens[at + 1]?.lower ?? ''
  return (
    kindAt(tokens, at)?.family === 'rules' &&
    word !== 'regulation' &&
    (behind === 'of' || behind === 'for' || words['names begin'].has(behind))
  )
}

function isCapitalAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isCapital(token)
}

function isSmallJoint(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !isCapital(token) &&
    (words.joining.has(token.lower) || words.articles.has(token.lower))
  )
}

/** `Registration, Use and Distribution`: capitals up to an `and` before the next mark. */
function listGoesOn(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index <= at + 6; index++) {
    const token = tokens[index]
    if (token === undefined || kindAt(tokens, index) !== undefined) return false
    if (token.lower === 'and') {
      const next = tokens[index + 1]?.lower === 'the' ? index + 2 : index + 1
      return index > at + 1 && isCapital(tokens[next] ?? token) && !kindAfterArticle(tokens, next)
    }
    if (!isCapital(token) && token.text !== ',' && token.lower !== 'of') return false
  }
  return false
}

/** A number or a year of another calendar is no part of a name. */
function endsName(tokens: readonly Token[], at: number): boolean {
  return startsNumber(tokens, at) || readEraYear(tokens, at) !== undefined
}

function startsNumber(tokens: readonly Token[], at: number): boolean {
  return readNumber(tokens, at) !== undefined
}

/** `and the Law on …` begins the next law. */
function kindAfterArticle(tokens: readonly Token[], at: number): boolean {
  const kind = kindAt(tokens, at)
  const token = tokens[at]
  return kind !== undefined && token !== undefined && isCapital(token) && kind.family !== 'rules'
}

function smallRun(tokens: readonly Token[], at: number, start: number): Run | undefined {
  let to = start
  for (; to < tokens.length && to - start <= longest; to++) {
    const token = tokens[to]
    if (token === undefined || words.ending.has(token.lower) || isVerb(tokens, to)) break
    // `… and Law No. 18`, `… of 31 December 2020 repealed Law No. 53-05`
    if (isCapital(token) && kindAt(tokens, to) !== undefined && to > start) break
    if (token.lower === 'of' && isDateOrYear(tokens, to + 1)) break
    // `… об административных правонарушениях от 5 июля 2014 года`
    if (token.lower === 'от' && tokens[to + 1]?.kind === 'number') break
    // `passed the law on computer crimes in October 2013`
    if (['in', 'on'].includes(token.lower) && readDate(tokens, to + 1) !== undefined) break
    // `repealed Law No. 53-05 on data in part`
    if (token.lower === 'in' && ['part', 'full'].includes(tokens[to + 1]?.lower ?? '')) break
    if (token.kind === 'mark' && !['-', '’', '/', '&'].includes(token.text)) break
    if (token.kind === 'address' || startsNumber(tokens, to)) break
  }
  while (words.joining.has(tokens[to - 1]?.lower ?? '') && to > start) to--
  return to > start ? {from: at, to, next: to} : undefined
}

function isDateOrYear(tokens: readonly Token[], at: number): boolean {
  return readDate(tokens, at) !== undefined || yearOf(tokens[at]) !== undefined
}

const afterVerb = new Set(['the', 'a', 'an'])

/** `gathered 30,000 signatures`: a verb in the past, not the `related` of a name. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    /[^e]ed$/u.test(tokens[at]?.lower ?? '') &&
    next !== undefined &&
    (next.kind === 'number' || afterVerb.has(next.lower))
  )
}

/** In the title of an instrument the name goes on until a number, a bracket or the closing date. */
export function titleRun(tokens: readonly Token[], at: number): Run | undefined {
  let to = at
  for (; to < tokens.length; to++) {
    const text = tokens[to]?.text
    const behind = behindBracket(tokens, to)
    if (behind !== undefined) to = behind
    if ((text === '(' && behind === undefined) || endsName(tokens, to)) break
    if (text === ',' && readEraYear(tokens, to + 1) !== undefined) break
    if (text !== ',' && !['of', 'dated', 'от'].includes(text ?? '')) continue
    const date = readDate(tokens, to + 1)
    if (date !== undefined && date.next >= tokens.length - 1) break
  }
  return to > at ? {from: at, to, next: to} : undefined
}
