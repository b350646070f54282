/** Asks the search engine of an open page, below the site's own interface. */
/** A page of any browser, as far as it is needed here. */
interface Evaluating {
  evaluate(script: string): Promise<unknown>
}

/** English, Russian and Kazakh; a law, a phrase, a beginning, nothing at all. */
export const queries = [
  'certificate',
  'data localization',
  '"personal data"',
  'blocking websites',
  '94-V',
  'e-commerce',
  'shutdown',
  'Telegram 2020',
  'сертификат',
  'закон о связи',
  'Казахстан',
  'Қазақстан',
  'cybersec',
  'qwxyz'
]

export type Search = (
  words: string | null,
  filters?: Readonly<Record<string, string>>
) => Promise<readonly string[]>

/** The addresses that are found, below the base path, best first; `engine` is script for the engine. */
export function searchWith(page: Evaluating, engine: string): Search {
  // As text, since the runner changes the imports of its own functions.
  return async (words, filters = {}) => {
    const found = await page.evaluate(`(async () => {
      const engine = await ${engine}
      const {results} = await engine.search(${JSON.stringify(words)}, ${JSON.stringify({filters})})
      const pages = await Promise.all(results.map((result) => result.data()))
      return pages.map(({raw_url, url}) => raw_url ?? url)
    })()`)
    return found as string[]
  }
}
