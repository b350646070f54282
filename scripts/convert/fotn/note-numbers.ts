/**
 * Tells notes from lists, and reads the numbers of notes.
 *
 * Both are lines `- …`. A note's number is glued to its text (`- 12Author…`)
 * and may run into digits of it, so only the sequence tells where it ends:
 * `- 7122 “#…”` after note 6 is note 7. Numbers start at 1 below each question,
 * or go on from the question before, and may start again within one: a score
 * change has its note right below it.
 */
import type {Seed} from '../../../src/kinds/reader.ts'
import {isHeadingOf} from '../article/lines.ts'
import {bracketedNumbers} from '../notes/calls.ts'
import {likelyCalls} from '../notes/placing/places.ts'
import {
  digitsOf,
  isGlued,
  leadingDigits,
  markOf,
  numberWithoutDash,
  opensText
} from './note-marks.ts'
import type {BodyLine} from './outline.ts'

/** Furthest a number may run ahead of the expected one and still be the number of a note. */
const furthestGap = 9

interface Numbered {
  readonly number: number
  /** Whether it is the number that was to come. */
  readonly expected: boolean
  /** A number without a text: its line stays prose, and the next note has the next number. */
  readonly empty: boolean
}

export interface NumberedLine {
  readonly line: BodyLine
  /** Undefined for a line of prose. */
  readonly numbered: Numbered | undefined
}

/** Which lines of each page are notes, and of which number. */
export function numberLines(seed: Seed, pages: readonly (readonly BodyLine[])[]): NumberedLine[][] {
  const called = rememberCalls()
  let last: number | undefined
  let earlier = 0
  const leaveNotes = (): void => {
    if (last !== undefined) called.clear()
    earlier = last ?? earlier
    last = undefined
  }
  return pages.map((page) => {
    const found: NumberedLine[] = []
    leaveNotes()
    for (let at = 0; at < page.length; at++) {
      const [line] = page.slice(at, at + 1)
      const joined = joinNumber(seed, page, at)
      const whole = joined ?? line
      if (line === undefined || whole === undefined) break
      const next = joined === undefined ? at + 1 : at + 2
      const numbered =
        last === undefined
          ? readFirst(whole, {
              below: joinNumber(seed, page, next) ?? page[next],
              starts: [earlier + 1, 1],
              called,
              isHeaded: isNotesHeading(page[at - 1])
            })
          : readNext(whole, last)
      if (numbered === undefined) {
        leaveNotes()
        called.add(line.text.value)
        found.push({line, numbered})
        continue
      }
      last = numbered.number
      found.push({line: whole, numbered})
      at = next - 1
    }
    return found
  })
}

export function isNotesHeading(line: BodyLine | undefined): boolean {
  return line?.kind === 'paragraph' && isHeadingOf('notes', line.text.value)
}

const loneNumber = /^(?:\d{1,3}[.)]?|[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\])$/u

/** A number on a line of its own with the text right below it; undefined for any other line. */
function joinNumber(seed: Seed, lines: readonly BodyLine[], at: number): BodyLine | undefined {
  const [number, text] = lines.slice(at, at + 2)
  if (number?.kind !== 'paragraph' || text?.kind !== 'paragraph') return undefined
  if (!loneNumber.test(number.text.value) || loneNumber.test(text.text.value)) return undefined
  const {start, end} = number.line.position
  if (text.line.position.start.line !== end.line + 1) return undefined
  const line = seed.slice(start.offset, text.line.position.end.offset)
  return {kind: 'paragraph', line, text: line}
}

/** The lines of a page, numbers on lines of their own joined to the text below them. */
export function joinNumbers(seed: Seed, lines: readonly BodyLine[]): BodyLine[] {
  const found: BodyLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const joined = joinNumber(seed, lines, at)
    found.push(...(joined === undefined ? lines.slice(at, at + 1) : [joined]))
    if (joined !== undefined) at++
  }
  return found
}

/** The numbers that prose seems to call, since the last notes and ever. */
interface Calls {
  add(line: string): void
  clear(): void
  has(number: number): boolean
  everHad(number: number): boolean
}

/** A line is searched when that is first asked. */
function rememberCalls(): Calls {
  let waiting: string[] = []
  const recent = new Set<number>()
  const ever = new Set<number>()
  const search = (): void => {
    for (const line of waiting) {
      for (const number of [
        ...likelyCalls(line).map(({number}) => number),
        ...bracketedNumbers(line)
      ]) {
        recent.add(number)
        ever.add(number)
      }
    }
    waiting = []
  }
  return {
    add: (line) => waiting.push(line),
    clear: () => {
      search()
      recent.clear()
    },
    has: (number) => {
      search()
      return recent.has(number)
    },
    everHad: (number) => {
      search()
      return ever.has(number)
    }
  }
}

/** The number of a note right below another; undefined for a line of prose. */
function readNext(line: BodyLine, last: number): Numbered | undefined {
  const digits = digitsOf(line)
  const expected = String(last + 1)
  // Below a note, `8Agency, “Title,” …` is the next one that has lost its dash.
  if (line.kind === 'paragraph' && digits === '') {
    return numberWithoutDash(line) === last + 1
      ? {number: last + 1, expected: true, empty: false}
      : undefined
  }
  if (digits === '') return undefined
  if (line.text.value === expected) return {number: last + 1, expected: false, empty: true}
  if (digits.startsWith(expected)) return {number: last + 1, expected: true, empty: false}
  const ahead = [1, 2, 3]
    .map((length) => Number(digits.slice(0, length)))
    .find((number) => number > last + 1 && number <= last + 1 + furthestGap)
  const number = [ahead, last, 1].find((candidate) => isGlued(line, candidate))
  return number === undefined ? undefined : {number, expected: false, empty: false}
}

/** What tells whether a line is the first note below prose. */
interface Place {
  readonly below: BodyLine | undefined
  /** The numbers that it can have. */
  readonly starts: readonly number[]
  readonly called: Calls
  /** Whether `Footnotes` stands above it. */
  readonly isHeaded: boolean
}

/** The number of the first note below prose; undefined for a line of prose. */
function readFirst(line: BodyLine, {below, starts, called, isHeaded}: Place): Numbered | undefined {
  const digits = digitsOf(line)
  const bare = numberWithoutDash(line)
  if (bare !== undefined && starts.includes(bare) && (isHeaded || called.has(bare))) {
    const after = below === undefined ? undefined : numberWithoutDash(below)
    const goesOn = after !== bare + 1 || called.has(after)
    if (goesOn) return {number: bare, expected: true, empty: false}
  }
  if (digits === '' || line.text.value === digits) return undefined
  const next = below === undefined ? '' : digitsOf(below)
  const goesOn = (number: number): boolean => next.startsWith(String(number + 1))
  const found = starts
    .filter((start) => digits.startsWith(String(start)))
    .toSorted((a, b) => Number(goesOn(b)) - Number(goesOn(a)))
    .find((start) => {
      // `(1)` may number the parts of a list.
      const isSure = !line.text.value.startsWith('(') || called.has(start)
      if (isSure && isGlued(line, start) && opensText(line, start)) return true
      // `- 100 people …` is a list unless the prose calls for a note, and for the one below it.
      if (goesOn(start)) return called.has(start) && called.has(start + 1)
      return below?.kind !== 'item' && isGlued(line, start) && called.has(start)
    })
  if (found !== undefined) return {number: found, expected: true, empty: false}
  // A note before it is missing where the prose calls for this one.
  const start = Number(digits)
  const isAfterGap =
    start > (starts[0] ?? 1) &&
    start <= (starts[0] ?? 1) + furthestGap &&
    isGlued(line, start) &&
    opensText(line, start) &&
    called.everHad(start)
  if (isAfterGap) return {number: start, expected: false, empty: false}
  // The first notes are missing where the next line goes on with the sequence.
  const isLate = isGlued(line, start) && goesOn(start) && start > 0 && start <= furthestGap
  return isLate ? {number: start, expected: false, empty: false} : undefined
}

/**
 * The number of a note below others or at the beginning, where each may have the
 * next number, a later one or 1 again.
 */
export function readAny(line: BodyLine, last: number | undefined): number | undefined {
  const digits = leadingDigits(line)
  const isAlone = numberWithoutDash(line) !== undefined
  const hasStop = (number: number): boolean => /\D$/.test(markOf(line.text.value, number))
  const opens = (number: number): boolean =>
    isAlone
      ? digits === String(number)
      : digits.startsWith(String(number)) && (hasStop(number) || opensText(line, number))
  const next = (last ?? 0) + 1
  if (last !== undefined && digits.startsWith(String(next))) return next
  const whole = Number(digits)
  if (whole > next && whole <= next + furthestGap && opens(whole)) return whole
  return opens(1) ? 1 : undefined
}
