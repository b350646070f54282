/** Citing, as a reader does it: copy, choose a place, link to words, open an old text. */
import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest'
import {addresses} from '../history/editions.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {visit, type Visit} from './visit.ts'

const {url} = inject('history').site
const question = `${url}${addresses.question.slice(1)}`
const retention = `${url}${addresses.retention.slice(1)}`

let browser: Browser
let current: Visit
let page: Page
/** Troubles of earlier tests, and those of a wrong address, which is answered with status 404. */
let before = 0
let isExpected = /^$/

// One session for all: a browser starts a process for each, and does not see again what it has compiled.
beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
  current = await visit(browser, url, {permissions: ['clipboard-read', 'clipboard-write']})
  page = current.page
})

afterAll(closeContexts)

beforeEach(async () => {
  before = current.troubles.length
  isExpected = /^$/
  await page.setViewportSize({width: 1280, height: 720})
  await page.emulateMedia({media: 'screen'})
})

afterEach(async () => {
  // As if nobody had been here; and a page with another fragment is else the same page still.
  if (page.url() !== 'about:blank') await page.evaluate(() => localStorage.clear())
  await page.goto('about:blank')
  expect(current.troubles.slice(before).filter((one) => !isExpected.test(one))).toEqual([])
})

function clipboard(): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Opens a style of the box and copies its citation. */
async function copyCitation(style: string, form: string): Promise<string> {
  const summary = page.locator(`#cite summary`, {hasText: style})
  if ((await summary.locator('..').getAttribute('open')) === null) await summary.click()
  await page.getByRole('button', {name: `Copy: ${style}, ${form}`}).click()
  await page.getByRole('status').getByText(`Copied: ${style}, ${form}.`).waitFor()
  return clipboard()
}

/** Selects words as a reader would; they stand within one text node. */
async function select(words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('article.text') ?? document,
      NodeFilter.SHOW_TEXT
    )
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, words)
}

const dayOfToday = /accessed \d{1,2} [A-Z][a-z]+ 20\d\d/

describe('the box', () => {
  test('copies a citation with the producer first, then this site, version, address and today', async () => {
    await page.goto(question)
    const citation = await copyCitation('Plain text', 'text')
    expect(citation).toMatch(
      /^Network House: “Do infrastructural limitations restrict access\?”, question A1 in /
    )
    expect(citation).toMatch(/Reproduced in Digital Policy Atlas, version [0-9a-f]{10}, /)
    expect(citation).toContain('https://atlas.example/some/base/indicators/fj/2021/a1/')
    expect(citation).toMatch(dayOfToday)
    expect(citation).not.toContain('[date]')
  })

  test('copies italics and links for those who paste into a text', async () => {
    await page.goto(question)
    await copyCitation('OSCOLA', 'footnote')
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text()
    })
    expect(html).toContain('<i>Digital Policy Atlas</i>')
    expect(html).toContain('href="https://atlas.example/some/base/indicators/fj/2021/a1/"')
  })

  test('cites a paragraph whose number is pressed, and the whole page again', async () => {
    await page.goto(question)
    await page.locator('#p2 .pn').click()
    await page.locator('#cite').getByText('Paragraph 2', {exact: true}).waitFor()
    expect(await copyCitation('OSCOLA', 'footnote')).toContain(
      ' para 2 <https://atlas.example/some/base/indicators/fj/2021/a1/#p2>'
    )
    expect(await copyCitation('APA', 'in the text')).toMatch(
      /^\(Network House, 2021, .*Question A1, para\. 2\)$/
    )
    await page.getByRole('link', {name: 'cite the whole page'}).click()
    await page.locator('#cite').getByText('You are citing the whole page.').waitFor()
    expect(await copyCitation('APA', 'in the text')).toMatch(
      /^\(Network House, 2021, .*Question A1\)$/
    )
  })

  test('cites a note that the address names', async () => {
    await page.goto(`${question}#n1`)
    expect(await copyCitation('Bluebook', 'footnote')).toContain(' n.1 (version ')
    expect(await copyCitation('Chicago', 'note')).toContain(', n. 1, accessed ')
  })

  test('cites the work that a note names, and the note again', async () => {
    await page.goto(`${question}#n1`)
    const note = await page.locator('#n1').evaluate((one) => {
      const copy = one.cloneNode(true) as HTMLElement
      for (const ours of copy.querySelectorAll('[data-ours]')) ours.remove()
      return copy.textContent.replace(/\s+/g, ' ').trim().replace(/\.$/, '')
    })
    await page.getByRole('button', {name: 'cite the work in this note'}).click()
    expect(await copyCitation('Plain text', 'text')).toMatch(
      `${note}, cited in Network House: “Do infrastructural`
    )
    expect(await copyCitation('APA', 'in the text')).toMatch(/^\(as cited in Network House, 2021, /)
    await page.getByRole('button', {name: 'cite the note itself'}).click()
    expect(await copyCitation('Plain text', 'text')).toMatch(/^Network House: /)
    await page.goto(`${question}#p1`)
    expect(await page.locator('[data-cite-work]').isHidden()).toBe(true)
  })

  test('gives a day of access in the form of each style', async () => {
    await page.goto(question)
    expect(await copyCitation('APA', 'reference list')).toMatch(
      /[Rr]etrieved [A-Z][a-z]+ \d+, 20\d\d, from/
    )
    expect(await copyCitation('Bluebook', 'footnote')).toMatch(
      /\(last visited [A-Z][a-z]+\.? \d+, 20\d\d\)/
    )
  })

  test('opens the style that was used last, on other pages too, and prints that', async () => {
    await page.goto(question)
    await page.locator('#cite summary', {hasText: 'OSCOLA'}).click()
    await page.locator('#cite [data-style=oscola][open]').waitFor()
    await page.goto(retention)
    await page.locator('#cite [data-style=oscola][open]').waitFor()
    await page.emulateMedia({media: 'print'})
    const printed = await page
      .locator('#cite .style')
      .evaluateAll((styles) =>
        styles.flatMap((one) =>
          one.checkVisibility() ? (one.getAttribute('data-style') ?? '') : []
        )
      )
    expect(printed).toEqual(['oscola'])
  })

  test('is one press away from the headline, on a phone too', async () => {
    await page.setViewportSize({width: 360, height: 740})
    await page.goto(question)
    const link = page.locator('.head').getByRole('link', {name: 'Cite', exact: true})
    const {y = Infinity} = (await link.boundingBox()) ?? {}
    expect(y).toBeLessThan(740)
    await link.click()
    expect(await page.locator('#cite').evaluate((one) => one.matches(':target'))).toBe(true)
  })

  test('has numbers of paragraphs that a finger meets', async () => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({width, height: 740})
      await page.goto(question)
      const box = await page.locator('#p2 .pn').boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    }
  })

  test('is text to select where there is no script, with the day left open', async () => {
    const plain = await visit(browser, url, {javaScriptEnabled: false})
    await plain.page.goto(question)
    const box = plain.page.locator('#cite')
    expect(await box.locator('[data-style=plain] .citation').textContent()).toContain(
      'accessed [date]'
    )
    expect(await box.locator('button').first().isHidden()).toBe(true)
    expect(await plain.page.locator('#p2 a.pn').getAttribute('href')).toBe('#p2')
    await plain.close()
  })
})

describe('a passage', () => {
  const words = 'The rest waited for the ministry'

  test('has a link that lands on its words and highlights them, in a browser of its own', async () => {
    await page.goto(question)
    await select(words)
    await page.getByRole('button', {name: 'Copy link to this passage'}).click()
    await page.getByRole('status').getByText('Link copied.').waitFor()
    const link = await clipboard()
    expect(link).toMatch(/\/indicators\/fj\/2021\/a1\/#p1:~:text=/)

    const other = await visit(browser, url)
    await other.page.goto(link)
    // The browser lets nobody ask what it highlights, but it shows it.
    const [found] = await Promise.all([highlighted(other.page, words)])
    expect(found).toBe(true)
    expect(other.troubles).toEqual([])
    await other.close()
  })

  test('is reached by keyboard, and put away by Escape', async () => {
    await page.goto(question)
    // The Tab key goes on from where the reader pressed last.
    await page.locator('#p1').click()
    await select(words)
    const button = page.getByRole('button', {name: 'Copy link to this passage'})
    await button.waitFor()
    for (let presses = 0; presses < 6; presses += 1) {
      if (await button.evaluate((one) => one === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('Link copied.').waitFor()
    await page.keyboard.press('Escape')
    expect(await button.count()).toBe(0)
  })

  test.each([1280, 390])(
    'is linked and copied without the number of its paragraph, in a window of %i px',
    async (width) => {
      await page.setViewportSize({width, height: 800})
      await page.goto(question)
      await page.evaluate(() => {
        const paragraph = document.getElementById('p1')
        if (paragraph !== null) getSelection()?.selectAllChildren(paragraph)
      })
      await page.keyboard.press('Control+C')
      const copied = await clipboard()
      expect(copied.trim()).toBe(
        'Most people of the islands had access by a new cable. The rest waited for the ministry to build masts.'
      )
      await page.getByRole('button', {name: 'Copy link to this passage'}).click()
      await page.getByRole('status').getByText('Link copied.').waitFor()
      expect(await clipboard()).toMatch(/#p1:~:text=Most%20people/)
    }
  )

  test('is copied with its citation, without the numbers of notes', async () => {
    await page.goto(question)
    await page.evaluate(() => {
      const paragraph = document.getElementById('p1')
      if (paragraph !== null) getSelection()?.selectAllChildren(paragraph)
    })
    await page.getByRole('button', {name: 'Copy with citation'}).click()
    await page.getByRole('status').getByText('Passage and citation copied.').waitFor()
    const quoted = await clipboard()
    expect(quoted).toMatch(
      /^“Most people of the islands had access by a new cable\. The rest waited for the ministry to build masts\.” Network House: /
    )
    expect(quoted).toContain(
      'paragraph 1, https://atlas.example/some/base/indicators/fj/2021/a1/#p1'
    )
  })
})

describe('an earlier text', () => {
  test('is found from the present one, says what it is, and compares', async () => {
    await page.goto(retention)
    await page.locator('#history dd a').first().click()
    await page.getByText('An earlier text of this page').waitFor()
    expect(await page.locator('.head').getByRole('link', {name: 'Cite'}).isVisible()).toBe(true)
    expect(page.url()).toMatch(/\/versions\/[0-9a-f]{10}\/$/)
    expect(await page.locator('#p1').textContent()).toContain('for two years')
    await page.getByRole('link', {name: 'What has changed since'}).click()
    expect(await page.locator('#comparison del').nth(1).textContent()).toContain('two')
    expect(await page.locator('#comparison ins').nth(1).textContent()).toContain('three')
    expect(await copyCitation('Plain text', 'text')).toMatch(/\/versions\/[0-9a-f]{10}\/, accessed/)
    await page.getByRole('link', {name: 'The current text'}).click()
    await page.waitForURL(retention)
  })

  test('keeps its anchors, and the present page those that are gone', async () => {
    await page.goto(`${retention}#p5`)
    const landed = page.locator('#p5')
    expect(await landed.evaluate((one) => one.matches(':target'))).toBe(true)
    expect(await landed.locator('..').getAttribute('id')).toBe('p1')
    const told = await landed.evaluate((one) => getComputedStyle(one, '::before').content)
    expect(told).toContain('paragraph 5')
    await page.locator('#cite').getByText('Paragraph 1', {exact: true}).waitFor()
  })
})

describe('an address that moved', () => {
  const old = `${url}${addresses.licence.slice(1)}`
  const moved = `${url}${addresses.moved.slice(1)}`

  test('leads on at once, with its anchor', async () => {
    await page.goto(`${old}#p1`)
    await page.waitForURL(`${moved}#p1`)
  })

  test('leads on without script too', async () => {
    const plain = await visit(browser, url, {javaScriptEnabled: false})
    await plain.page.goto(old)
    await plain.page.waitForURL(moved)
    await plain.close()
  })
})

describe('a dead end', () => {
  beforeEach(() => {
    isExpected = /\b404\b/
  })

  test.each([
    ['in capitals', 'Measures/FJ/Minimum-Period-For-Data-Retention/', addresses.retention],
    ['without its slash and in capitals', 'INDICATORS/FJ/2021/A1', addresses.question],
    [
      'by the name of the country',
      'measures/fiji/minimum-period-for-data-retention/',
      addresses.retention
    ],
    ['with an ending', 'indicators/fj/2021/a1.html', addresses.question],
    [
      'by its old name in capitals',
      'Measures/FJ/Licensing-Scheme-For-E-Commerce-Providers',
      addresses.moved
    ],
    [
      'of a withdrawn page, in capitals',
      'MEASURES/FJ/RESTRICTIONS-ON-ONLINE-PAYMENTS/',
      addresses.payments
    ]
  ])('leads on from an address %s', async (_, typed, meant) => {
    await page.goto(url + typed)
    await page.waitForURL(`${url}${meant.slice(1)}`)
  })

  test('offers the likeliest pages for an address that is like none', async () => {
    await page.goto(`${url}measures/fj/data-retention-period/`)
    const offers = page.locator('[data-likely] li')
    await offers.first().waitFor()
    expect(await offers.first().locator('a').getAttribute('href')).toBe(
      `/some/base${addresses.retention}`
    )
    expect(await page.locator('main input[type=search]').inputValue()).toBe('data retention period')
  })

  test('helps with ways in and a search box where there is no script', async () => {
    const plain = await visit(browser, url, {javaScriptEnabled: false})
    await plain.page.goto(`${url}nowhere/at/all/`)
    expect(await plain.page.locator('[data-likely]').isHidden()).toBe(true)
    expect(await plain.page.locator('main form[role=search]').isVisible()).toBe(true)
    await plain.close()
  })
})

test('the feeds are well-formed', async () => {
  await page.goto(`${url}changes/`)
  const feed = page.locator('link[rel=alternate][type="application/atom+xml"]').first()
  const text = await page.evaluate(
    async (address) => (await fetch(address)).text(),
    await feed.evaluate((link: HTMLLinkElement) => link.href)
  )
  // The site's own pages let no string become a document.
  const reader = await page.context().newPage()
  const found = await reader.evaluate((text) => {
    const tree = new DOMParser().parseFromString(text, 'application/xml')
    return {
      errors: tree.querySelectorAll('parsererror').length,
      root: tree.documentElement.namespaceURI,
      entries: tree.querySelectorAll('entry').length
    }
  }, text)
  await reader.close()
  expect(found).toMatchObject({errors: 0, root: 'http://www.w3.org/2005/Atom'})
  expect(found.entries).toBeGreaterThan(10)
})

/**
 * Whether words are highlighted: a browser tells no script what it highlights
 * as `::target-text`, so the picture of the words is compared with one in which
 * such words have the colours of their surroundings.
 */
async function highlighted(page: Page, words: string): Promise<boolean> {
  await page.waitForLoadState('load')
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const {x, y, width, height} = range.getBoundingClientRect()
      return {x, y: y + scrollY, width, height}
    }
    return null
  }, words)
  if (box === null) return false
  const shot = (): Promise<Buffer> =>
    page.screenshot({fullPage: true, clip: box, animations: 'disabled'})
  const before = await shot()
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '::target-text { background: transparent !important; color: inherit !important }'
    )
    document.adoptedStyleSheets.push(sheet)
  })
  return !before.equals(await shot())
}
