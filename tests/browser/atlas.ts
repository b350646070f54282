/** The pages of the site as a reader finds their parts: by role and name, by what they are for. */
import type {Locator, Page} from 'playwright-core'

/** Types words into the first search box of the open page, and sends them. */
export async function searchFor(page: Page, words: string): Promise<void> {
  const box = page.locator('input[type=search][name=q]').first()
  await box.fill(words)
  await box.press('Enter')
}

/** Links of the results that a search found, each to a page or a passage of one. */
export function results(page: Page): Locator {
  return page.locator('[data-result] a')
}

/** Links within the text that lead to another page of the site, such as `(see B1)`. */
export function references(page: Page): Locator {
  return page.locator('article.text [data-part] a[href^="."]:not([data-ours] a)')
}

/** The call of a note in the text, and the way back to it from the note. */
export function noteCall(page: Page, number: number): Locator {
  return page.locator(`#n${number}-ref`)
}

export function wayBack(page: Page, number: number): Locator {
  return page.locator(`#n${number} [role=doc-backlink]`)
}

/** The address of the open page below the site's home, with its anchor. */
export function addressOf(page: Page, home: string): string {
  return `/${page.url().slice(home.length)}`
}
