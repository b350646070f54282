/** Quotes as the site reads them: with the sentence that they stand in. */
import type {Quote} from '../../src/atlas/concordance.ts'
import {sentenceAround, stretchAround} from '../passages/sentences.ts'
import type {Passage, Quote as FoundQuote} from '../passages/passage.ts'

/** The quote with its sentence. */
export type Place = (quote: FoundQuote) => Quote

/** Puts quotes into their sentences; notes and lines of a record are quoted whole, unless they are very long. */
export function quoter(passages: readonly Passage[]): Place {
  const byPlace = new Map(passages.map((passage) => [`${passage.page}#${passage.anchor}`, passage]))
  return ({page, anchor, start, end, text}) => {
    const passage = byPlace.get(`${page}#${anchor}`)
    if (passage === undefined) return {page, anchor, text, context: text}
    const around =
      passage.role === 'prose'
        ? sentenceAround(passage, {start, end})
        : stretchAround(passage.text, {start, end})
    const context = passage.text.slice(around.start, around.end)
    return {page, anchor, text, context}
  }
}
