/** Joins what the index says of each page to one index, as Pagefind would have made it of all. */
import {CborWriter} from './cbor.ts'
import type {FilterPages} from './index-files.ts'
import {placesAt, renumbered, wordsOf, type PageEntry, type Places} from './page-entry.ts'

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

/** The words of all pages, in the order of their bytes. */
export function* joinWords(entries: readonly PageEntry[]): Generator<IndexedWord> {
  const fields = joinFields(entries)
  const numbers = entries.map((entry) => entry.fields.map((field) => fields.indexOf(field)))
  const pointers = pointersOf(entries)
  // Each byte is a character, so that this is the order of bytes.
  for (const word of [...pointers.keys()].sort()) {
    yield {
      word: Buffer.from(word, 'latin1').toString(),
      bytes: joinWord(word, entries, numbers, pointers.get(word) ?? [])
    }
  }
}

function pointersOf(entries: readonly PageEntry[]): Map<string, Pointers> {
  const pointers = new Map<string, Pointers>()
  for (const [page, entry] of entries.entries()) {
    for (const [word, at] of wordsOf(entry)) {
      const known = pointers.get(word)
      if (known === undefined) pointers.set(word, [page, at])
      else known.push(page, at)
    }
  }
  return pointers
}

interface OnPage {
  readonly page: number
  readonly places: Places
}

function joinWord(
  word: string,
  entries: readonly PageEntry[],
  numbers: readonly (readonly number[])[],
  pointers: Pointers
): Buffer {
  const plain: OnPage[] = []
  const forms = new Map<string, OnPage[]>()
  for (let next = 0; next < pointers.length; next += 2) {
    const [page = 0, at = 0] = [pointers[next], pointers[next + 1]]
    const entry = entries[page]
    if (entry === undefined) continue
    const {inText, inFields, form} = placesAt(entry, at)
    const places = {inText, inFields: renumbered(inFields, numbers[page] ?? [])}
    const known = form === undefined ? plain : forms.get(form)
    if (known !== undefined) known.push({page, places})
    else if (form !== undefined) forms.set(form, [{page, places}])
  }
  const writer = new CborWriter().list(3).rawText(word)
  writePages(writer, plain)
  writer.list(forms.size)
  for (const [form, pages] of forms) {
    writer.list(2).rawText(form)
    writePages(writer, pages)
  }
  return writer.take()
}

/** Each page by how far it is from the one before. */
function writePages(writer: CborWriter, pages: readonly OnPage[]): void {
  writer.list(pages.length)
  let before = 0
  for (const {page, places} of pages) {
    writer
      .list(3)
      .integer(page - before)
      .items(places.inText)
      .items(places.inFields)
    before = page
  }
}
