/** The passages of a page that answer a query: which paragraphs, which notes. */
import type {Anchor, Fragment} from './engine.ts'
import type {Answer} from './evaluate.ts'
import {excerpt, type Piece} from './excerpt.ts'
import {marksIn, type Mark} from './marks.ts'
import {narrowest} from './narrowest.ts'
import type {TermTable} from '../language/term-table.ts'

export type PassageKind = 'paragraph' | 'note' | 'section'

export interface Passage {
  /** Anchor of the passage, for the address. */
  readonly id: string
  readonly kind: PassageKind
  /** `12` of note 12. */
  readonly label: string
  readonly score: number
  readonly pieces: readonly Piece[]
  /** What stands there for each unit of the query. */
  readonly found: readonly Said[]
}

export interface Said {
  readonly unit: number
  readonly text: string
}

/** The passages of a page with something of the query in them, the best first. */
export function passagesOf(
  fragment: Fragment,
  answers: readonly Answer[],
  table: TermTable
): Passage[] {
  const passages: Passage[] = []
  for (const {id, text} of stretches(fragment)) {
    const marks = marksIn(text, answers, table)
    if (marks.length === 0) continue
    const kind = kindOf(id)
    passages.push({
      id,
      kind,
      label: id.replace(/^[pn](?=\d)/, ''),
      score: scoreOf(marks, answers.length) * (kind === 'paragraph' ? 1 : 0.9),
      pieces: excerpt(text, marks),
      found: saidIn(text, marks)
    })
  }
  return passages.sort((a, b) => b.score - a.score)
}

/** What stands in a text for each unit of a query. */
export function saidIn(text: string, marks: readonly Mark[]): Said[] {
  return marks.map(({unit, start, end}) => ({unit, text: text.slice(start, end)}))
}

/** Paragraphs, notes, and the parts of a record that have an anchor. */
const passageId = /^(?:[pn]\d[\d-]*|instruments|country-facts)$/

function stretches({content, anchors}: Fragment): {id: string; text: string}[] {
  const starts = [...content.matchAll(/\S+/g)].map(({index}) => index)
  const sorted: Anchor[] = anchors.toSorted((a, b) => a.location - b.location)
  return sorted.flatMap(({id, location}, index) => {
    const start = starts[location]
    if (start === undefined || !passageId.test(id)) return []
    const next = sorted.slice(index + 1).find((anchor) => anchor.location > location)
    const end = next === undefined ? content.length : (starts[next.location] ?? content.length)
    return [{id, text: content.slice(start, end).trim()}]
  })
}

function kindOf(id: string): PassageKind {
  return /^p\d/.test(id) ? 'paragraph' : /^n\d/.test(id) ? 'note' : 'section'
}

/** How well a passage answers: how many of the units, how well each, how close together, how soon. */
function scoreOf(marks: readonly Mark[], units: number): number {
  const best = new Map<number, number>()
  const sums = new Map<number, number>()
  for (const {unit, weight} of marks) {
    best.set(unit, Math.max(best.get(unit) ?? 0, weight))
    sums.set(unit, (sums.get(unit) ?? 0) + weight)
  }
  let score = 0
  for (const [unit, weight] of best) {
    score += weight + 0.02 * Math.min(3, (sums.get(unit) ?? 0) - weight)
  }
  // What a passage begins with, it is about.
  const early = 0.06 / (1 + Math.min(...marks.map(({start}) => start)) / 80)
  const close = best.size > 1 ? 0.5 / (1 + narrowest(marks, best.size) / 60) : 0
  return score * (best.size / units) + close + early
}
