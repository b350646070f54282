/**
 * What the questions are known to ask. Codes follow from the order; wording
 * only helps where a line is missing or damaged, and the order alone would
 * give every question after it the code of another.
 */
import {z} from 'zod'
import {anyOfWords, readDataFile} from '../../../src/model/data-file.ts'

const wordings = readDataFile(
  new URL('data/questions.yaml', import.meta.url),
  z
    .record(z.string().regex(/^[A-Z]\d$/), anyOfWords)
    .transform((table) =>
      Object.entries(table).map(([code, words]) => [code, new RegExp(words, 'i')] as const)
    )
)

/** Longest question looked at. */
const questionLength = 400

/** The code of the question that is known to be asked in these words. */
export function codeOfWording(question: string): string | undefined {
  if (question.length > questionLength) return undefined
  return wordings.find(([, wording]) => wording.test(question))?.[0]
}
