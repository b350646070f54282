/** Checks the scores of a report against each other: questions, sections, methodology. */
import type {VFile} from 'vfile'
import {questionOf} from '../../../src/model/questions.ts'
import type {Score} from '../../../src/kinds/fields.ts'
import {report} from '../rules.ts'
import type {Located} from '../../../src/kinds/reader.ts'

export interface ScoredQuestion {
  readonly code: string
  readonly score: Score | undefined
  readonly cell: Located<string>
}

export interface ScoredSection {
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
