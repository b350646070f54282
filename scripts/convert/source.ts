/**
 * A seed as text whose every stretch knows where it stands.
 *
 * Positions count in UTF-16 code units of the normalised text: line ends are
 * LF, a byte order mark is gone, and what no page can hold (NUL, broken UTF-8)
 * is U+FFFD. `mends` lists what was changed, so that the bytes can be had back.
 */
import {createHash} from 'node:crypto'
import {firstNot} from '../../src/model/order.ts'
import type {Mend} from '../../src/model/account.ts'
import type {Located, Place, Seed, Span} from '../../src/kinds/reader.ts'
import {byteOrderMark, decode, encode} from './encoding.ts'

/** Reads the bytes of a file in the seeds folder as text that remembers its bytes. */
export function readSeed(file: string, path: string, bytes: Uint8Array): Seed {
  const {text, encoding, marked, unreadable, riddle} = decode(bytes)
  const {text: normal, ends, moved} = normaliseLineEnds(text)
  const mends: Mend[] = [
    ...(encoding === 'utf-8' ? [] : [{kind: 'encoding' as const, name: encoding}]),
    ...(marked ? [{kind: 'byte-order-mark' as const}] : []),
    ...ends,
    ...unreadable.map(({offset, bytes: hex}) => ({
      kind: 'unreadable' as const,
      offset: moved(offset),
      bytes: hex
    }))
  ]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    path,
    file,
    mends,
    sha256,
    bytes: bytes.length,
    ...(riddle === undefined ? {} : {riddle}),
    ...located(normal)
  }
}

/** A stretch of a text to be read in place of another. */
export interface Edit {
  readonly start: number
  readonly end: number
  /** What it is read as, which is no longer than what it stands for. */
  readonly as: string
  /** Why, for example `line-break`. */
  readonly rule: string
}

/**
 * The seed as it is read once some stretches are: broken lines as one, without
 * the page heads between. Its positions are still those of the file, and its
 * mends hold what was there. Edits are in order and apart.
 */
export function edited(seed: Seed, edits: readonly Edit[]): Seed {
  if (edits.length === 0) return seed
  const pieces: string[] = []
  const shifts: {at: number; by: number}[] = []
  const mends: Mend[] = []
  let from = 0
  let length = 0
  for (const {start, end, as, rule} of edits) {
    const before = seed.text.slice(from, start)
    pieces.push(before, as)
    length += before.length
    mends.push({kind: 'read-as', rule, offset: length, text: seed.text.slice(start, end), as})
    length += as.length
    shifts.push({at: length, by: end - length})
    from = end
  }
  pieces.push(seed.text.slice(from))
  const starts = shifts.map(({at}) => at)
  const original = (offset: number): number => {
    const index = countBelow(starts, offset + 1) - 1
    return offset + (shifts[index]?.by ?? 0)
  }
  const {span} = seed
  return {
    ...seed,
    ...located(pieces.join(''), (offset) => span(original(offset), original(offset)).start),
    mends: [...seed.mends, ...mends]
  }
}

/** A text whose stretches know their places; `placeOf` where it is not that of the file. */
function located(
  text: string,
  placeOf?: (offset: number) => Place
): Pick<Seed, 'text' | 'lines' | 'slice' | 'span'> {
  const starts = lineStarts(text)
  const point = (offset: number): Place => {
    if (placeOf !== undefined) return {...placeOf(offset), offset}
    const line = lineAt(starts, offset)
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset}
  }
  const span = (start: number, end: number): Span => ({start: point(start), end: point(end)})
  const slice = (start: number, end: number): Located<string> => ({
    value: text.slice(start, end),
    position: span(start, end)
  })
  const lines = starts.map((start, index) =>
    slice(start, index + 1 < starts.length ? (starts[index + 1] ?? 0) - 1 : text.length)
  )
  return {text, lines, slice, span}
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
  return firstNot(offsets, (offset) => offset < limit)
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

/** The bytes a seed had, from its text and its mends. */
export function bytesOf(text: string, mends: readonly Mend[]): Uint8Array {
  const encoding = mends.find((mend) => mend.kind === 'encoding')?.name ?? 'utf-8'
  const normal = withoutEdits(text, mends)
  const changes = new Map<number, Buffer>()
  let everyEnd: string | undefined
  for (const mend of mends) {
    if (mend.kind === 'line-ends') everyEnd = mend.end
    if (mend.kind === 'line-end') changes.set(mend.offset, encode(mend.end, encoding))
    if (mend.kind === 'unreadable') changes.set(mend.offset, Buffer.from(mend.bytes, 'hex'))
  }
  const plain = (part: string): Buffer =>
    encode(everyEnd === undefined ? part : part.replaceAll('\n', everyEnd), encoding)
  const pieces: Buffer[] = []
  if (mends.some(({kind}) => kind === 'byte-order-mark')) pieces.push(byteOrderMark(encoding))
  let from = 0
  for (const [offset, piece] of [...changes].sort(([a], [b]) => a - b)) {
    pieces.push(plain(normal.slice(from, offset)), piece)
    from = offset + 1
  }
  pieces.push(plain(normal.slice(from)))
  return Buffer.concat(pieces)
}

/** A text with what its stretches stand for. */
function withoutEdits(text: string, mends: readonly Mend[]): string {
  const pieces: string[] = []
  let from = 0
  for (const mend of mends) {
    if (mend.kind !== 'read-as') continue
    pieces.push(text.slice(from, mend.offset), mend.text)
    from = mend.offset + mend.as.length
  }
  return [...pieces, text.slice(from)].join('')
}
