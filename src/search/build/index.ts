/** Indexes a built site with Pagefind, and writes the data that search reads beside the index. */
import {readFileSync} from 'node:fs'
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import * as pagefind from 'pagefind'
import {makeTermTable} from '../language/term-table.ts'
import {indexName} from '../page.ts'
import {writeDataFiles, type IndexedPage} from './data-files.ts'
import {Explanations} from './explain.ts'
import {linkedTexts, pageToIndex} from './page.ts'
import type {Records} from './records.ts'
import {termRows} from './terms.ts'

/** Pages that are handed over at once; each waits in memory for its answer. */
const batchSize = 64

/** Indexes the pages of a folder, of which some have records; returns how many can be found. */
export async function indexPages(site: string, records: Records): Promise<number> {
  const rows = termRows(records.countries, records.explained)
  // Pages are read for what texts say; what people type for it is for queries.
  const table = makeTermTable(rows.map(([id, say]) => [id, say]))
  // One index for all languages: a reader searches Russian notes and English text at once.
  const {index} = check(await pagefind.createIndex({forceLanguage: 'en'}))
  if (index === undefined) throw new Error('Pagefind gave no index')
  const files = (await readdir(site, {recursive: true}))
    .filter((name) => name.endsWith('.html'))
    .sort()
  const explanations = new Explanations(table)
  for (const file of files) {
    const url = addressOf(file)
    const record = records.byAddress.get(url)
    if (record === undefined) continue
    const html = readFileSync(path.join(site, file), 'utf8')
    explanations.add(url, linkedTexts(html, url), record.country)
  }
  for (let at = 0; at < files.length; at += batchSize) {
    await Promise.all(
      files.slice(at, at + batchSize).map(async (file) => {
        const url = addressOf(file)
        const html = readFileSync(path.join(site, file), 'utf8')
        const page = pageToIndex(html, records.byAddress.get(url), table, explanations.of(url))
        if (page !== undefined) check(await index.addHTMLFile({url, content: page}))
      })
    )
  }
  const written = check(await index.getFiles()).files.filter(({path: name}) => !unused.test(name))
  await pagefind.close()
  await writeBundle(path.join(site, 'pagefind'), written)
  await nameIndex(path.join(site, 'search/index.html'), written)
  const pages = written.flatMap(pageOfFragment)
  await writeDataFiles(site, pages, records, rows)
  return pages.length
}

/** Interfaces that this site has of its own, and the engine for languages without a stemmer. */
const unused =
  /^(?:pagefind-(?:(?:component-|modular-)?ui\.(?:css|js)|highlight\.js|worker\.js)|wasm\.unknown\.pagefind)$/

type File = Awaited<ReturnType<pagefind.PagefindIndex['getFiles']>>['files'][number]

async function writeBundle(folder: string, files: readonly File[]): Promise<void> {
  await rm(folder, {recursive: true, force: true})
  for (const kind of ['fragment', 'index', 'filter']) {
    await mkdir(path.join(folder, kind), {recursive: true})
  }
  for (const {path: name, content} of files) await writeFile(path.join(folder, name), content)
}

/** Tells the page of the search what its index is called, so that it need not ask first. */
async function nameIndex(page: string, files: readonly File[]): Promise<void> {
  const name = files
    .map((file) => /^pagefind\.(?<index>.+)\.pf_meta$/.exec(file.path)?.groups?.['index'])
    .find((index) => index !== undefined)
  const html = await readFile(page, 'utf8').catch(() => undefined)
  if (html === undefined || name === undefined) return
  await writeFile(
    page,
    html.replace(indexName, () => name)
  )
}

const fragment = /^fragment\/(?<id>.+)\.pf_fragment$/
/** What Pagefind puts before the data of each of its files. */
const signature = 'pagefind_dcd'

/** The page of a fragment, under the id by which results name it. */
function pageOfFragment({path: name, content}: File): IndexedPage[] {
  const id = fragment.exec(name)?.groups?.['id']
  if (id === undefined) return []
  const data = gunzipSync(content).toString('utf8')
  if (!data.startsWith(signature)) {
    throw new Error(`Pagefind: expected \`${signature}\` at the start of ${name}`)
  }
  return [{id, ...(JSON.parse(data.slice(signature.length)) as Omit<IndexedPage, 'id'>)}]
}

/** The address of a page, by its file within the site. */
function addressOf(file: string): string {
  const name = file.split(path.sep).join('/')
  return `/${name.replace(/(^|\/)index\.html$/, '$1')}`
}

/** Pagefind returns its errors; a build must not go on without an index. */
function check<T extends {errors: string[]}>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`)
  return response
}
