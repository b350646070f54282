/** Loads what search needs, once each, when it is needed. */
import {loadScript} from '../../browser/load-script.ts'
import {fileAt, onDisk, openedAt} from '../../browser/root.ts'
import type {SearchData} from '../data.ts'
import {ranking, type Pagefind} from './engine.ts'
import {Searcher} from './searcher.ts'

const waiting = new Map<string, (data: unknown) => void>()

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

/** A data file of search, or a part of one: a script, as a page on a disk can load nothing else. */
function loadData<Name extends keyof SearchData>(
  kind: Name,
  part?: number
): Promise<SearchData[Name]> {
  const name = `${kind}${part ?? ''}`
  globalThis.atlasSearch = (given, value) => waiting.get(given)?.(value)
  return new Promise((resolve, reject) => {
    // The build writes the file of a name with what the type says.
    waiting.set(name, (value) => resolve(value as SearchData[Name]))
    loadScript(`search/${name}.js`).catch(reject)
  })
}
