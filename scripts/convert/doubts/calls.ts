/** Calls for which there is no note. */
import {likelyCalls} from '../notes/placing/places.ts'
import type {Located} from '../../../src/kinds/reader.ts'
import type {ReadPage} from './page.ts'

/** What a number costs that can hardly be anything but a call. */
const surest = 1

/** `The south has none.3`, where there is no note 3. */
export function callsWithoutNote({paragraphs, seed}: ReadPage): Located<string>[] {
  return paragraphs.flatMap(({prose: {text, marks}}) => {
    const origin = text.position.start.offset
    const isTaken = (start: number): boolean =>
      marks.some((mark) => mark.start <= start + origin && start + origin < mark.end)
    return likelyCalls(text.value)
      .filter(({start, cost}) => cost <= surest && !isTaken(start))
      .map(({start, end}) => seed.slice(origin + start, origin + end))
  })
}

/** `It was passed in 2012.[2]`; `[2019] UKSC 5` and `at [45]` are something else. */
const bracketedCall =
  /(?:(?<=[\p{L}\d][.,;:!?]?[”"’»)]?)\[\d{1,3}\]|(?<=[\p{L}\d][.,;:!?”"’»)]{1,2})\[[a-z]\])(?=[\s.,;:)]|$)/gu

export function bracketsWithoutNote({paragraphs, seed}: ReadPage): Located<string>[] {
  return paragraphs.flatMap(({prose: {text, marks}}) => {
    const origin = text.position.start.offset
    return [...text.value.matchAll(bracketedCall)].flatMap(({0: call, index}) => {
      const [start, end] = [origin + index, origin + index + call.length]
      const isTaken = marks.some((mark) => mark.start < end && start < mark.end)
      return isTaken ? [] : [seed.slice(start, end)]
    })
  })
}
