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
