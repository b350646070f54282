/** Countries, pillars, sub-pillars, subjects and terms: what has a page or an entry of its own and is asked for by its name. */
import {nameKey} from './laws.ts'
import type {Query} from './query.ts'

export interface SubjectRow {
  /** As the list of results names it: `country`, `pillar`, `term`. */
  readonly kind: string
  readonly address: string
  readonly title: string
  /** Its title and what texts call it besides, as `nameKey` makes them comparable: `sorm`. */
  readonly names: readonly string[]
  /** Key of its term, by which it has other names: `Казахстан`. */
  readonly term?: string
  /** How many pages it has. */
  readonly pages: number
}

/** The subjects that a query names and asks for nothing beside. */
export function subjectsIn({wanted, units}: Query, rows: readonly SubjectRow[]): SubjectRow[] {
  const name = nameKey(wanted)
  const [only, ...others] = units
  const terms = only?.kind === 'term' && others.length === 0 ? only.keys : []
  return rows.filter(
    (row) => row.names.includes(name) || (row.term !== undefined && terms.includes(row.term))
  )
}
