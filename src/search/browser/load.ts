/** Loads what search needs, once each, when it is needed. */
import {ranking, type Pagefind} from './pagefind.ts'
import type {SearchData} from '../data.ts'
import type * as Later from './later.ts'
import {fileAt, onDisk} from './place.ts'

interface PagefindModule {
  readonly createInstance: (options: object) => Pagefind & {readonly init: () => Promise<void>}
}

declare global {
  var pagefindOffline: PagefindModule | undefined
  var atlasSearch: ((name: string, data: unknown) => void) | undefined
}

let engine: Promise<Pagefind> | undefined

/** The search engine. A failure is not kept: the network may come back. */
export function loadEngine(): Promise<Pagefind> {
  engine ??= startEngine().catch((error: unknown) => {
    engine = undefined
    throw error
  })
  return engine
}

async function startEngine(): Promise<Pagefind> {
  const {createInstance} = await engineModule()
  // Its worker would cost a request and a second copy of the engine, and hand
  // over every hit as a message; searches are short.
  const instance = createInstance({noWorker: true, ranking})
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

/** The rest of the code. */
export function later(): Promise<typeof Later> {
  return import('./later.ts')
}

const data = new Map<string, Promise<unknown>>()

/** A data file of search, or a part of one: a script, as a page on a disk can load nothing else. */
export function loadData<Name extends keyof SearchData>(
  kind: Name,
  part?: number
): Promise<SearchData[Name]> {
  const name = `${kind}${part ?? ''}`
  let loading = data.get(name)
  if (loading === undefined) {
    loading = fetchData(name)
    data.set(name, loading)
    loading.catch(() => data.delete(name))
  }
  // The build writes the file of a name with what the type says.
  return loading as Promise<SearchData[Name]>
}

const waiting = new Map<string, (data: unknown) => void>()

function fetchData(name: string): Promise<unknown> {
  globalThis.atlasSearch = (given, value) => waiting.get(given)?.(value)
  return new Promise((resolve, reject) => {
    waiting.set(name, resolve)
    loadScript(`search/${name}.js`).catch(reject)
  })
}

function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.addEventListener('load', () => {
      script.remove()
      resolve()
    })
    script.addEventListener('error', () => {
      script.remove()
      reject(new Error(`${path} could not be loaded`))
    })
    script.src = fileAt(path)
    document.head.append(script)
  })
}
