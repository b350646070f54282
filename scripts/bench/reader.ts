/** What a reader waits for and fetches: first view, slow phone, first result of a search. */
import {globSync} from 'node:fs'
import {stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {findBrowser, launch} from '../browser/ensure.ts'
import {serve} from '../serve/server.ts'

/** So often each page is viewed, in turn with others': what else the machine does tells on all of them. */
const views = 7
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
/** Milliseconds that anything is waited for. */
const patience = 60_000

/**
 * First views and first results of the Atlas, as so many times those of Starlight and of plain
 * Pagefind; from Enter in seconds. The folders are of the three sites in this order.
 */
export async function measureViews(sites: readonly string[]): Promise<Map<string, number>> {
  const [dist = '', , plainIndex = ''] = sites
  await writeFile(path.join(plainIndex, 'index.html'), plainSearchPage)
  const servers = await Promise.all(sites.map((site) => serve(site, {asHost: true})))
  const [atlas = '', starlight = '', plain = ''] = servers.map(({url}) => url)
  const browser = await launch(await findBrowser(console.error))
  try {
    const figures: [what: string, figure: number][] = []
    const pages = await pagesToView(dist)
    for (let view = 0; view < views; view++) {
      for (const [what, address] of pages) {
        const ours = await viewPage(browser, atlas + address)
        const theirs = await viewPage(browser, starlight + address)
        figures.push([`First paint, ${what}`, ours.firstPaint / theirs.firstPaint])
        figures.push([`Bytes, ${what}`, ours.bytes / theirs.bytes])
      }
      const ours = await openSearch(browser, `${atlas}search/?q=data`)
      figures.push(['First result', ours / (await openSearch(browser, `${plain}?q=data`))])
      const enter = await searchFromHome(browser, atlas, 'data')
      figures.push(['Enter to first result', enter / 1000])
    }
    const byName = Map.groupBy(figures, ([what]) => what)
    return new Map(
      [...byName].map(([what, all]) => [what, median(all.map(([, figure]) => figure))])
    )
  } finally {
    await browser.close()
    await Promise.all(servers.map((server) => server.close()))
  }
}

/** A measure, a report and the largest page of the reports, with their addresses. */
async function pagesToView(dist: string): Promise<(readonly [what: string, address: string])[]> {
  const find = (pattern: string): string[] => globSync(`${pattern}/index.html`, {cwd: dist}).sort()
  const [measure = ''] = find('measures/*/*')
  const [report = ''] = find('indicators/*/[0-9][0-9][0-9][0-9]')
  const all = find('indicators/**')
  const sizes = await Promise.all(all.map(async (file) => (await stat(path.join(dist, file))).size))
  const largest = all[sizes.indexOf(Math.max(...sizes))] ?? ''
  const pages = Object.entries({measure, report, 'largest page': largest})
  return pages.map(([what, file]) => [what, file.replace('index.html', '')])
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Bytes as they travel, and milliseconds until anything is drawn, of a page that is opened for the first time. */
async function viewPage(
  browser: Browser,
  url: string
): Promise<{readonly bytes: number; readonly firstPaint: number}> {
  return onSlowPhone(browser, async (page) => {
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then(({responseBodySize}) => responseBodySize))
    })
    await page.goto(url, {waitUntil: 'networkidle', timeout: patience})
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    const firstPaint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    )
    return {bytes, firstPaint}
  })
}

declare global {
  var tellResult: (milliseconds: number) => void
}

/**
 * Runs in a page before everything else: tells when the first result is drawn, in milliseconds since
 * Enter was pressed, or else since the page was opened. From outside, to look for it again and again
 * would take the page a good part of that time.
 */
function watchForResult(): void {
  let start = 0
  const begin = ({key, timeStamp}: KeyboardEvent): void => {
    if (key === 'Enter') start = timeStamp
  }
  addEventListener('keydown', begin, {capture: true})
  new MutationObserver((_, observer) => {
    if (document.querySelector('[data-result]') === null) return
    observer.disconnect()
    requestAnimationFrame((drawn) => tellResult(drawn - start))
  }).observe(document, {childList: true, subtree: true})
}

/** What a page tells of its first result, in milliseconds, once it was asked for one. */
function firstResult(page: Page, ask: () => Promise<unknown>): Promise<number> {
  return new Promise((resolve, reject) => {
    const run = async (): Promise<void> => {
      await page.exposeFunction('tellResult', resolve)
      await page.addInitScript(watchForResult)
      await ask()
      setTimeout(() => reject(new Error(`No result on ${page.url()}`)), patience).unref()
    }
    run().catch(reject)
  })
}

/** Milliseconds from opening a search page, with a query in its address, until a result shows. */
async function openSearch(browser: Browser, url: string): Promise<number> {
  return onSlowPhone(browser, (page) =>
    firstResult(page, () => page.goto(url, {waitUntil: 'commit'}))
  )
}

/** Milliseconds from Enter until a result shows, for who typed a query into the search field of the home page. */
async function searchFromHome(browser: Browser, home: string, words: string): Promise<number> {
  return onSlowPhone(browser, (page) =>
    firstResult(page, async () => {
      await page.goto(home, {waitUntil: 'networkidle', timeout: patience})
      await page.locator('main input[type=search]').tap()
      await page.keyboard.type(words, {delay: keyDelay})
      await page.keyboard.press('Enter')
    })
  )
}

/** A page that asks plain Pagefind for the query in its address, as its documentation shows. */
const plainSearchPage = `<!doctype html><html lang="en"><title>Search</title><ol></ol><script type="module">
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
