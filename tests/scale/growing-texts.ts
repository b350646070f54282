/** Texts that grow at one place. */
import fc from 'fast-check'
import {piece, position, shortTexts} from '../../scripts/fuzz/texts.ts'
import type {Source} from '../../src/model/sources.ts'

/** A text with some words at some place of it, as often as wanted. */
export interface GrowingText {
  readonly source: Source
  readonly construct: string
  /** The text with so many letters of the construct in it. */
  readonly textOf: (letters: number) => string
}

/** A whole text in which pieces, words and line ends come again and again at one place. */
export function growingTexts(): fc.Arbitrary<GrowingText> {
  const constructs = fc
    .array(
      fc.oneof({weight: 3, arbitrary: piece}, fc.constantFrom(' ', '\n', 'the Law on Data ')),
      {
        minLength: 1,
        maxLength: 4
      }
    )
    .map((pieces) => pieces.join('').toWellFormed())
    .filter((construct) => construct !== '')
  return fc
    .tuple(fc.constantFrom(...shortTexts()), position, position, constructs)
    .map(([{source, text}, place, column, construct]) => {
      const lines = text.split('\n')
      const index = Math.floor(place * lines.length)
      return {
        source,
        construct,
        textOf: (letters) =>
          lines
            .map((line, own) => {
              if (own !== index) return line
              const offset = Math.floor(column * (line.length + 1))
              const words = construct.repeat(Math.ceil(letters / construct.length))
              return line.slice(0, offset) + words + line.slice(offset)
            })
            .join('\n')
      }
    })
}
