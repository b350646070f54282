/**
 * What a search costs until its first result stands on the page: from reaching
 * for the search on a page that is open, with nothing in the cache.
 */
import type {Browser, Page, Request} from 'playwright-core'
import {gzipSync} from 'node:zlib'

/** Already compressed, the index of search too: gzip would only add to them. */
const packed = /\.(woff2?|png|pf_\w+|pagefind)$/

export interface FirstResult {
  /** Of the bodies, compressed as they travel. */
  readonly bytes: number
  /** Each file that was asked for, with its bytes. */
  readonly files: ReadonlyMap<string, number>
  /** Milliseconds; nothing where nothing was found. */
  readonly time: number | undefined
}

/** Searches through the dialog of a site, from its home. */
export function searchSite(browser: Browser, home: string, words: string): Promise<FirstResult> {
  return measured(browser, home, (page) => page.evaluate(askDialog, words))
}

async function measured(
  browser: Browser,
  home: string,
  ask: (page: Page) => Promise<Asked>
): Promise<FirstResult> {
  const page = await browser.newPage({serviceWorkers: 'block'})
  try {
    await page.goto(home, {waitUntil: 'networkidle'})
    const asked: Request[] = []
    page.on('request', (request) => asked.push(request))
    const {time, end} = await ask(page)
    const sizes = new Map<string, number>()
    // What is asked for while the others arrive comes too late to count, but is waited for.
    for (const request of asked) {
      const {pathname} = new URL(request.url())
      const body = await (await request.response())?.body()
      sizes.set(pathname, body === undefined ? 0 : compressedSize(pathname, body))
    }
    const late = new Set(await page.evaluate(askedAfter, end))
    const files = new Map([...sizes].filter(([name]) => !late.has(name)))
    const bytes = [...files.values()].reduce((sum, size) => sum + size, 0)
    return {files, bytes, time}
  } finally {
    await page.close()
  }
}

interface Asked {
  readonly time: number | undefined
  /** When the first result stood there, by the clock of the page. */
  readonly end: number
}

/** Runs in the page: presses the button, types, and waits for the first result. */
async function askDialog(words: string): Promise<Asked> {
  const start = performance.now()
  const appears = <Wanted extends Element>(
    what: string,
    find: () => Wanted | null | undefined
  ): Promise<Wanted> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find()
        if (!found) return
        observer.disconnect()
        resolve(found)
      }
      const observer = new MutationObserver(look)
      observer.observe(document.documentElement, {childList: true, subtree: true})
      setTimeout(() => reject(new Error(`${what} did not appear on ${document.title}`)), 60_000)
      look()
    })
  document.querySelector<HTMLElement>('button.find')?.click()
  const box = await appears('the dialog', () =>
    document.querySelector<HTMLInputElement>('dialog[open] input[type=search]')
  )
  box.value = words
  box.dispatchEvent(new Event('input', {bubbles: true}))
  const first = await appears('a result', () => {
    const result = document.querySelector('dialog [data-result]')
    if (result) return result
    const count = document.querySelector('dialog .count')
    return count?.textContent === 'Nothing found' ? count : undefined
  })
  const end = performance.now()
  return {time: first.matches('[data-result]') ? end - start : undefined, end}
}

/** Runs in the page: the paths of what was asked for later than that. */
function askedAfter(end: number): string[] {
  return performance
    .getEntriesByType('resource')
    .filter(({startTime}) => startTime > end)
    .map(({name}) => new URL(name).pathname)
}

/** Bytes of a file as it travels. */
function compressedSize(name: string, body: Buffer): number {
  return packed.test(name) ? body.length : gzipSync(body, {level: 9}).length
}
