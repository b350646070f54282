/** Pages of texts of a built site, whatever texts it was built from. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
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
