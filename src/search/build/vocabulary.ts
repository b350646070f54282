/** The words of the site, for guessing at what was mistyped. */
import {partsOf} from '../language/parts.ts'

const address = /(?:https?:\/\/|www\.)\S+/g
const plain = /^\p{L}{4,30}$/u

/** Collects the words of texts. */
export class Vocabulary {
  readonly #words = new Set<string>()

  add(text: string): void {
    for (const {text: word} of partsOf(text.replace(address, ' '))) {
      if (plain.test(word)) this.#words.add(word)
    }
  }

  /** In order, one a line: neighbours share their beginnings, which compresses well. */
  toString(): string {
    return [...this.#words].sort().join('\n')
  }
}
