/** The copy for a disk in Firefox, where one is installed. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {closeContexts, openBrowser} from './browser.ts'
import {unpack, type Copy} from './offline-copy.ts'
import {findFirefox, startFirefox, type Firefox} from './offline-firefox.ts'
import {queries, searchWith} from './offline-search.ts'

const {base: site} = inject('own')
const program = await findFirefox()

const enter = '\uE007'

describe.skipIf(program === undefined)(
  program === undefined ? 'in Firefox, which is not installed here' : 'in Firefox',
  () => {
    let copy: Copy
    let firefox: Firefox

    beforeAll(async () => {
      copy = await unpack(site.dist)
      firefox = await startFirefox(program ?? '')
    })

    afterAll(async () => {
      await firefox.close()
      await copy.remove()
    })

    const untilTrue = (script: string): Promise<void> =>
      expect.poll(() => firefox.evaluate(script), {timeout: 30_000, message: script}).toBe(true)

    const at = (pattern: RegExp): Promise<void> =>
      untilTrue(`document.readyState === 'complete' && ${String(pattern)}.test(location.pathname)`)

    test('pages may read no files by themselves, as on any disk', async () => {
      await firefox.open(`${copy.url}index.html`)
      const answer = await firefox.evaluate(`fetch('search/index.html').then(() => 'read', String)`)
      expect(answer).toMatch(/NetworkError/)
      await expect.poll(() => firefox.troubles.join()).toMatch(/Same Origin Policy/)
    })

    test('home leads by search to a measure, to a note, to an indicator, to paper', async () => {
      const before = firefox.troubles.length
      await firefox.open(`${copy.url}index.html`)
      expect(await firefox.evaluate('getComputedStyle(document.body).fontFamily')).toMatch(
        /^"?Literata/
      )
      await firefox.click('input[type=search][name=q]')
      await firefox.type(`data localization${enter}`)
      const measure = '[data-result] a[href*="measures/"]'
      await untilTrue(`document.querySelector('${measure}') !== null`)
      await firefox.click(measure)
      await at(/\/measures\/[^/]+\/[^/]+\/index\.html$/)
      const indicator = 'main a[href*="indicators/"][href*="/c"]'
      await firefox.click(indicator)
      await at(/\/indicators\/.*\/index\.html$/)
      await untilTrue(
        `document.fonts.ready.then((fonts) => [...fonts].some(({status}) => status === 'loaded'))`
      )
      await firefox.hover('[role=doc-noteref]')
      await untilTrue(`document.querySelector('.preview')?.textContent.length > 2`)
      await firefox.click('[role=doc-noteref]')
      await untilTrue(`/^#n[\\d-]+$/.test(location.hash)`)
      const note = String(await firefox.evaluate('location.hash'))
      await firefox.click(`${note} [role=doc-backlink]`)
      await untilTrue(`location.hash === '${note}-ref'`)
      const paper = await firefox.print()
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
      expect(paper.length).toBeGreaterThan(20_000)
      expect(firefox.troubles.slice(before)).toEqual([])
    })

    test('three paragraphs are copied with the author’s characters alone', async () => {
      const texts = copy.files.filter((name) =>
        /^(?:measures|indicators|articles)\/.+\.html$/.test(name)
      )
      const pages = await Promise.all(
        texts.map(
          async (name) => [name, await readFile(path.join(copy.folder, name), 'utf8')] as const
        )
      )
      const long = pages.filter(([, html]) => html.includes('id="p3"'))
      // Calls of notes are left out as well; a collection may have none.
      const [name = ''] = long.find(([, html]) => html.includes('doc-noteref')) ?? long[0] ?? []
      await firefox.open(`${copy.url}${name}`)
      const said = await firefox.evaluate(`(() => {
        const paragraphs = ['p1', 'p2', 'p3'].map((id) => document.getElementById(id))
        getSelection().setBaseAndExtent(paragraphs[0], 0, paragraphs[2], paragraphs[2].childNodes.length)
        return paragraphs.map((one) => {
          const own = one.cloneNode(true)
          for (const ours of own.querySelectorAll('[data-ours]')) ours.remove()
          return own.textContent.trim()
        })
      })()`)
      await firefox.control('c')
      // No page may read the clipboard by itself: it is pasted, as a reader would.
      await firefox.open(`${copy.url}search/index.html`)
      await firefox.click('main input[type=search]')
      await firefox.control('v')
      const pasted = `document.querySelector('main input[type=search]').value`
      await untilTrue(`${pasted} !== ''`)
      const words = (text: unknown): string => String(text).replace(/\s+/g, ' ').trim()
      expect(words(await firefox.evaluate(pasted))).toBe(words((said as string[]).join(' ')))
    })

    test('search finds what the hosted site finds in Chromium, in the same order', async () => {
      const before = firefox.troubles.length
      const browser = await openBrowser(inject('browser'))
      const online = await browser.newPage()
      await online.goto(`${site.url}search/`)
      const hosted = searchWith(online, `import('${site.base}pagefind/pagefind.js')`)
      await firefox.open(`${copy.url}search/index.html?q=certificate`)
      await untilTrue(`document.querySelectorAll('[data-result]').length > 0`)
      const disk = searchWith(firefox, 'pagefindOffline')
      for (const query of queries) expect(await disk(query), query).toEqual(await hosted(query))
      const filters = {kind: 'measure'}
      expect(await disk('certificate', filters)).toEqual(await hosted('certificate', filters))
      await closeContexts()
      expect(firefox.troubles.slice(before)).toEqual([])
    })
  }
)
