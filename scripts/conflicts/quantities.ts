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
import {oncePer} from '../../src/model/memory.ts'
import type {ComparedLaw} from '../laws/law.ts'
import {type Passage, quote} from '../passages/passage.ts'
import {type Statement, statementsOf} from '../passages/sentences.ts'
import {numberWords, type Token, tokenise} from '../passages/tokens.ts'
import {stemOf} from '../passages/stem.ts'
import {type Conflict, contentStems, pairsSharing, type Side, words} from './conflict.ts'
import {singular} from '../laws/words.ts'
import {capitalised} from '../../src/model/capitals.ts'

interface Quantity {
  readonly statement: Statement
  /** As printed: `90 percent`, `within 24 hours`. */
  readonly printed: string
  readonly value: number
  readonly unit: string
  /** Whether the sentence gives no other figure of the unit. */
  readonly isAlone: boolean
  /** All figures of the sentence. */
  readonly values: ReadonlySet<number>
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

/** Share of the shorter sentence's content words in common, where what the figure is of has one word. */
const mostlyAlike = 0.6

/** Most sentences that may hold a pair of words for it to be worth looking up. */
const common = 12

export function quantityConflicts(
  passages: readonly Passage[],
  laws: readonly ComparedLaw[]
): Conflict[] {
  const prose = passages.filter(({role}) => role === 'prose')
  const quantities = prose.flatMap(quantitiesOf)
  return [
    ...pairsSharing(quantities, keysOf, {common}).flatMap(([one, other]) => compare(one, other)),
    ...leastOfOneLaw(quantities, laws)
  ]
}

const quantitiesOf = oncePer((passage: Passage): readonly Quantity[] =>
  statementsOf(passage).flatMap(quantitiesIn)
)

/** The quantities of a sentence; what `It` means stands in the sentence before. */
function quantitiesIn(statement: Statement, index: number, all: readonly Statement[]): Quantity[] {
  const {passage, start, end} = statement
  const text = passage.text.slice(start, end)
  const tokens = tokenise(text)
  const found = tokens.flatMap((_, at) => quantityAt(tokens, at) ?? [])
  const earlier = words.pointing.test(text) ? all[index - 1] : undefined
  const context =
    earlier === undefined ? [] : tokenise(passage.text.slice(earlier.start, earlier.end))
  return found.map(({at, next, value, unit}) => ({
    statement,
    isAlone: found.filter((other) => other.unit === unit).length === 1,
    values: new Set(found.map((each) => each.value)),
    printed: passage.text.slice(
      start + (tokens[at]?.start ?? 0),
      start + (tokens[next - 1]?.end ?? 0)
    ),
    value,
    unit,
    before: contentStems([...context, ...tokens.slice(0, at)], passage.country),
    behind: contentStems(tokens.slice(next), passage.country)
  }))
}

/** Lengths of time as hours: `180 days` and `one year` are of one unit. */
const hours: Readonly<Record<string, number>> = {day: 24, week: 168, month: 730, year: 8760}

/** A figure of hours is a deadline, and is compared with such only. */
function measured(value: number, noun: string): Pick<Found, 'value' | 'unit'> {
  const unit = singular(noun === 'cent' || noun === '%' ? 'percent' : noun)
  const length = hours[unit]
  return length === undefined ? {value, unit} : {value: value * length, unit: 'time'}
}

/** `one million`, `2.5 billion` */
const powers: Readonly<Record<string, number>> = {thousand: 1e3, million: 1e6, billion: 1e9}

interface Found {
  readonly at: number
  readonly next: number
  readonly value: number
  readonly unit: string
}

function quantityAt(tokens: readonly Token[], at: number): Found | undefined {
  const figure = figureAt(tokens, at)
  if (figure === undefined) return undefined
  // `two working days`, `78 per cent`
  const skipped = ['working', 'business', 'calendar', 'per'].includes(
    tokens[figure.next]?.lower ?? ''
  )
  const next = skipped ? figure.next + 1 : figure.next
  const noun = tokens[next]
  if (noun === undefined || !isUnit(noun, figure.value)) return undefined
  return {at, next: next + 1, ...measured(figure.value, noun.lower)}
}

/** `percent`, or any noun in the plural; `one` counts only what is measured. */
function isUnit({kind, lower}: Token, value: number): boolean {
  if (/^(?:%|percent|cent|hours?|days?|weeks?|months?|years?)$/u.test(lower)) return true
  return kind === 'word' && value > 1 && /[^s]s$/u.test(lower) && !words.idle.has(lower)
}

/** `two`, `100,000`, `one million` */
function figureAt(tokens: readonly Token[], at: number): {value: number; next: number} | undefined {
  const {lower = '', text = '', end} = tokens[at] ?? {}
  const before = tokens[at - 1]
  if (before?.text === ',' && tokens[at - 2]?.kind === 'number' && before.end === tokens[at]?.start)
    return undefined
  const word = numberWords.get(lower)
  if (word === undefined && !/^\d+(?:\.\d+)?$/u.test(text)) return undefined
  let digits = text
  let next = at + 1
  for (let behind = end; tokens[next]?.text === ',' && tokens[next]?.start === behind; next += 2) {
    const group = tokens[next + 1]
    if (group?.start !== tokens[next]?.end || !/^\d{3}$/u.test(group?.text ?? '')) break
    digits += group?.text ?? ''
    behind = group?.end
  }
  const value = word ?? Number(digits)
  const power = powers[tokens[next]?.lower ?? '']
  return power === undefined ? {value, next} : {value: value * power, next: next + 1}
}

/** Two neighbouring words, of one country and unit. */
function keysOf({statement, unit, before, behind}: Quantity): string[] {
  const content = [...before, ...behind]
  const {country} = statement.passage
  return content.slice(1).map((word, index) => `${country} ${unit} ${content[index] ?? ''} ${word}`)
}

function compare(one: Quantity, other: Quantity): Conflict[] {
  if (isEqual(one, other) || !areComparable(one, other)) return []
  return areOfOneThing(one, other) ? [conflictOf(one, other)] : []
}

function conflictOf(one: Quantity, other: Quantity): Conflict {
  const {passage, start, end} = one.statement
  return {
    rule: 'figures',
    about: passage.text.slice(start, end),
    title: `${subjectOf(one, other)}: ${one.printed}, or ${other.printed}?`,
    country: passage.country,
    sides: [sideOf(one), sideOf(other)]
  }
}

/**
 * The least that one law asks for, put differently: `Article 26 of Decree No. 53
 * fixes the minimum period at 24 months`, `Decree 53 obliges companies to store
 * data for at least 12 months`.
 */
function leastOfOneLaw(quantities: readonly Quantity[], laws: readonly ComparedLaw[]): Conflict[] {
  const byPassage = Map.groupBy(
    quantities.filter(
      ({statement: {passage, start, end}, isAlone}) =>
        isAlone && words.least.test(passage.text.slice(start, end))
    ),
    ({statement}) => statement.passage
  )
  if (byPassage.size < 2) return []
  return laws.flatMap(({mentions}) => {
    const passages = new Set(mentions.map(({mention}) => mention.passage))
    const own = [...passages].flatMap((passage) =>
      (byPassage.get(passage) ?? []).filter(({statement}) =>
        mentions.some(
          ({mention}) =>
            mention.passage === passage &&
            mention.start >= statement.start &&
            mention.end <= statement.end
        )
      )
    )
    return own.flatMap((one, index) =>
      own
        .slice(index + 1)
        .filter(
          (other) => other.unit === one.unit && !isEqual(one, other) && areComparable(one, other)
        )
        .map((other) => conflictOf(one, other))
    )
  })
}

/** Months and years are no exact lengths: `12 months` is `one year`. */
const tolerance = 0.03

function isEqual(one: Quantity, other: Quantity): boolean {
  const [least, most] = [Math.min(one.value, other.value), Math.max(one.value, other.value)]
  return most - least <= (one.unit === 'time' ? tolerance * most : 0)
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
  const [before, behind] = [sameBefore(one, other), sameBehind(one, other)]
  const isBeside =
    Math.max(before, behind) >= beside.same ||
    (before > 0 && behind > 0 && before + behind >= beside.same)
  if (isBeside && shared >= leastCommon) return true
  if (!one.isAlone || !other.isAlone) return false
  const share = shared / Math.min(left.size, right.size)
  // `98 percent of the capital of …`, `90 percent of the capital of …`
  if (behind > 0 && shared >= leastCommon && share >= mostlyAlike) return true
  const near = nearOf(one).intersection(nearOf(other)).size
  return near > 0 && shared >= alike.words && share >= alike.share
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
    ({kind, lower}) => kind === 'word' && !words.idle.has(lower) && shared.has(stemOf(lower))
  )
  const subject = [...new Set(content.map(({text}) => text))].slice(0, 4).join(' ')
  return capitalised(subject)
}

function sideOf({statement: {passage, start, end}, printed}: Quantity): Side {
  return {value: printed, places: [quote(passage, start, end)]}
}
