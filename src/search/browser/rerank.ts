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

/** What it counts for that one passage, with the title above it, has all of the words. */
const wholePassage = 1.5
/** A question is answered by one passage rather than by a title. */
const wholeAnswer = 2.5
/** A text written by AI comes behind another that says as much. */
const writtenByAi = 0.75
/** What a text says answers a question better than the title of what it cites in a note. */
const noteToQuestion = 0.6

export interface Reranking {
  readonly answers: readonly Answer[]
  readonly table: TermTable
  /** How many pages there are. */
  readonly pages: number
  readonly isQuestion: boolean
}

export async function rerank(
  ranked: readonly Ranked[],
  {answers, table, pages, isQuestion}: Reranking
): Promise<readonly Ranked[]> {
  if (ranked.length < 2 || answers.length < 2) return ranked
  // A passage need not have what a page need not have.
  const weights = weightsOf(answers, pages, isQuestion).map((weight, index) => {
    const unit = answers[index]?.unit
    return unit?.kind === 'word' && unit.soft === true ? 0 : weight
  })
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const first = await Promise.all(
    ranked.slice(0, most).map(async (page) => {
      const share = (await bestShare(page, answers, table, weights, isQuestion)) / whole
      const gain = isQuestion ? wholeAnswer : wholePassage
      const trusted = (await isByAi(page)) ? writtenByAi : 1
      return {...page, score: page.score * trusted * (1 + gain * share ** 2)}
    })
  )
  return [...first.sort(byRank(isQuestion)), ...ranked.slice(most)]
}

async function isByAi({hit}: Ranked): Promise<boolean> {
  try {
    const {filters} = await hit.load()
    return filters['class']?.includes('ai') === true
  } catch {
    return false
  }
}

/** The weight of the units that the best passage of a page has, with its title. */
async function bestShare(
  {hit}: Ranked,
  answers: readonly Answer[],
  table: TermTable,
  weights: readonly number[],
  isQuestion: boolean
): Promise<number> {
  try {
    const fragment = await hit.load()
    const {headline, title = headline ?? '', sub = ''} = fragment.meta
    const above = marksIn(`${title} ${sub}`, answers, table).map(({unit}) => unit)
    const shares = passagesOf(fragment, answers, table).map(({kind, found}) => {
      const units = new Set([...above, ...found.map(({unit}) => unit)])
      const share = [...units].reduce((sum, unit) => sum + (weights[unit] ?? 0), 0)
      return isQuestion && kind === 'note' ? share * noteToQuestion : share
    })
    return Math.max(0, ...shares)
  } catch {
    // Its text is not saved; the index is.
    return 0
  }
}
