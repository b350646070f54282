/** Citations of pages as this build knows them: the address of the site on the web, and the version of each text. */
import {cite, type Citation} from '../citations/citation.ts'
import {siteAddress} from '../model/links.ts'
import type {Page} from '../model/page.ts'
import type {Source} from '../model/sources.ts'

export interface CitedPage {
  readonly page: Page
  readonly source: Source
  readonly version: string
  /** Where it is not the page's own address. */
  readonly address?: string | undefined
}

/** What to cite a page as; the day of access is the reader's to add. */
export function citationOf(cited: CitedPage): Citation {
  return cite({...cited, site: siteAddress})
}
