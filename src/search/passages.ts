/** The passages of a page that answer a query: which paragraph, which note, and why. */
import {articlesIn} from './articles.ts'
import type {Anchor, Fragment} from './engine.ts'
import type {Answer} from './evaluate.ts'
import {inOneScript, withoutKazakhLetters} from './fold.ts'
import {stemsOf} from './endings.ts'
import type {Key} from './keys.ts'
import {actIdsIn, lawNumbersIn} from './law-numbers.ts'
import {partsOf, type Part} from './parts.ts'
import {formsOf, type KeyUnit, type Unit, type WordUnit} from './query.ts'
import {twinsOf} from './spelling.ts'
import {termsIn, type TermTable} from './term-table.ts'

export type PassageKind = 'paragraph' | 'note' | 'section'

/** A stretch of text; marked where it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

export interface Passage {
  /** Anchor of the passage, for the address. */
  readonly id: string
  readonly kind: PassageKind
  /** `12` of note 12. */
  readonly label: string
  readonly score: number
  readonly pieces: readonly Piece[]
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly unit: number
  readonly weight: number
}

/** Weights by how what stands there relates to what was typed. */
const weights = {
  phrase: 1.5,
  exact: 1,
  twin: 0.95,
  key: 0.95,
  foreign: 0.5,
  ending: 0.75,
  near: 0.6,
  beginning: 0.25
}

/** The passages of a page with something of the query in them, the best first. */
export function passagesOf(
  fragment: Fragment,
  answers: readonly Answer[],
  table: TermTable
): Passage[] {
  const passages: Passage[] = []
  for (const {anchor, text} of stretches(fragment)) {
    const marks = marksIn(text, answers, table)
    if (marks.length === 0) continue
    const kind = kindOf(anchor)
    passages.push({
      id: anchor.id,
      kind,
      label: anchor.id.replace(/^[pn](?=\d)/, ''),
      score: scoreOf(marks, answers.length) * (kind === 'paragraph' ? 1 : 0.9),
      pieces: excerpt(text, marks)
    })
  }
  return passages.sort((a, b) => b.score - a.score)
}

/** The text of each paragraph, note and list of instruments. */
function stretches({content, anchors}: Fragment): {anchor: Anchor; text: string}[] {
  const starts: number[] = []
  for (const {index} of content.matchAll(/\S+/g)) starts.push(index)
  const sorted = anchors.toSorted((a, b) => a.location - b.location)
  return sorted.flatMap((anchor, index) => {
    if (!/^(?:[pn]\d[\d-]*|instruments|country-facts)$/.test(anchor.id)) return []
    const start = starts[anchor.location]
    if (start === undefined) return []
    const next = sorted.slice(index + 1).find(({location}) => location > anchor.location)
    const end = next === undefined ? content.length : (starts[next.location] ?? content.length)
    return [{anchor, text: content.slice(start, end).trim()}]
  })
}

function kindOf({id}: Anchor): PassageKind {
  return /^p\d/.test(id) ? 'paragraph' : /^n\d/.test(id) ? 'note' : 'section'
}

function marksIn(text: string, answers: readonly Answer[], table: TermTable): Mark[] {
  const parts = partsOf(text)
  let keys: Key[] | undefined
  const keysHere = (): Key[] =>
    (keys ??= [
      ...lawNumbersIn(text, 'page'),
      ...actIdsIn(text),
      ...articlesIn(text),
      ...termsIn(parts, table, 'page')
    ])
  return answers.flatMap(({unit, instead}, index) =>
    [
      ...unitMarks(unit, text, parts, keysHere),
      ...instead.flatMap((word) =>
        wordMarks({kind: 'word', printed: word, text: word, open: false}, parts, weights.near)
      )
    ].map((mark) => ({...mark, unit: index}))
  )
}

type PlainMark = Omit<Mark, 'unit'>

function unitMarks(
  unit: Unit,
  text: string,
  parts: readonly Part[],
  keys: () => readonly Key[]
): PlainMark[] {
  switch (unit.kind) {
    case 'word':
      return wordMarks(unit, parts)
    case 'phrase':
      return phraseMarks(unit.words, parts, weights.phrase)
    case 'number':
    case 'article':
    case 'code':
    case 'term': {
      const keyed = keys()
        .filter(({key}) => unit.keys.includes(key))
        .map(({key, start, end}) => ({
          start,
          end,
          weight: keyWeight(unit, key, text.slice(start, end))
        }))
      const literal = phraseMarks(
        unit.words.map(({text}) => text),
        parts,
        weights.exact
      )
      return [...literal, ...keyed]
    }
  }
}

/** What is said in the script of the query answers it better than what means the same. */
function keyWeight(unit: KeyUnit, key: string, printed: string): number {
  const own = unit.kind !== 'term' || cyrillic.test(unit.printed) === cyrillic.test(printed)
  return (own ? weights.key : weights.foreign) * (key === unit.keys[0] ? 1 : 0.5)
}

const cyrillic = /\p{sc=Cyrl}/u

/** Every place of a word in any of its forms. */
function wordMarks(unit: WordUnit, parts: readonly Part[], most = 1): PlainMark[] {
  const forms = formsOf(unit.text)
  const twins = forms.flatMap(twinsOf)
  const stems = forms.flatMap(stemsOf).filter((stem) => !forms.includes(stem))
  const marks: PlainMark[] = []
  for (const [index, part] of parts.entries()) {
    const weight = likeness(part.text, forms, twins, stems, unit.open)
    if (weight > 0) marks.push({start: part.start, end: part.end, weight: weight * most})
    else if (!part.joined) {
      const whole = compoundAt(parts, index)
      if (whole !== undefined) {
        const likened = likeness(whole.text, forms, twins, stems, unit.open)
        if (likened > 0) marks.push({start: part.start, end: whole.end, weight: likened * most})
      }
    }
  }
  return marks
}

/** `cross-border` as `crossborder`. */
function compoundAt(parts: readonly Part[], at: number): {text: string; end: number} | undefined {
  let text = parts[at]?.text ?? ''
  let end: number | undefined
  for (let next = at + 1; parts[next]?.joined === true; next++) {
    text += parts[next]?.text ?? ''
    end = parts[next]?.end
  }
  return end === undefined ? undefined : {text, end}
}

function likeness(
  word: string,
  forms: readonly string[],
  twins: readonly string[],
  stems: readonly string[],
  open: boolean
): number {
  const spellings = [word, ...inOneScript(word)]
  const plain = [...spellings, withoutKazakhLetters(word)]
  if (forms.some((form) => plain.includes(form))) return weights.exact
  if (twins.includes(word)) return weights.twin
  if (forms.some((form) => sameEnglishWord(word, form))) return weights.ending
  if (stems.some((stem) => plain.some((one) => one.startsWith(stem)))) return weights.ending
  if (
    forms.some((form) => form.length > (open ? 1 : 3) && plain.some((one) => one.startsWith(form)))
  ) {
    return weights.beginning
  }
  return 0
}

const englishEnding = /(?:ies|es|s|ied|ed|ing|y|e|ers|er|ors|or|ions|ion|ings|ment|ments)$/

/** `certificates` and `certificate`, `blocked` and `blocking`. */
function sameEnglishWord(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4) return false
  const stem = one.replace(englishEnding, '')
  return stem.length > 2 && stem === other.replace(englishEnding, '')
}

/** Places where the words of a phrase follow one another, with their endings. */
function phraseMarks(
  words: readonly string[],
  parts: readonly Part[],
  weight: number
): PlainMark[] {
  const marks: PlainMark[] = []
  for (const [at, part] of parts.entries()) {
    let next = at
    const whole = words.every((word) => {
      const here = parts[next]
      if (here === undefined) return false
      const compound = here.joined ? undefined : compoundAt(parts, next)
      if (compound !== undefined && alike(compound.text, word)) {
        while (parts[next + 1]?.joined === true) next++
        next++
        return true
      }
      next++
      return alike(here.text, word)
    })
    const last = parts[next - 1]
    if (whole && words.length > 0 && last !== undefined) {
      marks.push({start: part.start, end: last.end, weight})
    }
  }
  return marks
}

function alike(word: string, wanted: string): boolean {
  return (
    word === wanted ||
    inOneScript(word).includes(wanted) ||
    withoutKazakhLetters(word) === wanted ||
    twinsOf(wanted).includes(word) ||
    sameEnglishWord(word, wanted) ||
    stemsOf(wanted).some((stem) => stem !== wanted && stem.length > 3 && word.startsWith(stem))
  )
}

/** How well a passage answers: how many of the units, how well each, how close together. */
function scoreOf(marks: readonly Mark[], units: number): number {
  const best = new Map<number, number>()
  const counts = new Map<number, number>()
  for (const {unit, weight} of marks) {
    best.set(unit, Math.max(best.get(unit) ?? 0, weight))
    counts.set(unit, (counts.get(unit) ?? 0) + weight)
  }
  let score = 0
  for (const [unit, weight] of best)
    score += weight + 0.02 * Math.min(3, (counts.get(unit) ?? 0) - weight)
  return (
    score * (best.size / units) + (best.size > 1 ? 0.5 / (1 + narrowest(marks, best.size) / 60) : 0)
  )
}

/** Length of the shortest stretch with all units that the passage has. */
function narrowest(marks: readonly Mark[], units: number): number {
  const sorted = marks.toSorted((a, b) => a.start - b.start)
  const counts = new Map<number, number>()
  let left = 0
  let length = Infinity
  for (const {end, unit} of sorted) {
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
    while (counts.size === units) {
      const first = sorted[left]
      if (first === undefined) break
      length = Math.min(length, end - first.start)
      const count = (counts.get(first.unit) ?? 0) - 1
      if (count === 0) counts.delete(first.unit)
      else counts.set(first.unit, count)
      left++
    }
  }
  return length
}

/** So much of a passage is shown, in characters. */
const excerptLength = 240

/** The part of the text with the most in it, cut at words. */
function excerpt(text: string, marks: readonly Mark[]): Piece[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let from = 0
  let most = -1
  for (const {start} of sorted) {
    const first = Math.max(0, start - 60)
    const seen = new Map<number, number>()
    for (const mark of sorted) {
      if (mark.start < first || mark.end > first + excerptLength) continue
      seen.set(mark.unit, Math.max(seen.get(mark.unit) ?? 0, mark.weight))
    }
    const value = [...seen.values()].reduce((sum, weight) => sum + weight, 0)
    if (value > most) {
      most = value
      from = first
    }
  }
  if (text.length <= excerptLength + 40) from = 0
  let to =
    text.length <= excerptLength + 40 ? text.length : Math.min(text.length, from + excerptLength)
  from = wordStart(text, from)
  to = to === text.length ? to : wordEnd(text, to)
  const pieces: Piece[] = from > 0 ? [{text: '… ', marked: false}] : []
  let at = from
  for (const {start, end} of sorted) {
    if (start < at || end > to) continue
    if (start > at) pieces.push({text: text.slice(at, start), marked: false})
    pieces.push({text: text.slice(start, end), marked: true})
    at = end
  }
  if (at < to) pieces.push({text: text.slice(at, to), marked: false})
  if (to < text.length) pieces.push({text: ' …', marked: false})
  return pieces
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const blank = text.indexOf(' ', at)
  return blank < 0 || blank - at > 30 ? at : blank + 1
}

function wordEnd(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at)
  return at - blank > 30 ? at : blank
}
