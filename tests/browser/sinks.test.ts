/**
 * Strings of strangers in every place that a script of the site reads: nothing
 * of them runs, becomes markup or leaves the site, and the policy of the page
 * has nothing to refuse.
 */
import fc from 'fast-check'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launch} from '../../scripts/browser/launch.ts'
import {cacheName} from '../../src/offline/release.ts'
import {visit} from './visit.ts'

const {url} = inject('own').base

let browser: Browser

beforeAll(async () => {
  browser = await launch(inject('browser'))
})

afterAll(() => browser.close())

const payload = fc.constantFrom(
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "');alert(1)//",
  'javascript:alert(1)',
  '//evil.example/',
  '\\\\evil.example\\',
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

async function expectPeace(page: Page): Promise<void> {
  expect(page.url().startsWith(url)).toBe(true)
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
  'indicators/kz/2021/b3/',
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
    {seed: 20260131, numRuns: 40}
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
  const {page, troubles, close} = await visit(browser, url)
  const refused = await watch(page)
  await page.goto(url)
  const names = fc.sample(strings, {seed: 20260131, numRuns: 12})
  await page.evaluate(
    async ({cache, home, names}) => {
      const opened = await caches.open(cache)
      for (const [index, name] of names.entries()) {
        const html = `<title>${name}</title><meta property="og:site_name" content="${name}">${name}`
        const address = `${home}measures/kz/${encodeURIComponent(name)}-${index}/`
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
