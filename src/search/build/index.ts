/** Indexes a built site with Pagefind, and writes the data that search reads beside the index. */
import {gunzipSync} from 'node:zlib'
import * as pagefind from 'pagefind'
import type {SiteFolder} from '../../build/site-folder.ts'
import {makeTermTable} from '../language/term-table.ts'
import {indexName} from '../page.ts'
import {writeDataFiles, type IndexedPage} from './data-files.ts'
import {Explanations} from './explain.ts'
import {linkedTexts, pageToIndex} from './page.ts'
import type {Records} from './records.ts'
import {termRows} from './terms.ts'

/** Pages that are handed over at once; each waits in memory for its answer. */
const batchSize = 64

/** Indexes the pages of a site, of which some have records; returns how many can be found. */
export async function indexPages(site: SiteFolder, records: Records): Promise<number> {
  const rows = termRows(records.countries, records.explained)
  // Pages are read for what texts say; what people type for it is for queries.
  const table = makeTermTable(rows.map(([id, say]) => [id, say]))
  // One index for all languages: a reader searches Russian notes and English text at once.
  const {index} = check(await pagefind.createIndex({forceLanguage: 'en'}))
  if (index === undefined) throw new Error('Pagefind gave no index')
  const files = site.names.filter((name) => name.endsWith('.html'))
  const explanations = new Explanations(table)
  for (const file of files) {
    const url = addressOf(file)
    const record = records.byAddress.get(url)
    if (record === undefined) continue
    explanations.add(url, linkedTexts(site.text(file), url), record.country)
  }
  for (let at = 0; at < files.length; at += batchSize) {
    await Promise.all(
      files.slice(at, at + batchSize).map(async (file) => {
        const url = addressOf(file)
        const page = pageToIndex(
          site.text(file),
          records.byAddress.get(url),
          table,
          explanations.of(url)
        )
        if (page !== undefined) check(await index.addHTMLFile({url, content: page}))
      })
    )
  }
  // Pagefind is about to need more than all that was held until now. What is garbage by now is given
  // back to the system where Node was started so that it can be, as it is for large sites.
  void globalThis.gc?.({type: 'major', execution: 'sync', flavor: 'last-resort'})
  const written = await site.writtenBy('pagefind', async (place) =>
    check(await index.writeFiles({outputPath: place}))
  )
  await pagefind.close()
  for (const name of written) if (unused.test(name)) site.remove(name)
  nameIndex(site, written)
  const pages = written.flatMap((name) => pageOfFragment(site, name))
  writeDataFiles(site, pages, records, rows)
  return pages.length
}

/** Interfaces that this site has of its own, and the engine for languages without a stemmer. */
const unused =
  /^pagefind\/(?:pagefind-(?:(?:component-|modular-)?ui\.(?:css|js)|highlight\.js|worker\.js)|wasm\.unknown\.pagefind)$/

/** Tells the page of the search what its index is called, so that it need not ask first. */
function nameIndex(site: SiteFolder, files: readonly string[]): void {
  const page = 'search/index.html'
  const name = files
    .map((file) => /\/pagefind\.(?<index>.+)\.pf_meta$/.exec(file)?.groups?.['index'])
    .find((index) => index !== undefined)
  if (!site.has(page) || name === undefined) return
  site.write(
    page,
    site.text(page).replace(indexName, () => name)
  )
}

const fragment = /^pagefind\/fragment\/(?<id>.+)\.pf_fragment$/
/** What Pagefind puts before the data of each of its files. */
const signature = 'pagefind_dcd'

/** The page of a fragment, under the id by which results name it. */
function pageOfFragment(site: SiteFolder, name: string): IndexedPage[] {
  const id = fragment.exec(name)?.groups?.['id']
  if (id === undefined) return []
  const data = gunzipSync(site.read(name)).toString('utf8')
  if (!data.startsWith(signature)) {
    throw new Error(`Pagefind: expected \`${signature}\` at the start of ${name}`)
  }
  return [{id, ...(JSON.parse(data.slice(signature.length)) as Omit<IndexedPage, 'id'>)}]
}

/** The address of a page, by its file within the site. */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`
}

/** Pagefind returns its errors; a build must not go on without an index. */
function check<T extends {errors: string[]}>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`)
  return response
}
