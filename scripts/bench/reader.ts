/** What a reader waits for and fetches: first view, slow phone, first result of a search. */
import {createServer} from 'node:http'
import {gzipSync} from 'node:zlib'
import type {Browser, Page} from 'playwright-core'
import {serve, type Served} from '../serve/server.ts'

export interface View {
  /** Bytes as they travel, by what they are: document, stylesheet, script, font … */
  readonly bytes: ReadonlyMap<string, number>
  /** Milliseconds until anything is drawn, and until the largest part of the first screen is. */
  readonly firstPaint: number
  readonly largestPaint: number
}

/** 1.6 Mbps, 150 ms, a processor a quarter as quick. */
const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (750 * 1000) / 8
}
const slowdown = 4
/** Milliseconds from one key to the next: fast typing, for a thumb. */
const keyDelay = 120

declare global {
  interface Window {
    paints: {first: number; largest: number}
  }
}

/** Opens a page for the first time on a slow phone, with nothing in its cache. */
export async function viewPage(browser: Browser, url: string): Promise<View> {
  return onSlowPhone(browser, async (page) => {
    await page.addInitScript(observePaints)
    const sizes: Promise<readonly [string, number]>[] = []
    page.on('requestfinished', (request) => {
      const kind = request.resourceType()
      const size = request.sizes().then(({responseBodySize}) => [kind, responseBodySize] as const)
      sizes.push(size.catch(() => [kind, 0] as const))
    })
    await page.goto(url, {waitUntil: 'networkidle', timeout: 60_000})
    const bytes = new Map<string, number>()
    for (const [kind, size] of await Promise.all(sizes)) {
      bytes.set(kind, (bytes.get(kind) ?? 0) + size)
    }
    const {first, largest} = await page.evaluate(() => window.paints)
    return {bytes, firstPaint: first, largestPaint: largest}
  })
}

/** Milliseconds from opening the search page with a query until a result shows. */
export async function searchAtlas(browser: Browser, home: string, words: string): Promise<number> {
  return onSlowPhone(browser, async (page) => {
    const start = performance.now()
    await page.goto(`${home}search/?q=${encodeURIComponent(words)}`, {waitUntil: 'commit'})
    await page.waitForSelector('main [data-result]', {timeout: 60_000})
    return performance.now() - start
  })
}

/** Milliseconds from Enter until a result shows, for who typed a query into the search field of the home page. */
export async function searchFromHome(
  browser: Browser,
  home: string,
  words: string
): Promise<number> {
  return onSlowPhone(browser, async (page) => {
    await page.goto(home, {waitUntil: 'networkidle', timeout: 60_000})
    const field = page.locator('main input[type=search]')
    await field.tap()
    await field.pressSequentially(words, {delay: keyDelay})
    const start = performance.now()
    await field.press('Enter', {noWaitAfter: true})
    await page.waitForSelector('main [data-result]', {timeout: 60_000})
    return performance.now() - start
  })
}

/** The same of plain Pagefind: its own search page, with the index beside it. */
export async function searchPlain(browser: Browser, home: string, words: string): Promise<number> {
  return onSlowPhone(browser, async (page) => {
    const start = performance.now()
    await page.goto(`${home}?q=${encodeURIComponent(words)}`, {waitUntil: 'commit'})
    await page.waitForSelector('[data-result]', {timeout: 60_000})
    return performance.now() - start
  })
}

/** A page that asks plain Pagefind for the query in its address, as its documentation shows. */
export const plainSearchPage = `<!doctype html><html lang="en"><title>Search</title><ol></ol><script type="module">
const {search} = await import('./pagefind/pagefind.js')
const {results} = await search(new URLSearchParams(location.search).get('q'))
const {excerpt} = await results[0].data()
document.querySelector('ol').innerHTML = '<li data-result>' + excerpt
</script></html>`

async function onSlowPhone<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: {width: 412, height: 823},
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block'
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slowNetwork)
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown})
    return await use(page)
  } finally {
    await context.close()
  }
}

/** Runs in the page, before everything else. */
function observePaints(): void {
  window.paints = {first: 0, largest: 0}
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true
    })
  observe('largest-contentful-paint', ({startTime}) => (window.paints.largest = startTime))
  observe('paint', ({name, startTime}) => {
    if (name === 'first-contentful-paint') window.paints.first = startTime
  })
}

const compressible = /^text\/|json|javascript|xml|svg/

/** Serves a built site as hosts do: text travels compressed. */
export async function serveCompressed(folder: string): Promise<Served> {
  const plain = await serve(folder)
  const answers = new Map<string, Promise<Compressed>>()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', plain.url)
    const answer = answers.get(url.href) ?? compress(url)
    answers.set(url.href, answer)
    void answer.then(({status, headers, body}) => response.writeHead(status, headers).end(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await plain.close()
    }
  }
}

interface Compressed {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

async function compress(url: URL): Promise<Compressed> {
  const {status, headers, arrayBuffer} = await fetchWhole(url)
  const type = headers.get('content-type') ?? 'application/octet-stream'
  const location = headers.get('location')
  const plain = {
    'Content-Type': type,
    // As a common host of such sites has it.
    'Cache-Control': 'max-age=600',
    ...(location !== null && {Location: location})
  }
  if (!compressible.test(type)) return {status, headers: plain, body: arrayBuffer}
  return {
    status,
    headers: {...plain, 'Content-Encoding': 'gzip'},
    body: gzipSync(arrayBuffer, {level: 9})
  }
}

async function fetchWhole(
  url: URL
): Promise<{status: number; headers: Headers; arrayBuffer: Buffer}> {
  const response = await fetch(url, {redirect: 'manual'})
  const {status, headers} = response
  return {status, headers, arrayBuffer: Buffer.from(await response.arrayBuffer())}
}
