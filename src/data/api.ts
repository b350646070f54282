/** The page that tells programmers which addresses they can rely on. */
import {type ListingView} from '../site/listing.ts'
import {definePageType} from '../site/page-type.ts'
import {twinAddress} from './twins.ts'

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
      title: 'For programs',
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
