/** How one page names another: plain data for links, bylines and lists. */
import type {Atlas} from '../atlas/atlas.ts'
import type {Page} from '../kinds/index.ts'
import type {Source, SourceClass} from '../model/sources.ts'
import {codeOf, distinctionOf, headlineOf} from './names.ts'

/** A link to a page by its code and headline; that of an AI-written text shows its class. */
export interface PageLink {
  readonly address: string
  /** `C5`, where the page has a code. */
  readonly code?: string
  readonly headline: string
  /** What tells it from others of its name, where there are others. */
  readonly distinction?: string
  readonly class: SourceClass
}

/** What sets words of a source in their languages. */
export type WordsSource = Pick<Source, 'language' | 'quotes'>

export function pageLink(page: Page, atlas: Atlas): PageLink {
  const code = codeOf(page)
  const distinction = distinctionOf(page, atlas)
  return {
    address: page.address,
    ...(code !== undefined && {code}),
    headline: headlineOf(page),
    ...(distinction !== undefined && {distinction}),
    class: atlas.accountOf(page).source.class
  }
}

/** The class of the text at an address, also of one that is withdrawn; a list or a law has none. */
export function classAt(address: string, atlas: Atlas): SourceClass | undefined {
  const record = atlas.files.get(address)?.data ?? atlas.at(address)
  return atlas.accountAt(record?.origin.source ?? address)?.source.class
}

/** `C5 State surveillance`, `Local storage requirement, Banks`. */
export function linkName({code, headline, distinction}: PageLink): string {
  const name = code === undefined ? headline : `${code} ${headline}`
  return distinction === undefined ? name : `${name}, ${distinction}`
}

export function wordsSource({language, quotes}: Source): WordsSource {
  return {language, quotes}
}
