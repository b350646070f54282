/** Writes a typeface as WOFF 2 (W3C, WOFF File Format 2.0, 4 and 5). */
import {brotliCompressSync, constants} from 'node:zlib'

/** A table as it stands in the file; `length` is its size before it was transformed. */
export interface PackedTable {
  readonly tag: string
  readonly bytes: Buffer
  readonly length: number
  readonly isTransformed: boolean
}

/** Tags that the format numbers; others would be spelled out, and no table of ours needs one. */
const knownTags = [
  ...['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm'],
  ...['glyf', 'loca', 'prep', 'CFF ', 'VORG', 'EBDT', 'EBLC', 'gasp', 'hdmx', 'kern'],
  ...['LTSH', 'PCLT', 'VDMX', 'vhea', 'vmtx', 'BASE', 'GDEF', 'GPOS', 'GSUB']
]

const headerSize = 48

/** A WOFF 2 file of these tables, in their order; `loca` stands behind `glyf`. */
export function writeWoff2(tables: readonly PackedTable[]): Buffer {
  const directory = Buffer.concat(tables.map(entryOf))
  const data = Buffer.concat(tables.map(({bytes}) => bytes))
  const packed = brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length
    }
  })
  const length = wholeWords(headerSize + directory.length + packed.length)
  const header = Buffer.alloc(headerSize)
  header.write('wOF2', 'latin1')
  header.writeUInt32BE(0x00010000, 4)
  header.writeUInt32BE(length, 8)
  header.writeUInt16BE(tables.length, 12)
  const unpacked = tables.reduce((sum, table) => sum + 16 + wholeWords(table.length), 12)
  header.writeUInt32BE(unpacked, 16)
  header.writeUInt32BE(packed.length, 20)
  return Buffer.concat([header, directory, packed], length)
}

function entryOf({tag, bytes, length, isTransformed}: PackedTable): Buffer {
  const number = knownTags.indexOf(tag)
  if (number < 0) throw new Error(`expected a table of a known tag, found ${tag}`)
  return Buffer.from([
    number,
    ...longNumber(length),
    ...(isTransformed ? longNumber(bytes.length) : [])
  ])
}

/** Seven bits to a byte, the highest first; all bytes but the last have the eighth bit set. */
function longNumber(value: number): number[] {
  const bytes = [value & 0x7f]
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}

function wholeWords(size: number): number {
  return Math.ceil(size / 4) * 4
}
