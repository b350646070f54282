/** Indexes the built pages for search. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import * as pagefind from 'pagefind'
import {makeTermTable} from '../search/term-table.ts'
import {indexCopy, isIndexed} from './search/index-copy.ts'
import {pageFields} from './search/page-fields.ts'
import {textsOf} from './search/page-texts.ts'
import {readRecords} from './search/records.ts'
import {termRows} from './search/term-rows.ts'
import {writeSearchFiles} from './search/files.ts'
import {slim} from './search/slim.ts'
import {trim} from './search/trim.ts'

/** Indexes a built site; returns how many of its pages can be found. */
export async function indexSite(site: string, warn: (message: string) => void): Promise<number> {
  const content = process.env['ATLAS_CONTENT'] ?? path.resolve('content')
  const records = await readRecords(content)
  const rows = termRows(records.countries)
  const table = makeTermTable(rows)
  const {index} = check(await pagefind.createIndex({forceLanguage: 'en'}))
  if (index === undefined) throw new Error('Pagefind gave no index')

  const add = async (file: string): Promise<number> => {
    const html = await readFile(path.join(site, file), 'utf8')
    if (!isIndexed(html)) return 0
    const url = `/${file
      .split(path.sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1')}`
    const record = records.byAddress.get(url)
    const {body, notes} = textsOf(html)
    const fields = pageFields(record, {body, notes}, table)
    const standing = record === undefined ? 'own' : record.class === 'ai' ? 'ai' : 'source'
    const filters = record === undefined ? {} : {source: record.source}
    check(await index.addHTMLFile({url, content: indexCopy(html, standing, fields, filters)}))
    return 1
  }

  const files = (await readdir(site, {recursive: true}))
    .filter((name) => name.endsWith('.html'))
    .sort()
  let count = 0
  // One after the other: the indexer numbers pages as they come, and the same site gives the same bytes.
  for (const file of files) count += await add(file)
  const bundle = path.join(site, 'pagefind')
  check(await index.writeFiles({outputPath: bundle}))
  await pagefind.close()
  await trim(bundle)
  const surprise = await slim(bundle)
  if (surprise !== undefined) warn(`the index stays as Pagefind wrote it: ${surprise}`)
  await writeSearchFiles(site, records, rows)
  return count
}

/** Pagefind returns its errors; a build must not go on without an index. */
function check<T extends {errors: string[]}>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`)
  return response
}
