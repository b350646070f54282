import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {coveringPages, examplesOf, pagesAboveStylesheet} from '../access/examples.ts'
import {triesAll} from '../setup/runs.ts'
import {readPages} from '../site/pages.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {openSettled} from './settled.ts'
import {visit} from './visit.ts'

const {root} = inject('own')
const minutes = 60_000
const kB = 1000

let browser: Browser
let htmlSizes: ReadonlyMap<string, number>

const compressed = async (name: string): Promise<number> =>
  gzipSync(await readFile(path.join(root.dist, name)), {level: 9}).length

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
  const names = await readdir(root.dist, {recursive: true})
  const pages = names.filter((name) => name.endsWith('.html')).sort()
  htmlSizes = new Map(
    await Promise.all(pages.map(async (name) => [name, await compressed(name)] as const))
  )
})

afterAll(closeContexts)

test('the largest page is at most 50 kB of compressed HTML', () => {
  // A whole country on one page is there to be printed.
  const read = [...htmlSizes].filter(([name]) => !name.startsWith('print/'))
  const tooLarge = read.filter(([, size]) => size > 50 * kB)
  expect(Object.fromEntries(tooLarge)).toEqual({})
})

test('half of the pages are at most 12 kB of compressed HTML', () => {
  const sizes = [...htmlSizes.values()].sort((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(12 * kB)
})

test('no script is more than 30 kB of compressed code, whenever it is loaded', async () => {
  const names = await readdir(path.join(root.dist, '_astro'))
  const scripts = names.filter((name) => name.endsWith('.js')).map((name) => `_astro/${name}`)
  const sizes = await Promise.all(
    scripts.map(async (name) => [name, await compressed(name)] as const)
  )
  expect(sizes.length).toBeGreaterThan(4)
  expect(sizes.filter(([, size]) => size > 30 * kB)).toEqual([])
  const ofEveryPage = sizes.filter(([name]) => /\/main\.[^/]*$/.test(name))
  expect(ofEveryPage).toHaveLength(1)
  expect(ofEveryPage[0]?.[1]).toBeLessThanOrEqual(3.9 * kB)
})

interface FirstView {
  readonly styles: number
  readonly scripts: number
  readonly fonts: number
}

interface Shift {
  readonly by: number
  /** The parts that moved, as they begin. */
  readonly parts: readonly string[]
}

declare global {
  interface Window {
    shifts: Shift[]
  }
}

/** Runs in the page, before everything else. */
function watchShifts(): void {
  window.shifts = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const by = 'value' in entry ? Number(entry.value) : 0
      const sources = 'sources' in entry ? (entry.sources as {node: Node | null}[]) : []
      const parts = sources.map(({node}) =>
        node instanceof Element ? node.outerHTML.slice(0, 60) : String(node?.textContent)
      )
      window.shifts.push({by, parts})
    }
  }).observe({type: 'layout-shift', buffered: true})
}

const widths = [
  {width: 1280, height: 900},
  {width: 360, height: 780}
] as const

describe('a first view of pages that between them have everything', () => {
  const views: {
    readonly address: string
    readonly width: number
    readonly asked: ReadonlySet<string>
    readonly shifts: readonly Shift[]
  }[] = []

  // Each page is opened once for all that is asked of it.
  beforeAll(async () => {
    const pages = await readPages(root.dist)
    const addresses = new Set([
      ...(triesAll ? pages.keys() : coveringPages(pages)),
      ...shortestMeasures()
    ])
    addresses.delete('/404.html')
    for (const viewport of widths) {
      const {page, close} = await visit(browser, root.url, {viewport})
      await page.addInitScript(watchShifts)
      let asked = new Set<string>()
      page.on('request', (request) => asked.add(request.url()))
      for (const address of addresses) {
        const open = async (): Promise<typeof window.shifts> => {
          asked = new Set()
          await openSettled(page, new URL(`.${address}`, root.url).href)
          return page.evaluate(() => window.shifts)
        }
        const shifts = await open()
        // A busy machine may draw a page in two steps once in a hundred times: what moves twice is a fault.
        const again = shifts.length > 0 ? await open() : shifts
        views.push({address, width: viewport.width, asked, shifts: again})
      }
      await close()
    }
  }, 20 * minutes)

  /** How many kilobytes of styles a page may have. */
  function stylesOf(address: string): number {
    // A page with one text, which readers are led to from elsewhere, has no lists.
    if (/^\/(?:measures|laws|indicators)\/[a-z]{2,4}\/[^/]+\/|^\/articles\/./.test(address))
      return 5.2
    if (address === '/search/') return 9.3
    // A page that compares has tables of its own kind.
    return /^\/(?:compare|matrix)\//.test(address) ? 8.6 : 7.7
  }

  /** What a view takes, all files compressed as they would travel. */
  async function sizesOf(asked: ReadonlySet<string>): Promise<FirstView> {
    const sum = async (ending: string): Promise<number> => {
      const files = [...asked].filter((url) => url.startsWith(root.url) && url.endsWith(ending))
      const sizes = await Promise.all(
        files.map((url) => compressed(decodeURI(url.slice(root.url.length))))
      )
      return sizes.reduce((total, size) => total + size, 0)
    }
    return {styles: await sum('.css'), scripts: await sum('.js'), fonts: await sum('.woff2')}
  }

  test('keeps to its budgets', async () => {
    const wrong = new Map<string, FirstView>()
    expect(views.length).toBeGreaterThan(20)
    for (const {address, width, asked} of views) {
      const view = await sizesOf(asked)
      // Whoever opens the page of search has opened search.
      const opensSearch = address === '/search/'
      // And the page of saved copies, which says what is saved.
      const opensCopies = address === '/offline/'
      if (
        view.styles > stylesOf(address) * kB ||
        (view.scripts > 8 * kB && !opensSearch && !opensCopies) ||
        view.fonts > 56 * kB
      ) {
        wrong.set(`${address} at ${width} px`, view)
      }
    }
    expect(Object.fromEntries(wrong)).toEqual({})
  })

  test('does not move under the eyes of its reader, wide or narrow', () => {
    const moved = views.filter(({shifts}) => shifts.reduce((sum, {by}) => sum + by, 0) > 0.01)
    const wrong = moved.map(({address, width, shifts}) => ({
      where: `${address} at ${width} px`,
      shifts
    }))
    expect(wrong).toEqual([])
  })
})

interface Drawn {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Runs in the page: what stands above its stylesheet, as it is laid out and drawn without it and with it. */
function drawnAboveStylesheet(): Drawn {
  const style = document.querySelector('body link[rel=stylesheet]')
  const draw = (isThere: boolean): readonly string[] => {
    for (const sheet of document.styleSheets) sheet.disabled = sheet.href !== null && !isThere
    if (style === null) return ['no stylesheet']
    return [...document.body.querySelectorAll('*')]
      .filter(
        (element) => style.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
      )
      .filter((element) => element.checkVisibility() && !element.contains(style))
      .map((element) => {
        const {x, y, width, height} = element.getBoundingClientRect()
        const {color, backgroundColor, font, border, textDecoration} = getComputedStyle(element)
        const box = [x, y, width, height].map(Math.round).join(' ')
        return [
          element.outerHTML.slice(0, 60),
          box,
          color,
          backgroundColor,
          font,
          border,
          textDecoration
        ].join(' | ')
      })
  }
  return {before: draw(false), after: draw(true)}
}

test(
  'the first screen is drawn before the stylesheet is there as it is drawn with it',
  {timeout: 5 * minutes},
  async () => {
    // Nothing is to move on its way from one to the other.
    const {page, close} = await visit(browser, root.url, {reducedMotion: 'reduce'})
    // Not by a route: every request would go through this process, and past the cache.
    const client = await page.context().newCDPSession(page)
    await client.send('Network.enable')
    await client.send('Network.setBlockedURLs', {urls: ['*.woff2', '*.js']})
    const [asked, loaded] = [new Set<string>(), new Set<string>()]
    page.on('request', (request) => asked.add(path.extname(request.url())))
    page.on('response', (response) => loaded.add(path.extname(response.url())))
    const addresses = pagesAboveStylesheet(await readPages(root.dist))
    expect(addresses.length).toBeGreaterThan(5)
    for (const address of addresses) {
      await page.goto(new URL(`.${address}`, root.url).href, {waitUntil: 'load'})
      for (const viewport of widths) {
        await page.setViewportSize(viewport)
        const {before, after} = await page.evaluate(drawnAboveStylesheet)
        expect(after.length, address).toBeGreaterThan(8)
        expect(before, `${address} at ${viewport.width} px`).toEqual(after)
      }
    }
    await close()
    for (const blocked of ['.woff2', '.js'])
      expect([asked.has(blocked), loaded.has(blocked)], blocked).toEqual([true, false])
  }
)

test('without its letters a page is as long as with them', async () => {
  const addresses = examplesOf(await readPages(root.dist)).filter((address) =>
    /^\/(?:indicators|articles|method)\/./.test(address)
  )
  const heights = async (abort: boolean): Promise<readonly number[]> => {
    const {page, close} = await visit(browser, root.url, {viewport: {width: 360, height: 780}})
    if (abort) await page.route('**/*.woff2', (route) => route.abort())
    const found: number[] = []
    for (const address of addresses) {
      const url = new URL(`.${address}`, root.url).href
      await openSettled(page, url)
      // A face is put in only where it is there at once, as from the cache on a second view.
      if (!abort) await openSettled(page, url)
      found.push(await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0))
    }
    await close()
    return found
  }
  const [own, fallback] = [await heights(false), await heights(true)]
  expect(addresses.length).toBeGreaterThan(3)
  for (const [index, address] of addresses.entries()) {
    const ratio = (fallback[index] ?? 0) / (own[index] ?? 1)
    expect(Math.abs(ratio - 1), address).toBeLessThan(0.02)
  }
})

/** Where a text is short, all that stands below it is in the window while script brings in its own. */
function shortestMeasures(): readonly string[] {
  return [...htmlSizes]
    .filter(([name]) => /^measures\/[^/]+\/[^/]+\/index\.html$/.test(name))
    .sort(([, a], [, b]) => a - b)
    .slice(0, 3)
    .map(([name]) => `/${name.replace(/index\.html$/, '')}`)
}
