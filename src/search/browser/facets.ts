/** Narrows a list of pages, and counts what it could be narrowed to. */
import type {Entry} from '../catalogue.ts'
import {type Facet, facets, type Order, type SearchState} from './state.ts'
import type {Where} from './passages.ts'
import {shortClasses} from '../../site/classes.ts'
import {capitalised} from '../../model/capitals.ts'

/** A kind is called by its name in the table of kinds; pages of none are our own. */
export function kindName(kind: string): string {
  return kind === 'page' ? 'About the Atlas' : capitalised(kind)
}

export function className(value: string): string {
  return Object.hasOwn(shortClasses, value)
    ? shortClasses[value as keyof typeof shortClasses]
    : value
}

/** The name of a value of a facet. */
export function valueName(facet: Facet, value: string): string {
  if (facet === 'kind') return kindName(value)
  if (facet === 'class') return className(value)
  if (facet === 'score') return `${value} of the points`
  return value
}

export const orderNames: Readonly<Record<Order, string>> = {
  relevance: 'Relevance',
  title: 'Title',
  newest: 'Newest first',
  oldest: 'Oldest first'
}

export const whereNames: Readonly<Record<Where, string>> = {
  title: 'title',
  record: 'record',
  text: 'text',
  notes: 'notes'
}

export interface Choice {
  readonly value: string
  readonly count: number
  readonly chosen: boolean
}

/** The values of a page in a facet. */
export function valuesOf(entry: Entry, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kind':
      return [entry.kind]
    case 'country':
      return optional(entry.country)
    case 'pillar':
      return optional(entry.pillar)
    case 'sub':
      return optional(entry.subPillar)
    case 'coverage':
      return entry.coverage
    case 'class':
      return optional(entry.class)
    case 'source':
      return optional(entry.source)
    case 'year':
      return optional(entry.year?.toString())
    case 'score':
      return optional(entry.score && band(entry.score))
  }
}

/** Shares of the points a question gives, as reports differ in how many there are. */
const bands = ['0–24 %', '25–49 %', '50–74 %', '75–100 %'] as const

function band({points, outOf}: NonNullable<Entry['score']>): string {
  const quarter = outOf === 0 ? 0 : Math.min(3, Math.floor((4 * points) / outOf))
  return bands[quarter] ?? bands[0]
}

/** The pages that have one of the values chosen in every facet. */
export function narrowed(entries: readonly Entry[], state: SearchState): Entry[] {
  return entries.filter((entry) => passes(entry, state))
}

/**
 * What each facet offers: counts are those of the pages that the other facets
 * leave, so that a second value of one facet shows what it would add.
 */
export function choicesOf(
  entries: readonly Entry[],
  state: SearchState
): ReadonlyMap<Facet, readonly Choice[]> {
  return new Map(
    facets.map((facet) => {
      const counts = new Map<string, number>((state.chosen[facet] ?? []).map((value) => [value, 0]))
      for (const entry of entries) {
        if (!passes(entry, state, facet)) continue
        for (const value of new Set(valuesOf(entry, facet))) {
          counts.set(value, (counts.get(value) ?? 0) + 1)
        }
      }
      const choices = [...counts].map(([value, count]) => ({
        value,
        count,
        chosen: state.chosen[facet]?.includes(value) ?? false
      }))
      return [facet, choices.sort(choiceOrder(facet))]
    })
  )
}

function choiceOrder(facet: Facet): (a: Choice, b: Choice) => number {
  const byValue = (a: Choice, b: Choice): number => (a.value < b.value ? -1 : 1)
  if (facet === 'year') return (a, b) => byValue(b, a)
  if (facet === 'score') return byValue
  return (a, b) => b.count - a.count || byValue(a, b)
}

/** How many of the pages were written by AI, of those that all else leaves. */
export function aiWritten(entries: readonly Entry[], state: SearchState): number {
  const regardless = {...state, withoutAi: false}
  return entries.filter((entry) => entry.class === 'ai' && passes(entry, regardless)).length
}

function passes(entry: Entry, state: SearchState, except?: Facet): boolean {
  if (state.withoutAi && entry.class === 'ai') return false
  if (state.on !== '' && !isDated(entry, state.on)) return false
  return facets.every((facet) => {
    const wanted = state.chosen[facet] ?? []
    return (
      facet === except ||
      wanted.length === 0 ||
      valuesOf(entry, facet).some((value) => wanted.includes(value))
    )
  })
}

/** Dates are as exact as the source: what is dated 2013 is dated on any day of it. */
function isDated({spans}: Entry, day: string): boolean {
  return spans.some(
    ([from, until]) =>
      from <= day.slice(0, from.length) && (until === '' || until >= day.slice(0, until.length))
  )
}

/** Pages in an order other than that of relevance. */
export function ordered(entries: readonly Entry[], order: Exclude<Order, 'relevance'>): Entry[] {
  const collator = new Intl.Collator('en', {numeric: true})
  const byTitle = (a: Entry, b: Entry): number =>
    collator.compare(a.title, b.title) || (a.address < b.address ? -1 : 1)
  if (order === 'title') return entries.toSorted(byTitle)
  const direction = order === 'newest' ? -1 : 1
  return entries.toSorted((a, b) => {
    const [one, other] = [dateOf(a), dateOf(b)]
    // What has no date comes last either way.
    if (one === '' || other === '')
      return Number(one === '') - Number(other === '') || byTitle(a, b)
    return one === other ? byTitle(a, b) : (one < other ? -1 : 1) * direction
  })
}

/** The first date of a measure; else the year of the edition. */
function dateOf({spans, year}: Entry): string {
  const since = spans.map(([from]) => from).sort()[0]
  return since ?? year?.toString() ?? ''
}

function optional<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value]
}
