/** What a researcher comes for, each task with the clicks it takes: law and citation, data, a subject, a country. */
import {existsSync, readFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launch} from '../../scripts/browser/launch.ts'
import {parseCsv} from '../data/csv.ts'
import {readPages} from '../site/pages.ts'
import {visit, type Visit} from './visit.ts'

const {base} = inject('own')

/** A collection may have none. */
const table = path.join(base.dist, 'data/measures.csv')
const measures = existsSync(table) ? parseCsv(readFileSync(table, 'utf8')) : []
const testMeasures = test.skipIf(measures.length === 0)

let browser: Browser
beforeAll(async () => {
  browser = await launch(inject('browser'))
})
afterAll(() => browser.close())

async function open(address = '', options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const visited = await visit(browser, base.url, options)
  await visited.page.goto(new URL(address, base.url).href)
  return visited
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
  await page.getByLabel('Coverage').selectOption({index: 1})
  const some = await shownRows(page)
  expect(some.length).toBeLessThan(whole.length)
  const filtered = parseCsv(await downloaded(page, click))
  expect(filtered.map((row) => base.base + String(row['address']).slice(1))).toEqual(some)
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
  const book = page.getByRole('link', {name: 'EPUB', exact: true})
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

testMeasures('a: the law, and a link to the page, from the page of a measure', async () => {
  const {page, troubles, close} = await open('measures/', {
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: {width: 390, height: 800}
  })
  await page.locator('table.list tbody th a').first().click()
  const bar = page.getByRole('navigation', {name: 'On this page'})
  await bar.getByRole('button', {name: 'Copy link'}).click()
  await bar.getByText('Copied').waitFor()
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical)
  await bar.getByRole('button', {name: 'Contents'}).click()
  await bar.getByRole('link', {name: 'Source'}).click()
  await page.waitForURL(/#source$/)
  expect(await page.locator('#on-this-page').isVisible()).toBe(false)
  await bar.getByRole('link', {name: 'Cite', exact: true}).click()
  await page.waitForURL(/#cite$/)
  expect(troubles).toEqual([])
  await close()
})

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
