/** The sentence a reference stands in, as the page that is referred to quotes it. */
import {sentencesOf} from '../passages/sentences.ts'
import type {Mark, Prose} from './draft.ts'

/** The sentence around a mark, without the numbers of notes glued into it. */
export function sentenceAround({text, marks}: Prose, mark: Mark): string {
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
  const around = sentencesOf(plain).find(({start, end}) => start <= at && at < end)
  return around === undefined ? plain : plain.slice(around.start, around.end)
}
