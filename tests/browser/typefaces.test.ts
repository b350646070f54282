/** Which letters a page fetches: those of its texts, not those of a word in one, and none on a slow connection. */
import path from 'node:path'
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

/** `latency` is in milliseconds. */
const quick = {megabits: 5, latency: 150, savesData: false, isOnline: true}

test.each([
  ['at 5 Mbit/s', quick, 'Literata'],
  ['at 1.6 Mbit/s', {...quick, megabits: 1.6}, 'Literata fallback'],
  // What Chromium supposes of a wire before it has measured anything.
  ['on a wire nobody has measured', {...quick, megabits: 1.5, latency: 100}, 'Literata'],
  ['who saves data', {...quick, savesData: true}, 'Literata fallback'],
  // The face is in the copy, however slow the browser says it is.
  ['who is offline', {...quick, megabits: 1.6, isOnline: false}, 'Literata']
])('a reader %s', async (_, {megabits, latency, savesData, isOnline}, face) => {
  const {page, troubles, close} = await visit(browser, url)
  await page.addInitScript((value) => {
    Object.defineProperty(navigator, 'onLine', {value})
  }, isOnline)
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: (megabits * 1_000_000) / 8,
    uploadThroughput: -1
  })
  await client.send('Emulation.setDataSaverOverride', {dataSaverEnabled: savesData})
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(path.extname(request.url())))
  await openSettled(page, url)
  const [first] = await page.evaluate(() => getComputedStyle(document.body).fontFamily.split(','))
  expect(first?.replaceAll('"', '')).toBe(face)
  expect(fetched.includes('.woff2')).toBe(face === 'Literata')
  await close()
  expect(troubles).toEqual([])
})
