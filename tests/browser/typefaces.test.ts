/** Which letters a page fetches: those of its texts, not those of a word in one. */
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {closeContexts, openBrowser} from './browser.ts'
import {openSettled} from './settled.ts'
import {visit} from './visit.ts'

const {url} = inject('oneCountry').Ghana

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})
afterAll(closeContexts)

test('Cyrillic is fetched for a text in it, not for a few words of one', async () => {
  const {page, troubles, close} = await visit(browser, url)
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  const ofCyrillic = (): string[] => fetched.filter((url) => url.includes('literata-cyrillic-'))
  await openSettled(page, url)
  expect(ofCyrillic()).toEqual([])
  await page.evaluate(async () => {
    const words = document.createElement('span')
    words.lang = 'ru'
    words.textContent = '\u0437\u0430\u043a\u043e\u043d'
    document.querySelector('main')?.append(words)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await document.fonts.ready
  })
  expect(ofCyrillic()).toEqual([])
  await page.evaluate(() => document.querySelector('main')?.setAttribute('lang', 'ru'))
  await expect.poll(() => ofCyrillic().length).toBeGreaterThan(0)
  await close()
  expect(troubles).toEqual([])
})
