/**
 * Files of the search index for pages on a disk. A page there may fetch
 * nothing, but it may load scripts: each holds a share of the files and hands
 * them over as `pagefindFile('index/x.pf_index', 'H4sI…')`.
 */
import {shareOf} from './packs.ts'

declare global {
  var pagefindFile: ((name: string, base64: string) => void) | undefined
}

/** How many scripts hold the index; put in by the build. */
declare const SHARES: number

const arrived = new Map<string, Uint8Array<ArrayBuffer>>()
const loading = new Map<number, Promise<void>>()

const {currentScript} = document
const folder =
  currentScript instanceof HTMLScriptElement ? new URL('.', currentScript.src).href : ''

globalThis.pagefindFile = (name, base64) => {
  arrived.set(
    name,
    Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  )
}

/** Stands for `fetch` in the search engine: answers with a file of the index. */
export async function fetchFile(address: string | URL): Promise<Response> {
  const name = String(address)
    .replace(/[?#].*$/, '')
    .replace(/^.*pagefind\//, '')
  if (!arrived.has(name)) await load(shareOf(name, SHARES))
  return new Response(arrived.get(name))
}

function load(share: number): Promise<void> {
  const started =
    loading.get(share) ??
    new Promise<void>((resolve, reject) => {
      const script = document.createElement('script')
      script.src = `${folder}offline/${share}.js`
      script.addEventListener('load', () => resolve())
      script.addEventListener('error', () => reject(new Error(`${script.src} is not there`)))
      document.head.append(script)
    })
  loading.set(share, started)
  return started
}
