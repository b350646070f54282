/** Searches a built site in a browser and opens what it finds. */
import {findBrowser} from '../browser/ensure.ts'
import {launch} from '../browser/launch.ts'
import {serve} from '../serve/server.ts'

/** Results that are opened of each search. */
const opened = 3

/**
 * The addresses of the first results for some words, each opened and found to
 * hold a page. Throws where a search has no result, or one does not open.
 */
export async function searchAndOpen(dist: string, words: string): Promise<string[]> {
  const {url, close} = await serve(dist)
  const browser = await launch(await findBrowser(console.error))
  try {
    const page = await browser.newPage({serviceWorkers: 'block'})
    await page.goto(new URL(`search/?q=${encodeURIComponent(words)}`, url).href)
    const results = page.locator('.results h2 a')
    await results.first().waitFor({timeout: 60_000})
    const found = await results.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href)
    )
    const addresses = found.slice(0, opened)
    for (const address of addresses) {
      const response = await page.goto(address)
      const title = await page.locator('main h1').textContent()
      if (response?.ok() !== true || !title?.trim()) throw new Error(`${address} does not open`)
    }
    return addresses.map((address) => new URL(address).pathname)
  } finally {
    await browser.close()
    await close()
  }
}
