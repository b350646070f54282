/** Reads which glyph a face has for each character. */

/** Glyphs by code points, of the subtable for Unicode on Windows that every face has (format 4). */
export function charactersOf(cmap: Buffer): ReadonlyMap<number, number> {
  const table = unicodeTable(cmap)
  const found = new Map<number, number>()
  const size = table.readUInt16BE(6)
  const [ends, starts, deltas, ranges] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size]
  for (let at = 0; at < size; at += 2) {
    const [end, start] = [table.readUInt16BE(ends + at), table.readUInt16BE(starts + at)]
    const [delta, range] = [table.readUInt16BE(deltas + at), table.readUInt16BE(ranges + at)]
    for (let point = start; point <= end && point < 0xffff; point++) {
      const listed = ranges + at + range + 2 * (point - start)
      const raw = range === 0 ? point : table.readUInt16BE(listed)
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) found.set(point, glyph)
    }
  }
  return found
}

function unicodeTable(cmap: Buffer): Buffer {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const entry = 4 + index * 8
    const table = cmap.subarray(cmap.readUInt32BE(entry + 4))
    const isUnicode = cmap.readUInt16BE(entry) === 3 && cmap.readUInt16BE(entry + 2) === 1
    if (isUnicode && table.readUInt16BE(0) === 4) return table
  }
  throw new Error('expected a table of Unicode characters')
}
