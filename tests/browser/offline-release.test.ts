/** One release after another: a seed is corrected, the site is built and published anew. */
import {execFile} from 'node:child_process'
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {readdirSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, expect, inject, test} from 'vitest'
import {parseRelease, type Release} from '../../src/offline/release.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {cameWith, type Host} from './offline-host.ts'
import {alterPack} from './offline-large-site.ts'
import {arrive, visitOnce, type Reader} from './offline-reader.ts'
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
let reader: Reader
let server: Host
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
  reader = await arrive(browser, site.dist, site.base)
  ;({page, server} = reader)
  await visitOnce(reader)
  server.takeAsked()
})

afterEach(() => reader.leave())

const notice = (tab: Page): ReturnType<Page['locator']> =>
  tab.getByRole('status').filter({hasText: 'There is a new version of the Atlas.'})

async function releaseOf(dist: string): Promise<Release> {
  const release = await parseRelease(
    await readFile(path.join(dist, 'offline-release.json'), 'utf8')
  )
  if (!release) throw new Error(`${dist} holds no release`)
  return release
}

test('comes to a new release as a whole, in all open pages, when the reader takes it', async () => {
  const other = await reader.context.newPage()
  await other.goto(server.url + edited)
  expect(await textOf(other)).toContain(before)

  await server.publish(next)
  await page.goto(`${server.url}measures/`)
  await notice(page).waitFor()
  expectChangesOnce(server.takeAsked(), await releaseOf(site.dist), await releaseOf(next))

  const ofOld = {text: [true, false], found: [true, false]}
  expect(await seen()).toEqual(ofOld)
  await server.goAway()
  expect(await seen()).toEqual(ofOld)
  await server.comeBack()
  const reloaded = [page, other].map((tab) => tab.waitForEvent('load'))
  await notice(page).getByRole('button').click()
  await Promise.all(reloaded)
  await expect.poll(() => textOf(other)).toContain(after)
  const ofNew = {text: [false, true], found: [false, true]}
  expect(await seen()).toEqual(ofNew)
  await server.goAway()
  expect(await seen()).toEqual(ofNew)

  // And where the next one, of the first texts again, cannot be had as a whole, keeps what it has.
  await server.comeBack()
  await server.publish(await broken())
  server.takeAsked()
  await page.goto(`${server.url}measures/`)
  await expect.poll(() => server.takeAsked().includes('offline-release.json')).toBe(true)
  await expect.poll(() => page.evaluate(isSettled)).toBe(true)
  await server.goAway()
  expect(await seen()).toEqual(ofNew)
  expect(await notice(page).count()).toBe(0)
})

const textOf = (tab: Page): Promise<string> => tab.locator('article.text').innerText()

/** Which of the two texts the page shows, and which of them the search finds. */
async function seen(): Promise<unknown> {
  await page.goto(server.url + edited)
  const text = await textOf(page)
  const search = searchWith(page, `import('${server.url}pagefind/pagefind.js')`)
  return {
    text: [text.includes(before), text.includes(after)],
    found: [await search(`"${before}"`), await search(`"${after}"`)].map((all) => all.length > 0)
  }
}

/** What changed came once; else nothing but what shares a pack with it that is less than that. */
function expectChangesOnce(asked: readonly string[], old: Release, young: Release): void {
  const known = new Map(old.files.map(({address, hash}) => [address, hash]))
  const changed = young.files.filter(({address, hash}) => known.get(address) !== hash)
  expect(changed.length).toBeGreaterThan(0)
  // In a small site a report with all its questions is a third; were it all, this would prove little.
  expect(changed.length).toBeLessThan(young.files.length / 2)
  const addresses = new Set(changed.map(({address}) => address))
  const came = cameWith(asked, young)
  expect(came.filter((address) => addresses.has(address)).sort()).toEqual([...addresses].sort())
  const packs = young.packs.filter(({size}, number) => {
    const inIt = changed.filter(({pack}) => pack === number)
    return inIt.reduce((sum, file) => sum + file.size, 0) >= size
  })
  const allowed = ['sw.js', 'offline-release.json', ...packs.map(({address}) => address)]
  const others = asked.filter((address) => !addresses.has(address))
  expect(others.filter((address) => !allowed.includes(address))).toEqual([])
}

/** The first release, with files of another one, by themselves and in packs. */
async function broken(): Promise<string> {
  const place = path.join(folder, 'broken')
  await cp(site.dist, place, {recursive: true})
  const {packs} = await releaseOf(place)
  for (const {address} of packs) await alterPack(path.join(place, address))
  await writeFile(path.join(place, edited, 'index.html'), 'of yet another release')
  return place
}

/** Whether no new worker is on its way any more, nor waiting for its turn. */
async function isSettled(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration()
  return registration?.installing === null && registration.waiting === null
}
