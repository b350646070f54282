/** Reads a WOFF file: the tables of a typeface, each compressed by itself. */
import {inflateSync} from 'node:zlib'

/** The tables of a typeface by their tags, such as `glyf` for the outlines. */
export type Tables = ReadonlyMap<string, Buffer>

const headerSize = 44
const entrySize = 20

/** The tables of a WOFF file. Throws where it is none. */
export function readWoff(file: Buffer): Tables {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('expected a WOFF file')
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const entry = headerSize + index * entrySize
    const [offset, packed, length] = [4, 8, 12].map((at) => file.readUInt32BE(entry + at))
    const bytes = file.subarray(offset, (offset ?? 0) + (packed ?? 0))
    tables.set(
      file.toString('latin1', entry, entry + 4),
      packed === length ? bytes : inflateSync(bytes)
    )
  }
  return tables
}

/** A table that every typeface has. */
export function tableOf(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`expected a table ${tag}`)
  return table
}
