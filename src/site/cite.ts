/** Citations of pages as this build knows them: its address on the web, and the version of each text. */
import {cite, type Citation} from '../citations/citation.ts'
import type {Page} from '../model/page.ts'
import type {Source} from '../model/sources.ts'

/** The address of the site's front page, where the build was told the host it is for. */
export const siteAddress: string | undefined = import.meta.env.SITE
  ? new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href
  : undefined

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
