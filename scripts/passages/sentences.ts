/** Sentences of a passage, with `Art. 12.2` and `No. 94-V` kept whole. */
import {z} from 'zod'
import {oncePer} from '../../src/model/memory.ts'
import {firstNot} from '../../src/model/order.ts'
import {readDataFile} from '../../src/model/data-file.ts'
import {type Passage, type Quote as FoundQuote, passageFinder} from './passage.ts'
import type {Quote} from '../../src/atlas/concordance.ts'

interface Sentence {
  readonly start: number
  readonly end: number
}

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'})

const abbreviations = readDataFile(
  new URL('data/abbreviations.yaml', import.meta.url),
  z.array(z.string().min(1))
)

/** What a full stop does not end: abbreviations, and the blank before `.kz`. */
const abbreviated = new RegExp(
  `(?:^|[\\s(])(?:|${abbreviations.map((one) => RegExp.escape(one)).join('|')})\\.\\s*$`,
  'u'
)

/** The sentences of a text, in order, without the blanks around them. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start: number | undefined
  for (const {segment, index} of segmenter.segment(text)) {
    start ??= index
    const end = index + segment.length
    // Only the end of the segment can hold an abbreviation.
    if (abbreviated.test(segment.slice(-8)) && end < text.length) continue
    sentences.push(trimmed(text, start, end))
    start = undefined
  }
  if (start !== undefined) sentences.push(trimmed(text, start, text.length))
  return sentences.filter((sentence) => sentence.end > sentence.start)
}

function trimmed(text: string, from: number, to: number): Sentence {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return {start, end}
}

/** The sentences of a passage. */
export const sentencesIn = oncePer<Passage, readonly Sentence[]>(({text}) => sentencesOf(text))

/** The sentences that some words of a passage stand in; of very long ones, the stretch around the words. */
export function sentenceAround(passage: Passage, words: Sentence): Sentence {
  const sentences = sentencesIn(passage)
  const first = sentences[firstNot(sentences, ({end}) => end <= words.start)]
  const last = sentences[firstNot(sentences, ({start}) => start < words.end) - 1]
  const stretch = stretchAround(passage.text, words)
  const end = Math.max(first?.end ?? words.end, last?.end ?? words.end)
  return {
    start: Math.max(stretch.start, first?.start ?? words.start),
    end: Math.min(stretch.end, end)
  }
}

/** How far a quotation reaches on either side: a hostile line may name thousands of things. */
const reach = 1000

/** The stretch around some words that can hold their sentence; a blank begins and ends it. */
export function stretchAround(text: string, words: Sentence): Sentence {
  if (text.length <= 2 * reach) return {start: 0, end: text.length}
  const from = words.start - reach
  const to = words.end + reach
  const start = from <= 0 ? 0 : Math.min(text.indexOf(' ', from) + 1 || from, words.start)
  const blank = text.slice(to, to + reach).indexOf(' ')
  return {start, end: Math.min(blank < 0 ? to : to + blank, text.length)}
}

/** A stretch of a passage that is compared and quoted as a whole. */
export interface Statement {
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

/** The sentences of a passage, the same objects each time. */
export const statementsOf = oncePer((passage: Passage): readonly Statement[] =>
  sentencesIn(passage).map((sentence) => ({passage, ...sentence}))
)

/** The words of a statement. */
export function textOf({passage, start, end}: Statement): string {
  return passage.text.slice(start, end)
}

/** The quote with its sentence. */
export type Place = (quote: FoundQuote) => Quote

/** Puts quotes into their sentences; notes and lines of a record are quoted whole, unless they are very long. */
export function quoter(passages: readonly Passage[]): Place {
  const passageAt = passageFinder(passages)
  return (quote) => {
    const {page, anchor, start, end, text} = quote
    const passage = passageAt(quote)
    if (passage === undefined) return {page, anchor, text, context: text}
    const around =
      passage.role === 'prose'
        ? sentenceAround(passage, {start, end})
        : stretchAround(passage.text, {start, end})
    const context = passage.text.slice(around.start, around.end)
    return {page, anchor, text, context}
  }
}
