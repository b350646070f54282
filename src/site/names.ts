/** What pages are called: in headings, lists, breadcrumbs and the title bar. */
import type {Indicator, Page, Report} from '../model/page.ts'
import type {Source} from '../model/sources.ts'

export const siteName = 'Digital Policy Atlas'

/** The headline of a page, as lists show it. */
export function headlineOf(page: Page): string {
  switch (page.kind) {
    case 'measure':
      return page.subPillar.printed
    case 'indicator':
      return page.label ?? page.question
    case 'report':
      return reportName(page)
    case 'article':
      return page.title
  }
}

/** The code that stands before a headline, such as `C5`. */
export function codeOf(page: Page): string | undefined {
  return page.kind === 'indicator' ? page.code : undefined
}

/** `C5 State surveillance`, `Kazakhstan 2021`, or the headline. */
export function shortName(page: Page): string {
  return [codeOf(page), headlineOf(page)].filter((part) => part !== undefined).join(' ')
}

/** `Kazakhstan 2021`: a report within the lists of its kind. */
export function reportName({country, edition}: Report | Indicator): string {
  return `${country.name} ${edition}`
}

/** What tells pages of the same headline apart: whom a measure covers, which report a question is of. */
export function distinctionOf(page: Page): string | undefined {
  switch (page.kind) {
    case 'measure':
      return page.coverage ?? page.bases[0]?.title
    case 'indicator':
      return reportName(page)
    case 'report':
    case 'article':
      return undefined
  }
}

/** The larger work and the publisher, or that the text names none. */
export function producersOf({work, publisher}: Source): string {
  const named = [work, publisher].filter((part) => part !== undefined)
  return named.length === 0 ? 'No publisher named' : named.join(', ')
}

/** The title of the browser's tab: the page first, then where it belongs. */
export function windowTitle(
  page: Page,
  work: string | undefined,
  distinction: string | undefined
): string {
  switch (page.kind) {
    case 'measure': {
      const described = distinction ?? distinctionOf(page)
      const name = headlineOf(page)
      return `${described === undefined ? name : `${name} (${described})`}, ${page.country.name}`
    }
    case 'indicator':
      return `${shortName(page)}, ${page.country.name}, ${work ?? 'report'} ${page.edition}`
    case 'report':
      return `${page.country.name}, ${work ?? 'report'} ${page.edition}`
    case 'article':
      return page.title
  }
}

/** `1 measure`, `30 measures`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
