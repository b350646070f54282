/**
 * Files of the search index in a copy on a disk. A page there may fetch
 * nothing, but it may load scripts: each file is one, `x.pf_index.js`, that
 * hands over its bytes as `pagefindFile('index/x.pf_index', 'H4sI…')`.
 */

declare global {
  var pagefindFile: ((name: string, base64: string) => void) | undefined
}

const arrived = new Map<string, Uint8Array<ArrayBuffer>>()
const loading = new Map<string, Promise<void>>()

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
  if (!arrived.has(name)) await load(name)
  return new Response(arrived.get(name))
}

function load(name: string): Promise<void> {
  const known = loading.get(name)
  if (known) return known
  const started = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = `${folder}${name}.js`
    script.addEventListener('load', () => {
      resolve()
    })
    script.addEventListener('error', () => {
      reject(new Error(`${name} is not there`))
    })
    document.head.append(script)
  })
  loading.set(name, started)
  return started
}
