/** The hosted site in browsers that run no service worker, or let a page save nothing. */
import type {Browser, BrowserContextOptions} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {closeContexts, openBrowser} from './browser.ts'
import {openSettled} from './settled.ts'
import {visit, type Visit} from './visit.ts'

const {base: site} = inject('own')

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser(inject('browser'))
})

afterAll(closeContexts)

interface Refusal {
  readonly what: string
  readonly options?: BrowserContextOptions
  /** Run in each page before its own scripts. */
  readonly script?: () => void
}

const refusals: readonly Refusal[] = [
  {what: 'whoever drives the browser blocks workers', options: {serviceWorkers: 'block'}},
  {
    what: 'the browser knows no workers',
    script: () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  },
  {
    what: 'the browser refuses to keep anything, as in some private windows',
    script: () => {
      const refuse = (): never => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      // As a promise that fails, which is how these answer.
      const fail = (): Promise<never> => Promise.resolve().then(refuse)
      ServiceWorkerContainer.prototype.register = fail
      for (const name of ['has', 'open', 'match', 'keys', 'delete'] as const) {
        CacheStorage.prototype[name] = fail
      }
      Object.defineProperty(globalThis, 'localStorage', {get: refuse})
    }
  }
]

describe.each(refusals)('where $what', ({options, script}) => {
  const open = async (address: string): Promise<Visit> => {
    const visited = await visit(browser, site.url, {serviceWorkers: 'allow', ...options})
    if (script) await visited.page.addInitScript(script)
    await openSettled(visited.page, site.url + address)
    return visited
  }

  test('a page is read without a script error', async () => {
    const visited = await open('measures/')
    expect(await visited.page.locator('h1').textContent()).toBe('Measures')
    expect(await visited.page.locator('footer').textContent()).not.toContain('is saved')
    expect(visited.troubles).toEqual([])
    await visited.close()
  })

  test('the page on reading offline says that nothing can be saved', async () => {
    const visited = await open('offline/')
    const save = visited.page.getByRole('button', {name: /^Save everything/})
    const state = visited.page.locator('[data-offline=state]')
    await expect.poll(() => state.textContent()).not.toContain('If JavaScript is on')
    await expect
      .poll(async () => {
        if (await save.isVisible()) await save.click()
        return state.textContent()
      })
      .toMatch(/Pages cannot be saved here/)
    expect(visited.troubles).toEqual([])
    await visited.close()
  })
})
