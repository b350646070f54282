/** Plain Pagefind on a built site: its own index of the published pages, with all as it comes. */
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import * as pagefind from 'pagefind'
import type {Page} from 'playwright-core'
import {serve} from '../../scripts/serve/server.ts'
import type {FoundPage} from '../search/measure.ts'

/** What `pagefind --site dist` gives, served by itself; `url` is a page below which it lies. */
export async function servePlain(dist: string): Promise<{url: string; close(): Promise<void>}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-pagefind-'))
  const {index, errors} = await pagefind.createIndex()
  if (index === undefined) throw new Error(errors.join('; '))
  await index.addDirectory({path: dist})
  await index.writeFiles({outputPath: path.join(folder, 'pagefind')})
  await pagefind.close()
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Pagefind</title>')
  const {url, close} = await serve(folder)
  return {
    url,
    close: async () => {
      await close()
      await rm(folder, {recursive: true})
    }
  }
}

/**
 * The first results of each query by Pagefind’s own interface, in a page opened
 * at its `url`. The page about search, which quotes such queries, is passed
 * over: it would come before what it speaks of.
 */
export async function askPlain(
  page: Page,
  queries: readonly string[],
  most: number
): Promise<readonly (readonly FoundPage[])[]> {
  // As text, since the runner changes the imports of its own functions.
  return page.evaluate(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js')
    const answers = []
    for (const words of ${JSON.stringify(queries)}) {
      const {results} = await pagefind.search(words)
      const data = await Promise.all(results.slice(0, ${most + 1}).map((result) => result.data()))
      const pages = data.filter(({url}) => url !== '/method/search/')
      answers.push(pages.slice(0, ${most}).map(({url, meta}) => ({address: url, title: meta.title})))
    }
    return answers
  })()`)
}
