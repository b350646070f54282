/** Asks the search page of a site, one query after the other, for what it shows. */
import type {Page} from 'playwright-core'
import type {FoundPage} from '../search/measure.ts'

/**
 * The first results of each query as the open search page shows them. The
 * address is what asks, as by the way back, so that a code or an address is
 * shown and not gone to.
 */
export async function askSearchPage(
  page: Page,
  queries: readonly string[],
  most: number
): Promise<readonly (readonly FoundPage[])[]> {
  return page.evaluate(
    async ([asked, limit]) => {
      const list = document.querySelector('ol.results')
      if (list === null) throw new Error('this is not the search page')
      const home = document.querySelector<HTMLAnchorElement>('header a.name')?.pathname ?? '/'
      const linkIn = (item: Element, selector: string): URL | undefined => {
        const link = item.querySelector<HTMLAnchorElement>(selector)
        return link === null ? undefined : new URL(link.href)
      }
      const shown = (item: Element): FoundPage => {
        const {pathname, hash} = linkIn(item, ':is(h2, &.target) a') ?? new URL(location.href)
        const passage = linkIn(item, '.passages a')?.hash ?? hash
        return {
          address: pathname.slice(home.length - 1),
          title: item.querySelector('a')?.textContent ?? '',
          passage: passage === '' ? undefined : passage.slice(1)
        }
      }
      const settled = (): Promise<void> =>
        new Promise((resolve) => {
          const look = (): void => {
            if (list.getAttribute('aria-busy') !== 'false') return
            observer.disconnect()
            resolve()
          }
          const observer = new MutationObserver(look)
          observer.observe(list, {attributes: true})
          look()
        })
      const answers: FoundPage[][] = []
      for (const words of asked) {
        history.replaceState(null, '', `?${new URLSearchParams({q: words}).toString()}`)
        dispatchEvent(new PopStateEvent('popstate'))
        await settled()
        const items = [...document.querySelectorAll('main [data-result]')]
        answers.push(items.slice(0, limit).map(shown))
      }
      return answers
    },
    [queries, most] as const
  )
}
