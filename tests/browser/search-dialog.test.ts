import type {Browser, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {findings, openPage} from '../access/checks.ts'
import {areAlone} from '../seeds/first.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {addressOf} from './atlas.ts'
import {visit, type Visit} from './visit.ts'

const {url} = inject('own').base

let browser: Browser
/** For tests that leave nothing behind, and do not look at what is loaded when. */
let shared: Visit

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
  shared = await visit(browser, url)
})

afterAll(async () => {
  await closeContexts()
  expect(shared.troubles).toEqual([])
})

const dialogOf = (page: Page): Locator => page.getByRole('dialog', {name: 'Search', exact: true})
const boxOf = (page: Page): Locator => dialogOf(page).getByRole('searchbox')
const wayIn = (page: Page): Locator =>
  page.locator('header.site').getByRole('button', {name: /^Search/})

/** Waits until a page stands first among the results. */
async function firstResult(page: Page, title: string): Promise<void> {
  await dialogOf(page).getByRole('listitem').first().getByRole('heading', {name: title}).waitFor()
}

/** Opens the dialog on an ordinary page and types words into it. */
async function askDialog(page: Page, words: string): Promise<void> {
  await page.goto(`${url}measures/kz/`)
  await wayIn(page).click()
  await boxOf(page).fill(words)
}

test.each(['Control+K', 'Meta+K', '/', 'the button'])(
  'opens by %s with the box ready, and gives the focus back when Escape closes it',
  async (way) => {
    const {page} = shared
    await page.goto(`${url}indicators/kz/2021/c5/`)
    await wayIn(page).focus()
    if (way === 'the button') await page.keyboard.press('Enter')
    else await page.keyboard.press(way)
    await page.locator('dialog[open] input:focus').waitFor()
    await page.keyboard.type('certificate')
    await page.keyboard.press('Escape')
    await dialogOf(page).waitFor({state: 'hidden'})
    expect(await wayIn(page).evaluate((button) => button === document.activeElement)).toBe(true)
    // What was typed is there again, and the next letter replaces it.
    await page.keyboard.press('Control+K')
    await page.locator('dialog[open] input:focus').waitFor()
    await page.keyboard.type('x')
    expect(await boxOf(page).inputValue()).toBe('x')
  }
)

/** Holds back what is loaded when a reader reaches for search, until it is let go. */
async function holdBack(page: Page): Promise<() => void> {
  const {promise, resolve} = Promise.withResolvers<undefined>()
  await page.route(/\/_astro\/search\.[^/]*\.js$/, async (route) => {
    await promise
    await route.fallback()
  })
  return () => resolve(undefined)
}

const reaches: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'Control+K': (page) => page.keyboard.press('Control+K'),
  'a click': (page) => wayIn(page).click(),
  'the button and Enter': (page) => wayIn(page).press('Enter')
}

test.each(Object.keys(reaches))(
  'keeps every letter typed right after %s, whatever has yet to be loaded',
  async (way) => {
    const {page, troubles, close} = await visit(browser, url)
    await page.goto(`${url}measures/kz/`)
    const letGo = await holdBack(page)
    await reaches[way]?.(page)
    await page.keyboard.type('КНБ ')
    letGo()
    await page.keyboard.type('сертификат')
    expect(await boxOf(page).inputValue()).toBe('КНБ сертификат')
    await firstResult(page, 'C5')
    expect(await boxOf(page).evaluate((box) => box === document.activeElement)).toBe(true)
    expect(await boxOf(page).inputValue()).toBe('КНБ сертификат')
    await close()
    expect(troubles).toEqual([])
  }
)

test('Enter leads on as soon as that can be, when it is pressed before anything is loaded', async () => {
  const {page, troubles, close} = await visit(browser, url)
  await page.goto(`${url}measures/kz/`)
  const letGo = await holdBack(page)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('kz/conditional-flow-regime')
  await page.keyboard.press('Enter')
  letGo()
  await page.waitForURL('**/measures/kz/conditional-flow-regime/')
  await close()
  expect(troubles).toEqual([])
})

test('who closes it before anything is loaded stays where they are, and what they typed is there again', async () => {
  const {page, troubles, close} = await visit(browser, url)
  await page.goto(`${url}measures/kz/`)
  const letGo = await holdBack(page)
  await wayIn(page).press('Enter')
  await page.keyboard.type('C5')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  letGo()
  await page.locator('dialog .count').waitFor({state: 'attached'})
  expect(await page.locator('dialog[open]').count()).toBe(0)
  expect(await wayIn(page).evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+K')
  await firstResult(page, 'C5')
  expect(addressOf(page, url)).toBe('/measures/kz/')
  await close()
  expect(troubles).toEqual([])
})

test('where nothing can be loaded it says so, and Enter leads to the search page', async () => {
  const {page, close} = await visit(browser, url)
  // Before the page is opened: what an open page asks for first afterwards may pass a new route by.
  await page.route(/\/_astro\/search\.[^/]*\.js$/, (route) => route.abort())
  await page.goto(`${url}measures/kz/`)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('data retention')
  await dialogOf(page).getByRole('alert').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search/?q=data+retention')
  await close()
})

test('opens by the key of K on a Russian keyboard', async () => {
  const {page} = shared
  await page.goto(`${url}measures/kz/`)
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true})
    )
  )
  await dialogOf(page).waitFor()
})

test('a slash typed into a field is a slash, and opens nothing where it is switched off', async () => {
  const {page, troubles, close} = await visit(browser, url)
  await page.goto(url)
  const field = page.locator('main input[type=search]')
  await field.focus()
  await page.keyboard.type('53/')
  expect(await field.inputValue()).toBe('53/')
  expect(await dialogOf(page).count()).toBe(0)
  await page.keyboard.press('Control+K')
  await dialogOf(page).getByLabel('Shortcut keys / and ?').uncheck()
  await page.goto(`${url}measures/kz/`)
  await page.keyboard.press('/')
  // Both keys are handled in turn: had the first opened the dialog, its box would hold nothing typed.
  await page.keyboard.press('Control+K')
  await page.locator('dialog[open] input:focus').waitFor()
  await dialogOf(page).getByLabel('Shortcut keys / and ?').check()
  await page.keyboard.press('Escape')
  // Away from its box, a browser closes the dialog in its own time, and takes keys for it until the focus has left it.
  await expect
    .poll(() => page.evaluate(() => document.activeElement === document.body), {timeout: 30_000})
    .toBe(true)
  await page.keyboard.press('/')
  await page.locator('dialog[open]').waitFor()
  await close()
  expect(troubles).toEqual([])
})

test('keeps the focus within, first to last and back', async () => {
  const {page} = shared
  await askDialog(page, 'certificate')
  await firstResult(page, 'certification')
  const stops = await dialogOf(page).locator('a, button, input').count()
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let step = 0; step <= stops; step++) {
      await page.keyboard.press(key)
      // Between the last and the first a browser may go through its own controls.
      const within = await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('dialog[open]') !== null
      )
      expect(within, `${key} ${step}`).toBe(true)
    }
  }
})

test('arrow keys lead from the box through pages and passages, and back', async () => {
  const {page} = shared
  await askDialog(page, 'КНБ сертификат')
  await firstResult(page, 'C5')
  const links = dialogOf(page).locator('.results a')
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('href') ?? null)
  for (const index of [0, 1, 2]) {
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(await links.nth(index).getAttribute('href'))
  }
  for (const index of [1, 0]) {
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe(await links.nth(index).getAttribute('href'))
  }
  await page.keyboard.press('ArrowUp')
  expect(await boxOf(page).evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowUp')
  expect(await boxOf(page).evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const passage = await links.nth(1).evaluate((link) => (link as HTMLAnchorElement).href)
  expect(passage).toMatch(/#[np]\d/)
  await page.keyboard.press('Enter')
  await page.waitForURL(passage)
})

test('tells a screen reader how many were found once the typing is over, and not before', async () => {
  const {page, troubles, close} = await visit(browser, url)
  await page.goto(`${url}measures/kz/`)
  await wayIn(page).click()
  await page.locator('dialog[open] input:focus').waitFor()
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  const count = dialogOf(page).locator('.count')
  const status = dialogOf(page).getByRole('status')
  const seen: (string | null)[] = []
  for (const words of ['cert', 'certificate', 'certificate authority']) {
    await boxOf(page).fill(words)
    // So long as less than the pause before it speaks goes by, the list must come first.
    await page.clock.runFor(200)
    await expect
      .poll(
        async () => {
          await page.clock.runFor(1)
          return dialogOf(page).locator('.results').getAttribute('aria-busy')
        },
        {timeout: 20_000, interval: 50}
      )
      .toBe('false')
    seen.push(await count.textContent())
    expect(await status.textContent()).toBe('')
  }
  expect(new Set(seen).size).toBeGreaterThan(1)
  await page.clock.runFor(2000)
  expect(await status.textContent()).toBe(seen.at(-1))
  expect(await status.textContent()).toMatch(/^\d+ pages?$/)
  await close()
  expect(troubles).toEqual([])
})

test('the list is a list of headings with links, each passage to its own place', async () => {
  const {page} = shared
  await askDialog(page, 'КНБ сертификат')
  await firstResult(page, 'C5')
  const first = dialogOf(page).getByRole('listitem').first()
  expect(await first.getByRole('heading', {level: 2}).getByRole('link').count()).toBe(1)
  const passages = first.getByRole('list').getByRole('link')
  for (const link of await passages.all()) {
    expect(await link.textContent()).toMatch(/^(?:Note|Paragraph) \d+ /)
    expect(await link.getAttribute('href')).toMatch(/\/indicators\/kz\/2021\/c5\/#[np]\d+$/)
  }
  expect(await passages.first().locator('mark').allTextContents()).not.toEqual([])
})

test.each([
  // Where several reports answer C5, none of them is meant for certain.
  ...(areAlone()
    ? [
        ['C5', '/indicators/kz/2021/c5/'],
        ['see B1', '/indicators/kz/2021/b1/']
      ]
    : []),
  ['kz/conditional-flow-regime', '/measures/kz/conditional-flow-regime/'],
  ['/indicators/kz/2021/c5/#n12', '/indicators/kz/2021/c5/#n12'],
  ['data retention', '/search/?q=data+retention']
])('Enter after %s leads to %s', async (words = '', address = '') => {
  const {page} = shared
  await askDialog(page, words)
  await page.keyboard.press('Enter')
  await page.waitForURL(url.slice(0, -1) + address)
  expect(addressOf(page, url)).toBe(address)
})

test.each(['<img src=x onerror=alert(1)>', '"><script>alert(1)</script> certificate'])(
  'shows the query %s as text',
  async (words) => {
    const {page} = shared
    await askDialog(page, words)
    await dialogOf(page).locator('.results[aria-busy=false]').waitFor({state: 'attached'})
    await dialogOf(page)
      .getByText(/onerror|script/)
      .first()
      .waitFor()
    expect(await dialogOf(page).locator('img, script, iframe').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=*')
    await page.locator('main .results[aria-busy=false]').waitFor({state: 'attached'})
    expect(await page.locator('main input[type=search]').inputValue()).toBe(words)
    expect(await page.title()).toContain(words)
    expect(await page.locator('main :is(img, script, iframe)').count()).toBe(0)
  }
)

test('leaves AI-written text out at one click', async () => {
  const {page} = shared
  await askDialog(page, 'data protection')
  const written = dialogOf(page).locator('.results .badge.ai')
  await written.first().waitFor()
  await dialogOf(page).getByLabel('Exclude AI-written text').check()
  await written.first().waitFor({state: 'detached'})
  await dialogOf(page).locator('.results[aria-busy=false]').waitFor({state: 'attached'})
  expect(await dialogOf(page).locator('.results > li').count()).toBeGreaterThan(0)
  expect(await written.count()).toBe(0)
  expect(await dialogOf(page).locator('a.all').getAttribute('href')).toContain('ai=no')
})

test('a dialog with results has no finding of axe in any colours', async () => {
  const page = await openPage(browser)
  await askDialog(page, 'сертификат certifcate')
  await dialogOf(page).locator('.mended').waitFor()
  expect(await findings(page)).toEqual([])
  await page.context().close()
})
