/**
 * The files that search reads beside the index: the table of terms, the list
 * of pages, the words of the site. They are scripts that hand over their data,
 * since a page opened from a disk can load scripts and nothing else.
 */
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {writeCatalogue, type Entry} from '../../search/catalogue.ts'
import type {SearchData} from '../../search/data.ts'
import {lawFiles} from '../../search/laws.ts'
import type {TermRow} from '../../search/term-table.ts'
import {Vocabulary} from '../../search/vocabulary.ts'
import type {Records} from './records.ts'

/** What the index keeps of a page, under its name. */
interface Indexed {
  readonly id: string
  readonly url: string
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

export async function writeSearchFiles(
  site: string,
  records: Records,
  rows: readonly TermRow[]
): Promise<void> {
  const vocabulary = new Vocabulary()
  const entries: Entry[] = []
  for await (const indexed of readIndexed(path.join(site, 'pagefind', 'fragment'))) {
    entries.push(entryOf(indexed, records))
    vocabulary.add(indexed.content)
    vocabulary.add(indexed.meta['sub'] ?? '')
  }
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
  await write('words', vocabulary.toString())
}

/** Every page of the index. */
async function* readIndexed(folder: string): AsyncGenerator<Indexed> {
  for (const name of await readdir(folder)) {
    const file = gunzipSync(await readFile(path.join(folder, name))).toString()
    const data = JSON.parse(file.slice(signature.length)) as Omit<Indexed, 'id'>
    yield {...data, id: path.basename(name, path.extname(name))}
  }
}

/** What Pagefind puts before the data of each of its files. */
const signature = 'pagefind_dcd'

function entryOf({id, url, meta, filters}: Indexed, records: Records): Entry {
  const record = records.byAddress.get(url)
  if (record !== undefined) return {...record, id}
  const {kind: [kind = 'page'] = [], country: [country] = [], class: [sourceClass] = []} = filters
  return {
    id,
    address: url,
    title: meta['title'] ?? url,
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
