/**
 * Writes made-up seeds for measuring: `npm run corpus -- --pages N --out DIR`.
 *
 * For each country a listing of 30 measures, an article, and a report of 22
 * pages for one or more years. The same N gives the same bytes everywhere.
 * Every page says that it is made up.
 */
import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {existsSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {stringify} from 'yaml'
import {corpus} from './corpus/corpus.ts'
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
  const seeds = [...corpus(pages)]
  await mkdir(out, {recursive: true})
  const sources = []
  let bytes = 0
  for (const {source, text} of seeds) {
    await writeFile(path.join(out, source.file), text)
    sources.push(source)
    bytes += Buffer.byteLength(text)
  }
  await writeFile(path.join(out, 'sources.yaml'), stringify({sources}))
  console.log(`${sources.length} made-up seeds, ${(bytes / 1e6).toFixed(1)} MB, in ${out}`)
  return 0
})
