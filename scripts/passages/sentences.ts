/** Sentences of a passage, with `Art. 12.2` and `No. 94-V` kept whole. */
import type {Passage} from './passage.ts'

export interface Sentence {
  readonly start: number
  readonly end: number
}

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'})

/** What a full stop does not end: abbreviations, and the blank before `.kz`. */
const abbreviated =
  /(?:^|[\s(])(?:|No|Nos|Art|Arts|Sec|para|paras|vs|cf|etc|Mr|Mrs|Ms|Dr|St|Jr|v|e\.g|i\.e|U\.S|ст|п|г|гг|см|т)\.\s*$/u

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

/** A stretch of a passage that is compared and quoted as a whole. */
export interface Statement {
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

/** The sentences of a passage. */
export function statementsOf(passage: Passage): Statement[] {
  return sentencesOf(passage.text).map((sentence) => ({passage, ...sentence}))
}
