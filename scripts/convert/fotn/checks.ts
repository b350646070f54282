/** Checks that what a report says twice is the same: sections, totals, its edition. */
import type {VFile} from 'vfile'
import type {Located} from '../../../src/kinds/reader.ts'
import {report} from '../rules.ts'
import type {CodedQuestion} from './coded.ts'
import {type Fact, factScore} from './facts.ts'
import {editionIn, totalIn} from './head.ts'
import type {SectionLine} from './lines.ts'
import {isComplete, sumOf} from './score.ts'

interface CheckedReport {
  readonly country: Located<string> | undefined
  readonly head: readonly Located<string>[]
  readonly edition: number
  readonly questions: readonly CodedQuestion[]
  readonly sections: readonly SectionLine[]
  readonly facts: readonly Fact[]
}

/** Reports what does not fit the questions or the entry of a report. */
export function checkReport(
  {country, head, edition, questions, sections, facts}: CheckedReport,
  file: VFile
): void {
  checkSections(questions, sections, file)
  checkFacts(facts, questions, file)
  checkTotal(head, questions, file)
  checkEdition([country, ...head], edition, file)
}

/** Reports `section-line` where the questions of a section have none. */
function checkSections(
  questions: readonly CodedQuestion[],
  sections: readonly SectionLine[],
  file: VFile
): void {
  const letters = new Set(sections.map(({letter}) => letter.value))
  for (const {code, text} of questions) {
    const letter = code.charAt(0)
    if (letters.has(letter)) continue
    letters.add(letter)
    report(file, 'section-line', text.value, text.position)
  }
}

/** Reports `facts-score` where the facts give another score than the questions add up to. */
function checkFacts(
  facts: readonly Fact[],
  questions: readonly CodedQuestion[],
  file: VFile
): void {
  const score = isComplete(questions) ? sumOf(questions) : undefined
  for (const fact of facts) {
    const points = factScore(fact)
    if (score === undefined || points === undefined || points === score.points) continue
    report(file, 'facts-score', fact.value.value, fact.value.position)
  }
}

/** Reports `edition-differs` where a title is that of another edition. */
function checkEdition(
  lines: readonly (Located<string> | undefined)[],
  edition: number,
  file: VFile
): void {
  const other = lines.find((line) => {
    const printed = line && editionIn(line.value)
    return printed !== undefined && printed !== edition
  })
  if (other !== undefined) report(file, 'edition-differs', other.value, other.position)
}

/** Reports `score-sum` where the head gives another total than the questions add up to. */
function checkTotal(
  head: readonly Located<string>[],
  questions: readonly CodedQuestion[],
  file: VFile
): void {
  const total = totalIn(head)
  const sum = isComplete(questions) ? sumOf(questions) : undefined
  if (total === undefined || sum === undefined || sum.points === total.value) return
  const expected = 'question scores that add up to the total'
  report(file, 'score-sum', `${sum.points}`, total.position, expected)
}
