import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {findings, openPage} from '../access/checks.ts'
import {coveringPages, pagesOf} from '../access/examples.ts'
import {triesAll} from '../setup/runs.ts'
import {closeContexts, openBrowser} from './browser.ts'

const {base: site} = inject('own')
/** Of several countries, some pages have more, home above all. */
const countries = inject('countries')
const minutes = 60_000

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})

afterAll(closeContexts)

test(
  'pages that between them have everything pass axe in light, dark and forced colours, at 320 px, with large text and without motion',
  {timeout: 15 * minutes},
  async () => {
    const pages = await pagesOf([site, countries])
    const addresses = [
      ...new Set(triesAll ? pages.keys() : [...coveringPages(pages), countries.url])
    ]
    expect(addresses.length).toBeGreaterThan(10)
    const wrong = new Map<string, readonly string[]>()
    const seen = new Set<string>()
    const look = async (): Promise<void> => {
      const page = await openPage(browser)
      for (let address = addresses.pop(); address !== undefined; address = addresses.pop()) {
        await page.goto(address, {waitUntil: 'load'})
        const found = await findings(page, triesAll ? undefined : seen)
        if (found.length > 0) wrong.set(address, found)
      }
      await page.context().close()
    }
    // Two at a time: a page uses one core.
    await Promise.all([look(), look()])
    expect(Object.fromEntries(wrong)).toEqual({})
  }
)

test('finds what is broken on purpose', async () => {
  const page = await openPage(browser)
  await page.goto(site.url)
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML(
      'beforeend',
      `<a href="/about/"></a>
       <p id="faint">Hardly to be read</p>
       <p id="dim">Hardly to be read at night</p>
       <p><button type="button" class="tiny">a</button><button type="button" class="tiny">b</button></p>
       <div id="broad">broad</div>
       <p id="sliding">Slides in slowly</p>`
    )
    const set = (selector: string, name: string, value: string): void => {
      for (const element of document.querySelectorAll<HTMLElement>(selector)) {
        element.style.setProperty(name, value, 'important')
      }
    }
    set('#faint', 'color', '#ccc')
    set('#faint', 'background', '#fff')
    set('#dim', 'color', 'light-dark(#000, #444)')
    set('#dim', 'background', 'light-dark(#fff, #333)')
    set('#broad', 'width', '100rem')
    set('#sliding', 'transition', 'left 1s')
    for (const name of ['width', 'height', 'min-height']) set('.tiny', name, '8px')
    for (const name of ['padding', 'margin']) set('.tiny', name, '0')
  })
  const found = (await findings(page, new Set())).join('\n')
  await page.context().close()
  for (const rule of [
    'link-name',
    'color-contrast, light',
    'color-contrast, dark: <p id="dim"',
    'target-size, light',
    'target-size, at 320 px',
    'at 320 px',
    '200 % text',
    'moves: <p id="sliding"'
  ]) {
    expect(found).toContain(rule)
  }
})
