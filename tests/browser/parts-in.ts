import type {Page} from 'playwright-core'
import type {Parts} from '../site/parts.ts'

/**
 * The text of each `data-part` as the browser has it, without what is ours: of
 * the open page, or of the HTML of another one, which it reads and does not open.
 */
export async function partsIn(page: Page, html?: string): Promise<Parts> {
  const entries = await page.evaluate((other) => {
    const read =
      other === undefined ? document : new DOMParser().parseFromString(other, 'text/html')
    return Array.from(read.querySelectorAll('[data-part]'), (element) => {
      const copy = element.cloneNode(true) as Element
      for (const ours of copy.querySelectorAll('[data-ours]')) ours.remove()
      return [element.getAttribute('data-part') ?? '', copy.textContent] as const
    })
  }, html)
  return new Map(entries)
}
