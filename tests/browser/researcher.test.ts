/** What a researcher comes for, each task with the clicks it takes: law and citation, data, a subject, a country. */
import {existsSync, readFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser, BrowserContextOptions, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {saveAllUpTo} from '../../src/offline/core.ts'
import {parseRelease, releaseName} from '../../src/offline/release.ts'
import {parseCsv} from '../data/csv.ts'
import {readPages} from '../site/pages.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {results, searchFor} from './atlas.ts'
import {host} from './offline-host.ts'
import {plainWords} from './text-pages.ts'
import {visit, type Visit} from './visit.ts'

const {base} = inject('own')

/** A collection may have none. */
const table = path.join(base.dist, 'data/measures.csv')
const measures = existsSync(table) ? parseCsv(readFileSync(table, 'utf8')) : []
const testMeasures = test.skipIf(measures.length === 0)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})
afterAll(closeContexts)

async function open(address = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await visit(browser, base.url, options)
  await visited.page.goto(new URL(address, base.url).href)
  return visited
}

const clipboard = {permissions: ['clipboard-read', 'clipboard-write']}
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

/** What a task costs its reader: clicks or taps, and characters typed with the Enter key. */
class Cost {
  clicks = 0
  keys = 0

  async click(target: Locator): Promise<void> {
    this.clicks += 1
    await target.click()
  }

  /** The box of the page has the focus, or is one click away. */
  async search(page: Page, words: string): Promise<void> {
    this.keys += words.length + 1
    await searchFor(page, words)
  }
}

async function downloaded(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return readFile(await download.path(), 'utf8')
}

/** The addresses of the pages that rows of the open list lead to. */
function shownRows(page: Page): Promise<string[]> {
  return page
    .locator('table.list tbody tr:not([hidden]) th a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
}

testMeasures('c: all measures as CSV in two clicks, or those that a filter leaves', async () => {
  const {page, troubles, close} = await open()
  await page.locator('header.site').getByRole('link', {name: 'Measures'}).click()
  const click = (): Promise<void> => page.getByRole('link', {name: 'CSV', exact: true}).click()
  const whole = parseCsv(await downloaded(page, click))
  expect(whole.map((row) => base.base + String(row['address']).slice(1))).toEqual(
    await shownRows(page)
  )
  // A handful of measures has no filters, and what they share is no choice.
  const filter = page.locator('fieldset.tools select').first()
  if ((await filter.count()) > 0) {
    await filter.selectOption({index: 1})
    const some = await shownRows(page)
    expect(some.length).toBeLessThan(whole.length)
    const filtered = parseCsv(await downloaded(page, click))
    expect(filtered.map((row) => base.base + String(row['address']).slice(1))).toEqual(some)
  }
  expect(troubles).toEqual([])
  await close()
})

test('e: a subject, with what each source says of it, in one click from the box', async () => {
  const {page, troubles, close} = await open()
  const [address, subject] =
    [...(await readPages(base.dist))].find(([one]) => /^\/subjects\/[^/]+\/$/.test(one)) ?? []
  if (address === undefined || subject === undefined) return close()
  await page.goto(new URL('subjects/', base.url).href)
  const link = page.locator(`table.list a[href$="${address.slice('/subjects'.length)}"]`)
  const name = (await link.textContent()) ?? ''
  await page.goto(base.url)
  await page.locator('#query').fill(name)
  await page.locator('#query').press('Enter')
  await page.locator('.subject a', {hasText: name}).first().click()
  await page.waitForURL(`**${address}`)
  expect(await page.locator('.side-by-side q').count()).toBeGreaterThan(1)
  expect(troubles).toEqual([])
  await close()
})

test('g: a country as one file, and as one page to print, in two clicks', async () => {
  const {page, troubles, close} = await open()
  await page.locator('.doors a').first().click()
  if (await page.locator('table#countries').count()) {
    await page.locator('table#countries th a').first().click()
  }
  const book = page.getByRole('link', {name: 'Book: EPUB', exact: true})
  const [download] = await Promise.all([page.waitForEvent('download'), book.click()])
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
  await page.getByRole('link', {name: 'Print', exact: true}).first().click()
  await page.locator('.volume').waitFor()
  expect(await page.locator('.pager').count()).toBe(0)
  const notes = page.locator('.volume .notes').first()
  if (await notes.count()) {
    expect(await notes.isVisible()).toBe(true)
    await page.getByRole('checkbox', {name: 'Notes'}).uncheck()
    expect(await notes.isVisible()).toBe(false)
  }
  await page.emulateMedia({media: 'print'})
  expect(await page.locator('.print-options').isVisible()).toBe(false)
  expect(troubles).toEqual([])
  await close()
})

testMeasures(
  'a: the law, its date and a paragraph cited in OSCOLA, in four clicks after a search',
  async () => {
    const row = measures.find(({since, class: by}) => since && by !== 'ai') ?? measures[0]
    const address = String(row?.['address'])
    const {page, troubles, close} = await open('', clipboard)
    const cost = new Cost()
    await cost.search(page, String(row?.['title']))
    await cost.click(
      results(page)
        .and(page.locator(`[href*="${address}"]`))
        .first()
    )
    await page.waitForURL(`**${address}**`)
    const [year = ''] = String(row?.['since'] ?? '').split('-')
    expect(await page.locator('[data-part^=basis]').first().isVisible()).toBe(true)
    expect(await page.locator('main').innerText()).toContain(year)
    await cost.click(page.locator('#p1 .pn'))
    const style = page.locator('#cite [data-style=oscola]')
    await cost.click(style.locator('summary'))
    await cost.click(style.getByRole('button', {name: /^Copy/}).first())
    await page.getByRole('status').getByText('Copied: OSCOLA').waitFor()
    expect(await copied(page)).toMatch(/para 1 <\S+#p1>/)
    expect(cost.clicks).toBeLessThanOrEqual(4)
    expect(troubles).toEqual([])
    await close()
  }
)

testMeasures(
  'b: a sentence and a link to it on a phone, in two taps and a selection after fewer than sixty keys',
  async () => {
    const [address, words] = firstPhrase()
    const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true}
    const {page, troubles, close} = await open('', {...phone, ...clipboard})
    const cost = new Cost()
    await cost.search(page, `"${words}"`)
    await cost.click(page.locator(`[data-result] .passages a[href*="${address}#p1"]`).first())
    await page.waitForURL(`**${address}#p1**`)
    // A finger that rests on words selects them; so does this.
    await page.locator('#p1').evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph))
    await cost.click(page.getByRole('button', {name: 'Copy link to this passage'}))
    await page.getByRole('status').getByText('Link copied.').waitFor()
    const link = await copied(page)
    expect(link).toContain(`${address.slice(1)}#p1:~:text=`)
    const other = await visit(browser, base.url, phone)
    await other.page.goto(link)
    expect(await other.page.locator('#p1').evaluate((one) => one.matches(':target'))).toBe(true)
    expect(await other.page.locator('#p1').innerText()).toContain(words)
    expect(cost.clicks).toBe(2)
    expect(cost.keys).toBeLessThan(60)
    expect([...troubles, ...other.troubles]).toEqual([])
    await Promise.all([close(), other.close()])
  }
)

/** The first measure whose text has words that a search can look for. */
function firstPhrase(): readonly [address: string, words: string] {
  for (const row of measures) {
    const address = String(row['address'])
    const words = plainWords(base.dist, address)
    if (words !== undefined) return [address, words]
  }
  throw new Error('no measure has five plain words in a row')
}

test.skipIf(measures.length < 7)(
  'd: what the sources date on or before a day, in two clicks and eight keys, and by its address again',
  async () => {
    const {page, troubles, close} = await open()
    const cost = new Cost()
    await cost.click(page.locator('header.site').getByRole('link', {name: 'Measures'}))
    const day = page.getByLabel('Dated on or before')
    await cost.click(day)
    // Which digit is typed where depends on the language of the browser; there are eight of them.
    await day.fill('2020-01-01')
    const status = page.locator('.tools .status')
    await status
      .getByText(/\d+ dated on or before this day, \d+ ended by then, \d+ with no date/)
      .waitFor()
    expect(cost.clicks).toBe(2)
    expect(new URL(page.url()).search).toBe('?on=2020-01-01')
    const rows = await shownRows(page)
    const counts = await status.textContent()
    const other = await open(`measures/${new URL(page.url()).search}`)
    await other.page
      .locator('.tools .status')
      .getByText(counts ?? '')
      .waitFor()
    expect(await shownRows(other.page)).toEqual(rows)
    const first = new Map(measures.map((row) => [String(row['address']), String(row['since'])]))
    for (const address of rows) {
      expect(String(first.get(address.replace(base.base, '/'))) < '2020-01-02', address).toBe(true)
    }
    expect([...troubles, ...other.troubles]).toEqual([])
    await Promise.all([close(), other.close()])
  }
)

const {files = []} =
  (await parseRelease(readFileSync(path.join(base.dist, releaseName), 'utf8'))) ?? {}
const size = files.reduce((sum, file) => sum + file.size, 0)

test.skipIf(size > saveAllUpTo)(
  'f: a page never opened, and a search, on a train after one page, without a click',
  async () => {
    const server = await host(base.dist, base.base)
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(server.url)
    await page.getByText('This page is saved for reading offline.').waitFor()
    await server.goAway()
    const last = String(measures.at(-1)?.['address'] ?? '/sources/')
    expect((await page.goto(server.url + last.slice(1)))?.status()).toBe(200)
    const title = (await page.locator('h1').textContent()) ?? ''
    await page.goto(server.url)
    await searchFor(page, title.split(/\s+/, 3).join(' '))
    await results(page).first().waitFor()
    await context.close()
    await server.close()
  }
)

testMeasures(
  'the link, the contents, the source and the citation of a page are at hand on a phone',
  async () => {
    const {page, troubles, close} = await open('measures/', {
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: {width: 390, height: 800}
    })
    await page.locator('table.list tbody th a').first().click()
    const bar = page.getByRole('navigation', {name: 'On this page'})
    await bar.getByRole('button', {name: 'Copy link'}).click()
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
    await expect.poll(() => copied(page)).toBe(canonical)
    await bar.getByRole('button', {name: 'Contents'}).click()
    await bar.getByRole('link', {name: 'Source'}).click()
    await page.waitForURL(/#source$/)
    expect(await page.locator('#on-this-page').isVisible()).toBe(false)
    await bar.getByRole('link', {name: 'Cite', exact: true}).click()
    await page.waitForURL(/#cite$/)
    expect(troubles).toEqual([])
    await close()
  }
)

test('countries named in the address are compared, and no others', async () => {
  const {page, troubles, close} = await open('compare/')
  const codes = await page
    .locator('.by-country thead [data-country]')
    .evaluateAll((cells) => [
      ...new Set(cells.map((cell) => (cell as HTMLElement).dataset['country'] ?? ''))
    ])
  if (codes.length > 2) {
    await page.goto(new URL(`compare/?c=${codes.slice(0, 2).join(',')},zz`, base.url).href)
    const shown = await page.locator('.by-country thead [data-country]:visible').count()
    expect(shown % 2).toBe(0)
    expect(await page.locator('[data-compare] .status').textContent()).toMatch(/^2 of /)
  }
  expect(troubles).toEqual([])
  await close()
})

test('the name of a country leads to its page', async () => {
  const {page, close} = await visit(browser, base.url)
  await page.goto(new URL('countries/', base.url).href)
  const link = page.locator('table#countries th a').first()
  const name = ((await link.textContent()) ?? '').trim()
  const address = await link.evaluate((one) => (one as HTMLAnchorElement).href)
  await page.goto(new URL(`${name.toLowerCase().replaceAll(' ', '-')}/`, base.url).href)
  await page.waitForURL(address)
  await close()
})

testMeasures('the twin of a record, its row and its page give the same values', async () => {
  const pages = await readPages(base.dist)
  for (const row of measures) {
    const address = String(row['address'])
    const twin = JSON.parse(
      await readFile(path.join(base.dist, address, 'index.json'), 'utf8')
    ) as Record<string, unknown>
    expect(twin['address']).toBe(address)
    expect(twin['coverage'] ?? '').toBe(row['coverage'] ?? '')
    const html = await readFile(path.join(base.dist, address, 'index.html'), 'utf8')
    expect(pages.has(address)).toBe(true)
    if (row['coverage']) expect(html).toContain('data-part="coverage"')
  }
})
