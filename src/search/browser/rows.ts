/** From what was asked to the rows that are shown. */
import type {Entry} from '../catalogue.ts'
import type {LawRow} from '../language/laws.ts'
import type {SubjectRow} from '../language/subjects.ts'
import {narrowed, ordered} from './facets.ts'
import type {Row} from './result.ts'
import type {Outcome, Searcher} from './searcher.ts'
import {type SearchState, isNarrowed} from './state.ts'

export interface Answered {
  /** Laws that are named, which stand before the pages. */
  readonly laws: readonly LawRow[]
  /** Countries and subjects that are named, which stand before both. */
  readonly subjects: readonly SubjectRow[]
  readonly rows: readonly Row[]
  readonly outcome: Outcome | undefined
}

/** The rows for a search. The list of all pages is read only where it is needed. */
export async function answer(searcher: Searcher, state: SearchState): Promise<Answered> {
  if (state.words.trim() === '') {
    const {entries} = await searcher.catalogue()
    const order = state.order === 'relevance' ? 'title' : state.order
    return {
      laws: [],
      subjects: [],
      rows: ordered(narrowed(entries, state), order).map((entry) => ({entry, ranked: undefined})),
      outcome: undefined
    }
  }
  const outcome = await searcher.search(state.words)
  const {ranked} = outcome.found
  if (!isNarrowed(state) && state.order === 'relevance') {
    const rows = ranked.map((one) => ({entry: undefined, ranked: one}))
    return {laws: outcome.laws, subjects: outcome.subjects, rows, outcome}
  }
  const {byId} = await searcher.catalogue()
  const byEntry = new Map(
    ranked.flatMap((one) => {
      const entry = byId.get(one.hit.id)
      return entry === undefined ? [] : [[entry, one] as const]
    })
  )
  const left = narrowed([...byEntry.keys()], state)
  const sorted = state.order === 'relevance' ? left : ordered(left, state.order)
  const rows = sorted.map((entry) => ({entry, ranked: byEntry.get(entry)}))
  return {
    laws: outcome.laws.filter((law) => narrowed([lawEntry(law)], state).length > 0),
    // They have none of what the facets narrow to.
    subjects: [],
    rows,
    outcome
  }
}

/** What words alone find, which the facets count. */
export async function countable(
  searcher: Searcher,
  outcome: Outcome | undefined
): Promise<readonly Entry[]> {
  const {entries, byId} = await searcher.catalogue()
  if (outcome === undefined) return entries
  const pages = outcome.found.ranked.flatMap(({hit}) => byId.get(hit.id) ?? [])
  return [...outcome.laws.map(lawEntry), ...pages]
}

/** A law, as what it can be narrowed by. */
export function lawEntry({address, title, of}: LawRow): Entry {
  return {
    id: '',
    address,
    title,
    kind: 'law',
    class: undefined,
    source: undefined,
    country: of,
    pillar: undefined,
    subPillar: undefined,
    coverage: [],
    score: undefined,
    year: undefined,
    spans: []
  }
}
