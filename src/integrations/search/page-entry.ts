/**
 * What the index says of one page: all that hangs on this page alone, so that
 * it can be kept between builds, and joined with what is said of other pages.
 */
import {CborReader, CborWriter} from './cbor.ts'

export interface PageEntry {
  /** A hash that begins with the name that Pagefind gives the file of its text. */
  readonly name: string
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

export function writeEntry({name, words, fields, filters, text, places}: PageEntry): Buffer {
  const writer = new CborWriter().list(6).text(name).integer(words)
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
  reader.list(6)
  return {
    name: reader.text(),
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
    .items(inText)
    .items(inFields)
  if (form !== undefined) writer.rawText(form)
}

/** The words of a page, and where what is said of each begins. */
export function* wordsOf({places}: PageEntry): Generator<readonly [word: string, at: number]> {
  const reader = new CborReader(places)
  while (!reader.isAtEnd) {
    const {at} = reader
    const length = reader.list()
    yield [reader.rawText(), at]
    reader.items(length - 1)
  }
}

/** What is said of the word that begins there. */
export function placesAt({places}: PageEntry, at: number): Places {
  const reader = new CborReader(places, at)
  const length = reader.list()
  reader.items(1)
  return {
    inText: reader.items(1),
    inFields: reader.items(1),
    form: length > 3 ? reader.rawText() : undefined
  }
}

/** Numbers the fields anew in what is said of a word. */
export function renumbered(inFields: Buffer, numbers: readonly number[]): Buffer {
  const reader = new CborReader(inFields)
  const length = reader.list()
  if (length === 0) return inFields
  const writer = new CborWriter().list(length)
  for (let read = 0; read < length; read++) {
    const value = reader.integer()
    // Below zero is the number of a field, whose places follow.
    writer.integer(value < 0 ? -1 - numberOf(numbers, -1 - value) : value)
  }
  return writer.take()
}

function numberOf(numbers: readonly number[], field: number): number {
  const number = numbers[field]
  if (number === undefined || number < 0) throw new Error('a word stands in metadata of no page')
  return number
}
