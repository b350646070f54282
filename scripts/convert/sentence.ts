/** The sentence a reference stands in, as the page that is referred to quotes it. */
import {sentencesOf} from '../passages/sentences.ts'
import type {Mark, Prose} from '../../src/kinds/reader.ts'

/** How far a quotation reaches on either side: a hostile line may hold thousands of references. */
const reach = 1000

/** The sentence around a mark, without the numbers of notes glued into it. */
export function sentenceAround(prose: Prose, mark: Mark): string {
  const {text, marks} = around(prose, mark)
  const origin = text.position.start.offset
  let plain = ''
  let at = 0
  let from = 0
  for (const {type, start, end} of marks) {
    if (start === mark.start) at = plain.length + (start - origin - from)
    if (type !== 'call') continue
    plain += text.value.slice(from, start - origin)
    from = end - origin
  }
  plain += text.value.slice(from)
  const sentence = sentencesOf(plain).find(({start, end}) => start <= at && at < end)
  return sentence === undefined ? plain : plain.slice(sentence.start, sentence.end)
}

/** The stretch of a prose that can hold the sentence; a blank begins and ends it. */
function around({text, marks}: Prose, mark: Mark): Prose {
  const {value, position} = text
  const origin = position.start.offset
  if (value.length <= 2 * reach) return {text, marks}
  const from = mark.start - origin - reach
  const to = mark.end - origin + reach
  const start = from <= 0 ? 0 : Math.min(value.indexOf(' ', from) + 1 || from, mark.start - origin)
  const blank = value.indexOf(' ', to)
  const end = blank < 0 || blank > to + reach ? Math.min(to, value.length) : blank
  const place = (at: number) => ({...position.start, offset: origin + at})
  return {
    text: {value: value.slice(start, end), position: {start: place(start), end: place(end)}},
    marks: marksBetween(marks, origin + start, origin + end)
  }
}

/** The marks of a stretch, which are in order, found by halving. */
function marksBetween(marks: readonly Mark[], start: number, end: number): Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let last = low
  while ((marks[last]?.end ?? Infinity) <= end) last++
  return marks.slice(low, last)
}
