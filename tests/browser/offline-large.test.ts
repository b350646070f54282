/** A site above the size that is saved whole: the core, what is read, and the rest in packs. */
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest'
import {makeRelease} from '../../src/build/release.ts'
import {SiteFolder} from '../../src/build/site-folder.ts'
import {packCounts, shareOf} from '../../src/offline/packs.ts'
import type {Release, ReleaseFile} from '../../src/offline/release.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {host, type Host, patience} from './offline-host.ts'
import {searchFor} from './atlas.ts'
import {textPages, titleOf} from './text-pages.ts'

const site = inject('oneCountry').Ghana

/** Far below the size of any site, in bytes. */
const limit = 100_000

/** Pages more, so that each pack has enough files to be fetched as a pack. */
const morePages = pagesForPacks(5)

function pagesForPacks(enough: number): readonly number[] {
  const pages: number[] = []
  const counts = Array.from({length: packCounts.large}, () => 0)
  for (let number = 1; counts.some((count) => count < enough); number++) {
    const pack = shareOf(`made-up/${number}/`, packCounts.large)
    if ((counts[pack] ?? 0) >= enough) continue
    counts[pack] = (counts[pack] ?? 0) + 1
    pages.push(number)
  }
  return pages
}

const [read = '', unread = ''] = textPages(site.dist)
const [titleOfRead, titleOfUnread] = [titleOf(site.dist, read), titleOf(site.dist, unread)]

let folder: string
let dist: string
let release: Release
let browser: Browser
let server: Host
let context: BrowserContext
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-large-'))
  dist = path.join(folder, 'dist')
  await cp(site.dist, dist, {recursive: true})
  for (const number of morePages) {
    const place = path.join(dist, 'made-up', String(number))
    await mkdir(place, {recursive: true})
    await writeFile(path.join(place, 'index.html'), `<!doctype html><h1>Page ${number}</h1>`)
  }
  release = await makeRelease(new SiteFolder(dist), {limit})
  browser = await openBrowser(inject('browser'))
})

afterAll(async () => {
  await closeContexts()
  await rm(folder, {recursive: true})
})

/** A host, and a reader who has never been there. */
async function arrive(): Promise<void> {
  server = await host(dist, site.base)
  context = await browser.newContext()
  context.setDefaultTimeout(patience)
  page = await context.newPage()
}

async function leave(): Promise<void> {
  await context.close()
  await server.close()
}

const core = (): readonly ReleaseFile[] => release.files.filter(({pack}) => pack === undefined)
const rest = (): readonly ReleaseFile[] => release.files.filter(({pack}) => pack !== undefined)

/** As the page on reading offline says it. */
function megabytes(files: readonly ReleaseFile[]): string {
  return `${(files.reduce((sum, {size}) => sum + size, 0) / 1e6).toFixed(1)} MB`
}

async function visitOnce(address: string): Promise<void> {
  await page.goto(server.url + address)
  await page.getByText('This page is saved for reading offline.').waitFor()
}

const heading = (): Promise<string | null> => page.locator('h1').textContent()

/** Addresses of a release whose bytes the open page cannot have, or not those of the release. */
function unreadable(files: readonly ReleaseFile[]): Promise<readonly string[]> {
  const list = files.map(({address, hash}) => ({address, hash, url: server.url + address}))
  return page.evaluate(async (all) => {
    const found = all.map(async ({address, hash, url}) => {
      const response = await fetch(url).catch(() => undefined)
      if (response?.ok !== true) return [address]
      const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
      const digits = Array.from(new Uint8Array(digest), (byte) =>
        byte.toString(16).padStart(2, '0')
      )
      return digits.join('').startsWith(hash) ? [] : [address]
    })
    return (await Promise.all(found)).flat()
  }, list)
}

describe('after one visit to a page, without a network, a reader', () => {
  let asked: readonly string[]

  beforeAll(async () => {
    await arrive()
    await visitOnce(read)
    asked = server.takeAsked()
    await server.goAway()
  })

  afterAll(leave)

  test('has the core and the page that was open, and not the rest', async () => {
    const others = asked.filter((address) => rest().some((file) => file.address === address))
    expect(new Set(others)).toEqual(new Set([read]))
    expect(core().length).toBeLessThan(rest().length / 2)
    expect(await unreadable(core())).toEqual([])
    await page.goto(server.url + read)
    expect(await heading()).toBe(titleOfRead)
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
    expect(await heading()).toBe('This page is not saved')
    await page.getByText('This page is not saved for reading offline.').waitFor()
    await page.locator('main').getByRole('link', {name: titleOfRead}).click()
    await page.waitForURL(`**/${read}`)
    expect(await heading()).toBe(titleOfRead)
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
})

describe('a reader', () => {
  beforeEach(arrive)
  afterEach(leave)

  test('keeps a page that is read', async () => {
    await visitOnce('')
    await page.goto(server.url + unread)
    await page.getByText('This page is saved for reading offline.').waitFor()
    await server.goAway()
    await page.goto(`${server.url}measures/`)
    await page.goto(`${server.url + unread}#p1`)
    expect(await page.locator('#p1').isVisible()).toBe(true)
  })

  test('saves everything in packs, told its size first, and goes on where it was broken off', async () => {
    await visitOnce('offline/')
    const button = page.getByRole('button', {name: /^Save everything/})
    await button.waitFor()
    expect(await button.textContent()).toBe(`Save everything (${megabytes(rest())})`)
    server.takeAsked()
    const refused = /packs\/[0-3]\d?\.pack$/
    server.refuse(refused)
    await button.click()
    await page.getByText('Press the button again to continue.').waitFor()
    const first = server.takeAsked().filter((address) => address !== 'sw.js')
    expect(first.length).toBe(release.packs.length)
    const missing = rest().filter(({pack}) => refused.test(`packs/${pack ?? ''}.pack`))
    expect(await button.textContent()).toBe(`Save everything (${megabytes(missing)})`)
    server.refuse()
    await button.click()
    await page.getByText('Everything is saved here').waitFor()
    const second = server.takeAsked().filter((address) => address !== 'sw.js')
    expect(second.sort()).toEqual(first.filter((address) => refused.test(address)).sort())
    await server.goAway()
    expect(await unreadable(release.files)).toEqual([])
    await page.goto(server.url + unread)
    expect(await page.locator('#p1').isVisible()).toBe(true)
    const last = morePages.at(-1)
    await page.goto(`${server.url}made-up/${last}`)
    expect(page.url()).toBe(`${server.url}made-up/${last}/`)
    expect(await heading()).toBe(`Page ${last}`)
  })

  test('is kept from packs that were altered on the way, and given them once they are right', async () => {
    await visitOnce('offline/')
    const altered = path.join(folder, 'altered')
    await cp(dist, altered, {recursive: true})
    for (const {address} of release.packs.slice(0, 3)) {
      const file = path.join(altered, address)
      const bytes = await readFile(file)
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9)
      await writeFile(file, bytes)
    }
    await server.publish(altered)
    const button = page.getByRole('button', {name: /^Save everything/})
    await button.click()
    await page.getByText('Press the button again to continue.').waitFor()
    const missing = rest().filter(({pack}) => pack !== undefined && pack < 3)
    expect(await button.textContent()).toBe(`Save everything (${megabytes(missing)})`)
    await server.publish(dist)
    await button.click()
    await page.getByText('Everything is saved here').waitFor()
    await server.goAway()
    expect(await unreadable(release.files)).toEqual([])
  })

  test('sees how far saving is, and stops it', async () => {
    await visitOnce('offline/')
    const button = page.getByRole('button', {name: /^Save everything/})
    const release = server.hold(/packs\/[4-6]\d\.pack$/)
    await button.click()
    await page.getByText(/^\d0% of [\d.]+ MB saved\.$/).waitFor()
    const progress = page.getByRole('progressbar', {name: 'Saving'})
    await expect
      .poll(() => progress.evaluate((bar) => bar instanceof HTMLProgressElement && bar.value))
      .toBeGreaterThan(0)
    await page.getByRole('button', {name: 'Stop'}).click()
    release()
    await button.waitFor()
    expect(await progress.isVisible()).toBe(false)
    await page.getByText(/^\d+ of \d+ files are saved here/).waitFor()
  })

  test('who saved everything is brought all of the next release', async () => {
    await visitOnce('offline/')
    await page.getByRole('button', {name: /^Save everything/}).click()
    await page.getByText('Everything is saved here').waitFor()
    const next = await nextRelease('next', [unread])
    await mkdir(path.join(next, 'measures', 'new'))
    await writeFile(path.join(next, 'measures', 'new', 'index.html'), '<h1>New</h1>')
    await makeRelease(new SiteFolder(next), {limit})
    server.takeAsked()
    await server.publish(next)
    await page.goto(`${server.url}measures/`)
    await takeOver()
    const asked = new Set(server.takeAsked())
    expect(asked).toEqual(new Set(['measures/new/', 'offline-release.json', 'sw.js', unread]))
    await server.goAway()
    await page.goto(server.url + unread)
    expect(await heading()).toMatch(/^Mended: /)
  })

  test('of a few pages is brought those few, and shown newer ones rather than none', async () => {
    await visitOnce(read)
    await server.publish(await nextRelease('other', [read, unread]))
    await page.goto(server.url + unread)
    expect(await heading()).toMatch(/^Mended: /)
    await takeOver()
    await server.goAway()
    await page.goto(server.url + read)
    expect(await heading()).toMatch(/^Mended: /)
  })
})

/** A copy of the site in which some pages have another heading. */
async function nextRelease(name: string, changed: readonly string[]): Promise<string> {
  const next = path.join(folder, name)
  await cp(dist, next, {recursive: true})
  for (const address of changed) {
    const file = path.join(next, address, 'index.html')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/<h1[^>]*>/, '$&Mended: '))
  }
  await makeRelease(new SiteFolder(next), {limit})
  return next
}

async function takeOver(): Promise<void> {
  const button = page.getByRole('button', {name: 'Show it'})
  await button.waitFor()
  const reloaded = page.waitForEvent('load')
  await button.click()
  await reloaded
}
