/** The page that tells programmers which addresses they can rely on. */
import type {ListingView} from '../site/listing.ts'
import {definePageType} from '../site/page-type.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {textsOf} from '../document/tree.ts'
import type {Page} from '../kinds/index.ts'
import type {SiteFile} from '../model/site-file.ts'
import {publishedRecord} from './records.ts'

/** A twin lies beside its page: `/measures/kz/a/index.json`. */
const twinAddress = (address: string): string => `${address}index.json`

/** The record of a page, and its text by anchors: headings, paragraphs, notes. */
export function twinOf(page: Page, atlas: Atlas): Readonly<Record<string, unknown>> {
  const {tree} = atlas.fileOf(page)
  return {...publishedRecord(page, atlas), text: Object.fromEntries(textsOf(tree))}
}

/** The twins of all live pages. */
export function* twins(atlas: Atlas): Generator<SiteFile> {
  for (const page of atlas.texts) {
    yield {
      address: twinAddress(page.address),
      content: `${JSON.stringify(twinOf(page, atlas), undefined, 1)}\n`
    }
  }
}

export interface ApiView {
  readonly head: ListingView
  /** Address of the record of some page, where there is one. */
  readonly example?: string
}

export const apiPage = definePageType({
  name: 'api',
  subjects: () => [['/api/', undefined]] as const,
  view(_, {texts: [first], settings}): ApiView {
    const head = {
      title: 'API',
      section: 'sources',
      trail: [{name: 'Data', address: '/data/'}],
      description: 'Addresses of records, citations and tables for programs, and what is stable.'
    } as const
    return {
      head,
      ...(first !== undefined && settings.show.twins && {example: twinAddress(first.address)})
    }
  }
})
