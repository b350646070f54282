/**
 * Notes that all stand at the end, numbered from 1 again for each question:
 *
 *     … have access.1 The rest wait.2      A1
 *     Prices fell.1                        A2
 *     1Agency, “A,” 2021                   of A1
 *     2Agency, “B,” 2021
 *     1Ministry, “C,” 2021                 of A2
 *
 * Nothing says which notes are of which question but their order, and how many
 * each calls. So of all ways to give the runs of notes to the questions in
 * order, the one is taken in which least is left over: notes that are not
 * called, and calls without a note. Where two are equally good, none is.
 */
import {VFile} from 'vfile'
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {bracketedNumbers, callMarks} from '../notes/calls.ts'
import {likelyCalls} from '../notes/placing/places.ts'
import {noteLine, type NoteLine} from './note-lines.ts'
import {leadingDigits} from './note-marks.ts'
import {isNotesHeading, joinNumbers, readAny} from './note-numbers.ts'
import type {BodyLine} from './outline.ts'
import {claimRest} from './row.ts'

/** Notes that follow each other, from 1 on. */
type NoteRun = readonly NoteLine[]

/** A page without the runs of notes that it ends with. */
export interface RunPage {
  readonly prose: readonly BodyLine[]
  readonly runs: readonly NoteRun[]
  readonly claims: readonly Claim[]
}

/** `A1`, above the notes of a question. */
const codeAlone = /^[A-C]\d[.:]?$/

/** Parts a page into its prose and the runs of notes at its end. */
export function parseRuns(seed: Seed, page: readonly BodyLine[]): RunPage {
  const isHead = (line: BodyLine): boolean =>
    isNotesHeading(line) || codeAlone.test(line.text.value)
  const lines = joinNumbers(seed, page)
  const last = lines.findLastIndex((line) => leadingDigits(line) === '' && !isHead(line))
  const first = lines.findIndex((line, at) => at > last && readAny(line, undefined) === 1)
  const none = {prose: page, runs: [], claims: itemMarks(seed, page)}
  if (first < 0) return none
  const above = lines.slice(last + 1, first).findIndex((line) => !isHead(line))
  const start = above < 0 ? last + 1 : first
  const runs: NoteLine[][] = []
  const claims: Claim[] = []
  for (const line of lines.slice(start)) {
    if (isHead(line)) {
      claims.push({as: 'structure', rule: 'notes-heading', at: line.line.position})
      continue
    }
    const before = runs.at(-1)?.at(-1)?.number
    const number = readAny(line, before)
    if (number === undefined) return none
    const note = noteLine(seed, line.text, number)
    if (number === 1) runs.push([note])
    else runs.at(-1)?.push(note)
    claims.push(...claimRest(seed, note.line.position, [note.text.position], 'note-number'))
  }
  const from = lines[start]?.line.position.start.offset ?? 0
  const prose = page.filter(({line}) => line.position.start.offset < from)
  return {prose, runs, claims: [...itemMarks(seed, page), ...claims]}
}

/** Claims for the marks of the lines of a list or of notes. */
export function itemMarks(seed: Seed, lines: readonly BodyLine[]): Claim[] {
  return lines.flatMap(({kind, line, text}) =>
    kind === 'item' ? claimRest(seed, line.position, [text.position], 'list-mark') : []
  )
}

/** What is left over where a page has the notes of a run, or none. */
type CostOf = (page: number, run: NoteRun | undefined) => number

/** Of the runs, how many may leave something over in the best way. */
const mostUnfit = 0.2

interface Way {
  readonly cost: number
  /** How many runs leave something over. */
  readonly unfit: number
  /** How many ways cost as little, up to two. */
  readonly ways: number
  /** The page of the last run. */
  readonly pages: readonly number[]
}

/** For each run the page that it is of; nothing where no way is better than all others. */
export function allotRuns(
  runs: readonly NoteRun[],
  pages: readonly (readonly Located<string>[])[]
): readonly number[] | undefined {
  const costOf = costsOf(pages)
  // The best way for all runs before one, by how many runs have a page.
  let best: (Way | undefined)[] = [{cost: 0, unfit: 0, ways: 1, pages: []}]
  for (const page of pages.keys()) {
    best = Array.from({length: runs.length + 1}, (_, count) =>
      cheaper(
        extended(best[count], costOf(page, undefined)),
        count === 0 ? undefined : extended(best[count - 1], costOf(page, runs[count - 1]), page)
      )
    )
  }
  const way = best[runs.length]
  return way?.ways === 1 && way.unfit <= runs.length * mostUnfit ? way.pages : undefined
}

function extended(way: Way | undefined, cost: number, page?: number): Way | undefined {
  if (way === undefined) return undefined
  if (page === undefined) return {...way, cost: way.cost + cost}
  const unfit = way.unfit + (cost > 0 ? 1 : 0)
  return {...way, cost: way.cost + cost, unfit, pages: [...way.pages, page]}
}

function cheaper(one: Way | undefined, other: Way | undefined): Way | undefined {
  if (one === undefined || other === undefined) return one ?? other
  if (one.cost === other.cost) return {...one, ways: 2}
  return one.cost < other.cost ? one : other
}

function costsOf(pages: readonly (readonly Located<string>[])[]): CostOf {
  const called = pages.map((lines) => new Set(lines.flatMap(({value}) => calledIn(value))))
  return (page, run) => {
    const numbers = called[page] ?? new Set()
    if (run === undefined) return numbers.size
    const missing = [...numbers].filter((number) => !run.some((note) => note.number === number))
    const left = missing.length + uncalled(run, pages[page] ?? [])
    // All notes of one question are rather lost than some of two.
    return left === 0 ? 0 : left + 1
  }
}

/** What a number costs that can hardly be anything but a call. */
const surest = 1

function calledIn(line: string): number[] {
  const likely = likelyCalls(line).filter(({cost}) => cost <= surest)
  return [...likely.map(({number}) => number), ...bracketedNumbers(line)]
}

/** How many notes have no place of their own in some lines. */
function uncalled(run: NoteRun, lines: readonly Located<string>[]): number {
  const file = new VFile()
  callMarks(
    lines,
    run.map((note) => ({...note, label: String(note.number)})),
    file
  )
  return file.messages.length
}
