/**
 * Tells notes from lists, and reads the numbers of notes.
 *
 * Both are lines `- …`. A note's number is glued to its text (`- 12Author…`)
 * and may run into digits of it, so only the sequence tells where it ends:
 * `- 7122 “#…”` after note 6 is note 7. Numbers start at 1 below each question
 * and may start again within one: a score change has its note right below it.
 */
import type {VFile} from 'vfile'
import type {Claim} from '../draft.ts'
import {report} from '../rules.ts'
import type {Located, Seed} from '../source.ts'
import {likelyCalls} from './calls/places.ts'
import type {BodyLine} from './outline.ts'
import {claimRest} from './row.ts'

export interface NoteLine {
  readonly number: number
  /** The line from its number on. */
  readonly line: Located<string>
  /** The note without its number. */
  readonly text: Located<string>
}

/**
 * Lines of prose and the notes below them, which are theirs. Numbers that go
 * on after more prose go on with the same stretch.
 */
export interface Stretch {
  readonly prose: BodyLine[]
  readonly notes: NoteLine[]
}

/** Furthest a number may run ahead of the expected one and still be the number of a note. */
const furthestGap = 9

/**
 * Parts the lines of an overview or a question into stretches of prose, each
 * with its notes. Reports `note-order` where a number is not the next one.
 */
export function readStretches(
  seed: Seed,
  lines: readonly BodyLine[],
  file: VFile
): {stretches: Stretch[]; claims: Claim[]} {
  let stretch: Stretch = {prose: [], notes: []}
  const stretches = [stretch]
  const claims: Claim[] = []
  let below: BodyLine[] = []
  for (const {line, numbered} of numberLines(lines)) {
    if (line.kind === 'item') {
      claims.push(...claimRest(seed, line.line.position, [line.text.position], 'list-mark'))
    }
    if (numbered?.expected === false) {
      report(file, 'note-order', line.text.value, line.text.position)
    }
    if (numbered === undefined || numbered.empty) {
      below.push(line)
      continue
    }
    if (numbered.number <= (stretch.notes.at(-1)?.number ?? 0)) {
      stretch = {prose: [], notes: []}
      stretches.push(stretch)
    }
    stretch.prose.push(...below)
    below = []
    const note = noteLine(seed, line.text, numbered.number)
    stretch.notes.push(note)
    claims.push(...claimRest(seed, note.line.position, [note.text.position], 'note-number'))
  }
  return {stretches: [...stretches, {prose: below, notes: []}], claims}
}

function noteLine(seed: Seed, line: Located<string>, number: number): NoteLine {
  const length = String(number).length
  const blank = line.value.slice(length).search(/[^ \t]/)
  const start = line.position.start.offset + length + Math.max(blank, 0)
  return {number, line, text: seed.slice(start, line.position.end.offset)}
}

interface Numbered {
  readonly number: number
  /** Whether it is the number that was to come. */
  readonly expected: boolean
  /** A number without a text: its line stays prose, and the next note has the next number. */
  readonly empty: boolean
}

/** Which lines are notes, and of which number. */
function numberLines(
  lines: readonly BodyLine[]
): {line: BodyLine; numbered: Numbered | undefined}[] {
  const called = rememberCalls()
  let last: number | undefined
  let earlier = 0
  return lines.map((line, index) => {
    const numbered =
      last === undefined
        ? readFirst(line, lines[index + 1], [earlier + 1, 1], called.has)
        : readNext(line, last)
    if (numbered === undefined) {
      if (last !== undefined) called.clear()
      earlier = last ?? earlier
      called.add(line.text.value)
    }
    last = numbered?.number
    return {line, numbered}
  })
}

/** The numbers that prose seems to call; a line is searched when that is first asked. */
function rememberCalls(): {
  readonly add: (line: string) => void
  readonly clear: () => void
  readonly has: (number: number) => boolean
} {
  let waiting: string[] = []
  const numbers = new Set<number>()
  return {
    add: (line) => waiting.push(line),
    clear: () => {
      waiting = []
      numbers.clear()
    },
    has: (number) => {
      for (const line of waiting) for (const {number} of likelyCalls(line)) numbers.add(number)
      waiting = []
      return numbers.has(number)
    }
  }
}

/** The number of a note right below another; undefined for a line of prose. */
function readNext(line: BodyLine, last: number): Numbered | undefined {
  const digits = digitsOf(line)
  const expected = String(last + 1)
  if (digits === '') return undefined
  if (line.text.value === expected) return {number: last + 1, expected: false, empty: true}
  if (digits.startsWith(expected)) return {number: last + 1, expected: true, empty: false}
  const ahead = [1, 2, 3]
    .map((length) => Number(digits.slice(0, length)))
    .find((number) => number > last + 1 && number <= last + 1 + furthestGap)
  const number = [ahead, last, 1].find((candidate) => isGlued(line, candidate))
  return number === undefined ? undefined : {number, expected: false, empty: false}
}

/** The number of the first note below prose; undefined for a line of prose. */
function readFirst(
  line: BodyLine,
  below: BodyLine | undefined,
  starts: readonly number[],
  isCalled: (number: number) => boolean
): Numbered | undefined {
  const digits = digitsOf(line)
  if (digits === '' || line.text.value === digits) return undefined
  const next = below === undefined ? '' : digitsOf(below)
  const goesOn = (number: number): boolean => next.startsWith(String(number + 1))
  const found = starts
    .filter((start) => digits.startsWith(String(start)))
    .toSorted((a, b) => Number(goesOn(b)) - Number(goesOn(a)))
    .find((start) => {
      if (isGlued(line, start) && opensText(line, start)) return true
      // `- 100 people …` is a list unless the prose calls for a note, and for the one below it.
      if (goesOn(start)) return isCalled(start) && isCalled(start + 1)
      return below?.kind !== 'item' && isGlued(line, start) && isCalled(start)
    })
  if (found !== undefined) return {number: found, expected: true, empty: false}
  // The first notes are missing where the next line goes on with the sequence.
  const start = Number(digits)
  const isLate = isGlued(line, start) && goesOn(start) && start > 0 && start <= furthestGap
  return isLate ? {number: start, expected: false, empty: false} : undefined
}

function digitsOf({kind, text}: BodyLine): string {
  return kind === 'item' ? (/^\d*/.exec(text.value.slice(0, 12))?.[0] ?? '') : ''
}

/** Whether text follows a number at once: one that stands apart counts, as in `- 5 of the …`. */
function isGlued({text}: BodyLine, number: number | undefined): number is number {
  const mark = String(number)
  return text.value.startsWith(mark) && /^\S/.test(text.value.slice(mark.length).slice(0, 1))
}

/** Whether a text opens after its number, as in `1Author` and `1“Title`, unlike `1,500` and `1st`. */
function opensText({text}: BodyLine, number: number): boolean {
  const rest = text.value.slice(String(number).length).slice(0, 5)
  return /^[\p{L}"“„«‘’'[(@#]/u.test(rest) && !/^(?:st|nd|rd|th|[GgKkMm])\b/.test(rest)
}
