/** A list that is too long for one page is one list to whoever filters or sorts it. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launch} from '../../scripts/browser/ensure.ts'
import {visit} from './visit.ts'

const {url, dist} = inject('own').base
const file = path.join(dist, 'notes/index.html')
const hasPages = existsSync(file) && /class="pager"/.test(readFileSync(file, 'utf8'))

let browser: Browser

beforeAll(async () => {
  browser = await launch(inject('browser'))
})

afterAll(() => browser.close())

test.skipIf(!hasPages)('a filter of works cited shows and counts those of all pages', async () => {
  const {page, troubles, close} = await visit(browser, url)
  await page.goto(`${url}notes/`)
  const publishers = page.locator('.tools select[name=publisher]')
  await publishers.waitFor()
  const [value, count] = await publishers.evaluate((select) => {
    const here = (publisher: string): number =>
      [...document.querySelectorAll<HTMLElement>('#works tbody tr')].filter(
        ({dataset}) => dataset['publisher'] === publisher
      ).length
    const options = select instanceof HTMLSelectElement ? [...select.options].slice(1) : []
    const all = options.map(
      (option) => [option.value, Number(/\((\d+)\)$/.exec(option.text)?.[1])] as const
    )
    return all.find(([publisher, known]) => here(publisher) < known) ?? ['', 0]
  })
  expect(count).toBeGreaterThan(0)
  const isFiltered = async (): Promise<void> => {
    await page
      .locator('.tools .status', {hasText: new RegExp(`^${count} of \\d+ works?$`)})
      .waitFor()
    const shown = page.locator('#works tbody tr:not([hidden])')
    expect(await shown.count()).toBe(count)
    expect(await shown.evaluateAll((rows) => rows.map((row) => row.dataset['publisher']))).toEqual(
      Array.from({length: count}, () => value)
    )
    expect(await page.locator('.pager').isHidden()).toBe(true)
  }
  await publishers.selectOption(value)
  await isFiltered()
  await page.reload()
  await isFiltered()
  await close()
  expect(troubles).toEqual([])
})

test.skipIf(!hasPages)('an address that chose a rarely cited publisher still does', async () => {
  const {page, troubles, close} = await visit(browser, url)
  await page.goto(`${url}notes/`)
  await page.locator('.tools select[name=publisher]').waitFor()
  const rare = await page.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('.tools select[name=publisher]')
    const offered = new Set([...(select?.options ?? [])].map(({value}) => value))
    return [...document.querySelectorAll<HTMLElement>('#works tbody tr')]
      .map(({dataset}) => dataset['publisher'] ?? '')
      .find((publisher) => !offered.has(publisher))
  })
  expect(rare).toBeDefined()
  await page.goto(`${url}notes/?publisher=${encodeURIComponent(rare ?? '')}`)
  await page.locator('.tools .status', {hasText: / of \d+ works?$/}).waitFor()
  const shown = page.locator('#works tbody tr:not([hidden])')
  expect(
    new Set(await shown.evaluateAll((rows) => rows.map((row) => row.dataset['publisher'])))
  ).toEqual(new Set([rare]))
  await close()
  expect(troubles).toEqual([])
})
