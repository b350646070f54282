/** The page of the search. */
import {definePageType} from '../site/page-type.ts'
import {waysToTexts, type Way} from '../site/sections.ts'
import {firstRead} from './first-read.ts'

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

/** The script that starts the engine, under the name that holds its hash; while developing there is none. */
declare const ENGINE_SCRIPT: string | undefined

/** Stands for the name of the index, until there is one. */
export const indexName = '{index}'

/**
 * What the page of the search fetches beside its style and its script, where one file would otherwise
 * lead to the next: the engine, as it takes longest to get ready. Its script then asks for the rest,
 * which would only share the line with it. `{opened}` is when the page was opened, as in
 * `src/browser/root.ts`.
 */
export const readAtOnce: readonly Readonly<Record<string, string>>[] = [
  ...firstRead.filter(({href}) => href.startsWith('pagefind/')),
  ...(typeof ENGINE_SCRIPT === 'undefined'
    ? []
    : [{rel: 'preload', as: 'script', href: ENGINE_SCRIPT}]),
  ...[`pagefind.${indexName}.pf_meta`, 'pagefind-entry.json?ts={opened}'].map((name) => ({
    rel: 'preload',
    as: 'fetch',
    crossOrigin: '',
    href: `pagefind/${name}`
  }))
]
