import type {Browser, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {addresses} from '../history/editions.ts'
import {findings, openPage} from '../access/checks.ts'
import {areAlone} from '../seeds/first.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {addressOf} from './atlas.ts'
import {visit, type Visit} from './visit.ts'

const {url} = inject('own').base

let browser: Browser
/** One page for all queries: an answer depends on the address alone. */
let shared: Visit

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
  shared = await visit(browser, url)
})

afterAll(async () => {
  await closeContexts()
  expect(shared.troubles).toEqual([])
})

/** Waits until the results are those of the address. */
async function settled(page: Page): Promise<void> {
  await page.locator('main .results[aria-busy=false]').waitFor({state: 'attached'})
}

/** Opens the search page at a query of its address. */
async function open(query: string): Promise<Page> {
  await shared.page.goto(`${url}search/${query}`)
  await settled(shared.page)
  return shared.page
}

const titles = (page: Page): Promise<string[]> => page.locator('main .results h2').allTextContents()

/** How many pages are found, as the page says. */
async function count(page: Page): Promise<number> {
  await settled(page)
  const text = (await page.locator('main .count').textContent()) ?? ''
  // `5 pages`, or `No page has “net neutrality”. 5 pages have “net”`.
  const [, pages = '0'] = /([\d,]+) pages?\b/.exec(text) ?? []
  return Number(pages.replaceAll(',', ''))
}

const choice = (page: Page, facet: string, value: string): Locator =>
  page.locator(`.facets input[name="${facet}"][value="${value}"]`)

/** The number beside a choice. */
async function offered(page: Page, facet: string, value: string): Promise<number> {
  const label = page.locator('.facets label').filter({
    has: page.locator(`input[name="${facet}"][value="${value}"]`)
  })
  return Number(await label.locator('.n').textContent())
}

/** Takes a choice in or out, and waits until the address and the counts follow. */
async function choose(page: Page, facet: string, value: string): Promise<void> {
  const chosen = await choice(page, facet, value).isChecked()
  await choice(page, facet, value).click()
  await page.waitForURL(({searchParams}) => searchParams.getAll(facet).includes(value) !== chosen)
  await settled(page)
}

const queryOf = (page: Page): string => new URL(page.url()).search

describe('facets', () => {
  test('several values of one are either, several facets are both, and counts say so before', async () => {
    const page = await open('?q=data')
    await choice(page, 'kind', 'measure').waitFor()
    const all = await count(page)
    const measures = await offered(page, 'kind', 'measure')
    const indicators = await offered(page, 'kind', 'indicator')
    await choose(page, 'kind', 'measure')
    expect(await count(page)).toBe(measures)
    // What another value of the same facet would add does not change.
    expect(await offered(page, 'kind', 'indicator')).toBe(indicators)
    await choose(page, 'kind', 'indicator')
    expect(await count(page)).toBe(measures + indicators)
    expect(measures + indicators).toBeLessThan(all)
    expect(queryOf(page)).toBe('?q=data&kind=measure&kind=indicator')

    const pillar =
      (await page.locator('.facets input[name=pillar]').first().getAttribute('value')) ?? ''
    const both = await offered(page, 'pillar', pillar)
    await choose(page, 'pillar', pillar)
    expect(await count(page)).toBe(both)
    expect(both).toBeLessThan(measures)
    expect(await page.locator('.results .about span').first().textContent()).toContain('Measure')
    await page.getByRole('button', {name: 'Clear'}).click()
    await page.waitForURL('**/search/?q=data')
    expect(await count(page)).toBe(all)
  })

  test('lead through all pages without a word typed', async () => {
    const page = await open('')
    await choice(page, 'class', 'ai').waitFor()
    const all = await count(page)
    const kinds = await page.locator('.facets input[name=kind]').all()
    let sum = 0
    for (const kind of kinds) {
      sum += await offered(page, 'kind', (await kind.getAttribute('value')) ?? '')
    }
    expect(sum).toBe(all)
    expect(await titles(page)).toEqual(
      (await titles(page)).toSorted(new Intl.Collator('en', {numeric: true}).compare)
    )
    await choose(page, 'kind', 'indicator')
    await choose(page, 'score', '0–24 %')
    const shown = await count(page)
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(all)
    for (const title of await titles(page)) expect(title).toMatch(/^[A-Z]\d+ /)
  })

  test('narrow to what is dated on or before a day', async () => {
    const page = await open('?kind=measure')
    const all = await count(page)
    await page.getByLabel('Dated on or before').fill('2005-01-01')
    await page.waitForURL('**&on=2005-01-01')
    const then = await count(page)
    expect(then).toBeGreaterThan(0)
    expect(then).toBeLessThan(all)
    await page.getByLabel('Dated on or before').fill('1901-01-01')
    await page.waitForURL('**&on=1901-01-01')
    expect(await count(page)).toBe(0)
    expect(await page.locator('.ways-to-all').isVisible()).toBe(true)
  })

  test('keep the focus on the box that was ticked by keyboard', async () => {
    const page = await open('?q=data')
    await choice(page, 'kind', 'indicator').focus()
    await page.keyboard.press('Space')
    await page.waitForURL('**kind=indicator')
    await settled(page)
    await choice(page, 'kind', 'indicator').and(page.locator(':focus')).waitFor()
  })
})

test('words, choices and order stand in the address, which shows the same again', async () => {
  const page = await open('')
  await page.locator('main input[type=search]').fill('personal data')
  await page.locator('main input[type=search]').press('Enter')
  await page.waitForURL('**/search/?q=personal+data')
  await settled(page)
  await choice(page, 'kind', 'measure').waitFor()
  await choose(page, 'kind', 'measure')
  const byRelevance = await titles(page)
  await page.getByRole('combobox', {name: 'Order'}).selectOption('Title')
  await page.waitForURL('**&order=title')
  await settled(page)
  const byTitle = await titles(page)
  expect(byTitle).not.toEqual(byRelevance)
  expect(byTitle).toEqual(byTitle.toSorted(new Intl.Collator('en', {numeric: true}).compare))
  const steps = [queryOf(page), '?q=personal+data&kind=measure', '?q=personal+data']
  for (const step of steps.slice(1)) {
    await page.goBack()
    expect(queryOf(page)).toBe(step)
  }
  await settled(page)
  expect(await choice(page, 'kind', 'measure').isChecked()).toBe(false)
  for (const step of steps.slice(0, -1).toReversed()) {
    await page.goForward()
    expect(queryOf(page)).toBe(step)
  }
  await settled(page)
  expect(await titles(page)).toEqual(byTitle)
  await page.reload()
  await settled(page)
  expect(await titles(page)).toEqual(byTitle)
  expect(await page.locator('main input[type=search]').inputValue()).toBe('personal data')
  expect(await page.getByRole('combobox', {name: 'Order'}).inputValue()).toBe('title')
})

test('the way back from what is typed over a search leads to that search', async () => {
  const page = await open('?q=personal+data&kind=measure')
  const box = page.locator('main input[type=search]')
  await box.fill('')
  await box.pressSequentially('sim card')
  await box.press('Enter')
  await page.waitForURL('**/search/?q=sim+card&kind=measure')
  await settled(page)
  await page.goBack()
  expect(queryOf(page)).toBe('?q=personal+data&kind=measure')
  await settled(page)
  expect(await box.inputValue()).toBe('personal data')
  await page.goForward()
  expect(queryOf(page)).toBe('?q=sim+card&kind=measure')
})

test.skipIf(!areAlone())(
  'AI-written text is marked, counted, and left out at one click',
  async () => {
    const page = await open('?q=personal+data')
    await choice(page, 'class', 'ai').waitFor()
    const all = await count(page)
    const box = page.getByLabel('Exclude AI-written text')
    const written = Number(await page.locator('.tools .check .n').textContent())
    expect(written).toBeGreaterThan(0)
    expect(await page.locator('.results .badge.ai').count()).toBeGreaterThan(0)
    await box.check()
    await page.waitForURL('**&ai=no')
    expect(await count(page)).toBe(all - written)
    expect(await page.locator('.results .badge.ai').count()).toBe(0)
  }
)

test('more results are shown when asked for, and the focus goes on to them', async () => {
  const page = await open('?q=internet')
  const first = await titles(page)
  await page.getByRole('button', {name: /more pages?, of/}).press('Enter')
  await page.locator(`.results > li:nth-child(${first.length + 1}) h2 a:focus`).waitFor()
  expect((await titles(page)).slice(0, first.length)).toEqual(first)
})

test('a slip is found all the same, and marked', async () => {
  const page = await open('?q=certifcate')
  const mended = page.locator('main .mended')
  expect(await mended.textContent()).toContain('No page has “certifcate”. Did you mean certificate')
  expect(await page.locator('.results mark').allTextContents()).toContain('certificate')
  await mended.getByRole('link', {name: 'certificate', exact: true}).click()
  await page.waitForURL('**/search/?q=certificate')
  await settled(page)
  expect(await mended.count()).toBe(0)
})

/** Each kind of query: what is said of the answer, the page that comes first, and what is marked. */
const kinds: readonly {
  readonly kind: string
  readonly words: string
  readonly says?: RegExp
  readonly first?: string
  readonly marks: string
}[] = [
  {
    kind: 'a word that no page has is named first',
    words: 'online gambling',
    says: /^No page has “gambling”\. \d+ pages have “online”$/,
    marks: 'online'
  },
  {
    kind: 'pages with all words come before pages with some',
    words: 'register of personal data operators',
    says: /^\d+ pages?, \d+ more with some of the words$/,
    first: '/articles/kazakhstan-amendments-to-privacy-law/',
    marks: 'register'
  },
  {kind: 'a day in figures', words: '21.05.2013', marks: '21 May 2013'},
  {kind: 'a day in the order of sorting', words: '2013-05-21', marks: '21 May 2013'},
  {kind: 'a day in Russian', words: '21 мая 2013 года', marks: '21 May 2013'},
  {kind: 'an amount with a blank', words: '30 000', marks: '30,000'},
  {kind: 'a section with its paragraph', words: '§ 12(2)', marks: 'Art. 12.2'},
  {kind: 'an article in Kazakh', words: '174-бап', marks: 'Article 174'},
  {kind: 'a slip', words: 'survelliance', first: '/indicators/kz/2021/c5/', marks: 'surveillance'},
  {kind: 'letters in the wrong order', words: 'vnp', marks: 'VPN'},
  {kind: 'the wrong keyboard', words: 'cthnbabrfn', marks: 'сертификат'},
  {
    kind: 'a question on a duty',
    words: 'how long must operators keep data',
    first: '/measures/kz/minimum-period-for-data-retention/',
    marks: 'data retention'
  },
  {
    kind: 'a question on an authority',
    words: 'who regulates telecoms',
    first: '/measures/kz/presence-of-an-independent-telecom-authority/',
    marks: 'authority'
  },
  {
    kind: 'everyday words for a term of the field',
    words: 'local storage of personal data',
    first: '/measures/kz/ban-to-transfer-and-local-processing-requirement-2/',
    marks: 'personal data'
  },
  {kind: 'a Russian word for an English one', words: 'цензура', marks: 'censorship'},
  {
    kind: 'a Russian term for an English one',
    words: 'хранение персональных данных',
    first: '/measures/kz/ban-to-transfer-and-local-processing-requirement-2/',
    marks: 'local processing requirement'
  },
  {kind: 'a Kazakh question', words: 'сайтты кім бұғаттайды', marks: 'blocked'},
  {
    kind: 'the page that explains a thing',
    words: 'SORM',
    first: '/indicators/kz/2021/c5/',
    marks: 'SORM'
  }
]

test.skipIf(!areAlone()).each(kinds)('$kind: $words', async ({words, says = /./, first, marks}) => {
  const page = await open(`?${new URLSearchParams({q: words}).toString()}`)
  expect(await page.locator('main .count').textContent()).toMatch(says)
  const results = page.locator('main [data-result]')
  const link = results.first().locator('h2 a')
  if (first !== undefined)
    expect(await link.evaluate((a: HTMLAnchorElement) => a.href)).toContain(first)
  const marked = await results.locator('mark').allTextContents()
  expect(marked.map((text) => text.toLowerCase())).toContain(marks.toLowerCase())
  // Found by its title or its text, a page shows a passage of it.
  expect(await results.first().locator('.passages a').count()).toBeGreaterThan(0)
})

test('advice is given where nothing is found, and pages with some of the words where they are', async () => {
  const page = await open('?q=%22certificate+zebra%22+-internet')
  expect(await count(page)).toBe(0)
  expect(await page.locator('main .count').textContent()).toBe('No page has “certificate zebra”.')
  const advice = page.locator('main .advice')
  expect(await advice.textContent()).toContain('Remove the quotation marks')
  expect(await advice.textContent()).toContain('Remove the words with a minus')
  await page.goto(`${url}search/?q=certificate+qqqqzzzz`)
  await settled(page)
  expect(await count(page)).toBeGreaterThan(0)
  expect(await page.locator('main .count').textContent()).toMatch(
    /^No page has “qqqqzzzz”\. \d+ pages have “certificate”$/
  )
  expect(await advice.count()).toBe(0)
})

test.each([
  ['94-V', 'law-on-personal-data-and-its-protection'],
  ['Law on Informatization', 'law-on-informatization'],
  ['informatization law', 'law-on-informatization'],
  ['criminal code', 'criminal-code']
])(
  '%s, which names a law, leads to its own page before all others',
  async (words = '', slug = '') => {
    const page = await open(`?${new URLSearchParams({q: words}).toString()}`)
    const [first] = await page.locator('main .results > li').all()
    expect(await first?.locator('.about').textContent()).toMatch(
      /^Law · .+ · mentioned in \d+ places?$/
    )
    await page.locator('main input[type=search]').press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/laws/*/${slug}/`)
  }
)

test('laws are counted beside the pages, and narrowed like them', async () => {
  const page = await open('?q=94-V')
  await choice(page, 'kind', 'law').waitFor()
  const text = await page.locator('main .count').textContent()
  const [, laws, pages] = /^(\d+) laws? and (\d+) pages?$/.exec(text ?? '') ?? []
  expect(await offered(page, 'kind', 'law')).toBe(Number(laws))
  expect(await page.locator('main .results > li.law').count()).toBe(Number(laws))
  await choose(page, 'kind', 'measure')
  expect(await page.locator('main .results > li.law').count()).toBe(0)
  expect(await count(page)).toBeLessThan(Number(pages))
  await choose(page, 'kind', 'measure')
  await choose(page, 'kind', 'law')
  expect(await page.locator('main .results > li').count()).toBe(Number(laws))
  expect(await page.locator('main .count').textContent()).toMatch(/^\d+ laws?$/)
  expect(await page.locator('main .advice').count()).toBe(0)
})

test('letters typed before anything is loaded are searched for', async () => {
  const {page, troubles, close} = await visit(browser, url)
  const {promise: loads, resolve: load} = Promise.withResolvers<undefined>()
  await page.route(/\/_astro\/search\.[^/]*\.js$/, async (route) => {
    await loads
    await route.fallback()
  })
  await page.goto(`${url}search/?q=certificate`, {waitUntil: 'commit'})
  await page.locator('main input[type=search]').pressSequentially('data retention')
  load(undefined)
  await page.waitForURL('**/search/?q=data+retention')
  await page.locator('main .results h2').first().waitFor()
  expect(await page.locator('main input[type=search]').inputValue()).toBe('data retention')
  await close()
  expect(troubles).toEqual([])
})

test('an address that moved leads to where it is now', async () => {
  const {site} = inject('history')
  const {page, troubles, close} = await visit(browser, site.url)
  await page.goto(`${site.url}search/`)
  await settled(page)
  await page.locator('main input[type=search]').fill(addresses.licence)
  await page.locator('main input[type=search]').press('Enter')
  await page.waitForURL(`**${addresses.moved}`)
  await close()
  expect(troubles).toEqual([])
})

test('without script the form leads to a page from which everything is listed', async () => {
  const {page, troubles, close} = await visit(browser, url, {javaScriptEnabled: false})
  await page.goto(`${url}measures/kz/`)
  await page.getByRole('searchbox').first().fill('data')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search/?q=data')
  expect(addressOf(page, url)).toBe('/search/?q=data')
  const ways = page.locator('.ways-to-all a')
  expect(await page.locator('noscript p', {hasText: 'Search needs JavaScript'}).isVisible()).toBe(
    true
  )
  const hrefs = await ways.evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).href)
  )
  for (const href of hrefs) expect((await page.goto(href))?.status(), href).toBe(200)
  for (const section of ['measures', 'indicators', 'articles', 'laws', 'sources']) {
    expect(hrefs).toContain(`${url}${section}/`)
  }
  await close()
  expect(troubles).toEqual([])
})

/** What the states of the page have in common is looked at in the first of them. */
const seen = new Set<string>()

test.each([
  ['with results', '?q=certifcate'],
  ['browsing', '?kind=measure'],
  ['with advice', '?q=zebra+qqqq']
])('the page has no finding of axe in any colours, %s', async (_, query) => {
  const page = await openPage(browser)
  await page.goto(`${url}search/${query}`)
  await settled(page)
  await page.locator('.tools .n:not(:empty)').waitFor({state: 'attached'})
  expect(await findings(page, seen)).toEqual([])
  await page.context().close()
})
