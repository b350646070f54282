/** What search costs in bytes: nothing before the reader reaches for it, and little until its first result. */
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {closeContexts, openBrowser} from './browser.ts'
import {searchSite} from './search-costs.ts'
import {visit} from './visit.ts'

const {base: site} = inject('own')

/** Compressed bytes: Pagefind as it ships takes 110,000 to 160,000 of them, our code and data the rest. */
const budget = 208_000

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})

afterAll(closeContexts)

/** What belongs to search alone: the index, the data beside it, and the code of dialog and page. */
const ofSearch = /\/(?:pagefind|search)\/|\/_astro\/search\.[^/]*\.js$/

test.each(['', 'measures/', 'indicators/kz/2021/c5/'])(
  'reading /%s loads nothing of search',
  async (address) => {
    const {page, close} = await visit(browser, site.url)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(site.url + address, {waitUntil: 'networkidle'})
    expect(asked.filter((url) => ofSearch.test(url))).toEqual([])
    await page.locator('header.site button.find').click()
    await page.locator('dialog[open] input[type=search]').waitFor()
    await expect.poll(() => asked.filter((url) => ofSearch.test(url)).length).toBeGreaterThan(4)
    await close()
  }
)

test('who types into the field of the home page has all that the answer needs before Enter', async () => {
  const {page, close} = await visit(browser, site.url)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(site.url, {waitUntil: 'networkidle'})
  await page.locator('main input[type=search]').pressSequentially('data')
  for (const kind of [/\.pf_meta$/, /\.pf_index$/, /\.pf_fragment$/, /\/search\/terms\.js$/]) {
    await expect.poll(() => asked.filter((path) => kind.test(path))).not.toEqual([])
  }
  expect(new URL(page.url()).pathname).toBe(new URL(site.url).pathname)
  await page.keyboard.press('Enter')
  await page.locator('main [data-result]').first().waitFor()
  expect(page.url()).toBe(`${site.url}search/?q=data`)
  await close()
})

/** Types words into the field of the home page and waits until Enter will be answered in its place. */
async function typeAtHome(page: Page, words: string): Promise<void> {
  await page.goto(site.url)
  const leading = page.waitForRequest((request) => request.resourceType() === 'xhr')
  await page.locator('main input[type=search]').pressSequentially(words)
  await leading
}

/** Presses Enter and waits for the first result. */
async function enter(page: Page): Promise<void> {
  await page.keyboard.press('Enter')
  await page.locator('main [data-result]').first().waitFor()
}

test('Enter on the home page shows the page of the search without loading another', async () => {
  const {page, troubles, close} = await visit(browser, site.url)
  const documents: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url())
  })
  await typeAtHome(page, 'personal data')
  await enter(page)
  expect(page.url()).toBe(`${site.url}search/?q=personal+data`)
  expect(documents).toEqual([site.url])
  const content = async (): Promise<readonly (string | null)[]> => [
    await page.title(),
    await page.locator('main input[type=search]').inputValue(),
    await page.locator('main [data-result] h2').first().textContent(),
    await page.locator('main [data-result] h2 a').first().getAttribute('href')
  ]
  const inPlace = await content()
  await page.reload()
  await page.locator('main [data-result]').first().waitFor()
  expect(await content()).toEqual(inPlace)
  await page.goBack()
  await page.locator('main.home').waitFor()
  expect(page.url()).toBe(site.url)
  await page.goForward()
  await page.locator('main [data-result]').first().waitFor()
  expect(page.url()).toBe(`${site.url}search/?q=personal+data`)
  await close()
  expect(troubles).toEqual([])
})

test('whoever goes Back and Forward before the script is there sees the page of the address', async () => {
  const {page, close} = await visit(browser, site.url)
  await typeAtHome(page, 'personal data')
  await enter(page)
  await page.reload()
  await page.locator('main [data-result]').first().waitFor()
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_astro/main.*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goBack({waitUntil: 'commit'})
  await page.locator('main.home').waitFor()
  await page.goForward({waitUntil: 'commit'})
  release()
  await page.locator('main [data-result]').first().waitFor()
  expect(page.url()).toBe(`${site.url}search/?q=personal+data`)
  await close()
})

test('what is shown in place of the home page leads where it says, and Back returns to it', async () => {
  const {page, troubles, close} = await visit(browser, site.url)
  await typeAtHome(page, 'certificate')
  await enter(page)
  const result = page.locator('main [data-result] h2 a').first()
  const address = await result.evaluate((link) => (link as HTMLAnchorElement).href)
  await result.click()
  await page.waitForURL(address)
  await page.goBack()
  await page.locator('main [data-result]').first().waitFor()
  await page.goBack()
  await page.locator('main.home').waitFor()
  await typeAtHome(page, 'certificate')
  await enter(page)
  await page.locator('header.site nav a').first().click()
  await page.waitForURL(`${site.url}countries/`)
  await close()
  expect(troubles).toEqual([])
})

test('where the page of the search cannot be shown in place, Enter leads to it', async () => {
  const {page, close} = await visit(browser, site.url)
  await page.route(`${site.url}search/`, (route) => route.abort())
  await typeAtHome(page, 'data')
  await enter(page)
  expect(page.url()).toBe(`${site.url}search/?q=data`)
  await close()
})

test('the page of the search asks for the engine and the names of its index before any script runs', async () => {
  const {page, close} = await visit(browser, site.url)
  await page.route('**/_astro/main.*.js', (route) => route.abort())
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${site.url}search/`, {waitUntil: 'networkidle'})
  for (const kind of [/pagefind\.js$/, /wasm\..*pagefind$/, /\.pf_meta$/, /entry\.json$/]) {
    expect(
      asked.filter((path) => kind.test(path)),
      String(kind)
    ).toHaveLength(1)
  }
  await close()
})

test.each([
  ['a common word', 'data'],
  ['a law number', 'No. 94-V'],
  ['a rare phrase', '"restricted freedom"'],
  ['a Russian word', 'сертификат'],
  ['the beginning of a word', 'cer']
])('%s shows its first result within the budget of bytes', async (_, words) => {
  const {files, bytes, time} = await searchSite(browser, site.url, words)
  expect(time).toBeDefined()
  expect([...files.keys()].join('\n')).toMatch(/\.pf_meta$/m)
  expect(bytes, [...files].map(([name, size]) => `${size} ${name}`).join('\n')).toBeLessThan(budget)
  // The list of all pages is for those who narrow.
  expect([...files.keys()].filter((name) => /search\/pages\.js/.test(name))).toEqual([])
})
