import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launch} from '../../scripts/browser/ensure.ts'
import {readPages} from '../site/pages.ts'
import {readAccounts, rebuild} from '../site/rebuild.ts'
import {results, searchFor} from './atlas.ts'
import {partsIn} from './parts-in.ts'
import {visit} from './visit.ts'

const {url, dist, content, seeds} = inject('hostile')

let browser: Browser

beforeAll(async () => {
  browser = await launch(inject('browser'))
})

afterAll(() => browser.close())

test('every page of the hostile seeds opens in peace and shows their very characters', async () => {
  const {page, troubles, close} = await visit(browser, url)
  // A host gives the page of unknown addresses with its status, which is one of the troubles.
  const addresses = [...(await readPages(dist)).keys()].filter((one) => one !== '/404.html')
  const shown = new Map()
  for (const address of addresses) {
    await page.goto(new URL(`.${address}`, url).href)
    shown.set(address, await partsIn(page))
  }
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

test.each([
  'process exit script alert',
  '<img src=x onerror=alert(1)>',
  '{process.exit(1)}"><script>alert(1)</script>'
])('a search for %s shows hostile texts as text', async (words) => {
  const {page, troubles, close} = await visit(browser, url)
  await page.goto(url)
  await searchFor(page, words)
  await results(page).first().waitFor()
  expect(await page.locator('[data-result]').allTextContents()).toContainEqual(
    expect.stringContaining('<script>alert(1)</script>')
  )
  expect(await page.locator('main :is(script, img, iframe)').count()).toBe(0)
  expect(await page.locator('main input[type=search]').inputValue()).toBe(words)
  await close()
  expect(troubles).toEqual([])
})
