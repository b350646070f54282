/** What a reader waits for and fetches: first view, slow phone, first result of a search. */
import type {Browser, Page} from 'playwright-core'

export interface View {
  /** As they travel. */
  readonly bytes: number
  /** Milliseconds until anything is drawn. */
  readonly firstPaint: number
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

/** Opens a page for the first time on a slow phone, with nothing in its cache. */
export async function viewPage(browser: Browser, url: string): Promise<View> {
  return onSlowPhone(browser, async (page) => {
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then(({responseBodySize}) => responseBodySize))
    })
    await page.goto(url, {waitUntil: 'networkidle', timeout: 60_000})
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    const firstPaint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    )
    return {bytes, firstPaint}
  })
}

/** Milliseconds from opening a search page, with a query in its address, until a result shows. */
export async function openSearch(browser: Browser, url: string): Promise<number> {
  return onSlowPhone(browser, async (page) => {
    const start = performance.now()
    await page.goto(url, {waitUntil: 'commit'})
    await page.waitForSelector('[data-result]', {timeout: 60_000})
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
