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

test.each([
  ['a narrow window', {width: 360, media: 'screen'}],
  ['a sheet on its side', {width: 956, media: 'print'}]
] as const)('no word of a comparison is broken in %s', async (_, {width, media}) => {
  const {page, close} = await visit(browser, url)
  await page.setViewportSize({width, height: 900})
  await page.emulateMedia({media})
  await page.goto(`${url}compare/`)
  const broken = await page.locator('.by-country :is(th, td)').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      while (texts.nextNode() !== null) {
        const {currentNode: text} = texts
        for (const {index, 0: word} of (text.nodeValue ?? '').matchAll(/\p{L}+/gu)) {
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          const lines = new Set([...range.getClientRects()].map(({top}) => top))
          if (lines.size > 1) found.push(word)
        }
      }
      return found
    })
  )
  expect(broken).toEqual([])
  await close()
})

test('without script the name of the site stands on one line beside the search field', async () => {
  const context = await browser.newContext({javaScriptEnabled: false})
  const page = await context.newPage()
  for (const width of [1000, 1280]) {
    await page.setViewportSize({width, height: 900})
    await page.goto(`${url}sources/`)
    const name = await page.locator('header.site .name').boundingBox()
    const field = await page.locator('header.site .search').boundingBox()
    expect([width, name?.height]).toEqual([width, expect.closeTo(30, -1)])
    expect((field?.y ?? 0) < (name?.y ?? 0) + (name?.height ?? 0), String(width)).toBe(true)
  }
  await context.close()
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
