import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {triesAll} from '../setup/runs.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {addressOf, noteCall, references, results, searchFor, wayBack} from './atlas.ts'
import {openSettled} from './settled.ts'
import {visit} from './visit.ts'

const {root, base} = inject('own')

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})

afterAll(closeContexts)

// That it is one and the same site under both is proven elsewhere.
describe.each(triesAll ? [root, base] : [base])('the site under $base', ({url}) => {
  test('leads from home by search to a measure, an indicator that speaks of it, a note and back', async () => {
    const {page, troubles, close} = await visit(browser, url)
    await page.goto(url)
    await searchFor(page, 'data localization')
    await page.waitForURL('**/search/?q=data*localization')
    await results(page).and(page.locator('[href*="/measures/"]')).first().click()
    await page.waitForURL('**/measures/**')
    const measure = page.url()
    expect(await page.locator('[data-part=sub-pillar]').textContent()).toMatch(/local/i)
    await page.locator('main a.page[href*="/indicators/"]').first().click()
    await page.waitForURL('**/indicators/**')
    const indicator = page.url()
    await noteCall(page, 1).click()
    expect(page.url()).toBe(`${indicator}#n1`)
    await wayBack(page, 1).click()
    expect(page.url()).toBe(`${indicator}#n1-ref`)
    for (const before of [`${indicator}#n1`, indicator, measure]) {
      await page.goBack()
      expect(page.url()).toBe(before)
    }
    await close()
    expect(troubles).toEqual([])
  })

  test('finds words in Russian', async () => {
    const {page, troubles, close} = await visit(browser, url)
    await page.goto(url)
    await searchFor(page, 'сертификат')
    await results(page).first().waitFor()
    expect(await page.locator('[data-result]').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/сертификат/i)])
    )
    await close()
    expect(troubles).toEqual([])
  })

  test.each([true, false])(
    'leads from a reference to an indicator, to a note and back, script on: %s',
    async (javaScriptEnabled) => {
      const {page, troubles, close} = await visit(browser, url, {javaScriptEnabled})
      await page.goto(url)
      await page.getByRole('navigation').getByRole('link', {name: 'Indicators'}).first().click()
      await page.locator('main a[href$="/indicators/kz/2021/"]').first().click()
      const reference = references(page).filter({hasText: 'C5'}).first()
      await reference.click()
      await page.waitForURL('**/indicators/kz/2021/c5/')
      await noteCall(page, 1).click()
      expect(addressOf(page, url)).toBe('/indicators/kz/2021/c5/#n1')
      await wayBack(page, 1).click()
      expect(addressOf(page, url)).toBe('/indicators/kz/2021/c5/#n1-ref')
      await page.goBack()
      await page.goBack()
      await page.goBack()
      expect(addressOf(page, url)).toBe('/indicators/kz/2021/')
      await close()
      expect(troubles).toEqual([])
    }
  )

  test('lists everything without script', async () => {
    const {page, troubles, close} = await visit(browser, url, {javaScriptEnabled: false})
    await page.goto(url)
    await page.getByRole('navigation').getByRole('link', {name: 'Measures'}).first().click()
    await page.locator('main a[href*="/measures/kz/"]').first().click()
    await page.locator('main a[href*="/measures/kz/"]').last().click()
    await page.getByRole('heading', {level: 1}).waitFor()
    await close()
    expect(troubles).toEqual([])
  })

  test('answers a search without script with the ways to everything', async () => {
    const {page, troubles, close} = await visit(browser, url, {javaScriptEnabled: false})
    await page.goto(url)
    await searchFor(page, 'data localization')
    await page.waitForURL('**/search/?q=data+localization')
    for (const name of [/measures/i, /indicators/i, /articles/i, /sources/i]) {
      const way = page.getByRole('main').getByRole('link', {name}).first()
      expect(await way.isVisible()).toBe(true)
    }
    await close()
    expect(troubles).toEqual([])
  })
})

test('a note is shown at the first tap, and gone to at the second, however soon', async () => {
  const {page, troubles, close} = await visit(browser, root.url, {
    viewport: {width: 360, height: 780},
    hasTouch: true,
    isMobile: true
  })
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).pathname.replace(/\..*/, '')))
  await openSettled(page, `${root.url}indicators/kz/2021/c5/`)
  const ofNotes = `${new URL(root.url).pathname}_astro/notes`
  expect([...asked]).not.toContain(ofNotes)
  // It is what tells the page of a reader.
  await noteCall(page, 1).evaluate((call) => {
    for (const type of ['pointerdown', 'click'])
      call.dispatchEvent(
        new PointerEvent(type, {bubbles: true, cancelable: true, pointerType: 'touch'})
      )
  })
  await page.locator('.preview').waitFor()
  expect([...asked]).toContain(ofNotes)
  expect(addressOf(page, root.url)).toBe('/indicators/kz/2021/c5/')
  await noteCall(page, 1).tap()
  await page.waitForURL('**/#n1')
  await close()
  expect(troubles).toEqual([])
})

test('a pointer that rests over words is no reader, one that moves or is on a link is', async () => {
  const {page, troubles, close} = await visit(browser, root.url)
  const asksForNotes = (on: string, movementX: number): Promise<boolean> =>
    page.locator(on).evaluate((element, movementX) => {
      element.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, movementX}))
      return document.querySelector('script[src*="_astro/notes."]') !== null
    }, movementX)
  const address = `${root.url}indicators/kz/2021/c5/`
  await openSettled(page, address)
  expect(await asksForNotes('#p1', 0)).toBe(false)
  expect(await asksForNotes('#p1', 1)).toBe(true)
  await openSettled(page, address)
  expect(await asksForNotes('#n1-ref', 0)).toBe(true)
  await close()
  expect(troubles).toEqual([])
})

test('a link to the page can be copied as soon as its button is pressed', async () => {
  const {page, troubles, close} = await visit(browser, root.url, {
    permissions: ['clipboard-read', 'clipboard-write']
  })
  await openSettled(page, `${root.url}indicators/kz/2021/c5/#p2`)
  await page.getByRole('button', {name: 'Copy link'}).first().click()
  await page.getByRole('button', {name: 'Copied'}).first().waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/\/indicators\/kz\/2021\/c5\/#p2$/)
  await close()
  expect(troubles).toEqual([])
})
