/**
 * Mentions that name a law by something else than its name: `amendments
 * enacted in 2017`, `a plan, adopted in April 2020`, `The law states`. Which
 * law is meant, a note tells or a law named before.
 */
import {monthOf, readDate, yearOf} from '../../passages/dates.ts'
import type {Token} from '../../passages/tokens.ts'
import {type Hit, type Mention, type Place, hitFrom} from './mention.ts'
import {words} from '../words.ts'

/** The mention that a word such as `amendments` makes; nothing before `floor` is its own. */
export function indirectMention(place: Place, at: number, floor: number): Hit | undefined {
  if (place.passage.role !== 'prose') return undefined
  const {lower} = place.tokens[at] ?? {lower: ''}
  if (lower === 'amendments') return amendments(place, at, floor)
  if (lower === 'law') return pointingLaw(place, at)
  return words.plans.has(lower) ? plan(place, at) : undefined
}

/** `Amendments enacted in 2017`, `2014 amendments to the law`, `signed into law amendments decriminalizing`. */
function amendments(place: Place, at: number, floor: number): Hit | undefined {
  const {tokens} = place
  const before = yearBefore(tokens, at, floor)
  const from = before?.from ?? at
  if (lowers(tokens, at + 1, 3).join(' ') === 'to the law' && tokens[at + 3]?.text === 'law') {
    return tokens[at + 4]?.lower === 'on'
      ? undefined
      : hitFrom(place, from, at + 4, {form: 'back', family: 'law', ...amended(before?.year)})
  }
  if (tokens[at + 1]?.lower === 'to') return undefined
  if (before !== undefined) {
    return hitFrom(place, from, at + 1, {form: 'amendment', ...amended(before.year)})
  }
  if (words.enacting.has(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'in') {
    const read = readDate(tokens, at + 3)
    const date = read?.date ?? yearOf(tokens[at + 3])
    if (date === undefined) return undefined
    return hitFrom(place, at, read?.next ?? at + 4, {form: 'amendment', ...amended(date)})
  }
  const signed = lowers(tokens, at - 3, 3).join(' ') === 'signed into law'
  return signed ? hitFrom(place, at, at + 1, {form: 'amendment'}) : undefined
}

/** `2018 legal` before `amendments`. */
function yearBefore(
  tokens: readonly Token[],
  at: number,
  floor: number
): {from: number; year: string} | undefined {
  const skipped = ['legal', 'legislative'].includes(tokens[at - 1]?.lower ?? '') ? 1 : 0
  const from = at - 1 - skipped
  const year = yearOf(tokens[from])
  // `the September 2020 amendments` names the month, too.
  return year === undefined || from < floor || monthOf(tokens[from - 1]) !== undefined
    ? undefined
    : {from, year}
}

/** `The law states`, at the beginning of a sentence; `By law, operators are prohibited`. */
function pointingLaw(place: Place, at: number): Hit | undefined {
  const {tokens} = place
  const before = tokens[at - 1]?.text
  if (tokens[at]?.text !== 'law') return undefined
  if (before === 'By' && tokens[at + 1]?.text === ',')
    return hitFrom(place, at, at + 1, {form: 'described', family: 'law'})
  if (before !== 'The' || !words.stating.has(tokens[at + 1]?.lower ?? '')) return undefined
  return hitFrom(place, at, at + 1, {form: 'back', family: 'law'})
}

/** Longest name of a plan, in words. */
const longestPlan = 14

/** `the government’s plan for the development of …, adopted in April 2020`: an act, if a note names it. */
function plan(place: Place, at: number): Hit | undefined {
  const {tokens} = place
  const length = tokens.slice(at, at + longestPlan).findIndex(({text}) => text === ',')
  const comma = at + length
  if (length < 1 || !['adopted', 'approved'].includes(tokens[comma + 1]?.lower ?? ''))
    return undefined
  const date = readDate(tokens, comma + 3)?.date ?? yearOf(tokens[comma + 3])
  if (tokens[comma + 2]?.lower !== 'in' || date === undefined) return undefined
  return hitFrom(place, at, comma, {form: 'described', date, tentative: true})
}

function amended(date: string | undefined): Pick<Mention, 'amended'> {
  return date === undefined ? {} : {amended: date}
}

function lowers(tokens: readonly Token[], from: number, count: number): string[] {
  return tokens.slice(Math.max(0, from), from + count).map(({lower}) => lower)
}
