/** The passages of a page that answer a query: which paragraphs, which notes. */
import {fold, withoutJoints} from '../language/fold.ts'
import type {MarkedPiece} from '../../related/passages.ts'
import type {TermTable} from '../language/term-table.ts'
import type {Anchor, Fragment} from './engine.ts'
import {type Answer, narrowest} from './match.ts'
import {type Mark, marksIn, weights} from './marks.ts'
import type {Ranked} from './rank.ts'

type PassageKind = 'paragraph' | 'note' | 'section'

export interface Passage {
  /** Anchor of the passage, for the address. */
  readonly id: string
  readonly kind: PassageKind
  /** `12` of note 12. */
  readonly label: string
  readonly score: number
  readonly pieces: readonly MarkedPiece[]
  /** What stands there for each unit of the query. */
  readonly found: readonly Said[]
  /** Units that each of its sentences has. */
  readonly sentences: readonly (readonly number[])[]
}

interface Said {
  readonly unit: number
  readonly text: string
  /** It is what the unit hints at, rather than what it says. */
  readonly isHint: boolean
}

const cached = new WeakMap<Fragment, {answers: readonly Answer[]; passages: Passage[]}>()

/** The passages of a page with something of the query in them, the best first. */
export function passagesOf(
  fragment: Fragment,
  answers: readonly Answer[],
  table: TermTable
): readonly Passage[] {
  const last = cached.get(fragment)
  // Ranking asks for them first, and the list of results again.
  if (last?.answers === answers) return last.passages
  const passages = findPassages(fragment, answers, table)
  cached.set(fragment, {answers, passages})
  return passages
}

function findPassages(fragment: Fragment, answers: readonly Answer[], table: TermTable): Passage[] {
  const passages: Passage[] = []
  for (const {id, text} of stretches(fragment)) {
    const marks = marksIn(text, answers, table)
    if (marks.length === 0) continue
    const kind = kindOf(id)
    passages.push({
      id,
      kind,
      label: labelOf(id),
      score: scoreOf(marks, answers.length) * (kind === 'paragraph' ? 1 : 0.9),
      pieces: excerpt(text, marks),
      found: saidIn(text, marks),
      sentences: unitsBySentence(text, marks)
    })
  }
  if (passages.length === 0) return firstPassage(fragment)
  return passages.sort((a, b) => b.score - a.score)
}

/** The beginning of a text, for a page that is found by its title or record alone. */
function firstPassage(fragment: Fragment): Passage[] {
  const first = stretches(fragment).find(({id}) => kindOf(id) === 'paragraph')
  if (first === undefined) return []
  const {id, text} = first
  const pieces = excerpt(text, [])
  return [{id, kind: 'paragraph', label: labelOf(id), score: 0, pieces, found: [], sentences: []}]
}

function labelOf(id: string): string {
  return id.replace(/^[pn](?=\d)/, '')
}

/** What stands in a text for each unit of a query. */
export function saidIn(text: string, marks: readonly Mark[]): Said[] {
  return marks.map(({unit, start, end, isHint = false}) => ({
    unit,
    text: text.slice(start, end),
    isHint
  }))
}

/** Before a capital; the number of a note may stand between. */
const sentenceEnd = /[.!?;]["”’)]?\d*\s+(?=[\p{Lu}“"(])/gu

function unitsBySentence(text: string, marks: readonly Mark[]): number[][] {
  const ends = [...text.matchAll(sentenceEnd)].map(({index}) => index)
  const sentences = Map.groupBy(marks, ({start}) => ends.filter((end) => end < start).length)
  return [...sentences.values()].map((within) => within.map(({unit}) => unit))
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
    return [{id, text: withoutJoints(content.slice(start, end)).trim()}]
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

/** So much of a passage is shown, in characters, and a little more where that shows it all. */
const length = 240
const slack = 40
/** So much stands before what was found. */
const before = 60

/** The part of a text with the most in it, cut at words. */
function excerpt(text: string, marks: readonly Mark[]): MarkedPiece[] {
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
export function marked(
  text: string,
  marks: readonly Mark[],
  from = 0,
  to = text.length
): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = from
  for (const {start, end} of inOrder(marks).filter((mark) => !holdsBetter(mark, marks))) {
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

/** Whether a mark that is but a hint lies over one that is more: of a title, the word itself is shown. */
function holdsBetter({start, end, weight}: Mark, marks: readonly Mark[]): boolean {
  const isHint = weight === weights.hint
  return (
    isHint &&
    marks.some((other) => other.weight > weight && other.start >= start && other.end <= end)
  )
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

export type Where = 'title' | 'record' | 'text' | 'notes'

/** What a page says for what was typed. */
interface Instead {
  readonly asked: string
  readonly says: readonly string[]
}

export interface Why {
  /** Where the words stand, the most telling place first. */
  readonly where: readonly Where[]
  /** What was typed, and what the page says for it. */
  readonly as: readonly Instead[]
  /** What was typed and is not there, though people ask for the subject of the page with it. */
  readonly about: readonly Instead[]
  /** What was typed and is not there. */
  readonly missing: readonly string[]
}

const titleFields = ['title', 'headline', 'also', 'is']
const recordFields = ['sub', 'head', 'coverage', 'topic', 'of']

/** More forms than these are not listed. */
const mostForms = 3

export function whyFound(
  {matches}: Ranked,
  answers: readonly Answer[],
  passages: readonly Passage[],
  /** What the title says for the query. */
  titled: readonly Said[]
): Why {
  const fields = new Set(
    matches.flatMap((match) =>
      match === undefined || match.reason === 'hint' ? [] : [...match.fields.keys()]
    )
  )
  const has = (names: readonly string[]): boolean => names.some((name) => fields.has(name))
  const where: Where[] = []
  if (has(titleFields)) where.push('title')
  if (has(recordFields) || passages.some(({kind}) => kind === 'section')) where.push('record')
  if (passages.some(({kind, found}) => kind === 'paragraph' && found.length > 0)) where.push('text')
  if (passages.some(({kind}) => kind === 'note')) where.push('notes')
  const texts = passages.flatMap(({found}) => found)
  const as = instead(answers, [...titled.filter(({isHint}) => !isHint), ...texts])
  const others = answers.map((one, index) =>
    [...titled, ...texts].some(({unit, isHint}) => unit === index && !isHint) ? undefined : one
  )
  const about = instead(others, titled)
  const missing = answers.flatMap(({unit}, index) =>
    matches[index] === undefined && !(unit.kind === 'word' && unit.soft === true)
      ? [unit.printed]
      : []
  )
  const isSubject = new Set(about.map(({asked}) => asked))
  return {where, as: as.filter(({asked}) => !isSubject.has(asked)), about, missing}
}

/** For each unit that is not said as it was typed, what stands there for it. */
function instead(answers: readonly (Answer | undefined)[], said: readonly Said[]): Instead[] {
  return answers.flatMap((answer, index) => {
    if (answer === undefined) return []
    const {printed} = answer.unit
    const forms = new Map(
      said.flatMap(({unit, text}) => (unit === index ? [[fold(text), text] as const] : []))
    )
    if (forms.size === 0 || forms.has(fold(printed))) return []
    return [{asked: printed, says: [...forms.values()].slice(0, mostForms)}]
  })
}
