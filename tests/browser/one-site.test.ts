/** One and the same folder at the root of a host, below a path, and from a disk, read through in each. */
import {createHash} from 'node:crypto'
import {cp, mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest'
import {serve, type Served} from '../../scripts/serve/server.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {results, searchFor} from './atlas.ts'
import {troublesOf} from './troubles.ts'

const {base: site} = inject('own')

let folder: string
let dist: string
let before: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-one-'))
  dist = path.join(folder, 'Мой диск 100% #1')
  await cp(site.dist, dist, {recursive: true})
  before = await checksum()
  browser = await openBrowser(inject('browser'))
})

afterAll(async () => {
  await closeContexts()
  await rm(folder, {recursive: true})
})

/** Of all names and bytes. */
async function checksum(): Promise<string> {
  const hash = createHash('sha256')
  const entries = await readdir(dist, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile())
  for (const file of files.map(({parentPath, name}) => path.join(parentPath, name)).sort()) {
    hash.update(`${path.relative(dist, file)}\n`).update(await readFile(file))
  }
  return hash.digest('hex')
}

describe.each(['/', '/a/b/', 'file:'])('under %s', (place) => {
  let server: Served | undefined
  let home: string
  let context: BrowserContext
  let page: Page
  let troubles: readonly string[]

  beforeEach(async () => {
    server = place === 'file:' ? undefined : await serve(dist, {base: place})
    home = server?.url ?? `${pathToFileURL(dist).href}/`
    // That a worker saves a site below a path is looked at elsewhere.
    context = await browser.newContext({serviceWorkers: place === '/a/b/' ? 'block' : 'allow'})
    page = await context.newPage()
    troubles = troublesOf(page, home)
  })

  afterEach(async () => {
    await context.close()
    await server?.close()
  })

  /** As it is named there. */
  const file = place === 'file:' ? 'index.html' : ''

  test('home leads to a measure, to a note, to what is searched for, to reading offline', async () => {
    await page.goto(home + file)
    await page.locator('header.site nav').getByRole('link', {name: 'Measures'}).click()
    await page.waitForURL(`${home}measures/${file}`)
    await page.locator('main table th a').last().click()
    await page.waitForURL((url) => /\/(measures|pillars)\/.+/.test(url.pathname))

    await page.goto(`${home}indicators/kz/2021/c5/${file}`)
    await page.locator('[role=doc-noteref]').first().click()
    expect(new URL(page.url()).hash).toMatch(/^#n/)

    for (const words of ['data localization', 'сертификат', '"personal data"', '94-V']) {
      await page.goto(home + file)
      await searchFor(page, words)
      await results(page).first().waitFor()
      await results(page).first().click()
      await page.waitForURL((url) => !url.href.startsWith(`${home}search/`))
      expect(await page.locator('main h1').innerText(), words).not.toBe('')
    }

    await page.getByRole('link', {name: 'Read offline'}).first().click()
    await page.waitForURL(`${home}offline/${file}`)
    const name = place === 'file:' ? 'This copy' : 'In this browser'
    await page.getByRole('heading', {name}).waitFor()
    expect(troubles).toEqual([])
    expect(await checksum()).toBe(before)
  })
})
