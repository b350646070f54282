/**
 * Gives each page of a report its notes.
 *
 * Most editions number the notes of each question from 1 and print them below
 * it. In others the numbers run through the whole report, or all notes stand at
 * its end, or at the end of each section. A report is read both ways, page by
 * page and as one text, and the way stands by which more notes are called.
 */
import {VFile} from 'vfile'
import type {Claim, Seed} from '../../../src/kinds/reader.ts'
import {bracketedNumbers, type CallMark, callMarks, nextLabels} from '../notes/calls.ts'
import {likelyCalls} from '../notes/placing/places.ts'
import {type NoteLine, readStretches, type Stretch} from './note-lines.ts'
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

/** The pages of a report with their notes. Reports what `callMarks` and `readStretches` do. */
export function readNotes(
  pages: readonly (readonly BodyLine[])[],
  seed: Seed,
  file: VFile
): readonly NotedPage[] {
  const apart = readApart(pages, seed)
  const through = isSettled(apart) ? apart : readThrough(pages, seed)
  const {pages: read, messages} = calledIn(through) > calledIn(apart) ? through : apart
  file.messages.push(...messages)
  return read
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
