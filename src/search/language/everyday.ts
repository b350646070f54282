/** Which file holds what everyday words lead to: of all of them, a search reads those of its words. */
import {inPlainLetters} from './fold.ts'
import {partsOf} from './parts.ts'
import {isStopWord} from './stop-words.ts'

/** Everyday words come in so many files. */
export const everydayParts = 64

/** The files that hold what the words of a text lead to: each is filed under its first two letters, a phrase under its first telling word. */
export function everydayPartsFor(text: string): number[] {
  return [...new Set(tellingWords(text.replace(quoted, ' ')).map(everydayPart))]
}

/** Words in quotation marks mean themselves. */
const quoted = /["“„«][^"“”„«»]{1,300}["”“»]/g

/** The file that a phrase of several words or a single one is in. */
export function everydayPartOf(phrase: string): number {
  const [first = ''] = tellingWords(phrase)
  return everydayPart(first)
}

function tellingWords(text: string): string[] {
  const words = partsOf(text).map((part) => part.text)
  const telling = words.filter((word) => !isStopWord(word))
  return telling.length > 0 ? telling : words
}

function everydayPart(word: string): number {
  const [first = 0, second = 0] = [...inPlainLetters(word)].map((letter) => letter.codePointAt(0))
  return (first * 31 + second) % everydayParts
}
