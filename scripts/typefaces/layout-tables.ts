/** What the tables for layout, `GPOS` and `GSUB`, are made of (OpenType, 2: common table formats). */

/** A list of offsets, or other numbers, with its length before it. */
export function offsetsAt(table: Buffer, at: number): number[] {
  return Array.from({length: table.readUInt16BE(at)}, (_, index) =>
    table.readUInt16BE(at + 2 + index * 2)
  )
}

/** Glyphs and their place in a list, which names each by itself or as runs (coverage). */
export function glyphsCovered(table: Buffer): Map<number, number> {
  if (table.readUInt16BE(0) === 1) {
    return new Map(offsetsAt(table, 2).map((glyph, index) => [glyph, index]))
  }
  return runs(table, 2)
}

/** Glyphs and the class that each is in. */
export function classesOf(table: Buffer): Map<number, number> {
  if (table.readUInt16BE(0) === 2) {
    return runs(table, 2, 0)
  }
  const start = table.readUInt16BE(2)
  return new Map(offsetsAt(table, 4).map((value, index) => [start + index, value]))
}

/** Runs of glyphs with a number each, which counts on within a run if `step` is 1. */
function runs(table: Buffer, at: number, step = 1): Map<number, number> {
  const found = new Map<number, number>()
  for (let index = 0; index < table.readUInt16BE(at); index++) {
    const [first = 0, last = 0, value = 0] = [2, 4, 6].map((field) =>
      table.readUInt16BE(at + index * 6 + field)
    )
    for (let glyph = first; glyph <= last; glyph++) found.set(glyph, value + step * (glyph - first))
  }
  return found
}
