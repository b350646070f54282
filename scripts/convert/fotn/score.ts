/**
 * Reads the score cell of a question: `2.002 6.006` means 2 of 6.
 *
 * The site prints each number twice, once for screens (`2.00`) and once for
 * screen readers (`2`), and the saved page glues the two together: `4.004` is
 * 4. The copy is our only checksum, so a cell whose halves disagree is
 * reported, not guessed.
 */
import type {VFile} from 'vfile'
import type {Score} from '../../../src/model/fields.ts'
import {report} from '../rules.ts'
import type {Located} from '../../../src/kinds/reader.ts'
import {questionOf} from './questions.ts'

const doubled = /^(\d{1,2})\.00(\d{1,2})[\s|]{1,4}(\d{1,2})\.00(\d{1,2})$/

/** The score of a cell; undefined where the cell is no doubled score. Reports nothing. */
export function scoreOf(cell: string): Score | undefined {
  const [, points, pointsCopy, outOf, outOfCopy] = doubled.exec(cell) ?? []
  if (points === undefined || points !== pointsCopy || outOf !== outOfCopy) return undefined
  const score = {points: Number(points), outOf: Number(outOf)}
  return score.points <= score.outOf ? score : undefined
}

const plain = /^(\d{1,2})(?:\s?\/[ \u00A0]?|[ \u00A0]of[ \u00A0]|[ \u00A0])(\d{1,2})$/

/** The score of a cell that prints each number once, as some pages do: `4 6`, `4/6`. */
export function plainScoreOf(cell: string): Score | undefined {
  const [, points, outOf] = plain.exec(cell) ?? []
  if (points === undefined || outOf === undefined) return undefined
  const score = {points: Number(points), outOf: Number(outOf)}
  return score.points <= score.outOf && score.outOf > 0 ? score : undefined
}

/** The score of a question's cell. Reports `score-unreadable` at a cell that has none. */
export function parseScore(cell: Located<string>, file: VFile): Score | undefined {
  const score = scoreOf(cell.value) ?? plainScoreOf(cell.value)
  if (score === undefined) report(file, 'score-unreadable', cell.value, cell.position)
  return score
}

interface ScoredQuestion {
  readonly code: string
  readonly score: Score | undefined
  readonly cell: Located<string>
}

interface ScoredSection {
  readonly letter: Located<string>
  readonly cell: Located<string>
  readonly printed: Score | undefined
}

/** The sum of the scores that could be read; undefined where there is none. */
export function sumOf(questions: readonly ScoredQuestion[]): Score | undefined {
  const scores = questions.flatMap(({score}) => (score === undefined ? [] : [score]))
  if (scores.length === 0) return undefined
  return {
    points: scores.reduce((sum, {points}) => sum + points, 0),
    outOf: scores.reduce((sum, {outOf}) => sum + outOf, 0)
  }
}

/** Whether every question has a score. */
export function isComplete(questions: readonly ScoredQuestion[]): boolean {
  return questions.every(({score}) => score !== undefined)
}

/**
 * Reports `score-maximum` for a question with another maximum than the
 * methodology gives it, and `score-sum` for a section whose questions, all
 * read, do not add up to its line.
 */
export function checkScores(
  questions: readonly ScoredQuestion[],
  sections: readonly ScoredSection[],
  file: VFile
): void {
  for (const {code, score, cell} of questions) {
    const maximum = questionOf(code)?.maximum
    if (score === undefined || maximum === undefined || score.outOf === maximum) continue
    report(file, 'score-maximum', cell.value, cell.position)
  }
  for (const {letter, cell, printed} of sections) {
    const within = questions.filter(({code}) => code.startsWith(letter.value))
    if (printed === undefined || !isComplete(within)) continue
    const sum = sumOf(within) ?? {points: 0, outOf: 0}
    if (sum.points === printed.points && sum.outOf === printed.outOf) continue
    report(file, 'score-sum', `${sum.points} ${sum.outOf}`, cell.position)
  }
}
