/** The page of the search. */
import {definePageType} from '../site/page-type.ts'
import {waysToTexts, type Way} from '../site/sections.ts'

export interface SearchView {
  readonly ways: readonly Way[]
}

export const searchPage = definePageType({
  name: 'search',
  subjects: () => [['/search/', undefined]] as const,
  view: (): SearchView => ({
    ways: [
      ...waysToTexts,
      {name: 'Pillars and sub-pillars', address: '/pillars/'},
      {name: 'Laws and other acts that the texts cite', address: '/laws/'},
      {name: 'Works cited', address: '/notes/'},
      {name: 'Sources', address: '/sources/'}
    ]
  })
})
