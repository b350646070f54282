/**
 * A seed as text whose every stretch knows where it stands.
 *
 * Positions count in UTF-16 code units of the normalised text: line ends are
 * LF, a byte order mark is gone, and what no page can hold (NUL, broken UTF-8)
 * is U+FFFD. `mends` lists what was changed, so that the bytes can be had back.
 */
import {createHash} from 'node:crypto'
import type {Point, Position} from 'unist'
import type {Mend} from '../../src/model/account.ts'

/** A value and the exact stretch of the seed it was read from. */
export interface Located<T> {
  readonly value: T
  readonly position: Span
}

/** A position that always knows its offsets. */
export interface Span extends Position {
  readonly start: Place
  readonly end: Place
}

interface Place extends Point {
  readonly offset: number
}

export type NonEmpty<T> = readonly [T, ...T[]]

export interface Seed {
  /** Path as shown in messages. */
  readonly path: string
  /** File name in the seeds folder. */
  readonly file: string
  readonly text: string
  readonly lines: readonly Located<string>[]
  readonly mends: readonly Mend[]
  readonly sha256: string
  /** Size of the file in bytes. */
  readonly bytes: number
  /** The stretch from one offset to another; the law `text.slice(start, end) === value`. */
  slice(start: number, end: number): Located<string>
  span(start: number, end: number): Span
}

const byteOrderMark = [0xef, 0xbb, 0xbf]

/** Reads the bytes of a file in the seeds folder as text that remembers its bytes. */
export function readSeed(file: string, path: string, bytes: Uint8Array): Seed {
  const mends: Mend[] = []
  const marked = byteOrderMark.every((byte, index) => bytes[index] === byte)
  if (marked) mends.push({kind: 'byte-order-mark'})
  const body = marked ? bytes.subarray(byteOrderMark.length) : bytes
  const {text, unreadable} = decode(body)
  const {text: normal, ends, moved} = normaliseLineEnds(text)
  mends.push(...ends)
  for (const {offset, bytes: hex} of unreadable) {
    mends.push({kind: 'unreadable', offset: moved(offset), bytes: hex})
  }
  const starts = lineStarts(normal)
  const point = (offset: number): Place => {
    const line = lineAt(starts, offset)
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset}
  }
  const span = (start: number, end: number): Span => ({start: point(start), end: point(end)})
  const slice = (start: number, end: number): Located<string> => ({
    value: normal.slice(start, end),
    position: span(start, end)
  })
  const lines = starts.map((start, index, all) =>
    slice(start, index + 1 < all.length ? (all[index + 1] ?? 0) - 1 : normal.length)
  )
  return {
    path,
    file,
    text: normal,
    lines,
    mends,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    slice,
    span
  }
}

/** A stretch without the blanks around it; NBSP and its like are not blanks here. */
export function trimmed(seed: Seed, {position}: Located<unknown>): Located<string> {
  let start = position.start.offset
  let end = position.end.offset
  while (start < end && isBlank(seed.text.charCodeAt(start))) start++
  while (end > start && isBlank(seed.text.charCodeAt(end - 1))) end--
  return seed.slice(start, end)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the line an offset stands in. */
function lineAt(starts: readonly number[], offset: number): number {
  return countBelow(starts, offset + 1) - 1
}

/** How many of some ascending offsets are below a limit. */
function countBelow(offsets: readonly number[], limit: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

const replacement = '\uFFFD'

/** Decodes UTF-8; each NUL and each broken sequence becomes one U+FFFD, and is listed. */
function decode(bytes: Uint8Array): {
  text: string
  unreadable: {offset: number; bytes: string}[]
} {
  const strict = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
  try {
    const text = strict.decode(bytes)
    if (!text.includes('\0')) return {text, unreadable: []}
  } catch {
    // Broken somewhere: read it piece by piece below.
  }
  const lenient = new TextDecoder('utf-8', {ignoreBOM: true})
  const unreadable: {offset: number; bytes: string}[] = []
  let text = ''
  let good = 0
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    text += lenient.decode(bytes.subarray(good, at))
    unreadable.push({offset: text.length, bytes: hex(bytes.subarray(at, at + 1))})
    text += replacement
    at += 1
    good = at
  }
  return {text: text + lenient.decode(bytes.subarray(good)), unreadable}
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/** Length of the well-formed, non-NUL UTF-8 sequence at an offset, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first === 0) return 0
  if (first < 0x80) return 1
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return 0
  const second = bytes[at + 1] ?? 0
  // Overlong forms, surrogates and what lies beyond U+10FFFF.
  if (first === 0xe0 && second < 0xa0) return 0
  if (first === 0xed && second > 0x9f) return 0
  if (first === 0xf0 && second < 0x90) return 0
  if (first === 0xf4 && second > 0x8f) return 0
  for (let index = 1; index < length; index++) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

/** Turns CRLF and CR into LF and says how to turn them back. */
function normaliseLineEnds(text: string): {
  text: string
  ends: Mend[]
  /** Where an offset of the given text stands in the normalised one. */
  moved: (offset: number) => number
} {
  if (!text.includes('\r')) return {text, ends: [], moved: (offset) => offset}
  const found = [...text.matchAll(/\r\n|\r|\n/g)]
  const shifts: number[] = []
  let removed = 0
  const ends = found.map((match) => {
    const end = match[0] as '\r\n' | '\r' | '\n'
    const offset = match.index - removed
    if (end === '\r\n') {
      removed++
      shifts.push(match.index)
    }
    return {kind: 'line-end' as const, offset, end}
  })
  const moved = (offset: number): number => offset - countBelow(shifts, offset)
  const normal = text.replace(/\r\n?/g, '\n')
  const first = ends[0]?.end
  if (first !== undefined && first !== '\n' && ends.every(({end}) => end === first)) {
    return {text: normal, ends: [{kind: 'line-ends', end: first}], moved}
  }
  return {text: normal, ends: ends.filter(({end}) => end !== '\n'), moved}
}

/** The bytes a seed had, from its normalised text and its mends. */
export function bytesOf(text: string, mends: readonly Mend[]): Uint8Array {
  const changes = new Map<number, Buffer>()
  let everyEnd: string | undefined
  for (const mend of mends) {
    if (mend.kind === 'line-ends') everyEnd = mend.end
    if (mend.kind === 'line-end') changes.set(mend.offset, Buffer.from(mend.end))
    if (mend.kind === 'unreadable') changes.set(mend.offset, Buffer.from(mend.bytes, 'hex'))
  }
  const plain = (part: string): Buffer =>
    Buffer.from(everyEnd === undefined ? part : part.replaceAll('\n', everyEnd))
  const pieces: Buffer[] = []
  if (mends.some(({kind}) => kind === 'byte-order-mark')) pieces.push(Buffer.from(byteOrderMark))
  let from = 0
  for (const [offset, piece] of [...changes].sort(([a], [b]) => a - b)) {
    pieces.push(plain(text.slice(from, offset)), piece)
    from = offset + 1
  }
  pieces.push(plain(text.slice(from)))
  return Buffer.concat(pieces)
}
