/** What search costs in bytes: nothing before the reader reaches for it, and little until its first result. */
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {searchSite} from './search-costs.ts'
import {launch} from '../../scripts/browser/ensure.ts'
import {visit} from './visit.ts'

const {base: site} = inject('own')

/** Compressed bytes: Pagefind as it ships takes 110,000 to 160,000 of them, our code and data the rest. */
const budget = 205_000

let browser: Browser

beforeAll(async () => {
  browser = await launch(inject('browser'))
})

afterAll(() => browser.close())

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
