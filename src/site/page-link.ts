/** How one page names another: plain data for links, bylines and lists. */
import type {Atlas} from '../atlas/atlas.ts'
import type {Page} from '../model/page.ts'
import type {Source, SourceClass} from '../model/sources.ts'
import {descriptionOf} from './distinctions.ts'
import {codeOf, headlineOf} from './names.ts'

/** A link to a page by its code and headline; that of an AI-written text shows its class. */
export interface PageLink {
  readonly address: string
  /** `C5`, where the page has a code. */
  readonly code?: string
  readonly headline: string
  readonly class: SourceClass
}

/** A page with what tells it from pages of the same headline. */
export interface PageReference extends PageLink {
  readonly distinction?: string
}

/** What sets words of a source in their languages. */
export type WordsSource = Pick<Source, 'language' | 'quotes'>

export function pageLink(page: Page, atlas: Atlas): PageLink {
  const code = codeOf(page)
  return {
    address: page.address,
    ...(code !== undefined && {code}),
    headline: headlineOf(page),
    class: atlas.accountOf(page).source.class
  }
}

/** A page with what tells it from others of its headline. */
export function pageReference(page: Page, atlas: Atlas): PageReference {
  const distinction = descriptionOf(page, atlas)
  return {
    ...pageLink(page, atlas),
    ...(distinction !== undefined && {distinction})
  }
}

/** The class of the text at an address, also of one that is withdrawn; a list or a law has none. */
export function classAt(address: string, atlas: Atlas): SourceClass | undefined {
  const record = atlas.files.get(address)?.data ?? atlas.at(address)
  return atlas.accountAt(record?.origin.source ?? address)?.source.class
}

/** `C5 State surveillance`. */
export function linkName({code, headline}: PageLink): string {
  return code === undefined ? headline : `${code} ${headline}`
}

export function wordsSource({language, quotes}: Source): WordsSource {
  return {language, quotes}
}
