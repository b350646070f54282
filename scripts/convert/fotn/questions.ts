/**
 * The questions of Freedom on the Net: 21 in three sections, each with the most
 * points it can give. The reports print neither their codes nor, always, the
 * same wording; codes follow from the order.
 */
import {z} from 'zod'
import {anyOfWords, readDataFile} from '../../../src/model/data-file.ts'

export interface Question {
  /** `A1` … `C8`. */
  readonly code: string
  /** Most points an answer can get. */
  readonly maximum: number
  /** A short name, ours, the same in every edition. */
  readonly label: string
  /** Words that only this question has; they help where a line is missing or damaged. */
  readonly wording: RegExp
}

/** The methodology, in order. */
export const questionSections = readDataFile(
  new URL('data/questions.yaml', import.meta.url),
  z.array(
    z
      .strictObject({
        letter: z.string().regex(/^[A-Z]$/),
        name: z.string().min(1),
        questions: z.array(
          z.strictObject({
            maximum: z.number().int().positive(),
            label: z.string().min(1),
            words: anyOfWords
          })
        )
      })
      .transform(({letter, name, questions}) => ({
        letter,
        name,
        questions: questions.map(({maximum, label, words}, index): Question => ({
          code: `${letter}${index + 1}`,
          maximum,
          label,
          wording: new RegExp(words, 'i')
        }))
      }))
  )
)

/** All questions, in order. */
export const questions = questionSections.flatMap((section) => section.questions)

const byCode = new Map(questions.map((question) => [question.code, question]))

/** The question with a code, where the methodology has one. */
export function questionOf(code: string): Question | undefined {
  return byCode.get(code)
}

/** Longest question looked at. */
const questionLength = 400

/** The code of the question that is known to be asked in these words. */
export function codeOfWording(question: string): string | undefined {
  if (question.length > questionLength) return undefined
  return questions.find(({wording}) => wording.test(question))?.code
}
