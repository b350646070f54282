/** Which letters a page fetches: those of its texts, not those of a word in one. */
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {closeContexts, openBrowser} from './browser.ts'
import {openSettled} from './settled.ts'
import {visit} from './visit.ts'

const {root} = inject('own')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})
afterAll(closeContexts)

test('Cyrillic is fetched for a text in it, not for a few words of one', async () => {
  const {page, troubles, close} = await visit(browser, root.url)
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  const ofCyrillic = (): string[] => fetched.filter((url) => url.includes('literata-cyrillic-'))
  await openSettled(page, `${root.url}laws/`)
  const words = page.locator('main span:is([lang=ru], [lang=kk])')
  expect(await words.count()).toBeGreaterThan(0)
  expect(ofCyrillic()).toEqual([])
  await page.evaluate(() => document.querySelector('main')?.setAttribute('lang', 'ru'))
  await expect.poll(() => ofCyrillic().length).toBeGreaterThan(0)
  await close()
  expect(troubles).toEqual([])
})
