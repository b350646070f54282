/** By which line a text gives itself away as a report. */
import type {Located, Seed, TellingLine} from '../../../src/kinds/reader.ts'
import {isSectionScore} from './head.ts'
import {codeOfWording} from './questions.ts'

/** A question or its score, or the first of several sections with the scores that a report without questions has. */
export const tellingLine: TellingLine = ({lines}) => {
  const question = lines.find(({value}) => isQuestion(value))
  if (question !== undefined) return question
  const [first, ...others] = sectionScores(lines)
  return others.length > 0 ? first : undefined
}

const questionScore = /(?:\||^)[\s|]*\d{1,2}\.00\d{1,2}[\s|]{1,4}\d{1,2}\.00\d{1,2}[\s|]*$/u

function isQuestion(line: string): boolean {
  if (questionScore.test(line.slice(-40))) return true
  return (
    line.length < 400 &&
    /\?\s*\|?/.test(line) &&
    !line.replace(/^[A-Z]\d{1,2}\.\s/u, '').includes('. ') &&
    codeOfWording(line) !== undefined
  )
}

/** `Obstacles to Access (0-25) | 12 |`; the score may be on the line below. */
function sectionScores(lines: Seed['lines']): Located<string>[] {
  const texts = lines.filter(({value}) => value.trim() !== '')
  return texts.filter(({value}, index) => {
    const next = texts[index + 1]?.value ?? ''
    const whole = /^[\s\d/|]+$/.test(next) ? `${value} ${next}` : value
    return value.length < 120 && (isSectionScore(value) || isSectionScore(whole))
  })
}
