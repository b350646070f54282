/** One release after another: a seed is corrected, the site is built and published anew. */
import {execFile} from 'node:child_process'
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {readdirSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, expect, inject, test} from 'vitest'
import {parseRelease, type Release} from '../../src/offline/release.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {cameWith, host, type Host, patience} from './offline-host.ts'
import {searchWith} from './offline-search.ts'
import {plainWords, textPages} from './text-pages.ts'

const site = inject('oneCountry').Georgia
const repo = path.resolve(import.meta.dirname, '../..')

const texts = readdirSync(site.seeds).map((name) =>
  readFileSync(path.join(site.seeds, name), 'utf8')
)

/** The page of a text, and words of it that no other text has. */
const [edited, before] = findEdited()
const after = before.replace(' ', ' henceforth ')

function findEdited(): readonly [address: string, words: string] {
  for (const address of textPages(site.dist)) {
    const words = plainWords(site.dist, address)
    if (words !== undefined && texts.join('\n').split(words).length === 2) return [address, words]
  }
  throw new Error('No text has five plain words of its own in its first paragraph')
}

let folder: string
let next: string
let browser: Browser
let server: Host
let context: BrowserContext
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-release-'))
  next = path.join(folder, 'dist')
  browser = await openBrowser(inject('browser'))
  const seeds = path.join(folder, 'seeds')
  await cp(site.seeds, seeds, {recursive: true})
  for (const name of await readdir(seeds)) {
    const text = await readFile(path.join(seeds, name), 'utf8')
    await writeFile(path.join(seeds, name), text.replace(before, after))
  }
  const content = path.join(folder, 'content')
  await cp(site.content, content, {recursive: true})
  const flags = ['--seeds', seeds, '--content', content, '--out', next]
  const where = ['--site', site.site]
  await promisify(execFile)(process.execPath, ['scripts/build.ts', ...flags, ...where], {cwd: repo})
}, 180_000)

afterAll(async () => {
  await closeContexts()
  await rm(folder, {recursive: true})
})

beforeEach(async () => {
  server = await host(site.dist, site.base)
  context = await browser.newContext()
  context.setDefaultTimeout(patience)
  page = await context.newPage()
  await page.goto(server.url)
  await page.getByText('This page is saved for reading offline.').waitFor()
  server.takeAsked()
})

afterEach(async () => {
  await context.close()
  await server.close()
})

const notice = (tab: Page): ReturnType<Page['locator']> =>
  tab.getByRole('status').filter({hasText: 'There is a new version of the Atlas.'})

async function releaseOf(dist: string): Promise<Release> {
  const release = await parseRelease(
    await readFile(path.join(dist, 'offline-release.json'), 'utf8')
  )
  if (!release) throw new Error(`${dist} holds no release`)
  return release
}

test('fetches of a new release what changed, once, and shows the old one as a whole until the reader takes the new one', async () => {
  const [old, young] = [await releaseOf(site.dist), await releaseOf(next)]
  const known = new Map(old.files.map(({address, hash}) => [address, hash]))
  const changed = young.files.filter(({address, hash}) => known.get(address) !== hash)
  expect(changed.length).toBeGreaterThan(0)
  // In a small site a report with all its questions is a third; were it all, this would prove little.
  expect(changed.length).toBeLessThan(young.files.length / 2)
  await server.publish(next)
  await page.goto(`${server.url}measures/`)
  await notice(page).waitFor()
  const asked = server.takeAsked()
  const addresses = new Set(changed.map(({address}) => address))
  const came = cameWith(asked, young)
  expect(came.filter((address) => addresses.has(address)).sort()).toEqual([...addresses].sort())
  // A file that did not change comes in a pack, where that is less than what changed in it, or not at all.
  const packs = young.packs.map((pack, number) => ({
    ...pack,
    changed: changed.filter((file) => file.pack === number)
  }))
  const others = asked.filter((address) => !addresses.has(address))
  const worth = packs.filter(
    (pack) => pack.changed.reduce((sum, {size}) => sum + size, 0) >= pack.size
  )
  const allowed = ['sw.js', 'offline-release.json', ...worth.map(({address}) => address)]
  expect(others.filter((address) => !allowed.includes(address))).toEqual([])

  const engine = `import('${server.url}pagefind/pagefind.js')`
  const seen = async (): Promise<unknown> => {
    await page.goto(server.url + edited)
    const text = await page.locator('article.text').innerText()
    const search = searchWith(page, engine)
    return {
      text: [text.includes(before), text.includes(after)],
      found: [await search(`"${before}"`), await search(`"${after}"`)].map((all) => all.length > 0)
    }
  }
  const ofOld = {text: [true, false], found: [true, false]}
  expect(await seen()).toEqual(ofOld)
  await server.goAway()
  expect(await seen()).toEqual(ofOld)
  await server.comeBack()
  const reloaded = page.waitForEvent('load')
  await notice(page).getByRole('button').click()
  await reloaded
  const ofNew = {text: [false, true], found: [false, true]}
  expect(await seen()).toEqual(ofNew)
  await server.goAway()
  expect(await seen()).toEqual(ofNew)
})

test('brings all open pages to the new release at once', async () => {
  const other = await context.newPage()
  await other.goto(server.url + edited)
  expect(await other.locator('article.text').innerText()).toContain(before)
  await server.publish(next)
  await page.goto(`${server.url}measures/`)
  const reloaded = other.waitForEvent('load')
  await notice(page).getByRole('button').click()
  await reloaded
  await expect.poll(() => other.locator('article.text').innerText()).toContain(after)
})

test('keeps the old release where the new one cannot be had as a whole', async () => {
  const broken = path.join(folder, 'broken')
  await cp(next, broken, {recursive: true})
  await writeFile(path.join(broken, edited, 'index.html'), 'of yet another release')
  await server.publish(broken)
  await page.goto(`${server.url}measures/`)
  await expect
    .poll(() => server.takeAsked().includes('offline-release.json'), {timeout: 30_000})
    .toBe(true)
  await expect.poll(() => page.evaluate(isSettled), {timeout: 30_000}).toBe(true)
  await server.goAway()
  await page.goto(server.url + edited)
  expect(await page.locator('article.text').innerText()).toContain(before)
  expect(await notice(page).count()).toBe(0)
})

/** Whether no new worker is on its way any more, nor waiting for its turn. */
async function isSettled(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration()
  return registration?.installing === null && registration.waiting === null
}
