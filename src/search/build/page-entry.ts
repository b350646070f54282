/**
 * What the index says of one page: all that hangs on this page alone, so that
 * it can be kept between builds, and joined with what is said of other pages.
 */
import {CborReader} from './cbor-reader.ts'
import {CborWriter} from './cbor-writer.ts'

export interface PageEntry {
  /** A hash of its text, whose beginning names the file of it. */
  readonly name: string
  readonly url: string
  /** The title among its metadata, where it has one. */
  readonly title: string | undefined
  /** How many words the page has. */
  readonly words: number
  /** Names of its metadata, in order. */
  readonly fields: readonly string[]
  readonly filters: readonly (readonly [filter: string, values: readonly string[]])[]
  /** The text of the page and what is shown of it, as a packed file. */
  readonly text: Buffer
  /** The places of its words, in the order of words, and of forms of a word. */
  readonly places: Buffer
}

/** The places of a word in a page. */
export interface Places {
  /** Where it stands in the text: numbers, as Pagefind writes them. */
  readonly inText: Buffer
  /** Where it stands in metadata. The names of fields are numbers within the page. */
  readonly inFields: Buffer
  /** The word with its diacritics, where these were taken from it. */
  readonly form?: string | undefined
}

export function writeEntry(entry: PageEntry): Buffer {
  const {name, url, title, words, fields, filters, text, places} = entry
  const writer = new CborWriter()
    .list(8)
    .text(name)
    .text(url)
    .text(title ?? '')
    .integer(words)
  writer.list(fields.length)
  for (const field of fields) writer.text(field)
  writer.list(filters.length)
  for (const [filter, values] of filters) {
    writer.list(2).text(filter).list(values.length)
    for (const value of values) writer.text(value)
  }
  return writer.bytes(text).bytes(places).take()
}

export function readEntry(data: Uint8Array): PageEntry {
  const reader = new CborReader(Buffer.from(data.buffer, data.byteOffset, data.length))
  const texts = (): string[] => Array.from({length: reader.list()}, () => reader.text())
  reader.list(8)
  return {
    name: reader.text(),
    url: reader.text(),
    title: reader.text() || undefined,
    words: reader.number(),
    fields: texts(),
    filters: Array.from({length: reader.list()}, () => {
      reader.list(2)
      return [reader.text(), texts()]
    }),
    text: reader.bytes(),
    places: reader.bytes()
  }
}

/** Adds places of a word, whose bytes are characters here. */
export function writePlaces(writer: CborWriter, word: string, places: Places): void {
  const {inText, inFields, form} = places
  writer
    .list(form === undefined ? 3 : 4)
    .rawText(word)
    .bytes(inText)
    .bytes(inFields)
  if (form !== undefined) writer.rawText(form)
}

/** Tells of each word of a page, and where what is said of it begins. */
export function eachWord({places}: PageEntry, tell: (word: string, at: number) => void): void {
  const reader = new CborReader(places)
  while (!reader.isAtEnd) {
    const {at} = reader
    const length = reader.list()
    tell(reader.rawText(), at)
    for (let left = length; left > 1; left--) reader.pass()
  }
}

/** The form of the word of which something is said there, where it has one. */
export function formAt(reader: CborReader, at: number): string | undefined {
  if (reader.moveTo(at).list() < 4) return undefined
  for (let left = 3; left > 0; left--) reader.pass()
  return reader.rawText()
}

/** Writes the places that begin there, with other numbers for fields. */
export function copyPlaces(
  reader: CborReader,
  at: number,
  writer: CborWriter,
  numbers: readonly number[]
): void {
  reader.moveTo(at).list()
  reader.pass()
  reader.copyTo(writer, reader.within())
  reader.within()
  writeRenumbered(reader, writer, numbers)
}

/** The same list of places in metadata, with other numbers for fields. */
export function renumbered(inFields: Buffer, numbers: readonly number[]): Buffer {
  const writer = new CborWriter()
  writeRenumbered(new CborReader(inFields), writer, numbers)
  return writer.take()
}

function writeRenumbered(reader: CborReader, writer: CborWriter, numbers: readonly number[]): void {
  const length = reader.list()
  writer.list(length)
  for (let left = length; left > 0; left--) {
    const value = reader.integer()
    // Below zero is the number of a field, whose places follow.
    writer.integer(value < 0 ? -1 - numberOf(numbers, -1 - value) : value)
  }
}

function numberOf(numbers: readonly number[], field: number): number {
  const number = numbers[field]
  if (number === undefined || number < 0) throw new Error('a word stands in metadata of no page')
  return number
}
