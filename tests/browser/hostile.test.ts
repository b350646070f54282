import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {coveringAndExamples} from '../access/examples.ts'
import {ofToday} from '../setup/runs.ts'
import {readPages} from '../site/pages.ts'
import type {Parts} from '../site/parts.ts'
import {readAccounts, rebuild} from '../site/rebuild.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {results, searchFor} from './atlas.ts'
import {partsIn} from './parts-in.ts'
import {visit, type Visit} from './visit.ts'

const {url, dist, content, seeds} = inject('hostile')

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})

afterAll(closeContexts)

test('the browser reads the very characters of the seeds on every page, and opens pages in peace', async () => {
  const {page, troubles, close} = await visit(browser, url)
  const pages = await readPages(dist)
  const opened = new Set([...coveringAndExamples(pages), ...ofToday([...pages.keys()], 8)])
  // A host gives the page of unknown addresses with its status, which is one of the troubles.
  opened.delete('/404.html')
  const shown = new Map<string, Parts>()
  const urlOf = (address: string): string => new URL(`.${address}`, url).href
  for (const address of opened) {
    await page.goto(urlOf(address))
    for (const parts of await partsIn(page)) shown.set(address, parts)
  }
  const others = [...pages.keys()].filter((address) => !opened.has(address))
  for (const [index, parts] of (await partsIn(page, others.map(urlOf))).entries())
    shown.set(others[index] ?? '', parts)
  await close()
  expect(troubles).toEqual([])
  const accounts = await readAccounts(content)
  const rebuilt = rebuild(shown, accounts)
  for (const {source} of accounts) {
    const original = await readFile(path.join(seeds, source.file))
    expect(original.equals(rebuilt.seeds.get(source.file) ?? Buffer.of()), source.file).toBe(true)
  }
})

test('the worker takes in every page of the hostile seeds in peace', async () => {
  const {page, troubles, close} = await visit(browser, url, {serviceWorkers: 'allow'})
  await page.goto(url)
  await page.getByText('This page is saved for reading offline.').waitFor()
  await close()
  expect(troubles).toEqual([])
})

describe('a search', () => {
  let visitor: Visit
  beforeAll(async () => {
    visitor = await visit(browser, url)
  })
  afterAll(() => visitor.close())

  test.each([
    'process exit script alert',
    '<img src=x onerror=alert(1)>',
    '{process.exit(1)}"><script>alert(1)</script>'
  ])('for %s shows hostile texts as text', async (words) => {
    const {page, troubles} = visitor
    await page.goto(url)
    await searchFor(page, words)
    await results(page).first().waitFor()
    expect(await page.locator('[data-result]').allTextContents()).toContainEqual(
      expect.stringContaining('<script>alert(1)</script>')
    )
    expect(await page.locator('main :is(script, img, iframe)').count()).toBe(0)
    expect(await page.locator('main input[type=search]').inputValue()).toBe(words)
    expect(troubles).toEqual([])
  })
})
