/**
 * Strings of strangers in every place that a script of the site reads: nothing
 * of them runs, becomes markup or leaves the site, and the policy of the page
 * has nothing to refuse.
 */
import fc from 'fast-check'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import type {Browser, Page, Route} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {cacheName} from '../../src/offline/release.ts'
import {runs} from '../setup/runs.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {textPages} from './text-pages.ts'
import {visit} from './visit.ts'

const {url, dist} = inject('own').base

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})

afterAll(closeContexts)

const payload = fc.constantFrom(
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "');alert(1)//",
  'javascript:alert(1)',
  '//evil.example/',
  '\\\\evil.example\\',
  'https://evil.example/',
  '/\\evil.example/',
  '/../../evil/',
  'constructor',
  '__proto__[x]=1',
  'constructor.prototype.x=1',
  '{"__proto__":{"x":1}}',
  '%3Csvg%20onload%3Dalert(1)%3E',
  '%E0%A4%A',
  ':~:text=<b>',
  '..%2f..%2f',
  '\u202e<b>\u0000',
  'p1"][onclick]',
  '#*,:not(x)'
)
const strings = fc
  .array(fc.oneof(payload, fc.string({maxLength: 6})), {minLength: 1, maxLength: 3})
  .map((parts) => parts.join('').toWellFormed())

/** Reports what the policy of a page refuses, and marks that anything ran or was polluted. */
async function watch(page: Page): Promise<string[]> {
  const refused: string[] = []
  await page.exposeFunction('refused', (what: string) => refused.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({violatedDirective, sample}) => {
      const {refused} = globalThis as unknown as {refused: (what: string) => void}
      refused(`${violatedDirective} ${sample}`)
    })
  })
  return refused
}

async function expectPeace(page: Page, home = url): Promise<void> {
  expect(page.url().startsWith(home), page.url()).toBe(true)
  expect(await page.evaluate(() => 'x' in {})).toBe(false)
  const foreign = await page
    .locator(
      '[onerror], [onload], [onclick], iframe, object, embed, img[src="x"], a[href^="javascript:" i]'
    )
    .count()
  expect(foreign).toBe(0)
}

const places = [
  '',
  'search/',
  'measures/',
  'indicators/',
  'notes/',
  'laws/',
  'compare/',
  'offline/',
  textPages(dist)[0] ?? 'about/',
  'nowhere/'
]

test('in query, fragment and stored choices nothing runs', async () => {
  const {page, troubles, close} = await visit(browser, url)
  const refused = await watch(page)
  await page.goto(url)
  const keys = ['q', 'sort', 'country', 'pillar', 'kind', 'class', 'of', 'by', 'a', '__proto__']
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.constantFrom(...keys),
      strings,
      strings,
      async (place, key, value, fragment) => {
        await page.evaluate((text) => {
          for (const name of Object.keys(localStorage)) localStorage.setItem(name, text)
          localStorage.setItem('atlas', text)
          localStorage.setItem(text, text)
        }, value)
        const query = new URLSearchParams([
          [key, value],
          [value, key]
        ])
        await page.goto(`${url}${place}?${query}#${fragment}`, {waitUntil: 'load'})
        await page.evaluate((hash) => (location.hash = hash), value)
        await expectPeace(page)
      }
    ),
    {seed: 20260131, numRuns: runs(200)}
  )
  await close()
  expect(refused).toEqual([])
  expect(troubles.filter((trouble) => !/404/.test(trouble))).toEqual([])
})

test('typed into search, nothing runs', async () => {
  const {page, troubles, close} = await visit(browser, url)
  const refused = await watch(page)
  await page.goto(`${url}search/`)
  const box = page.locator('main input[type=search]')
  for (const words of fc.sample(strings, {seed: 20260131, numRuns: 12})) {
    await box.fill(words)
    await box.press('Enter')
    await page.waitForURL((address) => address.pathname.endsWith('/search/'))
    await expectPeace(page)
  }
  await close()
  expect(refused).toEqual([])
  expect(troubles).toEqual([])
})

test('as the titles and addresses of saved pages, nothing runs', async () => {
  const {page, troubles, close} = await visit(browser, url, {serviceWorkers: 'allow'})
  const refused = await watch(page)
  await page.goto(url)
  const names = fc.sample(strings, {seed: 20260131, numRuns: 12})
  await page.evaluate(
    async ({cache, home, names}) => {
      const opened = await caches.open(cache)
      for (const [index, name] of names.entries()) {
        const html = `<title>${name}</title><meta property="og:site_name" content="${name}">${name}`
        const address = `${home}measures/xx/${encodeURIComponent(name)}-${index}/`
        await opened.put(address, new Response(html, {headers: {'Content-Type': 'text/html'}}))
      }
    },
    {cache: cacheName(url), home: url, names}
  )
  await page.goto(`${url}offline/unsaved/`)
  await page.locator('[data-offline="pages"] li').first().waitFor({state: 'attached'})
  await expectPeace(page)
  await close()
  expect(refused).toEqual([])
  expect(troubles).toEqual([])
})

/** Pages that are not there were asked for. */
function isOurs(trouble: string): boolean {
  return !trouble.includes('404')
}

/** A value with other strings in the place of some of its own, by the names of their keys. */
function hostile(
  value: unknown,
  isReplaced: (key: string) => boolean,
  next: () => string
): unknown {
  if (Array.isArray(value)) return value.map((one) => hostile(one, isReplaced, next))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [
      key,
      isReplaced(key) ? replaced(own, next) : hostile(own, isReplaced, next)
    ])
  )
}

function replaced(value: unknown, next: () => string): unknown {
  if (typeof value === 'string') return next()
  if (Array.isArray(value)) return value.map((one) => replaced(one, next))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, replaced(own, next)]))
}

/** Puts hostile strings where the index of search has addresses, titles, names, anchors and words. */
async function poisonSearch(page: Page, next: () => string): Promise<void> {
  const textOf = async (route: Route): Promise<Buffer> => (await route.fetch()).body()
  await page.route('**/*.pf_fragment', async (route) => {
    const [, head = '', json = '{}'] = /^([^{]*)(.*)$/s.exec(
      gunzipSync(await textOf(route)).toString()
    ) ?? ['']
    const names = new Set(['url', 'raw_url', 'meta', 'filters', 'id', 'text'])
    const fragment = hostile(JSON.parse(json), (key) => names.has(key), next) as {content: string}
    // The words found stay in their places; between them others are said.
    const content = fragment.content.replace(/\S+(?=(?:\s+\S+){3})/g, (word, at: number) =>
      at % 5 === 0 ? next().replace(/\s/g, '') || word : word
    )
    await route.fulfill({body: gzipSync(head + JSON.stringify({...fragment, content}))})
  })
  await page.route(/\/search\/[a-z]+\d*\.js$/, async (route) => {
    const text = (await textOf(route)).toString()
    const [, call = '', json = ''] = /^(atlasSearch\("[a-z]+\d*",)(.*)\);?\s*$/s.exec(text) ?? []
    if (call === '') return route.fulfill({body: text, contentType: 'text/javascript'})
    const names = new Set(['addresses', 'titles', 'names', 'labels', 'address', 'title', 'of'])
    const data: unknown = JSON.parse(json)
    const other =
      typeof data === 'string'
        ? `${data}\n${Array.from({length: 20}, () => `certificat${next()}`).join('\n')}`
        : hostile(data, (key) => names.has(key), next)
    return route.fulfill({
      body: `${call}${JSON.stringify(other)})`,
      contentType: 'text/javascript'
    })
  })
}

/** Links of the open page that lead out of the site. */
function waysOut(page: Page): Promise<readonly string[]> {
  return page
    .locator('main a, dialog a')
    .evaluateAll((links) =>
      links.flatMap((link) =>
        link instanceof HTMLAnchorElement && link.origin !== location.origin ? [link.href] : []
      )
    )
}

test('in the index of search, nothing runs, and no result leads to another host', async () => {
  const {page, troubles, close} = await visit(browser, url)
  const refused = await watch(page)
  const pool = fc.sample(strings, {seed: 20260131, numRuns: 200})
  let count = 0
  await poisonSearch(page, () => pool[count++ % pool.length] ?? '')
  const found: number[] = []
  for (const words of ['data', 'certificate', 'certificatt', 'personal data law', '94-V']) {
    await page.goto(`${url}search/?q=${encodeURIComponent(words)}`)
    await page.locator('.found [role=status]').filter({hasText: /\w/}).first().waitFor()
    await expect.poll(() => page.locator('.waiting').count()).toBe(0)
    found.push(await page.locator('[data-result]').count())
    await expectPeace(page)
    expect(await waysOut(page)).toEqual([])
  }
  expect(Math.max(...found)).toBeGreaterThan(3)
  // What Enter leads to at once is an address of the index, too.
  await page.goto(`${url}search/`)
  await page.locator('main input[type=search]').fill('KZ C5')
  await page.locator('main input[type=search]').press('Enter')
  await page.waitForURL((address) => !address.pathname.endsWith('/search/'))
  await expectPeace(page)
  await close()
  expect(refused).toEqual([])
  expect(troubles.filter(isOurs)).toEqual([])
})

test('in the list of addresses, nothing runs, and a wrong address leads to no other host', async () => {
  const {root, base} = inject('own')
  const {page, troubles, close} = await visit(browser, root.url)
  const refused = await watch(page)
  // As a site at the root of a host has it: there, a path that begins with two slashes is a host.
  const notFound = await readFile(path.join(root.dist, '404.html'), 'utf8')
  const body = notFound.replaceAll(`"${base.base}`, '"/')
  await page.route(/\/(?:wrong|[^/]*evil)[^?]*$/, (route) =>
    route.fulfill({status: 404, contentType: 'text/html', body})
  )
  const targets = ['//evil.example/', '/\\evil.example/', 'https://evil.example/', 'javascript:1']
  await page.route('**/addresses.json', (route) =>
    route.fulfill({
      json: {
        known: [
          ...targets.map((target, index) => [`/wrong/${index}/`, '<img src=x>', target]),
          ...fc
            .sample(strings, {seed: 20260131, numRuns: 20})
            .map((text, index) => [`/wrong-way/${index}/`, text, text])
        ],
        groups: ['../../evil', '__proto__', '//evil.example/'],
        names: {constructor: 'x', x: '//evil.example'}
      }
    })
  )
  for (const index of targets.keys()) {
    await page.goto(`${root.url}wrong/${index}`, {waitUntil: 'commit'})
    await page.waitForURL((address) => !address.pathname.includes('/wrong/'))
    await expectPeace(page, root.url)
  }
  await page.goto(`${root.url}wrong-way/`)
  await page.locator('[data-likely] li').first().waitFor()
  await expectPeace(page, root.url)
  expect(await waysOut(page)).toEqual([])
  await close()
  expect(refused).toEqual([])
  expect(troubles.filter(isOurs)).toEqual([])
})

test('what is no script of the site is refused by the policy', async () => {
  const {page, close} = await visit(browser, url)
  const refused = await watch(page)
  await page.goto(url)
  const ended = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>x</b>'
      return 'written'
    } catch (error) {
      return error instanceof TypeError ? 'refused' : String(error)
    }
  })
  expect(ended).toBe('refused')
  await expect.poll(() => refused.length).toBe(1)
  await close()
})
