import type {Page} from 'playwright-core'
import type {Parts} from '../site/parts.ts'

/** The text of each `data-part` of the open page as the browser has it, without what is ours. */
export async function partsIn(page: Page): Promise<Parts> {
  const entries = await page.$$eval('[data-part]', (found) =>
    found.map((element) => {
      const copy = element.cloneNode(true) as Element
      for (const ours of copy.querySelectorAll('[data-ours]')) ours.remove()
      return [element.getAttribute('data-part') ?? '', copy.textContent] as const
    })
  )
  return new Map(entries)
}
