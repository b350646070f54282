/** Reads which glyphs a face puts for others where a feature is asked for, such as `tnum`. */
import {glyphsCovered, offsetsAt} from './layout-tables.ts'

const single = 1

/** One glyph for one glyph, by a feature of the table `GSUB`. */
export function substitutesOf(gsub: Buffer, feature: string): ReadonlyMap<number, number> {
  const features = gsub.subarray(gsub.readUInt16BE(6))
  const lookups = gsub.subarray(gsub.readUInt16BE(8))
  const found = new Map<number, number>()
  for (let index = 0; index < features.readUInt16BE(0); index++) {
    const entry = 2 + index * 6
    if (features.toString('latin1', entry, entry + 4) !== feature) continue
    const numbers = offsetsAt(features.subarray(features.readUInt16BE(entry + 4)), 2)
    for (const number of numbers) {
      const lookup = lookups.subarray(lookups.readUInt16BE(2 + number * 2))
      if (lookup.readUInt16BE(0) !== single) continue
      for (const at of offsetsAt(lookup, 4)) read(lookup.subarray(at), found)
    }
  }
  return found
}

function read(table: Buffer, found: Map<number, number>): void {
  const isShift = table.readUInt16BE(0) === 1
  for (const [glyph, place] of glyphsCovered(table.subarray(table.readUInt16BE(2)))) {
    const other = isShift
      ? (glyph + table.readInt16BE(4)) & 0xffff
      : table.readUInt16BE(6 + place * 2)
    found.set(glyph, other)
  }
}
