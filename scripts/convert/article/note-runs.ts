/** Which lines of an article are notes: runs of numbered lines whose numbers the text calls. */
import type {Seed} from '../../../src/kinds/reader.ts'
import {bracketedNumbers, romanCalls} from '../notes/calls.ts'
import {placeCalls} from '../notes/placing/align.ts'
import {likelyCalls} from '../notes/placing/places.ts'
import {isHeadingOf, type Line} from './lines.ts'
import {isUnnumbered, numberOf, romanNumberOf, type NoteMark} from './note-marks.ts'

/** The lines with numbers joined to the notes below them, if that is what all of these are. */
export function linesAndRuns(
  seed: Seed,
  printed: readonly Line[]
): {readonly lines: readonly Line[]; readonly runs: readonly NoteRun[]} {
  const lines = joinNumbers(seed, printed)
  const runs = runsOf(lines)
  const apart = new Set(printed)
  const areNotes = lines.every(
    (line, index) => apart.has(line) || runs.some(({start, end}) => index >= start && index < end)
  )
  return areNotes ? {lines, runs} : {lines: printed, runs: runsOf(printed)}
}

const isFirst = /^(?:1[.)]?|¹|\[1\])$/u
const loneNumber = /^(?:\d{1,3}[.)]?|[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\])$/u

/**
 * Below a heading of notes, or else from the last 1 on, a number on a line of
 * its own and the text below it are one line.
 */
function joinNumbers(seed: Seed, lines: readonly Line[]): Line[] {
  const heading = lines.findLastIndex(({text}) => isHeadingOf('notes', text.value))
  const first =
    heading < 0 ? lines.findLastIndex(({text}) => isFirst.test(text.value)) : heading + 1
  if (first < 0) return [...lines]
  const joined = lines.slice(0, first)
  const gap = gapBelowNumbers(seed, lines.slice(first))
  for (let at = first; at < lines.length; at++) {
    const [line, below] = lines.slice(at, at + 2)
    if (line === undefined) break
    if (below === undefined || !isNumberOf(seed, line, below, gap)) {
      joined.push(line)
      continue
    }
    const {start} = line.text.position
    joined.push({...line, text: seed.slice(start.offset, below.text.position.end.offset)})
    at++
  }
  return joined
}

/** What stands between numbers and their texts: a blank line only where it is below each of several. */
function gapBelowNumbers(seed: Seed, lines: readonly Line[]): '\n' | '\n\n' {
  const gaps = lines.flatMap(({text}, at) => {
    const below = lines[at + 1]
    return below === undefined || !loneNumber.test(text.value) ? [] : [between(seed, text, below)]
  })
  return gaps.length > 1 && gaps.every((gap) => gap === '\n\n') ? '\n\n' : '\n'
}

function between(seed: Seed, {position}: Line['text'], below: Line): string {
  return seed.text.slice(position.end.offset, below.text.position.start.offset)
}

function isNumberOf(seed: Seed, {text}: Line, below: Line, gap: string): boolean {
  return (
    between(seed, text, below) === gap &&
    loneNumber.test(text.value) &&
    !loneNumber.test(below.text.value) &&
    !isHeadingOf('authors', below.text.value)
  )
}

/** Notes below each other, from the first to the line behind the last. */
interface NoteRun {
  readonly start: number
  readonly end: number
  /** Their first number. */
  readonly first: number
  /** How they begin, if not with a number in figures. */
  readonly mark?: NoteMark
}

/** The runs of notes: one at the end, or one below each page or part of the text. */
function runsOf(lines: readonly Line[]): readonly NoteRun[] {
  const numbers = lines.map(({text}) => numberOf(text.value))
  const unnumbered = unnumberedRun(lines)
  if (unnumbered !== undefined) return [unnumbered]
  const last = findRun(lines, numbers)
  const several = runsOfParts(lines, numbers)
  const isOfParts =
    several.length > 1 && (last === undefined || several.some(({start}) => start === last.start))
  const found = isOfParts ? several : last === undefined ? [] : [last]
  const roman = found.length === 0 ? romanRun(lines) : undefined
  return roman === undefined ? found : [roman]
}

/** Fewest notes with Roman numbers: one alone may be an item of a list. */
const fewestRoman = 2

/** The last run of lines numbered i, ii, iii … whose numbers the text before it calls, each once and in order. */
function romanRun(lines: readonly Line[]): NoteRun | undefined {
  const numbers = lines.map(({text, isItem}) => (isItem ? 0 : romanNumberOf(text.value)))
  const start = numbers.lastIndexOf(1)
  if (start <= 0) return undefined
  let end = start
  while (numbers[end] === end - start + 1) end++
  const called = lines.slice(0, start).flatMap(({text}) => romanCalls(text.value))
  const isCalled =
    called.length === end - start && called.every(({number}, index) => number === index + 1)
  return isCalled && end - start >= fewestRoman ? {start, end, first: 1, mark: 'roman'} : undefined
}

/**
 * Notes below a heading that have lost their numbers, or are the items of a list
 * that its page numbered, where the text calls exactly as many.
 */
function unnumberedRun(lines: readonly Line[]): NoteRun | undefined {
  const heading = lines.findLastIndex(({text}) => isHeadingOf('notes', text.value))
  const start = heading + 1
  const isNote = lines[start]?.isItem === true ? isPlainItem : isUnmarked
  const below = lines.slice(start).findIndex((line) => !isNote(line))
  const end = below < 0 ? lines.length : start + below
  if (heading < 0 || end === start) return undefined
  const called = new Set(lines.slice(0, heading).flatMap(({text}) => calledInMarks(text.value)))
  const isWhole = called.size === end - start && Math.max(...called) === called.size
  return isWhole ? {start, end, first: 1, mark: 'none'} : undefined
}

function isUnmarked({text}: Line): boolean {
  return isUnnumbered(text.value)
}

/** An item of a list without a number of its own. */
function isPlainItem({text, isItem}: Line): boolean {
  return isItem && numberOf(text.value) === 0
}

/** The numbers of a text that are in brackets or raised behind a word: `data [1]`, `data²`. */
function calledInMarks(text: string): number[] {
  const raised = text.match(/(?<=[\p{L}\p{P}]\s?)[⁰¹²³⁴-⁹]{1,3}/gu) ?? []
  return [...bracketedNumbers(text), ...raised.map((digits) => Number(digits.normalize('NFKC')))]
}

/** Runs of which each goes on with the numbers or starts again, all called since the one before. */
function runsOfParts(lines: readonly Line[], numbers: readonly number[]): NoteRun[] {
  const runs: NoteRun[] = []
  const calledAt = new Map<number, number>()
  let from = 0
  let next = 1
  for (let at = 0; at < lines.length; at++) {
    const first = numbers[at] ?? 0
    if (at > 0 && (first === 1 || first === next)) {
      let end = at
      while (numbers[end] === first + end - at) end++
      const isCalled = numbers
        .slice(at, end)
        .every((number) => (calledAt.get(number) ?? -1) >= from)
      if (isCalled) {
        runs.push({start: at, end, first})
        next = first + end - at
        from = end
        at = end - 1
        continue
      }
    }
    for (const number of calledIn(lines[at])) calledAt.set(number, at)
  }
  return runs
}

function calledIn(line: Line | undefined): readonly number[] {
  if (line === undefined) return []
  const {value} = line.text
  return [...bracketedNumbers(value), ...likelyCalls(value).map(({number}) => number)]
}

/** The last run of lines numbered 1, 2, 3 … whose numbers the text before it calls. */
function findRun(lines: readonly Line[], numbers: readonly number[]): NoteRun | undefined {
  const start = numbers.lastIndexOf(1)
  if (start <= 0) return undefined
  let end = start
  while (numbers[end] === end - start + 1) end++
  const called = new Set(lines.slice(0, start).flatMap(calledIn))
  const count = end - start
  const calledHere = Array.from({length: count}, (_, index) => index + 1).filter((number) =>
    called.has(number)
  )
  const above = lines[start - 1]?.text.value ?? ''
  const isHeaded = isHeadingOf('notes', above)
  // `The steps are:`
  if (!isHeaded && /[:：]$/u.test(above)) return undefined
  const isCalled =
    calledHere.length > (isHeaded ? 0 : count / 2) || areCalledInWords(lines, start, end)
  return isCalled ? {start, end, first: 1} : undefined
}

/** Whether the last lines are notes that words call, all and in order: `le pays1. Au registre2. Elle`. */
function areCalledInWords(lines: readonly Line[], start: number, end: number): boolean {
  // A list may stand below a heading.
  const isBelowSentence = /[.!?]["”»)]?$/u.test(lines[start - 1]?.text.value ?? '')
  if (!isBelowSentence || end < lines.length || end - start < fewestCalls) return false
  const numbers = Array.from({length: end - start}, (_, index) => index + 1)
  const prose = lines.slice(0, start).map(({text}) => text)
  return placeCalls(prose, numbers).every(({kind}) => kind === 'placed')
}

/** One number at a word may be part of its name: `Tele2`. */
const fewestCalls = 2
