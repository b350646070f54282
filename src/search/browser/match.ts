/** How a page answers one unit of a query. */
import type {Unit} from '../language/query.ts'
import type {Hit} from './engine.ts'

/** Why a page was found, the best reason first. */
export const reasons = ['exact', 'ending', 'key', 'beginning', 'near', 'hint'] as const
type Reason = (typeof reasons)[number]

export interface Match {
  readonly hit: Hit
  /** Of the text alone. */
  readonly score: number
  /** Where it stands in the metadata, with how much of its weight counts. */
  readonly fields: ReadonlyMap<string, number>
  readonly words: readonly number[]
  readonly reason: Reason
  /** How much of it counts: what only means the same, or begins so, says less than the word. */
  readonly trust: number
}

export type Matches = ReadonlyMap<string, Match>

/** Where one unit of a query was found. */
export interface Answer {
  readonly unit: Unit
  readonly matches: Matches
  /** What was looked for instead of a word that no page has. */
  readonly instead: readonly string[]
  /** No page has the word; these are on what people ask for with it. */
  readonly inOtherWords?: true
}

/** How much of a match counts that is not the word typed. */
export const trust: Record<Reason, number> = {
  exact: 1,
  ending: 0.8,
  key: 0.9,
  beginning: 0.3,
  near: 0.6,
  hint: 0.8
}

/** The matches of some hits. */
export function matchesOf(hits: readonly Hit[], reason: Reason, factor = trust[reason]): Matches {
  return new Map(
    hits.map((hit) => [
      hit.id,
      {
        hit,
        score: hit.score * factor,
        fields: new Map(hit.fields.map((field) => [field, factor])),
        words: hit.words,
        reason,
        trust: factor
      }
    ])
  )
}

/** Pages that match one or the other, each by what is best of both. */
export function either(all: readonly Matches[]): Matches {
  const united = new Map<string, Match>()
  for (const matches of all) {
    for (const [id, match] of matches) {
      const other = united.get(id)
      united.set(id, other === undefined ? match : better(other, match))
    }
  }
  return united
}

function better(one: Match, other: Match): Match {
  const fields = new Map(one.fields)
  for (const [field, factor] of other.fields) {
    fields.set(field, Math.max(factor, fields.get(field) ?? 0))
  }
  const first = reasons.indexOf(one.reason) <= reasons.indexOf(other.reason) ? one : other
  return {
    hit: first.hit,
    score: Math.max(one.score, other.score),
    fields,
    words: union(one.words, other.words),
    reason: first.reason,
    trust: Math.max(one.trust, other.trust)
  }
}

/** Pages that match each of them. */
export function all(matches: readonly Matches[]): Matches {
  const [first, ...rest] = matches
  if (first === undefined) return new Map()
  const common = new Map<string, Match>()
  for (const [id, match] of first) {
    const others = rest.map((one) => one.get(id))
    if (others.some((other) => other === undefined)) continue
    common.set(
      id,
      others.reduce<Match>(
        (sum, other) => (other === undefined ? sum : together(sum, other)),
        match
      )
    )
  }
  return common
}

function together(one: Match, other: Match): Match {
  const fields = new Map<string, number>()
  for (const [field, factor] of one.fields) {
    const also = other.fields.get(field)
    if (also !== undefined) fields.set(field, Math.min(factor, also))
  }
  const last = reasons.indexOf(one.reason) >= reasons.indexOf(other.reason) ? one : other
  return {
    hit: one.hit,
    score: one.score + other.score,
    fields,
    words: union(one.words, other.words),
    reason: last.reason,
    trust: Math.min(one.trust, other.trust)
  }
}

function union(one: readonly number[], other: readonly number[]): readonly number[] {
  if (other.length === 0) return one
  if (one.length === 0) return other
  return [...new Set([...one, ...other])].sort((a, b) => a - b)
}

interface Placed {
  readonly start: number
  readonly end: number
  readonly unit: number
}

/** Length of the shortest stretch that holds one of each of so many units; infinite where none does. */
export function narrowest(places: readonly Placed[], units: number): number {
  const sorted = places.toSorted((a, b) => a.start - b.start)
  const counts = new Map<number, number>()
  let left = 0
  let length = Infinity
  for (const {end, unit} of sorted) {
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
    while (counts.size === units) {
      const first = sorted[left]
      if (first === undefined) break
      length = Math.min(length, end - first.start)
      const count = (counts.get(first.unit) ?? 0) - 1
      if (count === 0) counts.delete(first.unit)
      else counts.set(first.unit, count)
      left++
    }
  }
  return length
}
