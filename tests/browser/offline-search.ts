/** Asks the search engine of an open page, below the site's own interface. */
import type {Page} from 'playwright-core'

export type Search = (
  words: string | null,
  filters?: Readonly<Record<string, string>>
) => Promise<readonly string[]>

/** The addresses that are found, below the base path, best first; `engine` is script for the engine. */
export function searchWith(page: Page, engine: string): Search {
  // As text, since the runner changes the imports of its own functions.
  return (words, filters = {}) =>
    page.evaluate(`(async () => {
      const engine = await ${engine}
      const {results} = await engine.search(${JSON.stringify(words)}, ${JSON.stringify({filters})})
      const pages = await Promise.all(results.map((result) => result.data()))
      return pages.map(({raw_url, url}) => raw_url ?? url)
    })()`)
}
