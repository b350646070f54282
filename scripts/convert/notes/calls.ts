/** Where a text calls its notes: `penetration rate.1 The`, `data2.`, `[1]`. */
import type {VFile} from 'vfile'
import type {Located, Mark} from '../../../src/kinds/reader.ts'
import {placeCalls} from './placing/align.ts'
import {likelyCalls} from './placing/places.ts'
import {report} from '../rules.ts'

interface CalledNote {
  readonly label: string
  readonly number: number
  /** The line of the note, for messages. */
  readonly line: Located<string>
}

export type CallMark = Extract<Mark, {type: 'call'}>

/**
 * The calls of some notes in the prose above them, in order. A note may be
 * called again: where its number can be nothing else, that is a call, too.
 * Reports notes that are called nowhere, or have two places of which neither is
 * better.
 */
export function callMarks(
  prose: readonly Located<string>[],
  notes: readonly CalledNote[],
  file: VFile
): CallMark[] {
  const labels = new Map(notes.map(({number, label}) => [number, label]))
  const marks = prose.flatMap((text) => bracketedCalls(text, labels))
  const bracketed = new Set(marks.map(({note}) => note))
  const open = notes.filter(({label}) => !bracketed.has(label))
  const calls = placeCalls(
    prose,
    open.map(({number}) => number)
  )
  open.forEach(({label}, index) => {
    const call = calls[index]
    if (call?.kind === 'placed')
      marks.push({type: 'call', start: call.start, end: call.end, note: label})
  })
  if (open.length > 0) marks.push(...furtherCalls(prose, labels, marks))
  const called = new Set(marks.map(({note}) => note))
  open.forEach(({label, line}, index) => {
    if (called.has(label)) return
    const kind = calls[index]?.kind === 'ambiguous' ? 'ambiguous' : 'uncalled'
    report(file, `note-${kind}`, line.value, line.position)
  })
  return marks.sort((a, b) => a.start - b.start)
}

/** `data [1]`; `data (1).`, where no words follow that it could number. */
const bracketed = /\[(\d{1,3})\]|(?<=[\p{L}\p{N}”"»)] ?)\((\d{1,3})\)(?=[.,;:]|\s*$)/gu

/** The numbers that a text has in brackets: `data [1]`. */
export function bracketedNumbers(text: string): number[] {
  return [...text.matchAll(bracketed)].map(([, number, other]) => Number(number ?? other))
}

/** `data[1]`; at the start of a line it is the note. */
function bracketedCalls(
  {value, position}: Located<string>,
  labels: ReadonlyMap<number, string>
): CallMark[] {
  const origin = position.start.offset
  return [...value.matchAll(bracketed)].flatMap(({0: printed, 1: number, 2: other, index}) => {
    const note = labels.get(Number(number ?? other))
    const start = origin + index
    return note === undefined || index === 0
      ? []
      : [{type: 'call' as const, start, end: start + printed.length, note}]
  })
}

/** Numbers of notes where nothing but a call can be, and none is placed. */
function furtherCalls(
  prose: readonly Located<string>[],
  labels: ReadonlyMap<number, string>,
  placed: readonly CallMark[]
): CallMark[] {
  const taken = new Set(placed.map(({start}) => start))
  const ends = new Set(placed.map(({end}) => end))
  return prose.flatMap(({value, position}) =>
    likelyCalls(value).flatMap(({number, start, end, cost}) => {
      const note = labels.get(number)
      const [from, to] = [position.start.offset + start, position.start.offset + end]
      if (note === undefined || cost > 0 || taken.has(from) || ends.has(to)) return []
      return [{type: 'call' as const, start: from, end: to, note}]
    })
  )
}

/** Labels that are unique on the page: `12`, and `1-2` for a second note 1. */
export function nextLabels(): (number: number) => string {
  const uses = new Map<number, number>()
  return (number) => {
    const use = (uses.get(number) ?? 0) + 1
    uses.set(number, use)
    return use === 1 ? String(number) : `${number}-${use}`
  }
}
