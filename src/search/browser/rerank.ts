/**
 * Puts the first pages in the order of their best passages: the words of a
 * query may stand all over a long page, while one paragraph of another answers.
 */
import type {TermTable} from '../language/term-table.ts'
import type {Answer} from './match.ts'
import {marksIn} from './marks.ts'
import {passagesOf} from './passages.ts'
import {byRank, weightsOf, type Ranked} from './rank.ts'

/** Texts that are read anyway, as they are shown first. */
const most = 6

/** What it counts for that one sentence, with the title above it, has all of the words. */
const wholeSentence = {query: 4, question: 2}
/** A question is answered by one passage rather than by a title. */
const wholePassage = 2.5
/** What a title says, a sentence below it need not say, but had better. */
const titleAbove = 0.5
/** Of pages that speak of a question more or less often, one passage may answer it. */
const pageToQuestion = 0.6
/** A text written by AI comes behind another that says as much. */
const writtenByAi = 0.75
/** What a text says answers a question better than the title of what it cites in a note. */
const noteToQuestion = 0.6

interface Reranking {
  readonly answers: readonly Answer[]
  readonly table: TermTable
  /** How many pages there are. */
  readonly pages: number
  readonly isQuestion: boolean
  /** Pages about what the query is likely about, with a measure of how likely from 0 to 1. */
  readonly likely?: ReadonlyMap<string, number>
}

export async function rerank(
  ranked: readonly Ranked[],
  {answers, table, pages, isQuestion, likely = new Map()}: Reranking
): Promise<readonly Ranked[]> {
  if (ranked.length < 2 || answers.length < 2) return ranked
  // A passage need not have what a page need not have.
  const weights = weightsOf(answers, pages, isQuestion).map((weight, index) => {
    const unit = answers[index]?.unit
    return unit?.kind === 'word' && unit.soft === true ? 0 : weight
  })
  const first = await Promise.all(
    ranked.slice(0, most).map(async (page) => {
      const {passage, sentence} = await bestShares(page, answers, table, weights, isQuestion)
      const gain =
        1 +
        (isQuestion ? wholePassage * passage ** 2 : 0) +
        wholeSentence[isQuestion ? 'question' : 'query'] * sentence
      const trusted = (await isByAi(page)) ? writtenByAi : 1
      const score = (page.score * trusted) ** (isQuestion ? pageToQuestion : 1)
      return {...page, score: score * gain}
    })
  )
  return [...first.sort(byRank(isQuestion, likely)), ...ranked.slice(most)]
}

async function isByAi({hit}: Ranked): Promise<boolean> {
  try {
    const {filters} = await hit.load()
    return filters['class']?.includes('ai') === true
  } catch {
    return false
  }
}

interface Shares {
  readonly passage: number
  readonly sentence: number
}

/** How much of the weight of all units the best passage of a page has, with its title, and the best sentence. */
async function bestShares(
  {hit}: Ranked,
  answers: readonly Answer[],
  table: TermTable,
  weights: readonly number[],
  isQuestion: boolean
): Promise<Shares> {
  try {
    const fragment = await hit.load()
    const {headline, title = headline ?? '', sub = ''} = fragment.meta
    const above = new Set(marksIn(`${title} ${sub}`, answers, table).map(({unit}) => unit))
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    const shareOf = (units: readonly number[]): number =>
      weights.reduce(
        (sum, weight, unit) =>
          sum + weight * (units.includes(unit) ? 1 : above.has(unit) ? titleAbove : 0),
        0
      ) / whole
    let best: Shares = {passage: shareOf([]), sentence: shareOf([])}
    for (const {kind, found, sentences} of passagesOf(fragment, answers, table)) {
      const counts = isQuestion && kind === 'note' ? noteToQuestion : 1
      best = {
        passage: Math.max(best.passage, counts * shareOf(found.map(({unit}) => unit))),
        sentence: Math.max(best.sentence, ...sentences.map((units) => counts * shareOf(units)))
      }
    }
    return best
  } catch {
    // Its text is not saved; the index is.
    return {passage: 0, sentence: 0}
  }
}
