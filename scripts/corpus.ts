/**
 * Writes made-up seeds for measuring: `npm run corpus -- --pages N --out DIR`.
 *
 * For each country a listing of 30 measures, an article, and a report of 22
 * pages for one or more years. The same N gives the same bytes everywhere.
 * Every page says that it is made up.
 */
import {readdir} from 'node:fs/promises'
import {existsSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {writeCorpus} from './corpus/write.ts'
import {usage, UsageError} from './usage.ts'

await usage(async () => {
  const {values} = parseArgs({options: {pages: {type: 'string'}, out: {type: 'string'}}})
  const pages = Number(values.pages)
  const out = values.out
  if (!Number.isSafeInteger(pages) || pages < 1 || out === undefined) {
    throw new UsageError('usage: npm run corpus -- --pages N --out DIR')
  }
  if (existsSync(out) && (await readdir(out)).length > 0) {
    throw new UsageError(`${out} is not empty`)
  }
  const {seeds, bytes} = await writeCorpus(out, pages)
  console.log(`${seeds} made-up seeds, ${(bytes / 1e6).toFixed(1)} MB, in ${out}`)
  return 0
})
