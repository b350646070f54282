/** A visit to a served site in a browser, with an eye on all that must never happen. */
import type {Browser, BrowserContext, BrowserContextOptions, Page, Request} from 'playwright-core'

export interface Visit {
  readonly page: Page
  /** Errors, dialogs and requests to other origins so far; empty when all is well. */
  readonly troubles: readonly string[]
  close(): Promise<void>
}

/** What the browser's driver itself prints about it is not of the page. */
const ofDriver = 'Service Worker registration blocked by Playwright'

/**
 * Opens a page that lets nothing out to other origins, in a session of its own
 * or in one that is shared. Unless it is allowed to, no worker saves the whole
 * site behind each new session.
 */
export async function visit(
  place: Browser | BrowserContext,
  home: string,
  options: BrowserContextOptions = {}
): Promise<Visit> {
  const {origin} = new URL(home)
  const troubles: string[] = []
  const isShared = 'pages' in place
  const context = isShared ? place : await place.newContext({serviceWorkers: 'block', ...options})
  // The browser reaches no other host: a look at each request is enough, and leaves its cache at work.
  const look = (request: Request): void => {
    const url = request.url()
    if (/^(?:https?|wss?|ftp):/.test(url) && !url.startsWith(`${origin}/`))
      troubles.push(`request to another origin: ${url}`)
  }
  context.on('request', look)
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
  const close = async (): Promise<void> => {
    context.off('request', look)
    await (isShared ? page : context).close()
  }
  return {page, troubles, close}
}
