import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import type {BuiltPage} from '../../scripts/check/page.ts'
import {examplesOf, focusPages, pagesOf} from '../access/examples.ts'
import {focusFindings} from '../access/focus.ts'
import {structureFindings} from '../access/structure.ts'
import {triesAll} from '../setup/runs.ts'
import {readPages} from '../site/pages.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {openSettled} from './settled.ts'
import {textPages} from './text-pages.ts'

const {base: site} = inject('own')
const countries = inject('countries')
const minutes = 60_000

let browser: Browser
let pages: ReadonlyMap<string, BuiltPage>

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
  pages = await readPages(site.dist)
})

afterAll(closeContexts)

const at = (address: string): string => new URL(`.${address}`, site.url).href

test('headings have an order, links have names, and the first link leads past the header', () => {
  const wrong = [...pages].flatMap(([address, page]) =>
    structureFindings(page).map((found) => `${address}: ${found}`)
  )
  expect(wrong).toEqual([])
})

test(
  'whatever has the focus is seen, in the order of the page, and can be left',
  {timeout: 10 * minutes},
  async () => {
    const wrong: string[] = []
    const all = await pagesOf([site, countries])
    const addresses = new Set([...(triesAll ? examplesOf(pages).map(at) : []), ...focusPages(all)])
    expect(addresses.size).toBeGreaterThan(5)
    for (const viewport of [
      {width: 1280, height: 800},
      {width: 360, height: 640}
    ]) {
      // No worker: what it saves is listed and told on the page at any moment.
      const context = await browser.newContext({
        viewport,
        reducedMotion: 'reduce',
        serviceWorkers: 'block'
      })
      const page = await context.newPage()
      for (const address of addresses) {
        await openSettled(page, address)
        for (const found of await focusFindings(page)) {
          wrong.push(`${address} at ${viewport.width} px: ${found}`)
        }
      }
      await context.close()
    }
    expect(wrong).toEqual([])
  }
)

test('a walk finds what is hidden, out of order, without a ring, or a trap', async () => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    // What is put into the page is markup, which the site's policy refuses.
    bypassCSP: true
  })
  const page = await context.newPage()
  const broken = async (html: string): Promise<string> => {
    await page.goto(at('/about/'))
    await page.evaluate((added) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', added)
      const styles = {
        '.away': 'left: -9999px; position: absolute',
        '.over': 'position: fixed; inset: 0; background: white',
        '.bare': 'outline: none'
      }
      for (const [selector, style] of Object.entries(styles)) {
        for (const element of document.querySelectorAll<HTMLElement>(selector)) {
          for (const one of style.split('; ')) {
            const [name = '', value = ''] = one.split(': ')
            element.style.setProperty(name, value, 'important')
          }
        }
      }
      document.querySelector('.trap')?.addEventListener('keydown', (event) => {
        event.preventDefault()
      })
    }, html)
    return (await focusFindings(page)).join('\n')
  }
  expect(await broken('<a href="#" class="away">a</a>')).toContain('out of sight')
  expect(await broken('<div class="over">cover</div>')).toContain('covered by')
  expect(await broken('<a href="#" class="bare">a</a>')).toContain('no ring')
  expect(await broken('<a href="#" tabindex="1">a</a>')).toContain('out of order')
  expect(await broken('<a href="#" class="trap">a</a>')).toContain('holds the focus')
  await context.close()
})

test('the skip link shows when it is reached, and leads into the text', async () => {
  const context = await browser.newContext({serviceWorkers: 'block'})
  const page = await context.newPage()
  await page.goto(at('/measures/'))
  await page.keyboard.press('Tab')
  const skip = page.locator('a[href="#main"]')
  const box = await skip.boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  await context.close()
})

test('no single key does anything outside of a field', async () => {
  const context = await browser.newContext({serviceWorkers: 'block'})
  const page = await context.newPage()
  // Not the whole page: its foot tells at any moment that the page is saved.
  const seen = (): Promise<string> =>
    page.evaluate(() =>
      [
        document.activeElement?.tagName,
        document.querySelectorAll('dialog[open], :popover-open').length,
        document.querySelector('header')?.innerHTML
      ].join()
    )
  const [text = ''] = textPages(site.dist)
  for (const address of ['/', '/countries/', `/${text}`]) {
    await page.goto(at(address))
    const before = await seen()
    // A slash opens search and a question mark the list of keys; both can be switched off.
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789.,') await page.keyboard.press(key)
    expect(await seen(), address).toBe(before)
    expect(page.url()).toBe(at(address))
  }
  await context.close()
})
