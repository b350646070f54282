import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {triesAll} from '../setup/runs.ts'
import {closeContexts, openBrowser} from './browser.ts'
import {addressOf} from './atlas.ts'
import {visit} from './visit.ts'

const {root, base} = inject('own')
const certificate = 'measures/kz/requirement-to-allow-the-government-to-access-personal-data/'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})

afterAll(closeContexts)

/** Links in the margin to the pages that speak of the same. */
const alsoSpeaks = (page: Page) => page.locator('#also-speaks a.page')

// That it is one and the same site under both is proven elsewhere.
describe.each(triesAll ? [root, base] : [base])(
  'the concordance of the site under $base',
  ({url}) => {
    test.each([true, false])(
      'leads from the certificate to the indicators that speak of it and back, script on: %s',
      async (javaScriptEnabled) => {
        const {page, troubles, close} = await visit(browser, url, {javaScriptEnabled})
        await page.goto(url + certificate)
        const codes = await alsoSpeaks(page).locator('b').allTextContents()
        expect(codes).toEqual(expect.arrayContaining(['A3', 'B1', 'C5']))
        const beside = page.locator('#side-by-side > ul > li').first()
        await page.locator('#also-speaks a.place').first().click()
        expect(addressOf(page, url)).toContain(`#${(await beside.getAttribute('id')) ?? ''}`)
        expect(await beside.locator('.sides q').count()).toBeGreaterThanOrEqual(2)
        await alsoSpeaks(page).filter({hasText: 'C5'}).click()
        await page.waitForURL('**/indicators/kz/2021/c5/')
        await page.locator(`#also-speaks a[href$="/${certificate}"]`).click()
        await page.waitForURL(`**/${certificate}`)
        await close()
        expect(troubles).toEqual([])
      }
    )

    test('leads from a law to the passage of an article that names it', async () => {
      const {page, troubles, close} = await visit(browser, url)
      await page.goto(`${url}laws/`)
      await page
        .getByRole('link', {name: 'Law on Personal Data and Its Protection'})
        .first()
        .click()
      await page.waitForURL('**/laws/kz/law-on-personal-data-and-its-protection/')
      const mention = page.locator('#articles .quotes > li').first()
      const words = await mention.locator('mark').first().textContent()
      await mention.locator('a.place').click()
      await page.waitForURL('**/articles/**')
      const {hash} = new URL(page.url())
      expect(await page.locator(hash).textContent()).toContain(words)
      await close()
      expect(troubles).toEqual([])
    })

    test('leads from a badge to both sides of the conflict, and from there to the other', async () => {
      const {page, troubles, close} = await visit(browser, url)
      await page.goto(`${url}measures/kz/restrictions-on-domain-names/`)
      await page
        .getByRole('link', {
          name: 'Pages of one publisher disagree: Law on Informatization: No. 418-V or No. 417-V?'
        })
        .click()
      await page.waitForURL('**/conflicts/kz/#law-number-*')
      const conflict = page.locator(new URL(page.url()).hash)
      expect(await conflict.getByRole('heading', {level: 3}).allTextContents()).toEqual([
        '418-V',
        '417-V'
      ])
      await conflict.locator('a.place').first().click()
      await page.waitForURL('**/measures/kz/ban-to-transfer*/#instruments')
      await close()
      expect(troubles).toEqual([])
    })

    test('leads from a dot of the matrix to its passages, by keyboard and without script', async () => {
      const {page, troubles, close} = await visit(browser, url, {javaScriptEnabled: false})
      await page.goto(`${url}matrix/kz/2021/`)
      await page.locator('.against td a[aria-label*="C5"]').first().focus()
      await page.keyboard.press('Enter')
      const {hash} = new URL(page.url())
      expect(await page.locator(`${hash} .sides q`).count()).toBeGreaterThanOrEqual(2)
      await close()
      expect(troubles).toEqual([])
    })

    test('says at its first use what a term stands for, while it has the focus', async () => {
      const {page, troubles, close} = await visit(browser, url)
      await page.goto(`${url}indicators/kz/2021/c5/`)
      const term = page.locator('a.term', {hasText: 'SORM'})
      await term.focus()
      await page
        .getByText('System for Operational Investigative Measures')
        .and(page.locator('.preview *'))
        .waitFor()
      await page.keyboard.press('Escape')
      expect(await page.locator('.preview').count()).toBe(0)
      await term.click()
      await page.waitForURL('**/glossary/kz/#term-*')
      await close()
      expect(troubles).toEqual([])
    })

    test('shows in the list what is dated on or before a day, and counts the rest', async () => {
      const {page, troubles, close} = await visit(browser, url)
      await page.goto(`${url}measures/kz/?on=2010-01-01`)
      const all = page.locator('#measures tbody tr')
      const shown = page.locator('#measures tbody tr:not([hidden])')
      const status = page.locator('.tools .status', {hasText: 'dated on or before this day'})
      await status.waitFor()
      const [, dated, ended, undated] =
        /(\d+) dated .*?(\d+) ended .*?(\d+) with no date/.exec(
          (await status.textContent()) ?? ''
        ) ?? []
      expect(await status.textContent()).toContain(`${await shown.count()} of ${await all.count()}`)
      // Of instruments, of which a measure may have several and several measures the same.
      expect(Number(dated)).toBeGreaterThan(0)
      expect(Number(ended) + Number(undated)).toBeGreaterThan(0)
      expect(await shown.count()).toBeLessThan(await all.count())
      await page.locator('input[name=on]').fill('')
      expect(await shown.count()).toBe(await all.count())
      await close()
      expect(troubles).toEqual([])
    })
  }
)
