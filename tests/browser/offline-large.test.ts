/** A site above the size that is saved whole: the core, and what is read. */
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {closeContexts, openBrowser} from './browser.ts'
import type {Host} from './offline-host.ts'
import {makeLargeSite, type LargeSite} from './offline-large-site.ts'
import {arrive, heading, takeOver, unreadable, visitOnce, type Reader} from './offline-reader.ts'
import {searchFor} from './atlas.ts'
import {textPages, titleOf} from './text-pages.ts'

const site = inject('oneCountry').Ghana

const [read = '', unread = ''] = textPages(site.dist)
const [titleOfRead, titleOfUnread] = [titleOf(site.dist, read), titleOf(site.dist, unread)]

let large: LargeSite
let browser: Browser
let reader: Reader
let page: Page
let server: Host

beforeAll(async () => {
  large = await makeLargeSite(site.dist)
  browser = await openBrowser(inject('browser'))
})

afterAll(async () => {
  await closeContexts()
  await large.remove()
})

describe('after one visit to a page, without a network, a reader', () => {
  let asked: readonly string[]

  beforeAll(async () => {
    reader = await arrive(browser, large.dist, site.base)
    ;({page, server} = reader)
    await visitOnce(reader, read)
    asked = server.takeAsked()
    await server.goAway()
  })

  afterAll(() => reader.leave())

  test('has the core and the page that was open, and not the rest', async () => {
    const others = asked.filter((address) => large.rest.some((file) => file.address === address))
    expect(new Set(others)).toEqual(new Set([read]))
    expect(large.core.length).toBeLessThan(large.rest.length / 2)
    expect(await unreadable(reader, large.core)).toEqual([])
    await page.goto(server.url + read)
    expect(await heading(page)).toBe(titleOfRead)
  })

  test('comes from home into each part of the site', async () => {
    await page.goto(server.url)
    const links = await page
      .locator('header a, footer a')
      .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')))
    const inside = new Set(links.filter((href) => href.startsWith(server.url)))
    expect(inside.size).toBeGreaterThan(5)
    for (const href of inside) {
      const answer = await page.goto(href)
      if (answer !== null) expect([href, answer.status()]).toEqual([href, 200])
    }
  })

  test('is told of a page that it is not saved, and offered those that are', async () => {
    const answer = await page.goto(server.url + unread)
    expect(answer?.status()).toBe(503)
    expect(page.url()).toBe(server.url + unread)
    expect(await heading(page)).toBe('This page is not saved')
    await page.getByText('This page is not saved for reading offline.').waitFor()
    await page.locator('main').getByRole('link', {name: titleOfRead}).click()
    await page.waitForURL(`**/${read}`)
    expect(await heading(page)).toBe(titleOfRead)
  })

  test('searches, and is told whose text is not saved', async () => {
    await page.goto(`${server.url}search/`)
    await searchFor(page, titleOfUnread)
    await page.locator('[data-result]').first().waitFor()
    await page
      .locator('[data-result]')
      .getByText(/not saved/)
      .first()
      .waitFor()
  })

  test('is brought those few pages of the next release, and shown newer ones rather than none', async () => {
    await server.comeBack()
    await server.publish(await large.nextRelease([read, unread]))
    await page.goto(server.url + unread)
    expect(await heading(page)).toMatch(/^Mended: /)
    await takeOver(page)
    await server.goAway()
    await page.goto(server.url + read)
    expect(await heading(page)).toMatch(/^Mended: /)
  })
})
