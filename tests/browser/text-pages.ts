/** Pages of texts of a built site, whatever texts it was built from. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fromHtml} from 'hast-util-from-html'
import {toString} from 'hast-util-to-string'
import {elements} from '../../scripts/check/page.ts'
import {parseCsv} from '../data/csv.ts'

/** Their addresses below the site's home, those with the most notes first. */
export function textPages(dist: string): readonly string[] {
  const read = (table: string): ReturnType<typeof parseCsv> => {
    const file = path.join(dist, 'data', `${table}.csv`)
    return existsSync(file) ? parseCsv(readFileSync(file, 'utf8')) : []
  }
  const notes = new Map<string, number>()
  for (const {page = ''} of read('notes')) notes.set(page, (notes.get(page) ?? 0) + 1)
  return ['indicators', 'measures', 'articles']
    .flatMap((table) => read(table).map(({address = ''}) => address))
    .toSorted((a, b) => (notes.get(b) ?? 0) - (notes.get(a) ?? 0))
    .map((address) => address.slice(1))
}

/** The heading of a page. */
export function titleOf(dist: string, address: string): string {
  const html = readFileSync(path.join(dist, address, 'index.html'), 'utf8')
  const heading = elements(fromHtml(html)).find(({tagName}) => tagName === 'h1')
  if (heading === undefined) throw new Error(`${address} has no heading`)
  return toString(heading)
}

/** Five words in a row, all letters, of the first paragraph of a page, as its twin has it. */
export function plainWords(dist: string, address: string): string | undefined {
  const twin = readFileSync(path.join(dist, address, 'index.json'), 'utf8')
  const {text} = JSON.parse(twin) as {readonly text: Readonly<Record<string, string>>}
  return /(?<!\S)[A-Za-z]+(?: [a-z]{2,}){4}(?![^\s.,;])/.exec(text['p1'] ?? '')?.[0]
}
