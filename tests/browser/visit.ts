/** A visit to a served site in a browser, with an eye on all that must never happen. */
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {patience} from './offline-host.ts'
import {ofDriver} from './troubles.ts'

export interface Visit {
  readonly page: Page
  /** Errors, dialogs and requests to other origins so far; empty when all is well. */
  readonly troubles: readonly string[]
  close(): Promise<void>
}

/**
 * Opens a page that lets nothing out to other origins, in a session of its own.
 * Unless it is allowed to, no worker saves the whole site behind it.
 */
export async function visit(
  browser: Browser,
  home: string,
  options: BrowserContextOptions = {}
): Promise<Visit> {
  const {origin} = new URL(home)
  const troubles: string[] = []
  const context = await browser.newContext({serviceWorkers: 'block', ...options})
  context.setDefaultTimeout(patience)
  // The browser reaches no other host: a look at each request is enough, and leaves its cache at work.
  context.on('request', (request) => {
    const url = request.url()
    if (/^(?:https?|wss?|ftp):/.test(url) && !url.startsWith(`${origin}/`))
      troubles.push(`request to another origin: ${url}`)
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.text() === ofDriver) return
    if (message.type() === 'error' || message.type() === 'warning') {
      troubles.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`))
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} for ${response.url()}`)
  })
  return {page, troubles, close: () => context.close()}
}
