/** Text taken apart into words: what is between blanks and punctuation, with its place. */
import {fold} from './fold.ts'
import {segmentsOf} from './segments.ts'

export interface Part {
  /** Folded. */
  readonly text: string
  /** As it stands in the text. */
  readonly printed: string
  readonly start: number
  readonly end: number
  /** Nothing but a hyphen, stroke, point or apostrophe stands before it: `border` in `cross-border`. */
  readonly joined: boolean
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const joint = /^[-‐‑–—'’ʼ./_&\u00AD]$/u

/** The words of a text, in order. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let end = -1
  for (const {0: whole, index} of text.matchAll(word)) {
    for (const {text: printed, at} of segmentsOf(whole)) {
      const start = index + at
      const joined = end >= 0 && joint.test(text.slice(end, start))
      end = start + printed.length
      parts.push({text: fold(printed), printed, start, end, joined})
    }
  }
  return parts
}
