import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launch} from '../../scripts/browser/launch.ts'
import type {BuiltPage} from '../../scripts/check/page.ts'
import {examplesOf} from '../access/examples.ts'
import {structureFindings} from '../access/structure.ts'
import {readPages} from '../site/pages.ts'

const {root} = inject('sites')

let browser: Browser
let pages: ReadonlyMap<string, BuiltPage>

beforeAll(async () => {
  browser = await launch(inject('browser'))
  pages = await readPages(root.dist)
})

afterAll(() => browser.close())

const at = (address: string): string => new URL(`.${address}`, root.url).href

test('headings have an order, links have names, and the first link leads past the header', () => {
  const wrong = [...pages].flatMap(([address, page]) =>
    structureFindings(page).map((found) => `${address}: ${found}`)
  )
  expect(wrong).toEqual([])
})

test('the skip link shows when it is reached, and leads into the text', async () => {
  const context = await browser.newContext()
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

test('nothing moves by itself for readers who ask for that', async () => {
  const context = await browser.newContext({reducedMotion: 'reduce'})
  const page = await context.newPage()
  for (const address of examplesOf(pages)) {
    await page.goto(at(address))
    const moving = await page.evaluate(() => ({
      scroll: getComputedStyle(document.documentElement).scrollBehavior,
      animations: document.getAnimations().length,
      slow: [...document.querySelectorAll('*')].filter((element) => {
        const {transitionDuration, animationName} = getComputedStyle(element)
        return (
          animationName !== 'none' ||
          transitionDuration.split(',').some((one) => parseFloat(one) > 0)
        )
      }).length
    }))
    expect(moving, address).toEqual({scroll: 'auto', animations: 0, slow: 0})
  }
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
  for (const address of ['/', '/measures/kz/', '/indicators/kz/2021/c5/']) {
    if (!pages.has(address)) continue
    await page.goto(at(address))
    const before = await seen()
    // A slash is wanted by search, and does no harm where nothing is typed.
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?.,') await page.keyboard.press(key)
    expect(await seen(), address).toBe(before)
    expect(page.url()).toBe(at(address))
  }
  await context.close()
})
