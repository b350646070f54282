/**
 * The files that search reads beside the index: the table of terms, the list
 * of pages, the words of the site. They are scripts that hand over their data,
 * since a page opened from a disk can load scripts and nothing else.
 */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {writeCatalogue, type Entry} from '../catalogue.ts'
import type {SearchData} from '../data.ts'
import {lawFiles} from '../language/laws.ts'
import type {TermRow} from '../language/term-table.ts'
import type {PageEntry} from './page-entry.ts'
import type {Records} from './records.ts'

/** A page that can be found, and the name by which results tell it. */
export interface FoundPage {
  readonly id: string
  readonly entry: PageEntry
}

export async function writeSearchFiles(
  site: string,
  pages: readonly FoundPage[],
  records: Records,
  {rows, words}: {readonly rows: readonly TermRow[]; readonly words: string}
): Promise<void> {
  const entries = pages.map((page) => entryOf(page, records))
  const folder = path.join(site, 'search')
  await mkdir(folder, {recursive: true})
  const write = <Name extends keyof SearchData>(
    kind: Name,
    data: SearchData[Name],
    part?: number
  ): Promise<void> => {
    const name = `${kind}${part ?? ''}`
    return writeFile(
      path.join(folder, `${name}.js`),
      `atlasSearch(${JSON.stringify(name)},${JSON.stringify(data)})`
    )
  }
  const laws = lawFiles(records.laws)
  await write('terms', {pages: entries.length, laws: laws.length, rows})
  await write('pages', writeCatalogue(entries, movedIn(records)))
  for (const [part, some] of laws.entries()) await write('laws', some, part)
  await write('words', words)
}

function entryOf({id, entry}: FoundPage, records: Records): Entry {
  const {url, title = url} = entry
  const record = records.byAddress.get(url)
  if (record !== undefined) return {...record, id}
  const {
    kind: [kind = 'page'] = [],
    country: [country] = [],
    class: [sourceClass] = []
  } = Object.fromEntries(entry.filters)
  return {
    id,
    address: url,
    title,
    kind,
    class: sourceClass,
    country,
    source: undefined,
    pillar: undefined,
    subPillar: undefined,
    coverage: [],
    score: undefined,
    year: undefined,
    spans: []
  }
}

/** Addresses that moved, by where they lead in the end. */
function movedIn({lock}: Records): Record<string, string> {
  const moved: Record<string, string> = {}
  for (const [address, {state}] of Object.entries(lock.addresses)) {
    if (typeof state === 'object') moved[address] = state.movedTo
  }
  for (const [from, to] of Object.entries(moved)) {
    let end = to
    for (let steps = 0; moved[end] !== undefined && steps < 100; steps++) end = moved[end] ?? end
    moved[from] = end
  }
  return moved
}
