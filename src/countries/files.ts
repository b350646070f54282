/** Files of what there is on a country: tables, references and a book. */
import {liveCitations} from '../citations/atlas.ts'
import {citationFiles, citationsFile} from '../citations/files.ts'
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import {dataFormats, type FileGroup, writeRows, type DataFormat} from '../data/files.ts'
import {tablesIn, type Table} from '../data/tables.ts'
import {countryBook} from '../epub/country.ts'
import {writeEpub} from '../epub/epub.ts'
import {countryPageAddress} from '../atlas/lists.ts'
import {countedKinds, kindOf, type Page} from '../kinds/index.ts'
import {countriesOf} from '../site/countries.ts'
import {capitalised} from '../model/capitals.ts'
import type {SiteFile} from '../model/site-file.ts'

/** The book of a country, by its code in small letters. */
const bookAddress = (slug: string): string => `${countryPageAddress(slug)}atlas.epub`

/** All files of a country, by what they have. */
export function countryFiles(slug: string, pages: readonly Page[]): readonly FileGroup[] {
  const at = (name: string): string => `${countryPageAddress(slug)}${name}`
  return [
    ...tablesOf(pages).map((table) => ({
      of: capitalised(table),
      files: dataFormats.map(({name, ending}) => ({name, address: at(table + ending)}))
    })),
    {
      of: 'Citations',
      files: citationFiles.map(({name, format}) => ({name: format, address: at(name)}))
    },
    {of: 'Book', files: [{name: 'EPUB', address: bookAddress(slug)}]}
  ]
}

/** The tables of records that a country has files of its own of, by the kinds of its pages. */
function tablesOf(pages: readonly Page[]): readonly string[] {
  return countedKinds(pages).map((kind) => kindOf({kind}).name.many)
}

/** Every file of every country, with its text or bytes. */
export function* countryDownloads(atlas: Atlas): Generator<SiteFile<string | Uint8Array>> {
  const citations = new Map(liveCitations(atlas).map((citation) => [citation.page, citation]))
  for (const {slug, pages} of countriesOf(atlas.texts)) {
    for (const table of tablesOf(pages)) {
      for (const format of dataFormats) {
        const address = countryPageAddress(slug) + table + format.ending
        yield {address, content: written(format, tableOf(atlas, table), slug)}
      }
    }
    const own = pages.flatMap(({address}) => citations.get(address) ?? [])
    for (const file of citationFiles) {
      yield {address: countryPageAddress(slug) + file.name, content: citationsFile(file, own)}
    }
    yield {address: bookAddress(slug), content: writeEpub(countryBook(atlas, slug))}
  }
}

function written(format: DataFormat, {fields, rows}: Table, slug: string): string {
  const code = slug.toUpperCase()
  return writeRows(
    format,
    fields,
    rows.filter((row) => (row as Partial<Page>).country?.code === code)
  )
}

const tablesByName = derivedFrom(
  (atlas) => new Map(tablesIn(atlas).map((table) => [table.name, table]))
)

function tableOf(atlas: Atlas, name: string): Table {
  const table = tablesByName(atlas).get(name)
  if (table === undefined) throw new Error(`No table of data is called ${name}`)
  return table
}
