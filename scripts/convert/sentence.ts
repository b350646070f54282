/** The sentence a reference stands in, as the page that is referred to quotes it. */
import {firstNot} from '../passages/search.ts'
import {sentencesOf, stretchAround} from '../passages/sentences.ts'
import type {Mark, Prose} from '../../src/kinds/reader.ts'

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

/** The stretch of a prose that can hold the sentence of a mark. */
function around({text, marks}: Prose, mark: Mark): Prose {
  const {value, position} = text
  const origin = position.start.offset
  const {start, end} = stretchAround(value, {start: mark.start - origin, end: mark.end - origin})
  if (start === 0 && end === value.length) return {text, marks}
  const place = (at: number) => ({...position.start, offset: origin + at})
  return {
    text: {value: value.slice(start, end), position: {start: place(start), end: place(end)}},
    marks: marksBetween(marks, origin + start, origin + end)
  }
}

/** The marks of a stretch, which are in order. */
function marksBetween(marks: readonly Mark[], start: number, end: number): Mark[] {
  let last = firstNot(marks, (mark) => mark.start < start)
  const first = last
  while ((marks[last]?.end ?? Infinity) <= end) last++
  return marks.slice(first, last)
}
