/** Shows a text with what was found in it marked, the whole or the part with the most. */
import type {Mark} from './marks.ts'

/** A stretch of text; marked where it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** So much of a passage is shown, in characters, and a little more where that shows it all. */
const length = 240
const slack = 40
/** So much stands before what was found. */
const before = 60

/** The part of a text with the most in it, cut at words. */
export function excerpt(text: string, marks: readonly Mark[]): Piece[] {
  if (text.length <= length + slack) return marked(text, marks)
  const from = wordStart(text, richest(marks))
  const to = wordEnd(text, Math.min(text.length, from + length))
  return [
    ...(from > 0 ? [{text: '… ', marked: false}] : []),
    ...marked(text, marks, from, to),
    ...(to < text.length ? [{text: ' …', marked: false}] : [])
  ]
}

/** A stretch of a text in pieces. */
export function marked(text: string, marks: readonly Mark[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const {start, end} of inOrder(marks)) {
    if (start < at || end > to) continue
    if (start > at) pieces.push({text: text.slice(at, start), marked: false})
    pieces.push({text: text.slice(start, end), marked: true})
    at = end
  }
  if (at < to) pieces.push({text: text.slice(at, to), marked: false})
  return pieces
}

/** Where to begin so that what is shown answers as much of the query as can be. */
function richest(marks: readonly Mark[]): number {
  const sorted = inOrder(marks)
  let from = 0
  let most = -1
  for (const [index, {start}] of sorted.entries()) {
    const first = Math.max(0, start - before)
    const best = new Map<number, number>()
    for (const mark of sorted.slice(index)) {
      if (mark.start > first + length) break
      if (mark.end > first + length) continue
      best.set(mark.unit, Math.max(best.get(mark.unit) ?? 0, mark.weight))
    }
    const value = [...best.values()].reduce((sum, weight) => sum + weight, 0)
    if (value > most) {
      most = value
      from = first
    }
  }
  return from
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** Words longer than this, such as addresses, are cut. */
const longWord = 30

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const blank = text.indexOf(' ', at)
  return blank < 0 || blank - at > longWord ? at : blank + 1
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at
  const blank = text.lastIndexOf(' ', at)
  return at - blank > longWord ? at : blank
}
