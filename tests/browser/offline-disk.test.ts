/** The copy for a disk, from its zip file, in a folder with an awkward name, with no network. */
import {execFile} from 'node:child_process'
import {readFile, writeFile} from 'node:fs/promises'
import {createHash} from 'node:crypto'
import path from 'node:path'
import {promisify} from 'node:util'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest'
import {ofToday} from '../setup/runs.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {results, searchFor} from './atlas.ts'
import {unpack, type Copy} from './offline-copy.ts'
import {queries, searchWith} from './offline-search.ts'
import {troublesOf} from './troubles.ts'

const {base: site} = inject('own')
const run = promisify(execFile)

let copy: Copy

beforeAll(async () => {
  copy = await unpack(site.dist)
})

afterAll(() => copy.remove())

describe('as files', () => {
  test('has no address but relative ones and public ones', async () => {
    const texts = copy.files.filter(
      (name) => /\.(html|css|js|svg)$/.test(name) && name !== '404.html'
    )
    expect(texts.length).toBeGreaterThan(20)
    const left: string[] = []
    for (const name of texts) {
      const text = await readFile(path.join(copy.folder, name), 'utf8')
      const rest = text.replaceAll(site.site, '')
      if (rest.includes(new URL(site.site).pathname)) left.push(`${name}: path of the site`)
      if (!name.endsWith('.html')) continue
      if (/<(?:link|script|img)[^>]*\s(?:crossorigin|integrity)/.test(rest))
        left.push(`${name}: cors`)
      if (/<script[^>]*type="module"/.test(rest)) left.push(`${name}: module`)
      if (/\s(?:href|src|action|poster)="\//.test(rest)) left.push(`${name}: absolute`)
    }
    expect(left).toEqual([])
  })

  test('keeps the public address of each page', async () => {
    const name = 'indicators/kz/2021/c5/index.html'
    const [hosted, copied] = await Promise.all(
      [site.dist, copy.folder].map((folder) => readFile(path.join(folder, name), 'utf8'))
    )
    const canonical = `<link rel="canonical" href="${site.site}indicators/kz/2021/c5/">`
    expect(hosted).toContain(canonical)
    expect(copied).toContain(canonical)
  })

  test('is the site itself, but for the pages that say how large it is', async () => {
    const differing: string[] = []
    for (const name of copy.files) {
      const [hosted, copied] = await Promise.all(
        [site.dist, copy.folder].map((folder) =>
          readFile(path.join(folder, name)).catch(() => undefined)
        )
      )
      if (hosted === undefined || copied?.equals(hosted) !== true) differing.push(name)
    }
    expect(differing).toEqual([
      'SHA256SUMS',
      'index.html',
      'offline-release.json',
      'offline/index.html',
      'sw.js'
    ])
  })

  test('has names that any system can hold, one file for each', () => {
    expect(copy.files.filter((name) => !/^[\w./-]+$/.test(name))).toEqual([])
    expect(copy.files.filter((name) => name.length > 150)).toEqual([])
    const lower = new Set(copy.files.map((name) => name.toLowerCase()))
    expect(lower.size).toBe(copy.files.length)
  })

  test('is of the size and checksum that the site gives', async () => {
    const page = await readFile(path.join(site.dist, 'offline/index.html'), 'utf8')
    const [, href = ''] = /href="[^"]*\/([^"/]+\.zip)"/.exec(page) ?? []
    const bytes = await readFile(path.join(site.dist, href))
    const size = `${(bytes.length / 1e6).toFixed(1)} MB`
    expect(page).toContain(`(${size})`)
    expect(page).toContain(createHash('sha256').update(bytes).digest('hex'))
    const home = await readFile(path.join(site.dist, 'index.html'), 'utf8')
    expect(home).toContain(`(zip, ${size})`)
  })

  test('names the same build as the hosted site', async () => {
    const [hosted, copied] = await Promise.all(
      [site.dist, copy.folder].map(async (folder) => {
        const page = await readFile(path.join(folder, 'offline/index.html'), 'utf8')
        return /data-build="([0-9a-f]{12})"/.exec(page)?.[1]
      })
    )
    expect(hosted).toMatch(/./)
    expect(copied).toBe(hosted)
  })
})

describe('checked with sha256sum', () => {
  const check = (): Promise<{stdout: string}> =>
    run('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {cwd: copy.folder, maxBuffer: 2 ** 26})

  test('is whole, every file of it', async () => {
    const {stdout} = await check()
    const fine = stdout.split('\n').filter((line) => line.endsWith(': OK'))
    expect(fine.length).toBe(copy.files.length - 1)
  })

  test('is not, where one byte is another, and names the file', async () => {
    const target = path.join(copy.folder, 'measures/index.html')
    const bytes = await readFile(target)
    try {
      await writeFile(target, bytes.with(bytes.length - 2, bytes.at(-2) === 32 ? 9 : 32))
      await expect(check()).rejects.toMatchObject({
        stdout: expect.stringContaining('measures/index.html: FAILED')
      })
    } finally {
      await writeFile(target, bytes)
    }
  })
})

describe('in a browser', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let troubles: readonly string[]

  beforeAll(async () => {
    browser = await openBrowser(inject('browser'))
  })

  afterAll(closeContexts)

  beforeEach(async () => {
    context = await browser.newContext()
    await context.setOffline(true)
    page = await context.newPage()
    troubles = troublesOf(page, copy.url)
  })

  afterEach(() => context.close())

  test('leads from home by search to a measure, to an indicator, to a note and back', async () => {
    await page.goto(`${copy.url}index.html`)
    const colour = await page.evaluate(() => getComputedStyle(document.body).fontFamily)
    expect(colour).toMatch(/^Literata/)
    await searchFor(page, 'data localization')
    await results(page).first().waitFor()
    await results(page).and(page.locator('[href*="measures/"]')).first().click()
    await page.waitForURL(/\/measures\/.*index\.html/)
    const indicator = page.locator('main a[href*="indicators/"][href*="/c"]').first()
    await indicator.click()
    await page.waitForURL(/\/indicators\/.*index\.html/)
    const call = page.locator('[role=doc-noteref]').first()
    await call.hover()
    await page.locator('.preview').waitFor()
    expect(await page.locator('.preview').textContent()).toMatch(/.../)
    await call.click()
    expect(new URL(page.url()).hash).toMatch(/^#n/)
    await page
      .locator(`${new URL(page.url()).hash} [role=doc-backlink]`)
      .first()
      .click()
    expect(new URL(page.url()).hash).toMatch(/^#n.*-ref$/)
    expect(troubles).toEqual([])
  })

  test('offers what is loaded only when it is asked for: a selected passage, a citation', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${copy.url}indicators/kz/2021/c5/index.html`)
    await page.locator('#p1').selectText()
    await page.getByRole('button', {name: 'Copy link to this passage'}).click()
    await page.getByText('Link copied.').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(`${site.site}indicators/kz/2021/c5/#`)
    const citation = page.locator('#cite').getByRole('button', {name: /copy/i}).first()
    // A press while the many notes above it are first laid out would begin on it and end elsewhere.
    await citation.scrollIntoViewIfNeeded()
    await citation.click()
    await page
      .getByText(/^Copied: /)
      .first()
      .waitFor()
    expect(troubles).toEqual([])
  })

  test('lets no string become markup, and no script come from elsewhere on the disk', async () => {
    await page.goto(`${copy.url}index.html`)
    const ended = await page.evaluate(() => {
      const script = document.createElement('script')
      const tries = [
        () => (document.body.innerHTML = '<b>x</b>'),
        () => (script.src = 'file:///elsewhere/x.js'),
        () => (script.src = new URL('../x.js', document.baseURI).href),
        () => (script.text = '1')
      ]
      return tries.map((one) => {
        try {
          one()
          return 'done'
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error)
        }
      })
    })
    expect(ended).toEqual(['refused', 'refused', 'refused', 'refused'])
  })

  test('prints a page as a document', async () => {
    await page.goto(`${copy.url}indicators/kz/2021/c5/index.html`)
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('header.site').isVisible()).toBe(false)
    expect((await page.pdf()).length).toBeGreaterThan(20_000)
    expect(troubles).toEqual([])
  })

  test('loads the typeface and the pictures', async () => {
    await page.goto(`${copy.url}indicators/kz/2021/index.html`)
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].filter(({status}) => status === 'loaded').length
    })
    expect(fonts).toBeGreaterThan(0)
    expect(await page.locator('svg').first().isVisible()).toBe(true)
    const broken = await page.evaluate(
      () =>
        [...document.images].filter(({complete, naturalWidth}) => !complete || !naturalWidth).length
    )
    expect(broken).toBe(0)
    expect(troubles).toEqual([])
  })

  test('says that it is a copy, and nothing of what only the hosted site can do', async () => {
    await page.goto(`${copy.url}offline/index.html`)
    expect(await page.getByRole('heading', {name: 'This copy'}).isVisible()).toBe(true)
    expect(
      await page
        .getByRole('button')
        .filter({hasText: /save|remove/i})
        .count()
    ).toBe(0)
    expect(await page.getByRole('link', {name: /\.zip/}).count()).toBe(0)
    expect(await page.locator('footer [data-saved]').textContent()).toBe('')
    expect(troubles).toEqual([])
  })

  test('finds what the hosted site finds, in the same order', async () => {
    const online = await browser.newPage({serviceWorkers: 'block'})
    await online.goto(`${site.url}search/`)
    const hosted = searchWith(online, `import('${site.base}pagefind/pagefind.js')`)
    await page.goto(`${copy.url}search/index.html`)
    await page.addScriptTag({url: '../pagefind/offline.js'})
    const disk = searchWith(page, 'pagefindOffline')
    const counts: number[] = []
    for (const query of queries) {
      const expected = await hosted(query)
      expect(await disk(query), query).toEqual(expected)
      counts.push(expected.length)
    }
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(9)
    const filters = {kind: 'measure'}
    const measures = await hosted('certificate', filters)
    expect(measures).not.toEqual([])
    expect(await disk('certificate', filters)).toEqual(measures)
    await online.close()
    expect(troubles).toEqual([])
  })

  test('shows the results of a deep link as the hosted site shows them', async () => {
    const online = await browser.newPage({serviceWorkers: 'block'})
    // All are asked of the engine above; here, one of each script, and others each day.
    const found = queries.slice(0, -1)
    for (const query of new Set(['"personal data"', '94-V', 'Қазақстан', ...ofToday(found, 4)])) {
      const expected = await shown(online, `${site.url}search/`, query)
      expect(await shown(page, `${copy.url}search/index.html`, query), query).toEqual(expected)
      expect(expected, query).not.toEqual([])
    }
    await online.close()
    expect(troubles).toEqual([])
  })
})

/** What the search page lists for a query: the texts of the results, and where they lead. */
async function shown(tab: Page, address: string, query: string): Promise<readonly unknown[]> {
  await tab.goto(`${address}?q=${encodeURIComponent(query)}`)
  // The first result comes before the others.
  await tab.locator('.results[aria-busy=false]').waitFor({state: 'attached'})
  const items = await tab.locator('.results > li').evaluateAll((all) =>
    all.map((item) => ({
      text: (item as HTMLElement).innerText,
      links: Array.from(item.querySelectorAll('a'), ({href}) => href)
    }))
  )
  const home = address.replace(/search\/(index\.html)?$/, '')
  return items.map(({text, links}) => ({
    text,
    links: links.map((link) => link.replace(home, '').replace(/index\.html(?=[?#]|$)/, ''))
  }))
}
