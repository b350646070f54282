/** Takes apart what Pagefind has written: what its index says of each page by itself. */
import {createHash} from 'node:crypto'
import {CborReader} from './cbor-reader.ts'
import {CborWriter} from './cbor-writer.ts'
import {readMeta, unpack, type IndexMeta} from './index-files.ts'
import {renumbered, writeEntry, writePlaces, type Places} from './page-entry.ts'

/** What Pagefind has written: files by their paths. */
export type IndexFiles = ReadonlyMap<string, Buffer>

/** What the file with the text of a page says of it. */
interface PageText {
  readonly url: string
  readonly word_count: number
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly meta: Readonly<Record<string, string>>
}

/** One page while its words are gathered. */
interface Gathered {
  readonly name: string
  readonly text: Buffer
  readonly told: PageText
  readonly fields: readonly string[]
  /** Its own numbers of fields, by those of the index. */
  readonly numbers: readonly number[]
  readonly places: CborWriter
}

/**
 * What the index says of each page, by address. Pagefind leaves out a page that
 * has no words. Throws where the index is not of the form known here.
 */
export function splitIndex(files: IndexFiles): Map<string, Buffer> {
  const contents = contentsOf(files)
  if (contents === undefined) return new Map()
  const meta = readMeta(unpack(contents))
  const pages = meta.pages.map(({name}) =>
    gathered(fileOf(files, `fragment/${name}.pf_fragment`), meta)
  )
  for (const {name} of meta.chunks) {
    gatherWords(unpack(fileOf(files, `index/${name}.pf_index`)), pages)
  }
  return new Map(
    pages.map(({name, text, told, fields, places}) => [
      told.url,
      writeEntry({
        name,
        url: told.url,
        title: told.meta['title'],
        words: told.word_count,
        fields,
        filters: Object.entries(told.filters),
        text,
        places: places.take()
      })
    ])
  )
}

/** The table of contents; nothing where no page has words. */
function contentsOf(files: IndexFiles): Buffer | undefined {
  const [name, ...others] = [...files.keys()].filter((one) => one.endsWith('.pf_meta'))
  if (others.length > 0) throw new Error('the index is not of one language')
  return name === undefined ? undefined : fileOf(files, name)
}

function fileOf(files: IndexFiles, name: string): Buffer {
  const file = files.get(name)
  if (file === undefined) throw new Error(`the file ${name} is missing`)
  return file
}

function gathered(text: Buffer, {fields: all}: IndexMeta): Gathered {
  const told = JSON.parse(unpack(text).toString()) as PageText
  const fields = all.filter((field) => Object.hasOwn(told.meta, field))
  const numbers = all.map((field) => fields.indexOf(field))
  const name = createHash('sha256').update(text).digest('hex')
  return {name, text, told, fields, numbers, places: new CborWriter()}
}

/** Gives what is said of the words of a file to their pages. */
function gatherWords(data: Buffer, pages: readonly Gathered[]): void {
  const reader = new CborReader(data)
  reader.list(1)
  const count = reader.list()
  for (let read = 0; read < count; read++) {
    reader.list(3)
    const word = reader.rawText()
    eachPage(reader, pages, (page, places) => {
      writePlaces(page.places, word, places)
    })
    const forms = new Map<Gathered, Places[]>()
    for (let left = reader.list(); left > 0; left--) {
      reader.list(2)
      const form = reader.rawText()
      eachPage(reader, pages, (page, places) => {
        const others = forms.get(page)
        if (others === undefined) forms.set(page, [{...places, form}])
        else others.push({...places, form})
      })
    }
    for (const [page, places] of forms) {
      for (const one of places.sort(byForm)) writePlaces(page.places, word, one)
    }
  }
  if (!reader.isAtEnd) throw new Error('the words go on where they should end')
}

function eachPage(
  reader: CborReader,
  pages: readonly Gathered[],
  tell: (page: Gathered, places: Places) => void
): void {
  let number = 0
  for (let left = reader.list(); left > 0; left--) {
    reader.list(3)
    number += reader.number()
    const page = pages[number]
    if (page === undefined) throw new Error(`a word stands on page ${number}, which is none`)
    const inText = reader.items(1)
    const inFields = reader.items(1)
    const own = isEmpty(inFields) ? inFields : renumbered(inFields, page.numbers)
    tell(page, {inText, inFields: own})
  }
}

/** As Pagefind orders the forms of one page: those of its text before those of metadata alone. */
function byForm(one: Places, other: Places): number {
  const order = Number(isEmpty(one.inText)) - Number(isEmpty(other.inText))
  return order === 0 ? ((one.form ?? '') < (other.form ?? '') ? -1 : 1) : order
}

/** A list of nothing is its head alone. */
function isEmpty(list: Buffer): boolean {
  return list.length === 1
}
