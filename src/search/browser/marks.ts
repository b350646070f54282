/** Places in a text that are what a query asks for, in whatever form. */
import {cutEnglish, stemsOf} from '../language/endings.ts'
import {oncePer, oncePerText} from '../../model/memory.ts'
import type {Answer} from './match.ts'
import {inOneScript, inPlainLetters} from '../language/fold.ts'
import {keyOf, type Key} from '../language/keys.ts'
import {numbersIn} from '../language/numbers.ts'
import {type Part, partsOf, withoutPrefixes} from '../language/parts.ts'
import {formsOf, type KeyUnit, type Unit, type WordUnit} from '../language/query.ts'
import {twinsOf} from '../language/spelling.ts'
import {termsIn, type TermTable} from '../language/term-table.ts'

export interface Mark {
  readonly start: number
  readonly end: number
  /** Index of the unit of the query. */
  readonly unit: number
  readonly weight: number
  /** It is what the unit hints at, rather than what it says. */
  readonly isHint?: true
}

/** Weights by how what stands there relates to what was typed. */
export const weights = {
  phrase: 1.5,
  exact: 1,
  twin: 0.95,
  key: 0.95,
  foreign: 0.5,
  hint: 0.5,
  ending: 0.75,
  near: 0.6,
  beginning: 0.25
}

/** Everything in a text that answers one of the units; places may overlap. */
export function marksIn(text: string, answers: readonly Answer[], table: TermTable): Mark[] {
  const read = readText(text, table)
  return markersOf(answers).flatMap((marker, unit) => marker(read).map((mark) => ({...mark, unit})))
}

interface ReadText {
  readonly text: string
  readonly words: Words
  readonly keys: KeysOf
}

interface Words {
  readonly parts: readonly Part[]
  /** Where words stand that may be spelt with some letter first. */
  readonly byInitial: ReadonlyMap<string, readonly number[]>
}

/** The places of some keys. */
type KeysOf = (wanted: readonly string[]) => readonly Key[]

// Texts are read once for all queries: people type one word after the other.

const wordsIn = oncePerText((text): Words => {
  const parts = partsOf(text)
  const byInitial = new Map<string, number[]>()
  for (const [index, {text: word, joined}] of parts.entries()) {
    const whole = joined ? undefined : compoundAt(parts, index)
    const initials =
      whole === undefined
        ? initialsOf(word)
        : new Set([...initialsOf(word), ...initialsOf(whole.text)])
    for (const initial of initials) {
      const places = byInitial.get(initial)
      if (places === undefined) byInitial.set(initial, [index])
      else places.push(index)
    }
  }
  return {parts, byInitial}
})
const numberKeysIn = oncePerText(numbersIn)
const termKeysIn = oncePer((table: TermTable) =>
  oncePerText((text) => termsIn(wordsIn(text).parts, table, 'page'))
)

function readText(text: string, table: TermTable): ReadText {
  const keys: KeysOf = (wanted) => {
    // Most queries ask for terms alone, and to look for numbers takes as long as all else.
    const isTerm = (key: string): boolean => key.startsWith(beginningOfTerms)
    const all = [
      ...(wanted.some(isTerm) ? termKeysIn(table)(text) : []),
      ...(wanted.every(isTerm) ? [] : numberKeysIn(text))
    ]
    return all.filter(({key}) => wanted.includes(key))
  }
  return {text, words: wordsIn(text), keys}
}

const beginningOfTerms = keyOf.term('').slice(0, -1)

type PlainMark = Omit<Mark, 'unit'>

/** Finds the places in a text that answer a unit. */
type Marker = (read: ReadText) => readonly PlainMark[]

/** What is to be looked for is the same in all texts of a search. */
const markersOf = oncePer((answers: readonly Answer[]) =>
  answers.map(({unit, instead}): Marker => {
    const own = unitMarker(unit)
    const others = instead.map((text) => wordMarker({text, open: false}, weights.near))
    return (read) => [...own(read), ...others.flatMap((marker) => marker(read))]
  })
)

function unitMarker(unit: Unit): Marker {
  switch (unit.kind) {
    case 'word': {
      const {hints = [], meanings = []} = unit
      const words = [
        wordMarker(unit),
        ...meanings.map((text) => wordMarker({text, open: false}, weights.foreign))
      ]
      return (read) => [
        ...words.flatMap((marker) => marker(read)),
        ...read
          .keys(hints)
          .map(({start, end}) => ({start, end, weight: weights.hint, isHint: true as const}))
      ]
    }
    case 'phrase':
      return phraseMarker(unit.words, weights.phrase)
    case 'number':
    case 'article':
    case 'figure':
    case 'code':
    case 'term': {
      const words = phraseMarker(
        unit.words.map(({text}) => text),
        weights.exact
      )
      return (read) => [
        ...words(read),
        ...read.keys(unit.keys).map(({key, start, end}) => ({
          start,
          end,
          weight: keyWeight(unit, key, read.text.slice(start, end))
        }))
      ]
    }
  }
}

/** What is said in the script of the query answers it better than what means the same. */
function keyWeight(unit: KeyUnit, key: string, printed: string): number {
  const own = unit.kind !== 'term' || cyrillic.test(unit.printed) === cyrillic.test(printed)
  return (own ? weights.key : weights.foreign) * (key === unit.keys[0] ? 1 : 0.5)
}

const cyrillic = /\p{sc=Cyrl}/u

/** Finds every place of a word in any of its forms. */
function wordMarker(unit: Pick<WordUnit, 'text' | 'open'>, most = 1): Marker {
  const {likeness, initials} = likenessTo(unit)
  return ({words: {parts, byInitial}}) => {
    const marks: PlainMark[] = []
    for (const index of placesOf(initials, byInitial)) {
      const part = parts[index]
      if (part === undefined) continue
      const {text, start, end, joined} = part
      const weight = likeness(text) * most
      if (weight > 0) {
        marks.push({start, end, weight})
        continue
      }
      const whole = joined ? undefined : compoundAt(parts, index)
      const together = whole === undefined ? 0 : likeness(whole.text) * most
      if (whole !== undefined && together > 0) marks.push({start, end: whole.end, weight: together})
    }
    return marks
  }
}

/** `cross-border` as `crossborder`. */
function compoundAt(
  parts: readonly Part[],
  at: number
): {readonly text: string; readonly end: number; readonly next: number} | undefined {
  let text = parts[at]?.text ?? ''
  let end: number | undefined
  let next = at + 1
  for (; parts[next]?.joined === true; next++) {
    text += parts[next]?.text ?? ''
    end = parts[next]?.end
  }
  return end === undefined ? undefined : {text, end, next}
}

/** Where words stand that may be spelt with one of the letters first, in order. */
function placesOf(initials: readonly string[], byInitial: Words['byInitial']): readonly number[] {
  const [places = [], ...others] = initials.map((initial) => byInitial.get(initial) ?? [])
  if (others.length === 0) return places
  return [...new Set([places, ...others].flat())].sort((a, b) => a - b)
}

interface Likeness {
  /** How like a word of a text is to the one of the query. */
  readonly likeness: (word: string) => number
  /** No other word is like it but one that is spelt with one of these letters first. */
  readonly initials: readonly string[]
}

function likenessTo({text, open}: Pick<WordUnit, 'text' | 'open'>): Likeness {
  const forms = formsOf(text)
  const twins = forms.flatMap(twinsOf)
  const stems = forms.flatMap(stemsOf).filter((stem) => !forms.includes(stem))
  const enough = open ? 2 : 4
  const initials = [...new Set([...forms, ...twins, ...stems].map((one) => one.charAt(0)))]
  const likeness = oncePerText((word) => {
    const spellings = spellingsOf(word)
    if (forms.some((form) => spellings.includes(form))) return weights.exact
    if (twins.includes(word)) return weights.twin
    if (forms.some((form) => isSameEnglishWord(word, form))) return weights.ending
    if (stems.some((stem) => spellings.some((one) => one.startsWith(stem)))) return weights.ending
    const begins = forms.some(
      (form) => form.length >= enough && spellings.some((one) => one.startsWith(form))
    )
    return begins ? weights.beginning : 0
  })
  return {likeness, initials}
}

/** The ways in which a folded word of a text may be typed. */
const spellingsOf = oncePerText((word: string): readonly string[] => [
  ...new Set([word, ...inOneScript(word), inPlainLetters(word), ...withoutPrefixes(word)])
])

/** The letters that come first in the ways to type a word. */
const initialsOf = oncePerText((word): readonly string[] => [
  ...new Set(spellingsOf(word).map((spelling) => spelling.charAt(0)))
])

/** `certificates` and `certificate`, `blocked` and `blocking`, `filtering` and `filter`. */
function isSameEnglishWord(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4) return false
  const stem = cutEnglish(one)
  const otherStem = cutEnglish(other)
  if (stem.length < 3) return false
  return stem === otherStem || stem === other || otherStem === one
}

/** Finds the places where the words of a phrase follow one another, in any of their forms. */
function phraseMarker(words: readonly string[], weight: number): Marker {
  const tests = words.map((word) => likenessTo({text: word, open: false}))
  const [first] = tests
  if (first === undefined) return () => []
  return ({words: {parts, byInitial}}) => {
    const marks: PlainMark[] = []
    for (const at of placesOf(first.initials, byInitial)) {
      let next = at
      const whole = tests.every(({likeness}) => {
        const here = parts[next]
        if (here === undefined) return false
        const compound = here.joined ? undefined : compoundAt(parts, next)
        const together = compound !== undefined && likeness(compound.text) > weights.beginning
        next = together ? compound.next : next + 1
        return together || likeness(here.text) > weights.beginning
      })
      const [start, last] = [parts[at]?.start, parts[next - 1]]
      if (whole && start !== undefined && last !== undefined)
        marks.push({start, end: last.end, weight})
    }
    return marks
  }
}
