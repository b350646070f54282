import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launch} from '../../scripts/browser/launch.ts'
import {readPages} from '../site/pages.ts'
import {readAccounts, rebuild} from '../site/rebuild.ts'
import {partsIn} from './parts-in.ts'
import {visit} from './visit.ts'

const {url, dist, content, seeds} = inject('sites').hostile

let browser: Browser

beforeAll(async () => {
  browser = await launch(inject('browser'))
})

afterAll(() => browser.close())

test('every page of the hostile seeds opens in peace and shows their very characters', async () => {
  const {page, troubles, close} = await visit(browser, url)
  const addresses = [...(await readPages(dist)).keys()]
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
