/** What a search asks for, as it stands in the address of the search page. */

/** Facets whose values are names; several values of one are any of them. */
export const facets = [
  'kind',
  'country',
  'pillar',
  'sub',
  'coverage',
  'class',
  'source',
  'year',
  'score'
] as const
export type Facet = (typeof facets)[number]

export const orders = ['relevance', 'title', 'newest', 'oldest'] as const
export type Order = (typeof orders)[number]

export interface SearchState {
  readonly words: string
  readonly chosen: Readonly<Partial<Record<Facet, readonly string[]>>>
  /** A day, `2016-01-31`, on or before which a source dates a measure. */
  readonly on: string
  readonly withoutAi: boolean
  readonly order: Order
}

export const emptyState: SearchState = {
  words: '',
  chosen: {},
  on: '',
  withoutAi: false,
  order: 'relevance'
}

/** Longer queries are cut: nobody types so much, and each word costs a look into the index. */
export const longestQuery = 500

export function readState(query: string): SearchState {
  const parameters = new URLSearchParams(query)
  const chosen: Partial<Record<Facet, readonly string[]>> = {}
  for (const facet of facets) {
    const values = [...new Set(parameters.getAll(facet))].filter((value) => value !== '')
    if (values.length > 0) chosen[facet] = values
  }
  const on = parameters.get('on') ?? ''
  const order = parameters.get('order') ?? ''
  return {
    words: (parameters.get('q') ?? '').slice(0, longestQuery),
    chosen,
    on: /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : '',
    withoutAi: parameters.get('ai') === 'no',
    order: orders.find((one) => one === order) ?? 'relevance'
  }
}

/** The part of the address from `?` on; empty for a search for nothing. */
export function writeState({words, chosen, on, withoutAi, order}: SearchState): string {
  const parameters = new URLSearchParams()
  if (words.trim() !== '') parameters.set('q', words.trim())
  for (const facet of facets) {
    for (const value of chosen[facet] ?? []) parameters.append(facet, value)
  }
  if (on !== '') parameters.set('on', on)
  if (withoutAi) parameters.set('ai', 'no')
  if (order !== 'relevance') parameters.set('order', order)
  const query = parameters.toString()
  return query === '' ? '' : `?${query}`
}

/** Whether anything but words narrows the search. */
export function isNarrowed({chosen, on, withoutAi}: SearchState): boolean {
  return on !== '' || withoutAi || facets.some((facet) => (chosen[facet]?.length ?? 0) > 0)
}

/** The state with one value of a facet taken in or out. */
export function toggled(state: SearchState, facet: Facet, value: string): SearchState {
  const before = state.chosen[facet] ?? []
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  return {...state, chosen: {...state.chosen, [facet]: after}}
}
