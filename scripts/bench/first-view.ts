/** What a browser fetches to show a page for the first time, as it would travel. */
import {readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {findBrowser} from '../browser/ensure.ts'
import {launch} from '../browser/launch.ts'
import {serve} from '../serve/server.ts'

/** Already compressed, the index of search too: gzip would only add to them. */
const packed = /\.(woff2?|png|jpe?g|webp|avif|pf_\w+|pagefind)$/

/** Bytes by what they are: HTML, styles, scripts, fonts, and the rest. */
export type View = ReadonlyMap<string, number>

/** All that opening a page fetches, each file compressed by gzip, without service workers. */
export async function firstView(dist: string, address: string): Promise<View> {
  const {url, close} = await serve(dist)
  const browser = await launch(await findBrowser(console.error))
  try {
    const page = await browser.newPage({serviceWorkers: 'block'})
    const fetched: Promise<readonly [string, number]>[] = []
    page.on('response', (response) => {
      const kind = response.request().resourceType()
      const size = response.body().then((body) => compressedSize(response.url(), body))
      fetched.push(size.then((bytes) => [kind, bytes] as const))
    })
    await page.goto(new URL(address.slice(1), url).href, {waitUntil: 'networkidle'})
    const view = new Map<string, number>()
    for (const [kind, bytes] of await Promise.all(fetched)) {
      view.set(kind, (view.get(kind) ?? 0) + bytes)
    }
    return view
  } finally {
    await browser.close()
    await close()
  }
}

/** Bytes of a file as it travels. */
export function compressedSize(name: string, body: Buffer): number {
  return packed.test(name) ? body.length : gzipSync(body, {level: 9}).length
}

/** All bytes of a view. */
export function bytesOf(view: View): number {
  return [...view.values()].reduce((a, b) => a + b, 0)
}

/** `107 kB: document 20, font 71, script 9`. */
export function viewInWords(view: View): string {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0)
  const parts = [...view].sort(([, a], [, b]) => b - a)
  return `${kilobytes(bytesOf(view))} kB: ${parts.map(([kind, bytes]) => `${kind} ${kilobytes(bytes)}`).join(', ')}`
}

/** The address of the largest page among those of some texts in a built site. */
export async function largestPage(dist: string, within: string): Promise<string> {
  const names = await readdir(path.join(dist, within), {recursive: true})
  let largest = {name: '', size: -1}
  for (const name of names.filter((name) => name.endsWith('index.html'))) {
    const {size} = await stat(path.join(dist, within, name))
    if (size > largest.size) largest = {name, size}
  }
  return `/${within}/${largest.name.split(path.sep).join('/').slice(0, -'index.html'.length)}`
}
