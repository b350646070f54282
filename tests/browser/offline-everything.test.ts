/** A site above the size that is saved whole, of which a reader saves everything. */
import type {Browser, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest'
import {cacheKey, cacheName, type ReleaseFile} from '../../src/offline/release.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {cameWith, type Host} from './offline-host.ts'
import {makeLargeSite, type LargeSite} from './offline-large-site.ts'
import {arrive, heading, takeOver, unreadable, visitOnce, type Reader} from './offline-reader.ts'
import {textPages} from './text-pages.ts'

const site = inject('oneCountry').Ghana

const [unread = '', kept = ''] = textPages(site.dist)

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

/** As the page on reading offline says it. */
function megabytes(files: readonly ReleaseFile[]): string {
  return `${(files.reduce((sum, {size}) => sum + size, 0) / 1e6).toFixed(1)} MB`
}

describe('a reader who saves everything', () => {
  const button = (): Locator => page.getByRole('button', {name: /^Save everything/})

  // One for all: who has saved a part goes on from there.
  beforeAll(async () => {
    reader = await arrive(browser, large.dist, site.base)
    ;({page, server} = reader)
    await visitOnce(reader, 'offline/')
  })

  beforeEach(async () => {
    server.refuse()
    await server.comeBack()
    await server.publish(large.dist)
    await page.goto(`${server.url}offline/`)
  })

  afterAll(() => reader.leave())

  test('keeps a page that is read', async () => {
    await page.goto(server.url + kept)
    await page.getByText('This page is saved for reading offline.').waitFor()
    await server.goAway()
    await page.goto(`${server.url}measures/`)
    await page.goto(`${server.url + kept}#p1`)
    expect(await page.locator('#p1').isVisible()).toBe(true)
  })

  test('sees how far saving is, and stops it', async () => {
    const release = server.hold(/packs\/[4-6]\d\.pack$/)
    await button().click()
    await page.getByText(/^\d0% of [\d.]+ MB saved\.$/).waitFor()
    const progress = page.getByRole('progressbar', {name: 'Saving'})
    await expect
      .poll(() => progress.evaluate((bar) => bar instanceof HTMLProgressElement && bar.value))
      .toBeGreaterThan(0)
    await page.getByRole('button', {name: 'Stop'}).click()
    release()
    await progress.waitFor({state: 'hidden'})
    expect(await button().isVisible()).toBe(true)
    await page.getByText(/^\d+ of \d+ files are saved here/).waitFor()
  })

  test('has it in packs, told its size first, and goes on where it was broken off', async () => {
    const lost = [0, 1, 2, 3, 4, 5]
    await lose(lost)
    const missing = await missingHere()
    expect(await button().textContent()).toBe(`Save everything (${megabytes(missing)})`)
    server.refuse(/packs\/[0-2]\.pack$/)
    server.takeAsked()
    await button().click()
    await page.getByText('Press the button again to continue.').waitFor()
    const asked = (): string[] => server.takeAsked().filter((address) => address !== 'sw.js')
    const first = asked()
    expect(first).toEqual(expect.arrayContaining(addressesOf(lost)))
    // Each once: what was saved before is not asked for again, but with a pack.
    const addresses = missing.map(({address}) => address)
    const came = cameWith(first, large.release).filter((address) => addresses.includes(address))
    expect(came.toSorted()).toEqual(addresses.toSorted())
    const left = missing.filter(({pack = 3}) => pack < 3)
    expect(await button().textContent()).toBe(`Save everything (${megabytes(left)})`)
    server.refuse()
    await button().click()
    await page.getByText('Everything is saved here').waitFor()
    expect(asked().sort()).toEqual(addressesOf([0, 1, 2]))
    await server.goAway()
    expect(await unreadable(reader, large.release.files)).toEqual([])
    await page.goto(server.url + unread)
    expect(await page.locator('#p1').isVisible()).toBe(true)
    const last = large.lastPage
    await page.goto(`${server.url}made-up/${last}`)
    expect(page.url()).toBe(`${server.url}made-up/${last}/`)
    expect(await heading(page)).toBe(`Page ${last}`)
  })

  test('is kept from packs that were altered on the way, and given them once they are right', async () => {
    await lose([0, 1, 2])
    await server.publish(await large.alteredPacks(2))
    await button().click()
    await page.getByText('Press the button again to continue.').waitFor()
    const missing = large.rest.filter(({pack}) => pack !== undefined && pack < 2)
    expect(await button().textContent()).toBe(`Save everything (${megabytes(missing)})`)
    await server.publish(large.dist)
    await button().click()
    await page.getByText('Everything is saved here').waitFor()
    await server.goAway()
    expect(await unreadable(reader, missing)).toEqual([])
  })

  test('is brought all of the next release', async () => {
    const next = await large.nextRelease([unread], {'measures/new/index.html': '<h1>New</h1>'})
    server.takeAsked()
    await server.publish(next)
    await page.goto(`${server.url}measures/`)
    await takeOver(page)
    const asked = new Set(server.takeAsked())
    expect(asked).toEqual(new Set(['measures/new/', 'offline-release.json', 'sw.js', unread]))
    await server.goAway()
    await page.goto(server.url + unread)
    expect(await heading(page)).toMatch(/^Mended: /)
  })

  /** Clears the files of some packs, as a browser may, and opens the page anew. */
  async function lose(packs: readonly number[]): Promise<void> {
    const lost = large.rest.filter(({pack}) => pack !== undefined && packs.includes(pack))
    await page.evaluate(
      async ([name, keys]) => {
        const cache = await caches.open(name)
        for (const key of keys) await cache.delete(key)
      },
      [cacheName(server.url), lost.map((file) => cacheKey(server.url, file))] as const
    )
    await page.reload()
    await button().waitFor()
  }

  const addressesOf = (packs: readonly number[]): string[] =>
    packs.map((number) => `offline/packs/${number}.pack`)

  async function missingHere(): Promise<readonly ReleaseFile[]> {
    const keys = await page.evaluate(async (name) => {
      const all = await (await caches.open(name)).keys()
      return all.map(({url}) => url)
    }, cacheName(server.url))
    return large.release.files.filter((file) => !keys.includes(cacheKey(server.url, file)))
  }
})
