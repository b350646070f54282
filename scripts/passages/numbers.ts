/** Numbers written as words. */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'

const words = readDataFile(new URL('data/numbers.yaml', import.meta.url), z.array(z.string()))

/** The value of each number word. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  words.map((word, index) => [word, index + 1])
)

/** A number in figures or as a word, as the part of a pattern. */
export const numberPattern = `\\d+|${words.join('|')}`

/** The value of a number in figures or as a word. */
export function numberOf(text: string): number {
  return numberWords.get(text.toLowerCase()) ?? Number(text)
}
