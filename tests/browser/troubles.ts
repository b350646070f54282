/** What must never happen in a page of a site whose files all lie below one address, on a host or a disk. */
import type {Page} from 'playwright-core'

/** What the browser's driver itself prints about a page is not of the page. */
export const ofDriver = 'Service Worker registration blocked by Playwright'

/** The list to which everything is added that goes wrong in a page from now on. */
export function troublesOf(page: Page, home: string): readonly string[] {
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.text() === ofDriver) return
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('requestfailed', (request) => {
    // Whoever leaves a page breaks off what its first touch has asked for.
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()}: ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) troubles.push(`outside: ${request.url()}`)
  })
  return troubles
}
