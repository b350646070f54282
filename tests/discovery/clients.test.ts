/** Pages as other programs take them: the reader view of browsers, and the checker of the web's standards. */
import {execFile, spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {promisify} from 'node:util'
import type {Element, ElementContent} from 'hast'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import type {Browser, Page} from 'playwright-core'
import {closeContexts, openBrowser} from '../browser/browser.ts'
import {attribute, elements} from '../../scripts/check/page.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {pageCitation} from '../../src/citations/atlas.ts'
import {spoken} from '../../src/citations/author.ts'
import {coveringAndExamples} from '../access/examples.ts'
import {ofToday} from '../setup/runs.ts'
import {readPages} from '../site/pages.ts'

const own = inject('own')
const require = createRequire(import.meta.url)
const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

interface View {
  readonly title: string
  readonly byline: string | null
  readonly textContent: string
}

declare global {
  interface Window {
    readerViews(addresses?: readonly string[]): Promise<readonly View[]>
  }
}

describe('the reader view of browsers', () => {
  /** The script of Firefox; reads pages that are not open, or the one that is. */
  const script = `window.readerViews = async (addresses) => {
    const module = undefined
    ${readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8')}
    const viewOf = (page) => {
      const {title, byline, textContent} = new Readability(page.cloneNode(true)).parse()
      return {title, byline, textContent}
    }
    if (addresses === undefined) return [viewOf(document)]
    const views = []
    for (const address of addresses) {
      const html = await (await fetch(address)).text()
      views.push(viewOf(new DOMParser().parseFromString(html, 'text/html')))
    }
    return views
  }`
  const atlas = loadAtlas({folder: own.root.content, site: own.root.site})
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser(inject('browser'))
    // A browser's own reader is not bound by the policy of the page.
    page = await browser.newPage({bypassCSP: true, serviceWorkers: 'block'})
    await page.addInitScript({content: script})
  })
  afterAll(closeContexts)

  test('has the whole text and nothing but the text, by its authors', async () => {
    const pages = await readPages(own.root.dist)
    const urlOf = ({address}: {readonly address: string}): string => own.root.url + address.slice(1)
    const opened = new Set([...firstOfKinds(atlas.texts), ...ofToday(atlas.texts, 8)])
    const views = new Map<string, View>()
    for (const text of opened) {
      await page.goto(urlOf(text))
      for (const view of await page.evaluate(() => window.readerViews()))
        views.set(text.address, view)
    }
    // What our scripts put in is the same on all pages of a kind: of most, their HTML is enough.
    const others = atlas.texts.filter((one) => !opened.has(one))
    const read = await page.evaluate((urls) => window.readerViews(urls), others.map(urlOf))
    for (const [index, {address}] of others.entries()) {
      const view = read[index]
      if (view !== undefined) views.set(address, view)
    }
    for (const text of atlas.texts) {
      const {address} = text
      const view = views.get(address)
      if (view === undefined) throw new Error(`${address} has no reader view`)
      const {title, authors} = pageCitation(atlas, text)
      expect(view.title, address).toContain(title)
      expect(view.byline, address).toBe(
        authors.length === 0 ? null : authors.map(spoken).join(', ')
      )
      const shown = words(view.textContent)
      const built = pages.get(address)
      if (built === undefined) throw new Error(`${address} is not built`)
      for (const paragraph of elements(built.tree)) {
        if (!/^p\d+$/.test(attribute(paragraph, 'id') ?? '')) continue
        const own = words(textOf(paragraph))
        // Calls of notes are links in a reader view, too.
        for (const stretch of own.split('\u0000')) expect(shown, address).toContain(words(stretch))
        const number = attribute(paragraph, 'id')?.slice(1) ?? ''
        expect(shown, address).not.toContain(number + own.slice(0, 20))
      }
      for (const other of ['How to cite', 'BibTeX', 'Previous ', 'Next ', 'Related passages']) {
        expect(shown, address).not.toContain(other)
      }
      expect(shown.startsWith('Measures'), address).toBe(false)
    }
  })
})

describe('the clipboard', () => {
  const atlas = loadAtlas({folder: own.root.content, site: own.root.site})
  const first = ['p1', 'p2', 'p3']
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser(inject('browser'))
  })
  afterAll(closeContexts)

  test.each([1280, 390])(
    'has the author’s characters alone, in a window of %i px',
    async (width) => {
      const pages = await readPages(own.root.dist)
      const paragraphsOf = (address: string): readonly Element[] => {
        const built = pages.get(address)
        const all = built === undefined ? [] : elements(built.tree)
        return first.flatMap((id) => all.find((one) => attribute(one, 'id') === id) ?? [])
      }
      const called = atlas.texts.find(({address}) => {
        const paragraphs = paragraphsOf(address)
        const calls = paragraphs.flatMap((one) => elements({type: 'root', children: [one]}))
        return paragraphs.length === 3 && calls.some(({tagName}) => tagName === 'sup')
      })
      // A collection without notes has nothing to leave out but numbers of paragraphs.
      const text = called ?? atlas.texts.find(({address}) => paragraphsOf(address).length === 3)
      if (text === undefined) throw new Error('No text has three paragraphs')
      const said = paragraphsOf(text.address).map((one) =>
        words(textOf(one).replaceAll('\u0000', ''))
      )

      const context = await browser.newContext({
        permissions: ['clipboard-read', 'clipboard-write'],
        viewport: {width, height: 800},
        serviceWorkers: 'block'
      })
      const page = await context.newPage()
      const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
      await page.goto(own.root.url + text.address.slice(1))
      await page.evaluate(() => {
        const [from, to] = ['p1', 'p3'].map((id) => document.getElementById(id))
        if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length)
      })
      await page.keyboard.press('Control+C')
      expect(words(await clipboard())).toBe(said.join(' '))

      // From the first letter that the author wrote, three words on.
      for (const [index, id] of first.entries()) {
        // What is offered for one passage stays until it is offered for the next.
        await page.reload()
        const start = said[index]?.split(' ').slice(0, 3).join(' ') ?? ''
        await page.evaluate(
          ([anchor, length]) => {
            const paragraph = document.getElementById(String(anchor))
            const own = [...(paragraph?.childNodes ?? [])].find(
              (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== ''
            )
            if (own) getSelection()?.setBaseAndExtent(own, 0, own, Number(length))
          },
          [id, start.length] as const
        )
        await page.getByRole('button', {name: 'Copy link to this passage'}).click()
        await page.getByRole('status').getByText('Link copied.').waitFor()
        const [, fragment = ''] = (await clipboard()).split('#')
        expect(decodeURIComponent(fragment)).toContain(`${id}:~:text=`)
        expect(decodeURIComponent(fragment)).not.toMatch(/(?:text=|,)\d+\s?[A-Z]/)
      }
      await context.close()
    }
  )
})

function firstOfKinds<Text extends {readonly kind: string}>(texts: readonly Text[]): Text[] {
  return [...new Map(texts.toReversed().map((text) => [text.kind, text])).values()]
}

/** What an element says in the author's words; NUL where we put something in. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  if (attribute(node, 'dataOurs') !== undefined) return '\u0000'
  return (node as Element).children.map(textOf).join('')
}

const hasJava = spawnSync('java', ['-version']).status === 0
if (!hasJava) console.warn('Skipped: the Nu checker of HTML, CSS and SVG, which needs Java.')

test.skipIf(!hasJava)(
  'the checker of the web’s standards finds nothing but characters of hostile texts',
  {timeout: 900_000},
  async () => {
    const hostile = inject('hostile').dist
    const checker = path.join(path.dirname(require.resolve('vnu-jar')), 'build/dist/vnu.jar')
    const kinds = ['--skip-non-html', '--also-check-css', '--also-check-svg']
    // Not as JSON: its quotations of a page with letters beyond the first plane are none.
    const flags = ['--errors-only', '--exit-zero-always', '--format', 'gnu', '--stdout']
    // A compiler that optimises takes longer than it saves in a run of seconds, and the deep stack that it would spare.
    const quick = ['-XX:TieredStopAtLevel=1', '-Xss2m']
    const files = (await Promise.all([own.root.dist, hostile].map(filesToCheck))).flat()
    for (const ending of ['.html', '.css', '.svg'])
      expect(
        files.some((file) => file.startsWith(own.root.dist) && file.endsWith(ending)),
        ending
      ).toBe(true)
    const {stdout} = await promisify(execFile)(
      'java',
      [...quick, '-jar', checker, ...kinds, ...flags, ...files],
      {maxBuffer: 256 * 2 ** 20}
    )
    // Letters that no page may have, or spelled as a page should not: nothing of a text is changed.
    const isOfText = (line: string): boolean =>
      line.includes(`file:${hostile}/`) &&
      /error: (?:Forbidden code point U\+|Source text is not in Unicode Normalization Form C)/.test(
        line
      )
    const errors = stdout.split('\n').filter((line) => line !== '')
    expect(errors.filter((line) => !isOfText(line))).toEqual([])
    expect(errors.some(isOfText)).toBe(true)
  }
)

/** Each kind of page, each with an element that others lack, an eighth of the rest, and all that is no page. */
async function filesToCheck(dist: string): Promise<readonly string[]> {
  const pages = await readPages(dist)
  const addresses = [...new Set([...coveringAndExamples(pages), ...ofToday([...pages.keys()], 8)])]
  const others = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter((name) =>
    /\.(?:css|svg)$/.test(name)
  )
  const names = [...addresses.flatMap((address) => pages.get(address)?.file.path ?? []), ...others]
  return names.map((name) => path.join(dist, name))
}
