/** The search of a built site without a browser: its index, its data and its code. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {runInNewContext} from 'node:vm'
import {ranking, type Pagefind} from '../../src/search/browser/engine.ts'
import {passagesOf} from '../../src/search/browser/passages.ts'
import {Searcher, type Outcome, type SearchFiles} from '../../src/search/browser/searcher.ts'
import type {FoundPage} from './measure.ts'

export interface SiteSearch {
  readonly searcher: Searcher
  /** The first results as a reader sees them: the page of an address, laws, pages. */
  readonly ask: (words: string, most: number) => Promise<readonly FoundPage[]>
}

/** So many searches are open, of one site or several. */
let opened = 0

/** Opens the search of a site in a folder. */
export function openSearch(dist: string): SiteSearch {
  // Where the engine looks for its index; what it fetches from there is read from the folder.
  const bundle = `https://site${opened++}.invalid/pagefind/`
  const fetchElsewhere = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input.toString()
    if (!address.startsWith(bundle)) return fetchElsewhere(input, init)
    const file = address.slice(bundle.length).replace(/\?.*/, '')
    return new Response(await readFile(path.join(dist, 'pagefind', file)))
  }
  const data: SearchFiles['data'] = async (kind, part) => {
    const script = await readFile(path.join(dist, 'search', `${kind}${part ?? ''}.js`), 'utf8')
    let found: unknown
    runInNewContext(script, {atlasSearch: (_: string, value: unknown) => (found = value)})
    // The build writes what the type says.
    return found as never
  }
  const engine = async (): Promise<Pagefind> => {
    const file = pathToFileURL(path.join(dist, 'pagefind/pagefind.js')).href
    const {createInstance} = (await import(/* @vite-ignore */ file)) as {
      createInstance: (options: object) => Pagefind & {init: () => Promise<void>}
    }
    const instance = createInstance({basePath: bundle, noWorker: true, ranking})
    await instance.init()
    return instance
  }
  const searcher = new Searcher({engine, data})
  const ask = async (words: string, most: number): Promise<readonly FoundPage[]> =>
    shown(await searcher.search(words), most)
  return {searcher, ask}
}

/** The first results of a search as a reader sees them. */
export async function shown(outcome: Outcome, most: number): Promise<readonly FoundPage[]> {
  const {found, table, target} = outcome
  const first: FoundPage[] =
    target === undefined
      ? []
      : [{address: target.entry.address, title: target.entry.title, passage: target.anchor}]
  const pages = await Promise.all(
    found.ranked.slice(0, most).map(async ({hit}) => {
      const fragment = await hit.load()
      const [passage] = passagesOf(fragment, found.answers, table)
      const title = fragment.meta['headline'] ?? fragment.meta['title'] ?? ''
      return {address: fragment.address, title, passage: passage?.id}
    })
  )
  return [...first, ...pages].slice(0, most)
}
