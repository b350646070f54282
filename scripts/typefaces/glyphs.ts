/** The outlines of a TrueType face, one by one, without their instructions for coarse screens. */
import {tableOf, type Tables} from './woff.ts'

export interface Point {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

export interface Component {
  readonly glyph: number
  /** Its place and scale, as the file has them. */
  readonly flags: number
  readonly placing: Buffer
}

/** Smallest and largest x and y, as the file has them. */
export type Box = Buffer

export type Outline =
  | {readonly kind: 'empty'}
  | {readonly kind: 'simple'; readonly contours: readonly (readonly Point[])[]; readonly box: Box}
  | {readonly kind: 'composite'; readonly components: readonly Component[]; readonly box: Box}

/** Gives the outline of a glyph by its number. */
export function outlinesOf(tables: Tables): (glyph: number) => Outline {
  const [glyf, loca] = [tableOf(tables, 'glyf'), tableOf(tables, 'loca')]
  const isLong = tableOf(tables, 'head').readInt16BE(50) === 1
  const start = (glyph: number): number =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2
  return (glyph) => {
    const bytes = glyf.subarray(start(glyph), start(glyph + 1))
    if (bytes.length === 0) return {kind: 'empty'}
    const count = bytes.readInt16BE(0)
    const box = bytes.subarray(2, 10)
    return count < 0
      ? {kind: 'composite', components: componentsOf(bytes), box}
      : {kind: 'simple', contours: contoursOf(bytes, count), box}
  }
}

const hasWords = 0x1
const hasScale = 0x8
const hasMore = 0x20
const hasTwoScales = 0x40
const hasMatrix = 0x80
const hasInstructions = 0x100

function componentsOf(bytes: Buffer): Component[] {
  const components: Component[] = []
  let at = 10
  for (let more = true; more;) {
    const flags = bytes.readUInt16BE(at)
    const scales = flags & hasMatrix ? 8 : flags & hasTwoScales ? 4 : flags & hasScale ? 2 : 0
    const size = (flags & hasWords ? 4 : 2) + scales
    components.push({
      glyph: bytes.readUInt16BE(at + 2),
      flags: flags & ~hasInstructions,
      placing: bytes.subarray(at + 4, at + 4 + size)
    })
    at += 4 + size
    more = (flags & hasMore) !== 0
  }
  return components
}

const isOnCurve = 0x1
const isRepeated = 0x8

function contoursOf(bytes: Buffer, count: number): Point[][] {
  const ends = Array.from({length: count}, (_, index) => bytes.readUInt16BE(10 + index * 2))
  const total = (ends.at(-1) ?? -1) + 1
  let at = 10 + count * 2
  // What stands between the ends and the flags are the instructions.
  at += 2 + bytes.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length < total) {
    const flag = bytes.readUInt8(at++)
    const times = flag & isRepeated ? bytes.readUInt8(at++) + 1 : 1
    for (let time = 0; time < times; time++) flags.push(flag)
  }
  const read = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) {
        const step = bytes.readUInt8(at++)
        value += flag & same ? step : -step
      } else if (!(flag & same)) {
        value += bytes.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const [xs, ys] = [read(0x2, 0x10), read(0x4, 0x20)]
  const points = flags.map((flag, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    onCurve: (flag & isOnCurve) !== 0
  }))
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1))
}
