/** What a reader gets where saving cannot work: always the page, once the reason, and no storm of requests. */
import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Browser, CDPSession, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest'
import {makeRelease} from '../../src/build/release.ts'
import {SiteFolder} from '../../src/build/site-folder.ts'
import type {Release} from '../../src/offline/release.ts'
import {closeContexts, openBrowser} from './browser.ts'
import type {Host} from './offline-host.ts'
import {arrive, visitOnce, type Reader} from './offline-reader.ts'
import {textPages} from './text-pages.ts'

const site = inject('oneCountry').Ghana

/** Far below the size of any site, in bytes: texts are saved as they are read. */
const limit = 100_000

let folder: string
let dist: string
let release: Release
let browser: Browser
let reader: Reader
let server: Host
let page: Page
let control: CDPSession

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-trouble-'))
  dist = path.join(folder, 'dist')
  await cp(site.dist, dist, {recursive: true})
  release = await makeRelease(new SiteFolder(dist), {limit})
  browser = await openBrowser(inject('browser'))
})

afterAll(async () => {
  await closeContexts()
  await rm(folder, {recursive: true})
})

async function start(): Promise<void> {
  reader = await arrive(browser, dist, site.base)
  ;({page, server} = reader)
  control = await reader.context.newCDPSession(page)
}

const unread = textPages(site.dist).slice(1, 3)

const setQuota = (quotaSize: number): Promise<unknown> =>
  control.send('Storage.overrideQuotaForOrigin', {origin: new URL(server.url).origin, quotaSize})

/** Waits until the worker has given up, and gives what the page on reading offline says. */
async function saidOffline(): Promise<string> {
  await page.goto(`${server.url}offline/`)
  const state = page.locator('[data-offline="state"]', {hasText: 'Saving stopped'})
  await state.waitFor()
  return state.innerText()
}

/** How many files one more page asks for that is no file of its own. */
async function askedByOneMore(address: string): Promise<readonly string[]> {
  server.takeAsked()
  await page.goto(server.url + address)
  await page.waitForLoadState('networkidle')
  const own = /^(_astro|pagefind|search)\/|^logo\.\w+$|sw\.js|favicon|manifest/
  return server.takeAsked().filter((asked) => asked !== address && !own.test(asked))
}

describe('a worker that cannot save', () => {
  beforeEach(start)
  afterEach(() => reader.leave())

  test('stops once where the host changes pages, and says so', async () => {
    server.alterPages()
    expect(await saidOffline()).toContain('this host alters files')
    for (const address of unread) expect(await askedByOneMore(address)).toEqual([])
  })

  test('stops once where a file is missing, and says so', async () => {
    server.lose(/\/method\/$/)
    expect(await saidOffline()).toContain('a file of the Atlas is missing')
    for (const address of unread) expect(await askedByOneMore(address)).toEqual([])
  })

  test('stops once where there is no room, says so, and tries again by hand', async () => {
    await page.goto(`${server.url}measures/`)
    await setQuota(100_000)
    expect(await saidOffline()).toContain('no storage left')
    for (const address of unread) expect(await askedByOneMore(address)).toEqual([])
    await setQuota(100_000_000)
    await page.goto(`${server.url}offline/`)
    await page.getByRole('button', {name: /^Save everything/}).click()
    await page.getByText('Everything is saved here').waitFor()
  })
})

describe('a worker whose saved files somebody else has changed', () => {
  // One reader for all: each test puts back what it needs.
  beforeAll(async () => {
    await start()
    await visitOnce(reader)
  })

  afterEach(() => server.comeBack())
  afterAll(() => reader.leave())

  test('shows a saved page as what it is, whatever headers somebody else gave its bytes', async () => {
    const heading = await page.locator('h1').innerText()
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const key of await cache.keys()) {
          const bytes = await (await cache.match(key))?.arrayBuffer()
          const headers = {'content-type': 'text/plain', refresh: '0; url=https://evil.example/'}
          await cache.put(key, new Response(bytes, {status: 203, headers}))
        }
      }
    })
    await server.goAway()
    const answer = await page.goto(server.url)
    expect([answer?.status(), answer?.headers()['refresh']]).toEqual([200, undefined])
    expect(await page.locator('h1').innerText()).toBe(heading)
  })

  test('serves nothing that somebody else put among what is saved, and locks nobody out', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const key of await cache.keys()) {
          const isList = key.url.includes('offline-release.json')
          const text = isList ? '{"id":1,"files":null,"packs":0}' : 'POISON'
          await cache.put(key, new Response(text, {headers: {'content-type': 'text/html'}}))
        }
      }
    })
    await control.send('ServiceWorker.enable')
    await control.send('ServiceWorker.stopAllWorkers')
    const answer = await page.goto(server.url)
    expect(answer?.status()).toBe(200)
    expect(await page.content()).not.toContain('POISON')
    expect(await page.locator('h1').count()).toBe(1)
  })

  test('saves again what was cleared while the worker lived', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name)
    })
    await page.goto(`${server.url}measures/`)
    const core = release.files.filter(({pack}) => pack === undefined)
    await expect
      .poll(
        () =>
          page.evaluate(async () => {
            const counts = (await caches.keys()).map(async (name) => {
              const cache = await caches.open(name)
              return (await cache.keys()).length
            })
            return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
          }),
        {timeout: 60_000}
      )
      .toBeGreaterThan(core.length)
    await server.goAway()
    const answer = await page.goto(server.url)
    expect(answer?.status()).toBe(200)
  })

  test('gives pages that the network gave, although there is no room to save them', async () => {
    await setQuota(1000)
    for (const address of unread) {
      const answer = await page.goto(server.url + address)
      expect(answer?.status()).toBe(200)
      expect(await page.locator('h1').innerText()).not.toBe('This page is not saved')
    }
  })
})
