/** What every page has around its text: menu, light and dark by choice, the list of keys. */
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {pickPages} from '../../scripts/shots/take.ts'
import {attribute, elements} from '../../scripts/check/page.ts'
import {readPages} from '../site/pages.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {visit} from './visit.ts'

const {base} = inject('own')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})
afterAll(closeContexts)

test('the header is one line on a phone, and search keeps its name there', async () => {
  const {page, troubles, close} = await visit(browser, base.url, {
    viewport: {width: 360, height: 740}
  })
  await page.goto(base.url)
  const tops = await page
    .locator('header.site > :is(.name, nav, .find)')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()))
  const middles = tops.map(({top, bottom}) => (top + bottom) / 2)
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(3)
  await page.getByRole('button', {name: 'Search', exact: true}).first().click()
  expect(await page.locator('dialog.searching').isVisible()).toBe(true)
  expect(troubles).toEqual([])
  await close()
})

test('dark or light is remembered, on other pages too, and drawn from the first frame', async () => {
  const {page, troubles, close} = await visit(browser, base.url, {colorScheme: 'light'})
  const paper = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.goto(base.url)
  const light = await paper()
  await page.getByRole('button', {name: 'Explore'}).click()
  await page.getByLabel('Appearance').selectOption('dark')
  await expect.poll(paper).not.toBe(light)
  const dark = await paper()
  await page.goto(new URL('measures/', base.url).href, {waitUntil: 'commit'})
  // Set by the script in the head, before any file is there.
  await page.waitForFunction(() => document.documentElement.dataset['appearance'] === 'dark')
  await page.waitForLoadState()
  expect(await paper()).toBe(dark)
  await page.emulateMedia({media: 'print'})
  expect(await paper()).not.toBe(dark)
  await page.emulateMedia({media: 'screen'})
  await page.getByRole('button', {name: 'Explore'}).click()
  await expect.poll(() => page.getByLabel('Appearance').inputValue()).toBe('dark')
  await page.getByLabel('Appearance').selectOption('As the system')
  await expect.poll(paper).toBe(light)
  await page.reload()
  expect(await paper()).toBe(light)
  expect(troubles).toEqual([])
  await close()
})

/** Runs in the page: whether it is long, and nothing that leads to its parts is in the window, halfway down. */
async function isLost(): Promise<boolean> {
  await document.fonts.ready
  const page = document.documentElement
  const ways = document.querySelectorAll('nav[aria-label="On this page"], .list thead th')
  const isLong = (): boolean => page.scrollHeight > 3 * innerHeight
  const areOut = (): boolean =>
    Array.from(ways, (way) => way.getBoundingClientRect()).every(
      ({top, bottom, width}) => width === 0 || bottom <= 0 || top >= innerHeight
    )
  scrollTo({top: 0, behavior: 'instant'})
  // How long the page is shows in some frame or other: what is far below is laid out when it comes
  // near, and the filters of the search fold when the window has become narrow.
  for (let frame = 0; frame < 60; frame++) {
    scrollTo({top: page.scrollHeight / 2, behavior: 'instant'})
    if (!isLong() || !areOut()) return false
    await new Promise(requestAnimationFrame)
  }
  return true
}

test('a page of more than three screens keeps the way to its parts in view, wide and narrow', async () => {
  const {page, close} = await visit(browser, base.url)
  const lost: string[] = []
  // The one that a page was left in is the first of the next: each page is laid out anew but once.
  let widths = [
    {width: 1280, height: 900},
    {width: 390, height: 844}
  ]
  for (const {name, address} of await pickPages(base.dist)) {
    // The first page is itself a list of ways.
    if (name === 'home') continue
    await page.goto(base.url + address.slice(1))
    for (const viewport of widths) {
      await page.setViewportSize(viewport)
      if (await page.evaluate(isLost)) lost.push(`${address} at ${viewport.width} px`)
    }
    widths = widths.toReversed()
  }
  expect(lost).toEqual([])
  await close()
})

test('? lists the keys, except in a field and where these keys are switched off', async () => {
  const {page, troubles, close} = await visit(browser, base.url)
  await page.goto(base.url)
  const list = page.getByRole('dialog', {name: 'Keyboard shortcuts'})
  await page.locator('#query').press('?')
  expect(await list.isVisible()).toBe(false)
  expect(await page.locator('#query').inputValue()).toBe('?')
  await page.locator('#query').blur()
  await page.keyboard.press('?')
  await list.waitFor()
  await page.keyboard.press('Escape')
  await list.waitFor({state: 'hidden'})
  await page.getByRole('button', {name: 'Explore'}).click()
  await page.getByRole('button', {name: 'Keyboard shortcuts'}).click()
  await list.getByRole('button', {name: 'Close'}).click()
  await list.waitFor({state: 'hidden'})
  // A browser takes the focus out of a closed dialog in its own time, and keys pressed in one are its own.
  await page.waitForFunction(() => document.activeElement?.closest('dialog') === null)
  await page.keyboard.press('/')
  await page.getByLabel('Shortcut keys / and ?').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.keyboard.press('/')
  expect(await page.locator('dialog:open').count()).toBe(0)
  expect(troubles).toEqual([])
  await close()
})

test('no field makes a phone enlarge the page: its letters have 16 px', async () => {
  const {page, close} = await visit(browser, base.url, {viewport: {width: 360, height: 740}})
  for (const address of ['', 'search/', 'measures/', 'notes/', 'nowhere/']) {
    await page.goto(base.url + address)
    const small = await page
      .locator('input, select, textarea')
      .evaluateAll((fields) =>
        fields.flatMap((field) =>
          parseFloat(getComputedStyle(field).fontSize) < 16 ? [field.outerHTML] : []
        )
      )
    expect(small, address).toEqual([])
  }
  await close()
})

test('on paper, links beside a text have the public address of their page', async () => {
  const {page, close} = await visit(browser, base.url)
  const pages = await readPages(base.dist)
  const [address = '/'] =
    [...pages].find(([, {tree}]) =>
      elements(tree).some((one) => attribute(one, 'dataAddress') !== undefined)
    ) ?? []
  await page.goto(base.url + address.slice(1))
  await page.emulateMedia({media: 'print'})
  const printed = await page.locator('.margin a[data-address]').evaluateAll((links) =>
    links.map((link) => ({
      path: link instanceof HTMLAnchorElement ? link.pathname : '',
      after: getComputedStyle(link, '::after').content
    }))
  )
  expect(printed.length).toBeGreaterThan(0)
  for (const {path, after} of printed) {
    expect(after).toContain(`<${base.site}${path.slice(base.base.length)}>`)
  }
  await close()
})
