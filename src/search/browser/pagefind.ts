/** Starts the search engine: a script of its own, which is there before the rest of the search. */
import {loadScript} from '../../browser/load-script.ts'
import {fileAt, onDisk, openedAt} from '../../browser/root.ts'
import {el} from './dom.ts'
import {fetchPieces, ranking, type Pagefind} from './engine.ts'

interface PagefindModule {
  readonly createInstance: (options: object) => Pagefind & {readonly init: () => Promise<void>}
}

declare global {
  var pagefindOffline: PagefindModule | undefined
  /** The page of the search has this script in its head, and the script of every page may load it as well. */
  var atlasEngine: Promise<Pagefind> | undefined
}

/** The engine, ready to be asked; started once, and after a failure when it is wanted again. */
export function startEngine(): Promise<Pagefind> {
  globalThis.atlasEngine ??= loadEngine().catch((error: unknown) => {
    globalThis.atlasEngine = undefined
    throw error
  })
  return globalThis.atlasEngine
}

// On a disk it is a script itself, which only the script of every page may load.
if (!onDisk) startEngine().catch(() => undefined)

async function loadEngine(): Promise<Pagefind> {
  const {createInstance} = await engineModule()
  // Its worker would cost a request and a second copy of the engine, and hand
  // over every hit as a message; searches are short.
  const instance = createInstance({noWorker: true, ranking, metaCacheTag: openedAt})
  await instance.init()
  // The words in the address of the search, while the rest of it arrives.
  const query = new URLSearchParams(location.search).get('q') ?? ''
  fetchPieces(instance, query.match(/[\p{L}\p{N}]+/gu) ?? []).catch(() => undefined)
  return instance
}

async function engineModule(): Promise<PagefindModule> {
  if (!onDisk) {
    // What the engine asks for first, beside itself.
    const href = fileAt(`pagefind/pagefind-entry.json?ts=${openedAt}`)
    document.head.append(el('link', {rel: 'preload', as: 'fetch', crossorigin: '', href}))
    const address = fileAt('pagefind/pagefind.js')
    return (await import(/* @vite-ignore */ address)) as PagefindModule
  }
  await loadScript('pagefind/offline.js')
  if (globalThis.pagefindOffline === undefined) throw new Error('The copy holds no search engine')
  return globalThis.pagefindOffline
}
