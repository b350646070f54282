/** Gives the questions of an outline their codes and scores. */
import type {VFile} from 'vfile'
import type {Score} from '../../../src/model/fields.ts'
import {questionOf, questions as methodology} from './questions.ts'
import type {Claim, Located} from '../../../src/kinds/reader.ts'
import {report} from '../rules.ts'
import {assignCodes, type SectionTotal} from './codes.ts'
import type {Outline, OutlinedQuestion} from './outline.ts'
import {parseScore, scoreOf} from './score.ts'

export interface CodedQuestion extends Omit<OutlinedQuestion, 'code'> {
  readonly code: string
  /** The code where it is printed. */
  readonly printed: Located<string> | undefined
  /** Short name, ours; absent for a question we do not know. */
  readonly label: string | undefined
  readonly score: Score | undefined
}

/**
 * The questions with their codes. Reports cells without a score, printed codes
 * out of order, questions there is no code for, and a number of questions
 * other than the methodology's.
 */
export function codeQuestions(
  {questions}: Outline,
  totals: readonly SectionTotal[],
  file: VFile
): {questions: CodedQuestion[]; claims: Claim[]} {
  const codes = assignCodes(
    questions.map(({code, text, cell}) => ({
      code: code?.value,
      text: text.value,
      maximum: scoreOf(cell.value)?.outOf
    })),
    totals
  )
  const claims: Claim[] = []
  const coded = questions.flatMap((question, index): CodedQuestion[] => {
    const {code: printed, text, cell} = question
    const code = codes[index]
    const isKept = printed?.value === code
    if (printed !== undefined && !isKept) {
      report(file, 'question-code', printed.value, printed.position)
      claims.push({as: 'structure', rule: 'question-code', at: printed.position})
    }
    const score = parseScore(cell, file)
    if (code === undefined) {
      report(file, 'question-code', text.value, text.position)
      return []
    }
    const label = labelOf(code, score)
    return [{...question, code, printed: isKept ? printed : undefined, label, score}]
  })
  checkCount(coded, file)
  return {questions: coded, claims}
}

/** A question with another maximum is another question. */
function labelOf(code: string, score: Score | undefined): string | undefined {
  const question = questionOf(code)
  return score === undefined || score.outOf === question?.maximum ? question?.label : undefined
}

function checkCount(questions: readonly CodedQuestion[], file: VFile): void {
  const first = questions[0]
  const codes = new Set(questions.map(({code}) => code))
  const missing = methodology.filter(({code}) => !codes.has(code)).map(({code}) => code)
  if (first === undefined || (missing.length === 0 && codes.size === methodology.length)) return
  const without = missing.length > 0 ? ` without ${missing.join(', ')}` : ''
  report(file, 'question-count', `${codes.size} questions${without}`, first.text.position)
}
