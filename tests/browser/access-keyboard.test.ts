import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launch} from '../../scripts/browser/launch.ts'
import type {BuiltPage} from '../../scripts/check/page.ts'
import {examplesOf} from '../access/examples.ts'
import {structureFindings} from '../access/structure.ts'
import {readPages} from '../site/pages.ts'

const {root} = inject('sites')
const minutes = 60_000

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

test(
  'whatever has the focus is seen whole, wide and narrow, and in the order of the page',
  {timeout: 5 * minutes},
  async () => {
    const wrong: string[] = []
    for (const viewport of [
      {width: 1280, height: 800},
      {width: 360, height: 640}
    ]) {
      const context = await browser.newContext({viewport, reducedMotion: 'reduce'})
      const page = await context.newPage()
      for (const address of examplesOf(pages)) {
        await page.goto(at(address))
        for (const found of await hiddenFocus(page)) {
          wrong.push(`${address} at ${viewport.width} px: ${found}`)
        }
      }
      await context.close()
    }
    expect(wrong).toEqual([])
  }
)

/** More stops than these on one page are more of the same. */
const mostStops = 50

/** Walks through a page by Tab: what gets the focus and is covered, out of sight, or out of order. */
async function hiddenFocus(page: Page): Promise<string[]> {
  const found: string[] = []
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    const state = await page.evaluate(focusState)
    if (state === undefined) break
    found.push(...state)
  }
  return found
}

/** Runs in the page. Nothing where the focus has left it. */
function focusState(): string[] | undefined {
  const element = document.activeElement
  if (element === null || element === document.body) return undefined
  const before = document.querySelector('[data-walked]')
  const name = element.outerHTML.slice(0, 120)
  const found: string[] = []
  if (before !== null && before !== element) {
    before.removeAttribute('data-walked')
    const follows = before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
    // Behind the last one it begins again.
    if (!follows) return undefined
  }
  element.setAttribute('data-walked', '')
  // A link may be broken over two lines: its first line tells. Of a tall box, what is in the window.
  const [box = element.getBoundingClientRect()] = element.getClientRects()
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
  if (box.width === 0 || bottom <= top) found.push(`out of sight: ${name}`)
  else {
    const x = Math.min(Math.max(box.left + Math.min(box.width, 20) / 2, 1), innerWidth - 1)
    const seen = document.elementFromPoint(x, (top + bottom) / 2)
    if (seen === null || !(element.contains(seen) || seen.contains(element))) {
      found.push(`covered by ${seen?.outerHTML.slice(0, 80) ?? 'nothing'}: ${name}`)
    }
  }
  const {outlineStyle, outlineWidth} = getComputedStyle(element)
  const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
  // Day, month and year of a date are stops of their own, which the browser marks.
  if (!ring && element.getAttribute('type') !== 'date') found.push(`no ring: ${name}`)
  return found
}

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
