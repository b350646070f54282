/** Puts the pages that answer a query in order. */
import type {Hit} from './engine.ts'
import {type Answer, type Match, narrowest} from './match.ts'

export interface Ranked {
  readonly hit: Hit
  readonly score: number
  /** How each unit was found, in the order of the query; absent where it was not. */
  readonly matches: readonly (Match | undefined)[]
  /** How many of the words asked for it lacks. */
  readonly missing: number
  /** The query names countries, and it is of none of them. */
  readonly isElsewhere: boolean
}

interface Ranking {
  /** Ids of pages that are to be left out. */
  readonly without?: ReadonlySet<string>
  /** How many pages there are. */
  readonly pages: number
  readonly isQuestion?: boolean
  /** Pages about what the query is likely about, with a measure of how likely from 0 to 1. */
  readonly likely?: ReadonlyMap<string, number>
}

/** What it counts for that a word stands in the metadata of a page, once. */
const fieldWeights: Readonly<Record<string, number>> = {
  title: 7,
  is: 10,
  // The page other texts refer to for it, or that says what it is.
  explained: 8,
  defines: 1,
  headline: 2,
  also: 7,
  sub: 2.5,
  head: 3,
  coverage: 1.5,
  often: 2,
  once: 1,
  far: 0.3,
  of: 0.3,
  // Not of the index: the page says the very words of the query, not others that mean the same.
  literal: 3.5
}

/** Fields that say what a page is about. */
const telling = new Set(['title', 'also', 'is', 'of'])

/** What it counts for that the words of a query stand together. */
const nearness = 1

/** Of so many words a page may lack one and still be shown; of a longer question, two. */
const enough = 3

/** What a unit counts for that adds to a query without being asked for. */
const softly = 0.3

/** A question is answered by what a page says rather than by what it is called. */
const titleToQuestion = 0.6

/** What the text counts for beside the metadata. */
const textWeight = 1.5

/** How much is left of a page for each share of the query that it lacks, as an exponent. */
const lackingCosts = 1.5

/** How much counts of where a page has the name of its country: all are of it, its report has it in the title. */
const placeWeight = 0.05

/** What more of the pages than this have, such as the country of all, tells nothing in a question. */
const nearlyAll = 0.7

/** What an ordinary word of a question counts for beside a term of the field. */
const ordinarily = 0.8

/**
 * Ranks pages: those that answer every unit, then those that lack one where
 * there are some to lack; where none answers all, those that answer most.
 */
export function rank(
  answers: readonly Answer[],
  {without = new Set(), pages, isQuestion = false, likely = new Map()}: Ranking
): Ranked[] {
  const weights = weightsOf(answers, pages, isQuestion)
  const factors = factorsOf(answers, pages, isQuestion)
  const askedFor = answers.filter(({unit}) => unit.kind !== 'word' || unit.soft !== true)
  const asked = askedFor.length
  const found = askedFor.filter(({matches}) => matches.size > 0).length
  const units = answers.map(({unit, matches}, index): Weighed => {
    const soft = unit.kind === 'word' && unit.soft === true
    const hintsMean =
      isQuestion ||
      (unit.kind !== 'phrase' && unit.meansHints === true) ||
      cyrillic.test(unit.printed) ||
      ![...matches.values()].some(hasWord)
    const factor = factors[index] ?? 1
    const weight = weights[index] ?? 0
    return {
      isSoft: soft,
      isPlace: found > 1 && matches.size < pages * nearlyAll && [...matches.values()].some(isOf),
      factor,
      weight,
      wanted: soft ? 0 : weight,
      isMissing: (match) => !soft && (match === undefined || !(hintsMean || hasWord(match)))
    }
  })
  const ids = new Set(answers.flatMap(({matches}) => [...matches.keys()]))
  const ranked: Ranked[] = []
  for (const id of ids) {
    if (without.has(id)) continue
    const matches = answers.map((one) => one.matches.get(id))
    const some = matches.find((match) => match !== undefined)
    if (some === undefined) continue
    const isWanted = units.some(({wanted}, index) => wanted > 0 && matches[index] !== undefined)
    if (!isWanted && asked > 0) continue
    const missing = units.filter(({isMissing}, index) => isMissing(matches[index])).length
    const places = units.flatMap(({isPlace}, index) => (isPlace ? [matches[index]] : []))
    const isElsewhere = places.length > 0 && !places.some((match) => match && isOf(match))
    const score = scoreOf(matches, units, isQuestion)
    ranked.push({hit: some.hit, score, matches, missing, isElsewhere})
  }
  const notFound = ({matches}: Ranked): number =>
    units.filter(({isSoft}, index) => !isSoft && matches[index] === undefined).length
  const best = Math.min(...ranked.map(notFound))
  const most = Math.min(best + lacking(asked, isQuestion), asked - 1)
  return ranked
    .filter((page) => notFound(page) <= Math.max(best, most))
    .sort(byRank(isQuestion, likely))
}

/** A unit of a query as it counts for any page. */
interface Weighed {
  readonly isSoft: boolean
  /** It names one of several countries beside what is asked for. */
  readonly isPlace: boolean
  readonly factor: number
  readonly weight: number
  /** Its weight, where a page should have it. */
  readonly wanted: number
  readonly isMissing: (match: Match | undefined) => boolean
}

/** Whether a page is of the country that is named. */
function isOf({fields}: Match): boolean {
  return fields.has('of')
}

/** Whether a page has the word, and not only what it hints at. */
function hasWord({reason}: Match): boolean {
  return reason !== 'hint'
}

/** Of another language, what a word hints at is what it means. */
const cyrillic = /\p{sc=Cyrl}/u

/** How well a page answers the units of a query, each matched or not. */
function scoreOf(
  matches: readonly (Match | undefined)[],
  units: readonly Weighed[],
  isQuestion: boolean
): number {
  let score = 0
  let about = 0
  let answered = 0
  for (const [index, {weight, wanted, factor, isPlace}] of units.entries()) {
    const match = matches[index]
    if (match === undefined) continue
    let fields = 0
    let headline = 0
    for (const [field, share] of match.fields) {
      fields += (fieldWeights[field] ?? 0) * share
      if (telling.has(field)) headline = Math.max(headline, share)
    }
    answered += wanted
    if (isPlace) {
      about += weight
      score += weight * fields * placeWeight
      continue
    }
    about += weight * headline
    score += weight * fields * (isQuestion ? titleToQuestion : 1)
    score += textWeight * match.score * factor
  }
  score *= 1 + nearness * closeness(matches)
  const whole = units.reduce((sum, {weight}) => sum + weight, 0)
  // A headline that holds the whole query is what was meant.
  if (whole > 0) score *= 1 + (about / whole) ** 2
  const all = units.reduce((sum, {wanted}) => sum + wanted, 0)
  // The rarer a word that a page lacks, the less is left of its score.
  return all > 0 ? score * (answered / all) ** lackingCosts : score
}

/** How many more words than the best page others may lack: a long question says much in passing. */
function lacking(asked: number, isQuestion: boolean): number {
  if (isQuestion) return asked > enough ? 2 : 1
  return asked >= enough ? 1 : 0
}

/** What it counts for that a page is likely what a query is about; more where it is asked in whole sentences. */
const likelihood = {query: 0.3, question: 1.5}

/**
 * Pages of a country that is named come first, and of these those with all words; of a question, whose words texts may say
 * otherwise, a page that lacks one may be the better answer. Of equals, the
 * index gives an order that is kept.
 */
export function byRank(
  isQuestion: boolean,
  likely: ReadonlyMap<string, number>
): (a: Ranked, b: Ranked) => number {
  const weight = likelihood[isQuestion ? 'question' : 'query']
  const score = (page: Ranked): number => page.score * (1 + weight * (likely.get(page.hit.id) ?? 0))
  return (a, b) =>
    Number(a.isElsewhere) - Number(b.isElsewhere) ||
    (isQuestion ? 0 : Number(a.missing > 0) - Number(b.missing > 0)) ||
    score(b) - score(a)
}

/** Whether a page says it itself; of a country, each of its pages is found by the name. */
function saysItself({score, fields}: Match): boolean {
  return score > 0 || [...fields.keys()].some((field) => field !== 'of')
}

/** How much each unit of a query tells, by how few pages have it; those that say it otherwise count in part. */
export function weightsOf(
  answers: readonly Answer[],
  pages: number,
  isQuestion: boolean
): number[] {
  const factors = factorsOf(answers, pages, isQuestion)
  return answers.map(({matches}, index) => {
    const saying = [...matches.values()]
      .filter(saysItself)
      .reduce((sum, match) => sum + match.trust, 0)
    return rarity(saying, pages) * (factors[index] ?? 1)
  })
}

/** How much of a unit counts: words that are not asked for, and ordinary words of a question, less. */
function factorsOf(answers: readonly Answer[], pages: number, isQuestion: boolean): number[] {
  const isOfTheField = ({unit}: Answer): boolean =>
    unit.kind !== 'word' ||
    unit.hints !== undefined ||
    (unit.meanings !== undefined && /\p{sc=Cyrl}/u.test(unit.text))
  const hasTerms = answers.some(isOfTheField)
  return answers.map((answer) => {
    const {unit} = answer
    if (unit.kind === 'word' && unit.soft === true) return softly
    if (isQuestion && answer.matches.size > pages * nearlyAll) return softly
    return isQuestion && hasTerms && !isOfTheField(answer) ? ordinarily : 1
  })
}

/** How much a word tells that so many pages have; a little even where all have it. */
function rarity(count: number, pages: number): number {
  return 0.2 + Math.log(1 + (Math.max(pages, count) - count + 0.5) / (count + 0.5))
}

/** How near to each other the words of the query stand at the best place: 1.5 in a row, else from 1 to 0. */
function closeness(matches: readonly (Match | undefined)[]): number {
  const places = matches.flatMap((match) =>
    match === undefined || match.words.length === 0 ? [] : [match.words]
  )
  if (places.length < 2) return 0
  if (inRow(places)) return 1.5
  const length = narrowest(
    places.flatMap((words, unit) => words.map((at) => ({start: at, end: at, unit}))),
    places.length
  )
  return 1 / (1 + Math.max(0, length - places.length + 1) / 6)
}

/** Whether the words stand in a row somewhere, as they were typed. */
function inRow([first = [], ...rest]: readonly (readonly number[])[]): boolean {
  const sets = rest.map((words) => new Set(words))
  return first.some((at) => sets.every((set, index) => set.has(at + index + 1)))
}
