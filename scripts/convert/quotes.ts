/** Quotes as the site reads them: with the sentence that they stand in. */
import type {Quote} from '../../src/model/concordance.ts'
import {sentencesOf} from '../passages/sentences.ts'
import type {Passage, Quote as FoundQuote} from '../passages/passage.ts'

/** The quote with its sentence. */
export type Place = (quote: FoundQuote) => Quote

/** Puts quotes into their sentences; notes and lines of a record are quoted whole. */
export function quoter(passages: readonly Passage[]): Place {
  const byPlace = new Map(passages.map((passage) => [`${passage.page}#${passage.anchor}`, passage]))
  const cut = new Map<Passage, ReturnType<typeof sentencesOf>>()
  return ({page, anchor, start, end, text}) => {
    const passage = byPlace.get(`${page}#${anchor}`)
    if (passage === undefined) return {page, anchor, text, context: text}
    if (passage.role !== 'prose') return {page, anchor, text, context: passage.text}
    const sentences = cut.get(passage) ?? sentencesOf(passage.text)
    cut.set(passage, sentences)
    const first = sentences.find((sentence) => sentence.end > start)
    const last = sentences.findLast((sentence) => sentence.start < end)
    const context = passage.text.slice(first?.start ?? start, last?.end ?? end)
    return {page, anchor, text, context}
  }
}
