/**
 * Reads how near to each other the letters of a face stand: the lookups of
 * its table `GPOS` that adjust pairs (OpenType, 6: glyph positioning).
 */
import {classesOf, glyphsCovered, offsetsAt} from './layout-tables.ts'
import type {Pair} from './subset.ts'

/** How a pair of glyphs differs from their widths; nothing where a subtable says nothing of it. */
type Adjust = (left: number, right: number) => number | undefined

const pairLookup = 2
const extension = 9

/** The pairs of these glyphs that differ by at least some units. */
export function pairsAmong(gpos: Buffer, glyphs: readonly number[], least: number): Pair[] {
  const subtables = pairSubtables(gpos)
  return glyphs.flatMap((left) =>
    glyphs.flatMap((right) => {
      // The first subtable that knows a pair has the say.
      for (const adjust of subtables) {
        const by = adjust(left, right)
        if (by !== undefined) return Math.abs(by) >= least ? [{left, right, by}] : []
      }
      return []
    })
  )
}

function pairSubtables(gpos: Buffer): Adjust[] {
  const lookups = gpos.subarray(gpos.readUInt16BE(8))
  return offsetsAt(lookups, 0).flatMap((offset) => {
    const lookup = lookups.subarray(offset)
    return offsetsAt(lookup, 4).flatMap((at) => {
      const table = lookup.subarray(at)
      const isExtended = lookup.readUInt16BE(0) === extension
      const type = isExtended ? table.readUInt16BE(2) : lookup.readUInt16BE(0)
      if (type !== pairLookup) return []
      return adjustments(isExtended ? table.subarray(table.readUInt32BE(4)) : table)
    })
  })
}

function adjustments(table: Buffer): Adjust {
  const covered = glyphsCovered(table.subarray(table.readUInt16BE(2)))
  const [first, second] = [table.readUInt16BE(4), table.readUInt16BE(6)]
  // Values stand in the order of their bits; the third is by how much the left glyph advances.
  const [size, advance] = [2 * (bits(first) + bits(second)), 2 * bits(first & 3)]
  const value = (at: number): number => (first & 4 ? table.readInt16BE(at + advance) : 0)
  if (table.readUInt16BE(0) === 2) {
    const classes = [8, 10].map((at) => classesOf(table.subarray(table.readUInt16BE(at))))
    const columns = table.readUInt16BE(14)
    return (left, right) => {
      if (!covered.has(left)) return undefined
      const [row = 0, column = 0] = [classes[0]?.get(left), classes[1]?.get(right)]
      return value(16 + (row * columns + column) * size)
    }
  }
  const sets = offsetsAt(table, 8)
  return (left, right) => {
    const set = sets[covered.get(left) ?? -1]
    if (set === undefined) return undefined
    for (let index = 0; index < table.readUInt16BE(set); index++) {
      const at = set + 2 + index * (2 + size)
      if (table.readUInt16BE(at) === right) return value(at + 2)
    }
    return undefined
  }
}

function bits(flags: number): number {
  return flags.toString(2).replaceAll('0', '').length
}
