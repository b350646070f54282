/**
 * Indexes the built pages for search.
 *
 * Pagefind makes an index of some pages at a time, which is taken apart: what
 * it says of a page hangs on this page alone, and is kept for later builds. What
 * is said of all pages is then joined to one index, the same that Pagefind
 * would have made of all at once.
 */
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import type {KeptBytes} from '../../cache/bytes.ts'
import {engineFiles} from './engine-files.ts'
import {writeSearchFiles} from './files.ts'
import {Indexer} from './indexer.ts'
import {pageEntries} from './page-entries.ts'
import {readRecords} from './records.ts'
import {siteWords} from './site-words.ts'
import {termRows} from './term-rows.ts'
import {writeIndex} from './write-index.ts'

/** Indexes the built site of a content folder; returns how many of its pages can be found. */
export async function indexSite(site: string, content: string, kept: KeptBytes): Promise<number> {
  const records = await readRecords(content)
  const rows = termRows(records.countries)
  const files = (await readdir(site, {recursive: true}))
    .filter((name) => name.endsWith('.html'))
    .sort()
  const indexer = new Indexer()
  const entries = await pageEntries(site, files, {
    records: records.byAddress,
    rows,
    indexer,
    kept
  })
  const engine = await engineFiles(indexer, kept)
  await indexer.close()
  const names = writeIndex(path.join(site, 'pagefind'), entries, engine, {kept})
  const pages = entries.map((entry, page) => ({id: names[page] ?? '', entry}))
  await writeSearchFiles(site, pages, records, {rows, words: siteWords(entries, kept)})
  return entries.length
}
