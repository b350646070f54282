/** On paper nothing can be scrolled: what is wider than its sheet is lost. */
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {elements} from '../../scripts/check/page.ts'
import {readPages} from '../site/pages.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {visit} from './visit.ts'

const {url, dist} = inject('countries')

/** CSS pixels between the margins of an upright sheet, A4. */
const sheet = 627

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})
afterAll(closeContexts)

test('every table that scrolls on a screen fits on a sheet, with all its columns', async () => {
  const wide = await addressesWith('wide')
  expect(wide.length).toBeGreaterThan(0)
  const {page, close} = await visit(browser, url)
  await page.setViewportSize({width: sheet, height: 900})
  await page.emulateMedia({media: 'print'})
  for (const address of wide) {
    await page.goto(new URL(`.${address}`, url).href)
    const lost = await page
      .locator('.wide')
      .evaluateAll((all) => all.map(({scrollWidth, clientWidth}) => scrollWidth - clientWidth))
    expect([address, Math.max(...lost)]).toEqual([address, 0])
  }
  await close()
})

test('a citation says in which style it is, and offers no choice', async () => {
  const {page, close} = await visit(browser, url)
  const [address = '/'] = await addressesWith('cite')
  await page.goto(new URL(`.${address}`, url).href)
  await page.emulateMedia({media: 'print'})
  expect(await page.locator('.cite .style[open] > summary:visible').count()).toBe(1)
  expect(await page.locator('.cite > .remark:visible').count()).toBe(0)
  await close()
})

/** The first page of each folder, whatever its country or record, that has an element of a class. */
async function addressesWith(name: string): Promise<string[]> {
  const pages = [...(await readPages(dist))].filter(([, {tree}]) =>
    elements(tree).some(({properties}) => [properties['className']].flat().includes(name))
  )
  const kinds = Map.groupBy(
    pages.map(([address]) => address),
    (address) => address.replaceAll(/(?<=\/.*\/)[^/]+/g, '*')
  )
  return [...kinds.values()].flatMap(([address]) => address ?? [])
}
