/**
 * Notes of an article: numbered lines below its text, under a heading or not,
 * and called in it: `[1] Ministry of Justice, …`, `1. Ministry of Justice, …`,
 * `1Ministry of Justice, …`, `¹ Ministry of Justice, …`. A numbered list that the text does not call is a
 * list.
 */
import type {VFile} from 'vfile'
import type {Source} from '../../../src/model/sources.ts'
import type {Claim, DraftNote, Located, Mark, Seed} from '../../../src/kinds/reader.ts'
import {bracketedNumbers, callMarks, nextLabels} from '../notes/calls.ts'
import {readWorks} from '../notes/works.ts'
import {placeCalls} from '../notes/placing/align.ts'
import {likelyCalls} from '../notes/placing/places.ts'
import {markProse} from '../prose/marks.ts'
import {isHeadingOf, type Line} from './lines.ts'

interface ArticleNotes {
  /** The lines that are neither notes nor their heading. */
  readonly body: readonly Line[]
  readonly calls: readonly Mark[]
  readonly notes: readonly DraftNote[]
  readonly claims: readonly Claim[]
}

const numbered =
  /^(?:[[(](\d{1,3})[\])](?=\]?\s*[^\s.,%)])|(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})[.)]?(?=\s*[^\s\d.,%)]))\s*/

export function readNotes(
  seed: Seed,
  printed: readonly Line[],
  source: Source,
  file: VFile
): ArticleNotes {
  const {lines, runs} = linesAndRuns(seed, printed)
  const labelOf = nextLabels()
  const body: Line[] = []
  const headings: Line[] = []
  const calls: Mark[] = []
  const found: ReturnType<typeof readNote>[] = []
  let from = 0
  for (const {start, end, first} of runs) {
    const heading = lines[start - 1]
    const isHeaded = start > from && heading && isHeadingOf('notes', heading.text.value)
    if (isHeaded === true) headings.push(heading)
    const above = lines.slice(from, isHeaded === true ? start - 1 : start)
    const notes = lines
      .slice(start, end)
      .map(({text}, index) => readNote(seed, text, first + index, labelOf(first + index)))
    calls.push(
      ...callMarks(
        above.map(({text}) => text),
        notes,
        file
      )
    )
    body.push(...above)
    found.push(...notes)
    from = end
  }
  body.push(...lines.slice(from))
  const notes = found.map(({label, number, text}) => ({
    label,
    number,
    prose: {text, marks: markProse(text, source)}
  }))
  const works = readWorks(
    notes.map(({label, prose}) => ({id: `n${label}`, prose})),
    file
  )
  return {
    body,
    calls,
    notes: notes.map((note, index) => ({...note, works: works[index] ?? []})),
    claims: [
      ...headings.map(({text}): Claim => ({
        as: 'structure',
        rule: 'notes-heading',
        at: text.position
      })),
      ...found.map(({line, text}): Claim => ({
        as: 'structure',
        rule: 'note-number',
        at: seed.span(line.position.start.offset, text.position.start.offset)
      }))
    ]
  }
}

function readNote(seed: Seed, line: Located<string>, number: number, label: string) {
  const mark = numbered.exec(line.value)?.[0].length ?? 0
  const {start, end} = line.position
  return {label, number, line, text: seed.slice(start.offset + mark, end.offset)}
}

/** The lines with numbers joined to the notes below them, if that is what all of these are. */
function linesAndRuns(
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

const loneNumber = /^(?:\d{1,3}[.)]?|[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\])$/u

/** Below a heading of notes, a number on a line of its own and the text right below it are one line. */
function joinNumbers(seed: Seed, lines: readonly Line[]): Line[] {
  const heading = lines.findLastIndex(({text}) => isHeadingOf('notes', text.value))
  if (heading < 0) return [...lines]
  const joined = lines.slice(0, heading + 1)
  for (let at = heading + 1; at < lines.length; at++) {
    const [line, below] = lines.slice(at, at + 2)
    if (line === undefined) break
    if (below === undefined || !isNumberOf(seed, line, below)) {
      joined.push(line)
      continue
    }
    const {start} = line.text.position
    joined.push({...line, text: seed.slice(start.offset, below.text.position.end.offset)})
    at++
  }
  return joined
}

function isNumberOf(seed: Seed, {text}: Line, below: Line): boolean {
  const between = seed.text.slice(text.position.end.offset, below.text.position.start.offset)
  return (
    between === '\n' &&
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
}

/** The runs of notes: one at the end, or one below each page or part of the text. */
function runsOf(lines: readonly Line[]): readonly NoteRun[] {
  const numbers = lines.map(({text}) => {
    const [, bracketed, plain] = numbered.exec(text.value.slice(0, 12)) ?? []
    return Number((bracketed ?? plain ?? '0').normalize('NFKC'))
  })
  const last = findRun(lines, numbers)
  const several = runsOfParts(lines, numbers)
  const isOfParts =
    several.length > 1 && (last === undefined || several.some(({start}) => start === last.start))
  return isOfParts ? several : last === undefined ? [] : [last]
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
