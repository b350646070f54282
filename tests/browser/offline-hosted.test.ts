/** The hosted site without a network, after one visit to one page. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest'
import {parseRelease} from '../../src/offline/release.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {cameWith, type Host} from './offline-host.ts'
import {arrive, heading, visitOnce, type Reader} from './offline-reader.ts'
import {searchWith} from './offline-search.ts'

const {base: site} = inject('own')

let browser: Browser
let reader: Reader
let server: Host
let page: Page

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})

afterAll(closeContexts)

async function start({dist, base}: {readonly dist: string; readonly base: string}): Promise<void> {
  reader = await arrive(browser, dist, base)
  ;({page, server} = reader)
}

describe('after one visit to home, without a network,', () => {
  let first: readonly string[]
  let again: readonly string[]

  // One reader for all: whoever reads without a network leaves all as it is.
  beforeAll(async () => {
    await start(site)
    await visitOnce(reader)
    first = askedOfSite()
    await page.goto(`${server.url}measures/`)
    again = askedOfSite()
    await server.goAway()
  })

  afterAll(() => reader.leave())

  /** But for the worker, which a browser looks at whenever it likes. */
  const askedOfSite = (): readonly string[] =>
    server.takeAsked().filter((address) => !address.startsWith('sw.js'))

  test('has fetched each file once, and nothing when a page was read again', async () => {
    const release = await parseRelease(
      await readFile(path.join(site.dist, 'offline-release.json'), 'utf8')
    )
    if (release === undefined) throw new Error('The host has no release')
    const came = cameWith(first, release)
    // The page that is visited asks for what it needs before there is a worker.
    const twice = came.filter((address, index) => came.indexOf(address) !== index)
    expect(twice.length).toBeLessThan(20)
    expect(new Set(came).size).toBe(release.files.length + 1)
    // Most come in packs.
    expect(first.length).toBeLessThan(release.files.length / 2)
    expect(again).toEqual([])
  })

  test('shows pages that were never visited, in their own type and colours', async () => {
    const answer = await page.goto(`${server.url}indicators/kz/2021/c5/`)
    expect(answer?.status()).toBe(200)
    expect(await heading(page)).toMatch(/surveillance/i)
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready
      return {
        fonts: [...document.fonts].filter(({status}) => status === 'loaded').length,
        rules: document.styleSheets[0]?.cssRules.length ?? 0
      }
    })
    expect(loaded.fonts).toBeGreaterThan(0)
    expect(loaded.rules).toBeGreaterThan(50)
    await page.locator('#n1-ref').click()
    await page.locator('#n1 [role=doc-backlink]').click()
    expect(page.url()).toBe(`${server.url}indicators/kz/2021/c5/#n1-ref`)
  })

  test('has files to download as well', async () => {
    const address = `${server.url}indicators/kz/2021/c5/cite.bib`
    const text = await page.evaluate(async (url) => (await fetch(url)).text(), address)
    expect(text).toMatch(/^@/)
  })

  test('knows a page without its slash, and with a query', async () => {
    await page.goto(`${server.url}measures/kz?sort=title#main`)
    expect(page.url()).toBe(`${server.url}measures/kz/?sort=title#main`)
    await page.goto(`${server.url}search/?q=data`)
    expect(await heading(page)).toBe('Search')
    await page.goto(`${server.url}measures/index.html`)
    expect(await heading(page)).toBe('Measures')
  })

  test('stands at an address with a slash at its end, without which only a host leads there', async () => {
    // A worker may not answer for the address of its folder without the slash.
    const answer = await fetch(site.url.slice(0, -1), {redirect: 'manual'})
    expect([answer.status, answer.headers.get('location')]).toEqual([301, site.base])
    await page.goto(`${server.url}offline/`)
    expect(await page.locator('main').innerText()).toContain(site.base)
    expect(await page.locator(`a[href="${site.base.slice(0, -1)}"]`).count()).toBe(0)
    const start = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
      const manifest: unknown = await (await fetch(link?.href ?? '')).json()
      const {start_url: address = ''} = manifest as {start_url?: string}
      return new URL(address, link?.href).href
    })
    expect(start).toBe(server.url)
  })

  test('answers a wrong address with the page for those', async () => {
    const answer = await page.goto(`${server.url}measures/nowhere/`)
    expect(answer?.status()).toBe(404)
    expect(await heading(page)).toMatch(/page not found|address/i)
  })

  test('says of the copy to download, which is not saved, that it is not', async () => {
    await page.goto(`${server.url}offline/`)
    const zip = page.locator('a[download][href$=".zip"]').first()
    const answer = await page.goto(await zip.evaluate((link) => (link as HTMLAnchorElement).href))
    expect(answer?.status()).toBe(503)
    expect(await heading(page)).toBe('This page is not saved')
  })

  test('searches in English and in Russian, with a filter', async () => {
    await page.goto(`${server.url}search/`)
    const search = searchWith(page, `import('${server.url}pagefind/pagefind.js')`)
    const found = {
      english: await search('certificate'),
      filtered: await search('certificate', {kind: 'measure'}),
      russian: await search('сертификат')
    }
    expect(found.english.length).toBeGreaterThan(found.filtered.length)
    expect(found.filtered).not.toEqual([])
    expect(found.filtered.filter((url) => !url.startsWith('/measures/'))).toEqual([])
    expect(found.russian).toContain('/indicators/kz/2021/c5/')
  })
})

describe('a host and its reader', () => {
  // The fewer files a site has, the sooner it is saved.
  beforeEach(() => start(inject('oneCountry').Ghana))
  afterEach(() => reader.leave())

  test('lists addresses that all answer with 200, and none by way of another', async () => {
    const text = await (await fetch(`${server.url}offline-release.json`)).text()
    const files = (await parseRelease(text))?.files ?? []
    expect(files.length).toBeGreaterThan(50)
    const answers = await Promise.all(
      files.map(async ({address, size}) => {
        const answer = await fetch(new URL(address, server.url), {redirect: 'manual'})
        const {length} = new Uint8Array(await answer.arrayBuffer())
        return answer.status === 200 && length === size ? [] : [address, answer.status, length]
      })
    )
    expect(answers.flat()).toEqual([])
  })

  test('shows how much is saved, removes it when asked, nothing of another project on the same host, and saves it again when asked', async () => {
    const {origin} = new URL(server.url)
    await page.goto(`${origin}/other/`)
    await page.evaluate(async () => {
      const cache = await caches.open('theirs')
      await cache.put('/other/a', new Response('a'))
      const root = await caches.open('atlas:/other/')
      await root.put('/other/b', new Response('b'))
      localStorage.setItem('theirs', '1')
    })
    await visitOnce(reader, 'offline/')
    await page.getByText(/^Everything is saved here: \d+ files, [\d.]+ MB\.$/).waitFor()
    await page.getByRole('button', {name: 'Remove everything saved'}).click()
    await page.getByText('Nothing is saved here').waitFor()
    const left = await page.evaluate(async () => ({
      caches: await caches.keys(),
      a: (await caches.match('/other/a')) !== undefined,
      b: (await caches.match('/other/b')) !== undefined,
      theirs: localStorage.getItem('theirs'),
      keys: Object.keys(localStorage).filter((key) => !key.startsWith('atlas:'))
    }))
    expect(left).toEqual({
      caches: ['theirs', 'atlas:/other/'],
      a: true,
      b: true,
      theirs: '1',
      keys: ['theirs']
    })
    await page.goto(`${origin}/other/`)
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
    await page.goto(`${server.url}measures/`)
    await page.getByText('This page is not saved for reading offline.').waitFor()
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
    ).toBe(0)
    await page.goto(`${server.url}offline/`)
    await page.getByRole('button', {name: /^Save everything \([\d.]+ MB\)$/}).click()
    await page.getByText('Everything is saved here').waitFor()
    await server.goAway()
    await page.goto(`${server.url}measures/gh/`)
    expect(await heading(page)).toMatch(/./)
  })
})
