/** A host, and a reader who has never been there. */
import type {Browser, BrowserContext, Page} from 'playwright-core'
import type {ReleaseFile} from '../../src/offline/release.ts'
import {host, type Host, patience} from './offline-host.ts'

export interface Reader {
  readonly server: Host
  readonly context: BrowserContext
  readonly page: Page
  leave(): Promise<void>
}

/** Serves the folder of a site below a path. */
export async function arrive(browser: Browser, dist: string, base: string): Promise<Reader> {
  const server = await host(dist, base)
  const context = await browser.newContext()
  context.setDefaultTimeout(patience)
  const leave = async (): Promise<void> => {
    await context.close()
    await server.close()
  }
  return {server, context, page: await context.newPage(), leave}
}

/** Opens one page, and waits until it says that it is saved. */
export async function visitOnce({server, page}: Reader, address = ''): Promise<void> {
  await page.goto(server.url + address)
  await page.getByText('This page is saved for reading offline.').waitFor()
}

export const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent()

/** Addresses of a release whose bytes the open page cannot have, or not those of the release. */
export function unreadable(
  {server, page}: Reader,
  files: readonly ReleaseFile[]
): Promise<readonly string[]> {
  const list = files.map(({address, hash}) => ({address, hash, url: server.url + address}))
  return page.evaluate(async (all) => {
    const found = all.map(async ({address, hash, url}) => {
      const response = await fetch(url).catch(() => undefined)
      if (response?.ok !== true) return [address]
      const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
      const digits = Array.from(new Uint8Array(digest), (byte) =>
        byte.toString(16).padStart(2, '0')
      )
      return digits.join('').startsWith(hash) ? [] : [address]
    })
    return (await Promise.all(found)).flat()
  }, list)
}

/** Takes the new release that the open page offers. */
export async function takeOver(page: Page): Promise<void> {
  const button = page.getByRole('button', {name: 'Show it'})
  await button.waitFor()
  const reloaded = page.waitForEvent('load')
  await button.click()
  await reloaded
}
