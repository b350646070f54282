/** Loads what search needs, once each, when it is needed. */
import {loadScript} from '../../browser/load-script.ts'
import {fileAt, onDisk, openedAt} from '../../browser/root.ts'
import type {SearchData} from '../data.ts'
import {ranking, type Pagefind} from './engine.ts'
import {Searcher} from './searcher.ts'

/** What data files have handed over, by name. */
const arrived = new Map<string, unknown>()

interface PagefindModule {
  readonly createInstance: (options: object) => Pagefind & {readonly init: () => Promise<void>}
}

declare global {
  var pagefindOffline: PagefindModule | undefined
  var atlasSearch: ((name: string, data: unknown) => void) | undefined
}

/** The search of this site, for dialog and page. */
export const searcher = new Searcher({engine: loadEngine, data: loadData})

async function loadEngine(): Promise<Pagefind> {
  const {createInstance} = await engineModule()
  // Its worker would cost a request and a second copy of the engine, and hand
  // over every hit as a message; searches are short.
  const instance = createInstance({noWorker: true, ranking, metaCacheTag: openedAt})
  await instance.init()
  return instance
}

async function engineModule(): Promise<PagefindModule> {
  if (!onDisk) {
    const address = fileAt('pagefind/pagefind.js')
    return (await import(/* @vite-ignore */ address)) as PagefindModule
  }
  await loadScript('pagefind/offline.js')
  if (globalThis.pagefindOffline === undefined) throw new Error('The copy holds no search engine')
  return globalThis.pagefindOffline
}

/**
 * A data file of search, or a part of one: a script, as a page on a disk can
 * load nothing else. It runs once, and may be asked for again.
 */
async function loadData<Name extends keyof SearchData>(
  kind: Name,
  part?: number
): Promise<SearchData[Name]> {
  const name = `${kind}${part ?? ''}`
  globalThis.atlasSearch = (given, value) => void arrived.set(given, value)
  await loadScript(`search/${name}.js`)
  if (!arrived.has(name)) throw new Error(`search/${name}.js holds no data of its name`)
  // The build writes the file of a name with what the type says.
  return arrived.get(name) as SearchData[Name]
}
