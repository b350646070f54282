/** The page of the search. */
import {thatLeadOn} from '../site/empty-parts.ts'
import {definePageType} from '../site/page-type.ts'
import {waysToTexts, type Way} from '../site/sections.ts'
import {firstRead} from './first-read.ts'

export interface SearchView {
  readonly ways: readonly Way[]
}

export const searchPage = definePageType({
  name: 'search',
  subjects: () => [['/search/', undefined]] as const,
  view: (_, atlas): SearchView => ({ways: thatLeadOn(ways, atlas)})
})

const ways: readonly Way[] = [
  ...waysToTexts,
  {name: 'Pillars and sub-pillars', address: '/pillars/'},
  {name: 'Laws and other acts that the texts cite', address: '/laws/'},
  {name: 'Works cited', address: '/notes/'},
  {name: 'Sources', address: '/sources/'}
]

/** The script of the search, under the name that holds its hash; while developing there is none. */
declare const SEARCH_SCRIPT: string | undefined

/** Stands for the name of the index, until there is one. */
export const indexName = '{index}'

/**
 * What the page of the search fetches beside its style and its script, where one file would otherwise
 * lead to the next: first the engine, as it takes longest to get ready. `{opened}` is when the page was
 * opened, as in `src/browser/root.ts`.
 */
export const readAtOnce: readonly Readonly<Record<string, string>>[] = [
  ...[`pagefind.${indexName}.pf_meta`, 'pagefind-entry.json?ts={opened}'].map((name) => ({
    rel: 'preload',
    as: 'fetch',
    crossOrigin: '',
    href: `pagefind/${name}`
  })),
  ...firstRead,
  ...(typeof SEARCH_SCRIPT === 'undefined'
    ? []
    : [{rel: 'preload', as: 'script', fetchPriority: 'low', href: SEARCH_SCRIPT}])
]
