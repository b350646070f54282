/** A list that is too long for one page is one list to whoever filters or sorts it. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {attribute, elements} from '../../scripts/check/page.ts'
import {readPages} from '../site/pages.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {visit} from './visit.ts'

const {url, dist} = inject('own').base
const file = path.join(dist, 'notes/index.html')
const hasPages = existsSync(file) && /class="pager"/.test(readFileSync(file, 'utf8'))

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})

afterAll(closeContexts)

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

test('an address that chose a publisher which is not offered still does', async ({skip}) => {
  const rare = await rarePublisher()
  if (rare === undefined) skip('every publisher is offered')
  const {page, troubles, close} = await visit(browser, url)
  await page.goto(`${url}notes/?publisher=${encodeURIComponent(rare ?? '')}`)
  await page.locator('.tools .status', {hasText: / of [\d,]+ works?$/}).waitFor()
  await page
    .locator(`#works tr:not([hidden])[data-publisher="${rare ?? ''}"]`)
    .first()
    .waitFor()
  const shown = page.locator('#works tbody tr:not([hidden])')
  expect(
    new Set(await shown.evaluateAll((rows) => rows.map((row) => row.dataset['publisher'])))
  ).toEqual(new Set([rare]))
  await close()
  expect(troubles).toEqual([])
})

/** One that works are of, and that the filter does not offer; none where there are few. */
async function rarePublisher(): Promise<string | undefined> {
  const lists = [...(await readPages(dist))].filter(([address]) => address.startsWith('/notes/'))
  const all = lists.flatMap(([, {tree}]) => elements(tree))
  const offered = new Set(
    all.flatMap((element) => (element.tagName === 'option' ? attribute(element, 'value') : []))
  )
  return all
    .map((element) => attribute(element, 'dataPublisher'))
    .find((publisher) => publisher !== undefined && !offered.has(publisher))
}
