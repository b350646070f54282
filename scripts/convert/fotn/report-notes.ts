/**
 * Gives each page of a report its notes.
 *
 * Most editions number the notes of each question from 1 and print them below
 * it. In others the numbers run through the whole report, or all notes stand at
 * its end, or at the end of each section, numbered through or for each question
 * again (`note-runs.ts`). A report is read in each way, and the way stands by
 * which more notes are called.
 */
import {VFile} from 'vfile'
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {bracketedNumbers, type CallMark, callMarks, nextLabels} from '../notes/calls.ts'
import {likelyCalls} from '../notes/placing/places.ts'
import {report} from '../rules.ts'
import {type NoteLine, readStretches, type Stretch} from './note-lines.ts'
import {withoutBareNumbers} from './note-marks.ts'
import {allotRuns, itemMarks, parseRuns, type RunPage} from './note-runs.ts'
import type {BodyLine} from './outline.ts'

interface LabelledNote extends NoteLine {
  /** Unique on its page: the number, or `12-2` for a second note 12. */
  readonly label: string
}

/** Prose with the calls in it, and the notes below it. */
interface CalledStretch {
  readonly prose: readonly BodyLine[]
  readonly calls: readonly CallMark[]
  readonly notes: readonly LabelledNote[]
}

/** An overview or a question. */
export interface NotedPage {
  readonly stretches: readonly CalledStretch[]
  readonly claims: readonly Claim[]
}

interface Reading {
  readonly pages: readonly NotedPage[]
  readonly messages: VFile['messages']
}

/** The pages of a report with their notes. Reports what `callMarks` and `readStretches` do, and `notes-apart`. */
export function readNotes(
  printed: readonly (readonly BodyLine[])[],
  seed: Seed,
  file: VFile
): readonly NotedPage[] {
  const pages = withoutBareNumbers(printed)
  const apart = readApart(pages, seed)
  if (isSettled(apart)) return apart.pages
  const through = readThrough(pages, seed)
  const runs = readRuns(pages, seed)
  const ways = [apart, through, ...(runs?.reading === undefined ? [] : [runs.reading])]
  const called = ways.map(calledIn)
  const most = Math.max(...called)
  const best = ways[called.indexOf(most)] ?? apart
  if (runs !== undefined && runs.reading === undefined && most < runs.notes / 2) {
    return readLeft(pages, seed, runs, file)
  }
  file.messages.push(...best.messages)
  return best.pages
}

/** Whether every note has its call and, as far as can be seen, every call its note. */
function isSettled({pages, messages}: Reading): boolean {
  const called = (value: string): number =>
    likelyCalls(value).filter(({cost}) => cost === 0).length + bracketedNumbers(value).length
  return (
    messages.length === 0 &&
    pages.every(({stretches}) =>
      stretches.every(({prose, calls}) => {
        const likely = prose.reduce((sum, {text}) => sum + called(text.value), 0)
        return likely <= calls.length
      })
    )
  )
}

/** How many notes are called. */
function calledIn({pages}: Reading): number {
  return pages.reduce(
    (sum, {stretches}) =>
      sum + new Set(stretches.flatMap(({calls}) => calls.map(({note}) => note))).size,
    0
  )
}

/** Each page by itself. */
function readApart(pages: readonly (readonly BodyLine[])[], seed: Seed): Reading {
  const file = new VFile({path: seed.path})
  return {
    pages: pages.flatMap((page) =>
      readStretches(seed, [page], file).map(({stretches, claims}) => {
        const labelOf = nextLabels()
        return {stretches: stretches.map((stretch) => callStretch(stretch, labelOf, file)), claims}
      })
    ),
    messages: file.messages
  }
}

type LabelOf = ReturnType<typeof nextLabels>

function callStretch({prose, notes}: Stretch, labelOf: LabelOf, file: VFile): CalledStretch {
  const labelled = notes.map((note) => ({...note, label: labelOf(note.number)}))
  const texts = prose.map(({text}) => text)
  return {prose, calls: callMarks(texts, labelled, file), notes: labelled}
}

/** A stretch of prose; the notes that it calls may stand further down. */
interface OpenStretch extends CalledStretch {
  readonly labelOf: LabelOf
  readonly calls: CallMark[]
  readonly notes: LabelledNote[]
}

/**
 * All pages as one text. Notes are called by the prose right above them, or
 * where that calls few of them, by all prose since the notes before.
 */
function readThrough(pages: readonly (readonly BodyLine[])[], seed: Seed): Reading {
  const file = new VFile({path: seed.path})
  let open: OpenStretch[] = []
  const read = readStretches(seed, pages, file).map(({stretches, claims}) => {
    const labelOf = nextLabels()
    const called = stretches.map(({prose, notes}) => {
      const own: OpenStretch = {labelOf, prose, calls: [], notes: []}
      open.push(own)
      if (notes.length > 0) {
        placeNotes(notes, own, open, file)
        open = []
      }
      return own
    })
    return {stretches: called, claims}
  })
  return {pages: read, messages: file.messages}
}

/** Gives notes to the prose right above them, or to those of the open stretches that call them. */
function placeNotes(
  notes: readonly NoteLine[],
  own: OpenStretch,
  open: readonly OpenStretch[],
  file: VFile
): void {
  const alone = findCalls(notes, [own], file.path)
  const {calls, messages} =
    alone.calls.size > notes.length / 2 ? alone : findCalls(notes, open, file.path)
  file.messages.push(...messages)
  let by = own
  for (const [index, note] of notes.entries()) {
    const [first, ...others] = calls.get(index) ?? []
    // A note that is not called stays with the one before it.
    by = first?.by ?? by
    const label = by.labelOf(note.number)
    by.notes.push({...note, label})
    // A page has no link to the note of another page.
    const own = [first, ...others].filter((call) => call?.by === by)
    by.calls.push(...own.flatMap((call) => (call === undefined ? [] : {...call.mark, note: label})))
  }
  for (const {calls} of open) calls.sort((a, b) => a.start - b.start)
}

/** Fewest runs below each other that are of several questions. */
const fewestRuns = 3

interface Runs {
  /** Absent where the runs fit the questions in no one way. */
  readonly reading: Reading | undefined
  readonly count: number
  readonly notes: number
  readonly first: Located<string>
}

/** The runs of notes at the end, each of the question that it fits; nothing where there are none. */
function readRuns(pages: readonly (readonly BodyLine[])[], seed: Seed): Runs | undefined {
  const parsed = pages.map((page) => parseRuns(seed, page))
  const all = parsed.flatMap(({runs}) => runs)
  const first = all[0]?.[0]?.line
  if (first === undefined || !parsed.some(({runs}) => runs.length >= fewestRuns)) return undefined
  // A list of numbers has more.
  if (all.length > 2 * pages.length) return undefined
  const notes = all.reduce((sum, run) => sum + run.length, 0)
  return {reading: allotted(parsed, seed), count: all.length, notes, first}
}

function allotted(pages: readonly RunPage[], seed: Seed): Reading | undefined {
  const stretches = pages.map(({prose}): Stretch => ({prose: [...prose], notes: []}))
  let from = 0
  for (const [at, {runs}] of pages.entries()) {
    if (runs.length === 0) continue
    const open = stretches.slice(from, at + 1)
    const texts = open.map(({prose}) => prose.map(({text}) => text))
    const places = allotRuns(runs, texts)
    if (places === undefined) return undefined
    runs.forEach((run, index) => open[places[index] ?? 0]?.notes.push(...run))
    from = at + 1
  }
  const file = new VFile({path: seed.path})
  return {
    pages: stretches.map((stretch, index) => ({
      stretches: [callStretch(stretch, nextLabels(), file)],
      claims: pages[index]?.claims ?? []
    })),
    messages: file.messages
  }
}

/** The pages with such notes as lines of text, and one message for all of them. */
function readLeft(
  pages: readonly (readonly BodyLine[])[],
  seed: Seed,
  {count, notes, first}: Runs,
  file: VFile
): NotedPage[] {
  report(file, 'notes-apart', `${count} runs of ${notes} notes`, first.position)
  return pages.map((prose) => ({
    stretches: [{prose, calls: [], notes: []}],
    claims: itemMarks(seed, prose)
  }))
}

interface FoundCall {
  readonly by: OpenStretch
  readonly mark: CallMark
}

/** Where stretches call notes, in order, by the index of the note. */
function findCalls(
  notes: readonly NoteLine[],
  stretches: readonly OpenStretch[],
  path: string
): {calls: ReadonlyMap<number, readonly FoundCall[]>; messages: VFile['messages']} {
  const file = new VFile({path})
  const labelled = notes.map((note, index) => ({...note, label: String(index)}))
  const texts = stretches.flatMap(({prose}) => prose.map(({text}) => text))
  let at = 0
  const calls = callMarks(texts, labelled, file).flatMap((mark): FoundCall[] => {
    while (endOf(stretches[at]) < mark.end) at++
    const by = stretches[at]
    return by === undefined ? [] : [{by, mark}]
  })
  return {calls: Map.groupBy(calls, ({mark}) => Number(mark.note)), messages: file.messages}
}

function endOf(stretch: OpenStretch | undefined): number {
  if (stretch === undefined) return Infinity
  return stretch.prose.at(-1)?.text.position.end.offset ?? -1
}
