/**
 * Writes made-up seeds for measuring: `npm run corpus -- --pages N --out DIR`.
 *
 * For each country a listing of 30 measures, an article, and a report of 22
 * pages for one or more years. The same N gives the same bytes everywhere.
 * Every page says that it is made up.
 */
import {readdir} from 'node:fs/promises'
import {existsSync} from 'node:fs'
import {readFolder} from './content/folder.ts'
import {likenessOf} from './corpus/likeness.ts'
import {writeCorpus} from './corpus/corpus.ts'
import {option, runCommand, toggle, UsageError} from './terminal/usage.ts'

await runCommand({
  name: 'npm run corpus',
  summary: 'Writes synthetic seeds for benchmarks.',
  flags: {
    pages: option('N', 'approximate number of pages'),
    out: option('DIR', 'new or empty folder'),
    dense: toggle('make all texts similar'),
    likeness: {
      type: 'string',
      value: 'DIR',
      multiple: true,
      help: 'only print how similar the texts of a content folder are'
    }
  },
  run: async ({pages: asked, out, dense, likeness}) => {
    if (likeness !== undefined) {
      for (const folder of likeness) console.log(folder, likenessOf(readFolder(folder)))
      return 0
    }
    const pages = Number(asked)
    if (!Number.isSafeInteger(pages) || pages < 1 || out === undefined) {
      throw new UsageError('--pages N and --out DIR are both required')
    }
    if (existsSync(out) && (await readdir(out)).length > 0) {
      throw new UsageError(`${out} is not empty`)
    }
    const {seeds, bytes} = await writeCorpus(out, pages, dense)
    console.log(`${seeds} made-up seeds, ${(bytes / 1e6).toFixed(1)} MB, in ${out}`)
    return 0
  }
})
