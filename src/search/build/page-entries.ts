/** What the index says of each page of a built site, as an earlier build kept it or made anew. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {KeptBytes, Place} from '../../cache/bytes.ts'
import type {SearchRecord} from '../record.ts'
import {makeTermTable, type TermRow, type TermTable} from '../language/term-table.ts'
import {indexCopy, indexedPart, pageOf} from './index-copy.ts'
import type {Indexer} from './indexer.ts'
import {readEntry, type PageEntry} from './page-entry.ts'
import {pageFields} from './page-fields.ts'
import {textsOf} from './page-texts.ts'
import {splitIndex} from './split-index.ts'

/** Pages that are indexed at once: as many as cost Pagefind some 100 MB. */
const batchSize = 200

export interface EntryOptions {
  readonly records: ReadonlyMap<string, SearchRecord>
  readonly rows: readonly TermRow[]
  readonly indexer: Indexer
  readonly kept: KeptBytes
}

/** A page that no earlier build has indexed. */
interface Waiting {
  readonly url: string
  readonly content: string
  readonly place: Place
  /** Its number among all pages. */
  readonly page: number
}

/** The entries of pages, by their files within the site and in their order; of those that can be found. */
export async function pageEntries(
  site: string,
  files: readonly string[],
  {records, rows, indexer, kept}: EntryOptions
): Promise<PageEntry[]> {
  const table = makeTermTable(rows)
  const terms = JSON.stringify(rows)
  const entries: Uint8Array[] = []
  const index = async (batch: readonly Waiting[]): Promise<void> => {
    const found = splitIndex(await indexer.index(batch))
    for (const {url, place, page} of batch) {
      const entry = found.get(url) ?? none
      entries[page] = entry
      place.keep(entry)
    }
  }
  let batch: Waiting[] = []
  let running = Promise.resolve()
  for (const file of files) {
    const part = indexedPart(readFileSync(path.join(site, file)))
    if (part === undefined) continue
    const url = addressOf(file)
    const record = records.get(url)
    const beside = JSON.stringify([url, record, part.filters])
    const place = kept.at('entry', [terms, beside, part.main])
    const page = entries.push(place.found ?? none) - 1
    if (place.found !== undefined) continue
    batch.push({url, content: contentOf(pageOf(part), record, table), place, page})
    if (batch.length < batchSize) continue
    await running
    running = index(batch)
    // The next batch is made ready meanwhile; whatever fails is thrown where it is waited for.
    running.catch(() => undefined)
    batch = []
  }
  await running
  if (batch.length > 0) await index(batch)
  return entries.filter(({length}) => length > 0).map(readEntry)
}

/** Stands for a page that has no words. */
const none = new Uint8Array()

/** The address of a page, by its file within the site. */
function addressOf(file: string): string {
  const name = file.split(path.sep).join('/')
  return `/${name.replace(/(^|\/)index\.html$/, '$1')}`
}

function contentOf(page: string, record: SearchRecord | undefined, table: TermTable): string {
  const standing = record === undefined ? 'own' : record.class === 'ai' ? 'ai' : 'source'
  const filters = record === undefined ? {} : {source: record.source}
  return indexCopy(page, standing, pageFields(record, textsOf(page), table), filters)
}
