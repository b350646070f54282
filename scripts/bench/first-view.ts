/** What a browser fetches to show a page for the first time, as it would travel. */
import {readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {findBrowser} from '../browser/ensure.ts'
import {launch} from '../browser/launch.ts'
import {serve} from '../serve/server.ts'

/** Already compressed: gzip would only add to them. */
const packed = /\.(woff2?|png|jpe?g|webp|avif)$/

/** Bytes of everything that opening a page fetches, each file compressed by gzip. */
export async function firstView(dist: string, address: string): Promise<number> {
  const {url, close} = await serve(dist)
  const browser = await launch(await findBrowser(console.error))
  try {
    const page = await browser.newPage({serviceWorkers: 'block'})
    const bodies = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      bodies.set(response.url(), response.body())
    })
    await page.goto(new URL(address.slice(1), url).href, {waitUntil: 'networkidle'})
    let bytes = 0
    for (const [name, body] of bodies) {
      const content = await body
      bytes += packed.test(name) ? content.length : gzipSync(content, {level: 9}).length
    }
    return bytes
  } finally {
    await browser.close()
    await close()
  }
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
