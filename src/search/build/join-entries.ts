/** Joins what the index says of each page to one index, as Pagefind would have made it of all. */
import {CborReader} from './cbor-reader.ts'
import {CborWriter} from './cbor-writer.ts'
import type {FilterPages} from './index-files.ts'
import {copyPlaces, eachWord, formAt, type PageEntry} from './page-entry.ts'

/** A word of the index, with all that is said of it. */
export interface IndexedWord {
  readonly word: string
  readonly bytes: Buffer
}

/** The names of metadata that any page has. */
export function joinFields(entries: readonly PageEntry[]): string[] {
  return [...new Set(entries.flatMap(({fields}) => fields))].sort(byBytes)
}

/** The filters, each with the pages of its values. */
export function joinFilters(entries: readonly PageEntry[]): [filter: string, FilterPages][] {
  const filters = new Map<string, Map<string, number[]>>()
  for (const [page, entry] of entries.entries()) {
    for (const [filter, values] of entry.filters) {
      const known = filters.get(filter) ?? new Map<string, number[]>()
      filters.set(filter, known)
      for (const value of values) {
        const pages = known.get(value)
        if (pages === undefined) known.set(value, [page])
        else pages.push(page)
      }
    }
  }
  return sorted(filters).map(([filter, values]) => [filter, sorted(values)])
}

function sorted<T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...map].sort(([one], [other]) => byBytes(one, other))
}

/** In the order of their bytes, which is not that of JavaScript beyond the first 65,536 characters. */
function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}

/** Where a word stands: numbers of pages, each followed by where their places begin. */
type Pointers = number[]

/** A page while it is joined with others. */
interface Joining {
  readonly places: CborReader
  /** Numbers of its fields among those of all pages. */
  readonly numbers: readonly number[]
}

/** The words of all pages, in the order of their bytes. */
export function* joinWords(entries: readonly PageEntry[]): Generator<IndexedWord> {
  const fields = joinFields(entries)
  const pages = entries.map((entry) => ({
    places: new CborReader(entry.places),
    numbers: entry.fields.map((field) => fields.indexOf(field))
  }))
  const pointers = pointersOf(entries)
  const writer = new CborWriter()
  // Each byte is a character, so that this is the order of bytes.
  for (const word of [...pointers.keys()].sort()) {
    writeWord(writer.list(3).rawText(word), pages, pointers.get(word) ?? [])
    yield {word: Buffer.from(word, 'latin1').toString(), bytes: writer.take()}
    pointers.delete(word)
  }
}

function pointersOf(entries: readonly PageEntry[]): Map<string, Pointers> {
  const pointers = new Map<string, Pointers>()
  for (const [page, entry] of entries.entries()) {
    eachWord(entry, (word, at) => {
      const known = pointers.get(word)
      if (known === undefined) pointers.set(word, [page, at])
      else known.push(page, at)
    })
  }
  return pointers
}

/** The pages with the word as it stands, and those with each of its forms. */
function writeWord(writer: CborWriter, pages: readonly Joining[], pointers: Pointers): void {
  const plain: Pointers = []
  const forms = new Map<string, Pointers>()
  eachPage(pages, pointers, ({places}, page, at) => {
    const form = formAt(places, at)
    const known = form === undefined ? plain : forms.get(form)
    if (known !== undefined) known.push(page, at)
    else if (form !== undefined) forms.set(form, [page, at])
  })
  writePages(writer, pages, plain)
  writer.list(forms.size)
  for (const [form, some] of forms) writePages(writer.list(2).rawText(form), pages, some)
}

/** Each page by how far it is from the one before. */
function writePages(writer: CborWriter, pages: readonly Joining[], pointers: Pointers): void {
  writer.list(pointers.length / 2)
  let before = 0
  eachPage(pages, pointers, ({places, numbers}, page, at) => {
    writer.list(3).integer(page - before)
    copyPlaces(places, at, writer, numbers)
    before = page
  })
}

function eachPage(
  pages: readonly Joining[],
  pointers: Pointers,
  tell: (page: Joining, number: number, at: number) => void
): void {
  for (let next = 0; next < pointers.length; next += 2) {
    const [number = 0, at = 0] = [pointers[next], pointers[next + 1]]
    const page = pages[number]
    if (page !== undefined) tell(page, number, at)
  }
}
