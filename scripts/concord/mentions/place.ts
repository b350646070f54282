/** A passage cut into tokens, with what the country it is about adds to the language. */
import {tokenise, type Token} from '../tokens.ts'
import type {Passage} from '../text.ts'
import {countryWords} from '../country.ts'

export interface Place {
  readonly passage: Passage
  readonly tokens: readonly Token[]
  readonly countryWords: ReadonlySet<string>
  readonly stateWords: ReadonlySet<string>
  /** The text from one token up to another. */
  text(from: number, to: number): string
}

const stateWords = new Set(
  (
    'republic kingdom state states federation people’s democratic islamic socialist arab united ' +
    'республики республика республике федерации королевства қазақстан'
  ).split(' ')
)

export function placeOf(passage: Passage): Place {
  const tokens = tokenise(passage.text)
  return {
    passage,
    tokens,
    countryWords: countryWords(passage.country),
    stateWords,
    text: (from, to) => passage.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
  }
}
