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
  without: ReadonlySet<string>,
  pages: number,
  isQuestion = false
): Ranked[] {
  const weights = weightsOf(answers, pages, isQuestion)
  const factors = factorsOf(answers, pages, isQuestion)
  const units = answers.map(({unit, matches}, index) => ({
    matches,
    factor: factors[index] ?? 1,
    soft: unit.kind === 'word' && unit.soft === true,
    weight: weights[index] ?? 0
  }))
  const asked = units.filter(({soft}) => !soft).length
  const whole = units.reduce((sum, {weight}) => sum + weight, 0)
  const wanted = units.reduce((sum, {soft, weight}) => sum + (soft ? 0 : weight), 0)
  const ids = new Set(units.flatMap(({matches}) => [...matches.keys()]))
  const ranked: Ranked[] = []
  for (const id of ids) {
    if (without.has(id)) continue
    const matches = units.map(({matches: of}) => of.get(id))
    const found = matches.find((match) => match !== undefined)
    if (found === undefined) continue
    const missing = units.filter(({soft}, index) => !soft && matches[index] === undefined).length
    let score = 0
    let about = 0
    for (const [index, {weight, factor}] of units.entries()) {
      const match = matches[index]
      if (match === undefined) continue
      let fields = 0
      let headline = 0
      for (const [field, factor] of match.fields) {
        fields += (fieldWeights[field] ?? 0) * factor
        if (telling.has(field)) headline = Math.max(headline, factor)
      }
      about += weight * headline
      score += weight * fields * (isQuestion ? titleToQuestion : 1)
      score += textWeight * match.score * factor
    }
    score *= 1 + nearness * closeness(matches)
    // A headline that holds the whole query is what was meant.
    if (whole > 0) score *= 1 + (about / whole) ** 2
    const answered = units.reduce(
      (sum, {soft, weight}, index) => sum + (soft || matches[index] === undefined ? 0 : weight),
      0
    )
    // The rarer a word that a page lacks, the less is left of its score.
    if (missing > 0 && wanted > 0) score *= (answered / wanted) ** lackingCosts
    ranked.push({hit: found.hit, score, matches, missing})
  }
  const best = Math.min(...ranked.map(({missing}) => missing))
  if (best >= asked && asked > 0) return []
  const most = best + lacking(asked, isQuestion)
  return ranked
    .filter(({missing}) => missing === best || (missing <= most && missing < asked))
    .sort(byRank(isQuestion))
}

/** How many more words than the best page others may lack: a long question says much in passing. */
function lacking(asked: number, isQuestion: boolean): number {
  if (isQuestion) return asked > enough ? 2 : 1
  return asked >= enough ? 1 : 0
}

/**
 * Pages with all words come first; of a question, whose words texts may say
 * otherwise, a page that lacks one may be the better answer. Of equals, the
 * index gives an order that is kept.
 */
export function byRank(isQuestion: boolean): (a: Ranked, b: Ranked) => number {
  return (a, b) =>
    (isQuestion ? 0 : Number(a.missing > 0) - Number(b.missing > 0)) || b.score - a.score
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
