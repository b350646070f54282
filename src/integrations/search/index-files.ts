/** The files of Pagefind’s index as it writes them: packed, behind a signature, in CBOR. */
import {readFile} from 'node:fs/promises'
import {gunzipSync, gzipSync} from 'node:zlib'
import {CborReader, cborList, cborNumber, cborText} from './cbor.ts'

/** What the engine reads before the first search. */
export interface IndexMeta {
  readonly version: Buffer
  readonly pages: readonly IndexedPage[]
  readonly chunks: readonly Chunk[]
  /** Filters, orders and names of metadata, which nobody looks into here. */
  readonly rest: readonly Buffer[]
}

export interface IndexedPage {
  /** Of the file with its text, without the ending. */
  readonly name: string
  readonly words: number
  /** Of the file it shares with other pages; empty where it has one of its own. */
  readonly group: string
}

/** A file of the index, with the words from one to another. */
export interface Chunk {
  readonly first: string
  readonly last: string
  readonly name: string
}

const listsOfRest = 3

/** Reads the table of contents. Throws where it is not of the form known here. */
export function readMeta(data: Buffer): IndexMeta {
  const reader = new CborReader(data)
  reader.list(3 + listsOfRest)
  const version = reader.items(1)
  const pages = triples(reader, () => ({
    name: reader.text(),
    words: reader.number(),
    group: reader.text()
  }))
  const chunks = triples(reader, () => ({
    first: reader.text(),
    last: reader.text(),
    name: reader.text()
  }))
  const rest = Array.from({length: listsOfRest}, () => reader.items(1))
  if (!reader.isAtEnd) throw new Error('the table of contents goes on where it should end')
  const meta = {version, pages, chunks, rest}
  if (!writeMeta(meta).equals(data)) throw new Error('the table of contents is spelt otherwise')
  return meta
}

function triples<T>(reader: CborReader, read: () => T): T[] {
  return Array.from({length: reader.list()}, () => {
    reader.list(3)
    return read()
  })
}

export function writeMeta({version, pages, chunks, rest}: IndexMeta): Buffer {
  return cborList([
    version,
    cborList(
      pages.map(({name, words, group}) =>
        cborList([cborText(name), cborNumber(words), cborText(group)])
      )
    ),
    cborList(chunks.map(({first, last, name}) => cborList([first, last, name].map(cborText)))),
    ...rest
  ])
}

/** A word of the index, with all that is said of it. */
export interface IndexedWord {
  readonly word: string
  readonly bytes: Buffer
}

/** The words of a file of the index, in its order. */
export function* wordsOf(data: Buffer): Generator<IndexedWord> {
  const reader = new CborReader(data)
  reader.list(1)
  const count = reader.list()
  for (let read = 0; read < count; read++) {
    const bytes = reader.items(1)
    const inner = new CborReader(bytes)
    inner.list()
    yield {word: inner.text(), bytes}
  }
  if (!reader.isAtEnd) throw new Error('the words go on where they should end')
}

export function writeWords(words: readonly IndexedWord[]): Buffer {
  return cborList([cborList(words.map(({bytes}) => bytes))])
}

/** What Pagefind puts before the data of each of its files. */
const signature = Buffer.from('pagefind_dcd')

export async function unpack(file: string): Promise<Buffer> {
  const data = gunzipSync(await readFile(file))
  if (!data.subarray(0, signature.length).equals(signature)) {
    throw new Error('a file of the index bears no signature')
  }
  return data.subarray(signature.length)
}

export function pack(data: Buffer): Buffer {
  return gzipSync(Buffer.concat([signature, data]), {level: 9})
}
