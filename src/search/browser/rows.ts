/** From what was asked to the rows that are shown. */
import type {Entry} from '../catalogue.ts'
import type {LawRow} from '../language/laws.ts'
import type {SubjectRow} from '../language/subjects.ts'
import {counted, inFigures} from './dom.ts'
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
function lawEntry({address, title, of}: LawRow): Entry {
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

/** Sentences for an answer; pages that have but some of the words are never counted with those that have all. */
export function summaryOf({laws, rows, outcome}: Answered): string {
  const {absent = [], answers = []} = outcome?.found ?? {}
  const none = absent.map((words) => `No page has “${words}”.`)
  // What no page has, all of them lack.
  const lacking = answers.filter(
    ({unit, matches}) => matches.size === 0 && !(unit.kind === 'word' && unit.soft === true)
  ).length
  const whole = rows.filter(({ranked}) => (ranked?.missing ?? 0) <= lacking).length
  const counts = [
    ...(laws.length > 0 ? [counted(laws.length, 'law')] : []),
    ...(whole > 0 ? [counted(whole, 'page') + havingOf(whole, answeredBy(answers), absent)] : [])
  ]
  const partial = rows.length - whole
  if (counts.length === 0 && partial === 0) {
    return none.length > 0 ? none.join(' ') : 'Nothing found'
  }
  if (whole === 0 && partial > 0) {
    const some = `${counted(partial, 'page')} ${partial === 1 ? 'has' : 'have'} some of them.`
    const lead = none.length > 0 ? none : ['No page has all of these words.']
    return [...(laws.length > 0 ? [`${counted(laws.length, 'law')}.`] : []), ...lead, some].join(
      ' '
    )
  }
  const rest = partial > 0 ? `, ${inFigures(partial)} more with some of the words` : ''
  return [...none, counts.join(' and ') + rest].join(' ')
}

type Answers = NonNullable<Answered['outcome']>['found']['answers']

/** What pages were found for. */
function answeredBy(answers: Answers): string[] {
  return answers.flatMap(({unit, matches, instead, inOtherWords}) =>
    matches.size === 0 || inOtherWords === true ? [] : [instead[0] ?? unit.printed]
  )
}

/** Where something is on no page, the count says what it is of. */
function havingOf(count: number, words: readonly string[], absent: readonly string[]): string {
  if (absent.length === 0) return ''
  if (words.length === 0) return ' may answer it in other words'
  const list = words.map((word) => `“${word}”`).join(' and ')
  return ` ${count === 1 ? 'has' : 'have'} ${list}`
}
