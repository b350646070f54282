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
 * better. Notes with Roman numbers are notes only where all are called.
 */
export function callMarks(
  prose: readonly Located<string>[],
  notes: readonly CalledNote[],
  file: VFile,
  areRoman = false
): CallMark[] {
  const labels = new Map(notes.map(({number, label}) => [number, label]))
  if (areRoman) return prose.flatMap((text) => marksOf(text, romanCalls(text.value), labels))
  const marks = prose.flatMap((text) => bracketedCalls(text, labels))
  marks.push(...looseCalls(prose, notes, marks))
  const bracketed = new Set(marks.map(({note}) => note))
  const open = notes.filter(({label}) => !bracketed.has(label))
  const calls = placeCalls(
    prose,
    open.map(({number}) => number)
  )
  open.forEach(({label}, index) => {
    const call = calls[index]
    if (call?.kind !== 'placed') return
    const end = call.end + halfBracket(prose, call.end)
    marks.push({type: 'call', start: call.start, end, note: label})
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

/** The length of the bracket behind a call that no other opens: `consent.1)`. */
function halfBracket(prose: readonly Located<string>[], end: number): number {
  const text = prose.find(({position}) => position.start.offset < end && end < position.end.offset)
  if (text === undefined) return 0
  const at = end - text.position.start.offset
  const before = text.value.slice(0, at)
  const isOpen = before.lastIndexOf('(') > before.lastIndexOf(')')
  return text.value.charAt(at) === ')' && !isOpen ? 1 : 0
}

/**
 * `data [1]`, `data [1, 4]`; `data (1).` and `data(1) in`, where it numbers no
 * words that follow and no part of a law; `(注1)`.
 */
const bracketed =
  /\[(\d{1,3}(?: ?[,;–-] ?\d{1,3}){0,7})\]|(?<=[\p{L}\p{N}”"»)] ?)\((\d{1,3})\)(?=[.,;:]|\s*$)|(?<=[\p{Ll}”"»])(?<!(?:[Aa]rticle|[Ss]ection|[Pp]aragraph|[Cc]lause|[Rr]ule|[Rr]egulation|[Ii]tem|[Pp]oint|[Aa]rt|[Ss]ec|[Pp]ara)s?)\((\d{1,3})\)(?=\s)|[(（][注註] ?(\d{1,3})[)）]/gu

/** The numbers that a text has in brackets: `data [1]`. */
export function bracketedNumbers(text: string): number[] {
  return numbersIn(text).map(({number}) => number)
}

interface BracketedNumber {
  readonly number: number
  readonly start: number
  readonly end: number
}

/** Each number with its brackets, or without them where they hold several. */
function numbersIn(text: string): BracketedNumber[] {
  return [...text.matchAll(bracketed)].flatMap(
    ({0: whole, 1: list, 2: one, 3: glued, 4: named, index}) => {
      const numbers = [...(list ?? one ?? glued ?? named ?? '').matchAll(/\d+/g)]
      if (numbers.length === 1) {
        return numbers.map(([digits]) => ({
          number: Number(digits),
          start: index,
          end: index + whole.length
        }))
      }
      return numbers.map(({0: digits, index: at}) => {
        const start = index + 1 + at
        return {number: Number(digits), start, end: start + digits.length}
      })
    }
  )
}

/** `data.[iv]`, `2023.iv It`, `dadosⁱⁱ`: no word, and not at the beginning of a line or of a word in brackets. */
const romanCall =
  /(?<=\S\s?)\[([ivx]{1,6})\](?![\p{L}\p{N}])|(?<=[\p{L}\p{N}”"»)][.,;:!?][”"»)]?)([ivx]{1,6})(?![\p{L}\p{N}.)])|(?<=[\p{L}\p{N}\p{P}])([ⁱ]{1,3})(?!\p{L})/gu

/** The Roman numbers of a text that call notes. */
export function romanCalls(text: string): BracketedNumber[] {
  return [...text.matchAll(romanCall)].flatMap(
    ({0: whole, 1: bracketed, 2: glued, 3: raised, index}) => {
      const number = romanNumber((bracketed ?? glued ?? raised ?? '').normalize('NFKC'))
      return number === 0 ? [] : [{number, start: index, end: index + whole.length}]
    }
  )
}

/** `xiv` as 14; 0 for what is no such number. */
export function romanNumber(letters: string): number {
  const [, tens = '', ones = ''] = /^(x{0,3})(ix|iv|v?i{0,3})$/u.exec(letters) ?? []
  const values: Readonly<Record<string, number>> = {ix: 9, iv: 4}
  return 10 * tens.length + (values[ones] ?? ones.replace('v', 'iiiii').length)
}

/** `data[1]`; at the start of a line it is the note. */
function bracketedCalls(text: Located<string>, labels: ReadonlyMap<number, string>): CallMark[] {
  return marksOf(text, numbersIn(text.value), labels)
}

function marksOf(
  {position}: Located<string>,
  numbers: readonly BracketedNumber[],
  labels: ReadonlyMap<number, string>
): CallMark[] {
  const origin = position.start.offset
  return numbers.flatMap(({number, start, end}) => {
    const note = labels.get(number)
    return note === undefined || start === 0
      ? []
      : [{type: 'call' as const, start: origin + start, end: origin + end, note}]
  })
}

/** `80 million (2) soles`: a number in parentheses, the only one between the calls before and behind it. */
function looseCalls(
  prose: readonly Located<string>[],
  notes: readonly CalledNote[],
  marks: readonly CallMark[]
): CallMark[] {
  const placed = new Map(marks.map((mark) => [mark.note, mark]))
  if (marks.length < notes.length / 2) return []
  const found = prose.flatMap(({value, position}) =>
    [...value.matchAll(/(?<=\S ?)\((\d{1,3})\)/g)].map(({0: whole, 1: digits, index}) => {
      const start = position.start.offset + index
      return {number: Number(digits), start, end: start + whole.length}
    })
  )
  return notes.flatMap(({number, label}, index) => {
    const from = placed.get(notes[index - 1]?.label ?? '')?.end ?? 0
    const to = placed.get(notes[index + 1]?.label ?? '')?.start ?? Infinity
    const between = found.filter(
      (one) => one.number === number && one.start >= from && one.end <= to
    )
    const [only] = between
    if (placed.has(label) || only === undefined || between.length > 1) return []
    return [{type: 'call' as const, start: only.start, end: only.end, note: label}]
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
