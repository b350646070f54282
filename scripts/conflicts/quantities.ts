/**
 * One number against another for one thing, in sentences that are put
 * differently: `The state owns 90 percent of …, the largest operator of fixed
 * lines` and `…, in which the state has a stake of 78 percent, is the largest
 * operator of fixed lines`.
 *
 * Two sentences speak of one quantity where each holds one figure of a unit and
 * either most content words of the shorter are in the other, some of them
 * beside the figure, or the words right before or behind the figure are the same.
 */
import {stemmer} from 'stemmer'
import {isOfCountry} from '../passages/country.ts'
import {type Passage, quote} from '../passages/passage.ts'
import {type Statement, statementsOf} from '../passages/sentences.ts'
import {type Token, tokenise} from '../passages/tokens.ts'
import type {Conflict, Side} from './conflict.ts'
import {numberWords} from '../passages/numbers.ts'
import {words} from './words.ts'

interface Quantity {
  readonly statement: Statement
  /** As printed: `90 percent`, `within 24 hours`. */
  readonly printed: string
  readonly value: number
  readonly unit: string
  /** Stems of the content words of the sentence, in order, without those of the quantity. */
  readonly before: readonly string[]
  readonly behind: readonly string[]
}

/** Least share of the shorter sentence's content words in common, and least number of them. */
const alike = {share: 0.5, words: 5}

/** Content words beside a figure that are looked at, and how many of them make two quantities one by themselves. */
const beside = {looked: 3, same: 3}

/** Least number of words in common where the words beside the figure are the same. */
const leastCommon = 4

/** Most sentences that may hold a pair of words for it to be worth looking up. */
const common = 12

export function quantityConflicts(passages: readonly Passage[]): Conflict[] {
  const prose = passages.filter(({role}) => role === 'prose')
  const quantities = prose.flatMap(statementsOf).flatMap(quantitiesIn)
  return pairs(quantities).flatMap(([one, other]) => compare(one, other))
}

/** The quantities of a sentence whose unit it uses once. */
function quantitiesIn(statement: Statement): Quantity[] {
  const {passage, start, end} = statement
  const tokens = tokenise(passage.text.slice(start, end))
  const found = tokens.flatMap((_, at) => quantityAt(tokens, at) ?? [])
  return found
    .filter(({unit}) => found.filter((other) => other.unit === unit).length === 1)
    .map(({at, next, value, unit}) => ({
      statement,
      printed: passage.text.slice(
        start + (tokens[at]?.start ?? 0),
        start + (tokens[next - 1]?.end ?? 0)
      ),
      value,
      unit,
      before: contentOf(tokens.slice(0, at), passage.country),
      behind: contentOf(tokens.slice(next), passage.country)
    }))
}

const units = /^(?:percent|hours?|days?|weeks?|months?|years?)$/u

interface Found {
  readonly at: number
  readonly next: number
  readonly value: number
  readonly unit: string
}

function quantityAt(tokens: readonly Token[], at: number): Found | undefined {
  const {lower = '', text = ''} = tokens[at] ?? {}
  const value = numberWords.get(lower) ?? (/^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : undefined)
  if (value === undefined) return undefined
  // `two working days`, `78 per cent`
  const next = ['working', 'business', 'calendar', 'per'].includes(tokens[at + 1]?.lower ?? '')
    ? at + 2
    : at + 1
  const word = tokens[next]?.lower ?? ''
  const unit = word === 'cent' || word === '%' ? 'percent' : word
  if (!units.test(unit)) return undefined
  return {at, next: next + 1, value, unit: unit.replace(/s$/u, '')}
}

function contentOf(tokens: readonly Token[], country: string): string[] {
  return tokens
    .filter(({kind, lower}) => kind === 'word' && lower.length > 2 && !words.idle.has(lower))
    .filter(({lower}) => !isOfCountry(lower, country))
    .map(({lower}) => stemmer(lower))
}

/** Pairs of one unit that share two neighbouring words, found through an index. */
function pairs(quantities: readonly Quantity[]): [Quantity, Quantity][] {
  const index = new Map<string, Set<Quantity>>()
  for (const quantity of quantities) {
    for (const pair of pairsOfWords(quantity)) {
      const key = `${quantity.statement.passage.country} ${quantity.unit} ${pair}`
      index.set(key, (index.get(key) ?? new Set()).add(quantity))
    }
  }
  const found = new Map<Quantity, Set<Quantity>>()
  for (const holders of index.values()) {
    if (holders.size > common) continue
    const list = [...holders]
    for (const [at, one] of list.entries()) {
      const others = found.get(one) ?? new Set<Quantity>()
      for (const other of list.slice(at + 1)) others.add(other)
      found.set(one, others)
    }
  }
  return [...found].flatMap(([one, others]) =>
    [...others].map((other): [Quantity, Quantity] => [one, other])
  )
}

function pairsOfWords({before, behind}: Quantity): string[] {
  const content = [...before, ...behind]
  return content.slice(1).map((word, index) => `${content[index] ?? ''} ${word}`)
}

function compare(one: Quantity, other: Quantity): Conflict[] {
  if (one.value === other.value || !areComparable(one, other)) return []
  if (!areOfOneThing(one, other)) return []
  const sides = [sideOf(one), sideOf(other)] as const
  return [
    {
      rule: 'figures',
      about: one.statement.passage.text.slice(one.statement.start, one.statement.end),
      title: `${subjectOf(one, other)}: ${one.printed}, or ${other.printed}?`,
      country: one.statement.passage.country,
      sides
    }
  ]
}

/** Two editions of a report tell of two years, and a text that gives two figures compares them. */
function areComparable(one: Quantity, other: Quantity): boolean {
  const [left, right] = [one.statement.passage, other.statement.passage]
  if (left.page === right.page) return false
  return left.edition === undefined || right.edition === undefined || left.edition === right.edition
}

function areOfOneThing(one: Quantity, other: Quantity): boolean {
  const [left, right] = [one, other].map(({before, behind}) => new Set([...before, ...behind]))
  if (left === undefined || right === undefined) return false
  const shared = left.intersection(right).size
  const isBeside = sameBefore(one, other) >= beside.same || sameBehind(one, other) >= beside.same
  if (isBeside && shared >= leastCommon) return true
  const near = nearOf(one).intersection(nearOf(other)).size
  return (
    near > 0 && shared >= alike.words && shared >= alike.share * Math.min(left.size, right.size)
  )
}

function nearOf({before, behind}: Quantity): Set<string> {
  return new Set([...before.slice(-beside.looked), ...behind.slice(0, beside.looked)])
}

function sameBefore(one: Quantity, other: Quantity): number {
  return sameRun(one.before.toReversed(), other.before.toReversed())
}

function sameBehind(one: Quantity, other: Quantity): number {
  return sameRun(one.behind, other.behind)
}

function sameRun(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((word, index) => word !== other[index])
  return end < 0 ? one.length : end
}

/** What both are about: the longest words of the first that the second has, as printed. */
function subjectOf(one: Quantity, other: Quantity): string {
  const {passage, start, end} = one.statement
  const shared = new Set([...other.before, ...other.behind])
  const content = tokenise(passage.text.slice(start, end)).filter(
    ({kind, lower}) => kind === 'word' && !words.idle.has(lower) && shared.has(stemmer(lower))
  )
  const subject = [...new Set(content.map(({text}) => text))].slice(0, 4).join(' ')
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}`
}

function sideOf({statement: {passage, start, end}, printed}: Quantity): Side {
  return {value: printed, places: [quote(passage, start, end)]}
}
