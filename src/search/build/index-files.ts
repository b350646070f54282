/** The files of Pagefind’s index as it writes them: packed, behind a signature, in CBOR. */
import {gunzipSync} from 'node:zlib'
import {gzip} from 'libdeflate'
import {CborReader} from './cbor-reader.ts'
import {CborWriter} from './cbor-writer.ts'

/** What the engine reads before the first search. */
export interface IndexMeta {
  /** Of Pagefind. */
  readonly version: string
  readonly pages: readonly IndexedPage[]
  readonly chunks: readonly Chunk[]
  readonly filters: readonly {readonly filter: string; readonly name: string}[]
  /** Names of metadata, in the order in which words of metadata number them. */
  readonly fields: readonly string[]
}

export interface IndexedPage {
  /** Of the file with its text, without the ending. */
  readonly name: string
  readonly words: number
}

/** A file of the index, with the words from one to another. */
export interface Chunk {
  readonly first: string
  readonly last: string
  readonly name: string
}

/** Reads the table of contents. Throws where it is not of the form known here. */
export function readMeta(data: Buffer): IndexMeta {
  const reader = new CborReader(data)
  reader.list(6)
  const version = reader.text()
  const pages = lists(reader, 3, () => {
    const page = {name: reader.text(), words: reader.number()}
    // Pages can share the files of their texts, which is not asked of Pagefind here.
    if (reader.text() !== '') throw new Error('pages share files')
    return page
  })
  const chunks = lists(reader, 3, () => ({
    first: reader.text(),
    last: reader.text(),
    name: reader.text()
  }))
  const filters = lists(reader, 2, () => ({filter: reader.text(), name: reader.text()}))
  if (reader.list() > 0) throw new Error('pages are put in order by something')
  const fields = Array.from({length: reader.list()}, () => reader.text())
  if (!reader.isAtEnd) throw new Error('the table of contents goes on where it should end')
  return {version, pages, chunks, filters, fields}
}

function lists<T>(reader: CborReader, length: number, read: () => T): T[] {
  return Array.from({length: reader.list()}, () => {
    reader.list(length)
    return read()
  })
}

export function writeMeta({version, pages, chunks, filters, fields}: IndexMeta): Buffer {
  const writer = new CborWriter().list(6).text(version)
  writer.list(pages.length)
  for (const {name, words} of pages) writer.list(3).text(name).integer(words).text('')
  writer.list(chunks.length)
  for (const {first, last, name} of chunks) writer.list(3).text(first).text(last).text(name)
  writer.list(filters.length)
  for (const {filter, name} of filters) writer.list(2).text(filter).text(name)
  writer.list(0).list(fields.length)
  for (const field of fields) writer.text(field)
  return writer.take()
}

/** The pages of each value of a filter, by their numbers. */
export type FilterPages = readonly (readonly [value: string, pages: readonly number[]])[]

export function writeFilter(filter: string, values: FilterPages): Buffer {
  const writer = new CborWriter().list(2).text(filter).list(values.length)
  for (const [value, pages] of values) {
    writer.list(2).text(value).list(pages.length)
    for (const page of pages) writer.integer(page)
  }
  return writer.take()
}

/** What Pagefind puts before the data of each of its files. */
const signature = Buffer.from('pagefind_dcd')

export function unpack(file: Uint8Array): Buffer {
  const data = gunzipSync(file)
  if (!data.subarray(0, signature.length).equals(signature)) {
    throw new Error('a file of the index bears no signature')
  }
  return data.subarray(signature.length)
}

/** Takes no longer than the packing of Node at its best, and gives a twentieth less. */
const level = 11

export function pack(data: Buffer): Buffer {
  return Buffer.from(gzip(Buffer.concat([signature, data]), level))
}

/** Packs anew what Pagefind has packed, which is read as it is. */
export function repack(file: Uint8Array): Buffer {
  return Buffer.from(gzip(gunzipSync(file), level))
}
