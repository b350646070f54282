/** A face cut down to some letters: their outlines, their widths, and how near they stand to each other. */
import {tableOf, type Tables} from './woff.ts'
import {outlinesOf, type Component, type Outline} from './glyphs.ts'
import {glyfStream} from './glyf-stream.ts'
import {writeWoff2} from './woff2.ts'

/** A letter and the number of its glyph in the whole face. */
export interface Letter {
  readonly point: number
  readonly glyph: number
}

/** Two glyphs of the whole face that stand nearer or farther than their widths say. */
export interface Pair {
  readonly left: number
  readonly right: number
  readonly by: number
}

/** A WOFF 2 file with these letters alone, and whatever parts they are composed of. */
export function subset(tables: Tables, letters: readonly Letter[], pairs: readonly Pair[]): Buffer {
  const ordered = letters.toSorted((a, b) => a.point - b.point)
  const outline = outlinesOf(tables)
  // Glyph 0 is what shows for a letter that is not there; then the letters in their order, so
  // that neighbours in Unicode stay neighbours. Parts come last: the set grows while it is walked.
  const kept = new Set([0, ...ordered.map(({glyph}) => glyph)])
  for (const glyph of kept) {
    const found = outline(glyph)
    if (found.kind === 'composite') for (const part of found.components) kept.add(part.glyph)
  }
  const glyphs = [...kept]
  const numbers = new Map(glyphs.map((glyph, number) => [glyph, number]))
  const numberOf = (glyph: number): number => numbers.get(glyph) ?? 0
  const outlines = glyphs.map((glyph) => renumbered(outline(glyph), numberOf))
  const made = new Map([
    ['OS/2', tableOf(tables, 'OS/2')],
    ['cmap', characterMap(ordered.map(({point, glyph}) => [point, numberOf(glyph)]))],
    ['head', head(tables)],
    ['hhea', changed(tableOf(tables, 'hhea'), 34, glyphs.length)],
    ['hmtx', widths(tables, glyphs)],
    ['maxp', changed(tableOf(tables, 'maxp'), 4, glyphs.length)],
    ['name', Buffer.from([0, 0, 0, 0, 0, 6])],
    ['post', postscript(tables)]
  ])
  if (pairs.length > 0) made.set('kern', kerning(pairs, numberOf))
  const stream = glyfStream(outlines)
  const plain = [...made].map(([tag, bytes]) => {
    return {tag, bytes, length: bytes.length, isTransformed: false}
  })
  return writeWoff2([
    ...plain,
    {tag: 'glyf', bytes: stream, length: stream.length, isTransformed: true},
    // Readers make it anew from the outlines.
    {tag: 'loca', bytes: Buffer.alloc(0), length: (glyphs.length + 1) * 2, isTransformed: true}
  ])
}

function renumbered(outline: Outline, numberOf: (glyph: number) => number): Outline {
  if (outline.kind !== 'composite') return outline
  const components = outline.components.map((part): Component => {
    return {...part, glyph: numberOf(part.glyph)}
  })
  return {...outline, components}
}

/** A copy of a table with another number of two bytes in one place. */
function changed(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table)
  copy.writeUInt16BE(value, at)
  return copy
}

function head(tables: Tables): Buffer {
  const short = changed(tableOf(tables, 'head'), 50, 0)
  // Bit 11 of the flags: the file went through a compression that keeps what is shown.
  return changed(short, 16, short.readUInt16BE(16) | 0x0800)
}

/** Version 3: glyphs have no names. */
function postscript(tables: Tables): Buffer {
  const table = Buffer.from(tableOf(tables, 'post').subarray(0, 32))
  table.writeUInt32BE(0x00030000, 0)
  return table
}

function widths(tables: Tables, glyphs: readonly number[]): Buffer {
  const all = tableOf(tables, 'hmtx')
  const full = tableOf(tables, 'hhea').readUInt16BE(34)
  const table = Buffer.alloc(glyphs.length * 4)
  for (const [number, glyph] of glyphs.entries()) {
    // From some glyph on all are as wide as the last, and only their bearings are given.
    const width = all.readUInt16BE(Math.min(glyph, full - 1) * 4)
    const bearing = all.readInt16BE(glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2)
    table.writeUInt16BE(width, number * 4)
    table.writeInt16BE(bearing, number * 4 + 2)
  }
  return table
}

/** Format 4 for Unicode on Windows, which every browser reads: runs of letters with runs of glyphs. */
function characterMap(letters: readonly (readonly [point: number, glyph: number])[]): Buffer {
  const runs: {start: number; end: number; glyph: number}[] = []
  for (const [point, glyph] of letters) {
    const last = runs.at(-1)
    if (last?.end === point - 1 && glyph - last.glyph === point - last.start) last.end = point
    else runs.push({start: point, end: point, glyph})
  }
  runs.push({start: 0xffff, end: 0xffff, glyph: 0})
  const words = [4, 16 + runs.length * 8, 0, ...searchRange(runs.length, 2)]
  words.push(...runs.map(({end}) => end), 0)
  words.push(...runs.map(({start}) => start))
  words.push(...runs.map(({start, glyph}) => (glyph - start) & 0xffff))
  words.push(...runs.map(() => 0))
  // Version 0, one table: platform 3, encoding 1, 12 bytes from here.
  return wordsOf([0, 1, 3, 1, 0, 12, ...words])
}

function kerning(pairs: readonly Pair[], numberOf: (glyph: number) => number): Buffer {
  const rows = pairs
    .map(({left, right, by}) => [numberOf(left), numberOf(right), by & 0xffff] as const)
    .toSorted(([a, b], [c, d]) => a - c || b - d)
  // Version 0, one table of format 0, horizontal.
  const size = 14 + rows.length * 6
  return wordsOf([0, 1, 0, size, 1, ...searchRange(rows.length, 6), ...rows.flat()])
}

/** Count and the three numbers for a binary search that such tables begin with. */
function searchRange(count: number, size: number): [number, number, number, number] {
  const steps = Math.floor(Math.log2(count))
  const range = size * 2 ** steps
  return size === 2
    ? [count * 2, range, steps, count * 2 - range]
    : [count, range, steps, count * size - range]
}

function wordsOf(words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(words.length * 2)
  for (const [index, word] of words.entries()) bytes.writeUInt16BE(word, index * 2)
  return bytes
}
