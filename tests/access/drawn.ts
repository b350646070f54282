/** Reads the pictures of the open page back: their drawings and their tables. */
import type {Page} from 'playwright-core'

export interface Drawn {
  readonly id: string
  /** Drawings without a title, a description or a role. */
  readonly unnamed: number
  /** For each link of the drawings: where it leads, and how much it holds. */
  readonly links: readonly {
    readonly href: string
    readonly on: number
    readonly off: number
    readonly marks: number
    readonly bars: number
    /** The last text, which is the number where there is one. */
    readonly number: string
  }[]
  /** Boxes in no link. */
  readonly columns: readonly number[]
  /** Cells of the table, row by row, with the first address of each row. */
  readonly rows: readonly {readonly href: string; readonly cells: readonly string[]}[]
  readonly file: string
}

/** Every picture of the open page. */
export function drawnOn(page: Page): Promise<Drawn[]> {
  return page.$$eval('figure.picture', (figures) => {
    /** Links are relative to their page; what they are compared with is not. */
    const target = (link: Element | null): string => {
      const href = link?.getAttribute('href') ?? ''
      if (href === '') return ''
      const {pathname, search, hash} = new URL(href, document.baseURI)
      return pathname + search + hash
    }
    return figures.map((figure): Drawn => {
      const count = (element: Element, selector: string): number =>
        element.querySelectorAll(selector).length
      const drawings = [...figure.querySelectorAll('.drawings > svg')]
      return {
        id: figure.id,
        unnamed: drawings.filter((drawing) => {
          const text = (name: string): string => {
            const id = drawing.getAttribute(name)
            return (id === null ? '' : document.getElementById(id)?.textContent) ?? ''
          }
          return text('aria-labelledby') === '' || text('aria-describedby') === ''
        }).length,
        links: [...figure.querySelectorAll('.drawings a')].map((link) => ({
          href: target(link),
          on: count(link, '.on'),
          off: count(link, '.off'),
          marks: count(link, '.mark'),
          bars: count(link, '.bar'),
          number: [...link.querySelectorAll('text')].at(-1)?.textContent ?? ''
        })),
        columns: [...figure.querySelectorAll('.drawings .on')]
          .filter((box) => box.closest('a') === null)
          .map((box) => parseFloat(box.getAttribute('height') ?? '')),
        rows: [...figure.querySelectorAll('tbody tr')].map((row) => ({
          href: target(row.querySelector('a')),
          cells: [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())
        })),
        file: target(figure.querySelector('a[download]'))
      }
    })
  })
}
