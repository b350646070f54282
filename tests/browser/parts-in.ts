import type {Page} from 'playwright-core'
import type {Parts} from '../site/parts.ts'

/**
 * The text of each `data-part` as the browser has it, without what is ours: of the
 * open page, or of other ones at the given addresses, which it reads and does not open.
 */
export async function partsIn(page: Page, addresses?: readonly string[]): Promise<Parts[]> {
  const found = await page.evaluate(async (others) => {
    // Not from a string, of which the policy of a page lets none become a document.
    const read = (address: string): Promise<Document | null> =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest()
        request.open('GET', address)
        request.responseType = 'document'
        request.addEventListener('loadend', () => resolve(request.responseXML))
        request.send()
      })
    const partsOf = (from: Document | null): (readonly [string, string])[] =>
      Array.from(from?.querySelectorAll('[data-part]') ?? [], (element) => {
        const copy = element.cloneNode(true) as Element
        for (const ours of copy.querySelectorAll('[data-ours]')) ours.remove()
        return [element.getAttribute('data-part') ?? '', copy.textContent] as const
      })
    if (others === undefined) return [partsOf(document)]
    const parts = []
    for (const address of others) parts.push(partsOf(await read(address)))
    return parts
  }, addresses)
  return found.map((entries) => new Map(entries))
}
