/** The smallest citation: the original producer first, then this site. */
import type {Page} from '../model/page.ts'
import type {Source} from '../model/sources.ts'
import {distinctionOf, headlineOf, siteName} from './names.ts'

export interface Citation {
  /** Who made the text. */
  readonly producer: string | undefined
  readonly title: string
  /** The larger work, edition and country. */
  readonly within: readonly string[]
  /** Said of texts that an AI wrote. */
  readonly warning: string | undefined
  readonly site: string
  readonly address: string
}

/** What to cite a page as; `address` as far as it is known, without a site the path alone. */
export function citationOf(page: Page, source: Source, address: string): Citation {
  return {
    producer: producerOf(page, source),
    title: titleOf(page),
    within: [
      ...(page.kind === 'article' ? [] : [source.work]),
      ...(page.kind === 'article' ? [source.publisher, source.published] : [page.country.name]),
      ...(page.kind === 'indicator' || page.kind === 'report' ? [String(page.edition)] : [])
    ].filter((part) => part !== undefined),
    warning: source.class === 'ai' ? 'text written by AI' : undefined,
    site: siteName,
    address
  }
}

function producerOf(page: Page, source: Source): string | undefined {
  if (page.kind !== 'article') return source.publisher ?? source.authors?.join(', ')
  const authors = page.authors.length > 0 ? page.authors.map(({name}) => name) : source.authors
  return authors?.join(', ') ?? source.publisher
}

function titleOf(page: Page): string {
  switch (page.kind) {
    case 'indicator':
      return `${page.code}. ${page.question}`
    case 'measure': {
      const distinction = distinctionOf(page)
      return distinction === undefined ? headlineOf(page) : `${headlineOf(page)} (${distinction})`
    }
    case 'report':
    case 'article':
      return page.title
  }
}
