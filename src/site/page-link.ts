/** How one page names another: plain data for links, bylines and lists. */
import type {Atlas} from '../atlas/atlas.ts'
import type {Page} from '../model/page.ts'
import type {Source, SourceClass} from '../model/sources.ts'
import {codeOf, distinctionOf, headlineOf} from './names.ts'

/** A link to a page by its code and headline. */
export interface PageLink {
  readonly address: string
  /** `C5`, where the page has a code. */
  readonly code?: string
  readonly headline: string
}

/** A page with what a reader must know before relying on it. */
export interface PageReference extends PageLink {
  readonly class: SourceClass
  /** What tells it from pages of the same headline. */
  readonly distinction?: string
}

/** What sets words of a source in their languages. */
export type WordsSource = Pick<Source, 'language' | 'quotes'>

export function pageLink(page: Page): PageLink {
  const code = codeOf(page)
  return {
    address: page.address,
    ...(code !== undefined && {code}),
    headline: headlineOf(page)
  }
}

/** A page with the class of its source. */
export function pageReference(page: Page, atlas: Atlas): PageReference {
  const distinction = distinctionOf(page)
  return {
    ...pageLink(page),
    class: atlas.accountOf(page).source.class,
    ...(distinction !== undefined && {distinction})
  }
}

/** `C5 State surveillance`. */
export function linkName({code, headline}: PageLink): string {
  return code === undefined ? headline : `${code} ${headline}`
}

export function wordsSource({language, quotes}: Source): WordsSource {
  return {language, quotes}
}
