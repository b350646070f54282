/**
 * How alike a measure and a passage are: the cosine of their words and pairs
 * of words, weighted by rarity.
 *
 * The length of a text counts only in part (pivoted normalisation), or three
 * words in common would make two short sentences twins. Words of more than
 * `widest.word` topics count nothing, so an index of the others finds all
 * pairs worth looking at without comparing everything with everything.
 */
import type {Passage} from '../text.ts'
import {widest} from './evidence.ts'
import type {Rarity} from './rarity.ts'
import type {Unit} from './units.ts'

/** How much of a text's own length counts, against the average. */
const ownLength = 0.4

export interface Likeness {
  readonly measure: Unit
  readonly other: Unit
  /** The passage of the other side most like the measure. */
  readonly passage: Passage
  /** From 0 to 1. */
  readonly value: number
}

export interface Text {
  readonly unit: Unit
  readonly passage: Passage
  readonly features: readonly string[]
}

interface Vector {
  readonly weights: ReadonlyMap<string, number>
  readonly length: number
}

/** The best passage for each measure and unit that share rare words at all. */
export function likenesses(
  measures: ReadonlyMap<Unit, readonly string[]>,
  others: readonly Text[],
  rarity: Rarity
): Likeness[] {
  const left = [...measures].map(([unit, features]) => ({unit, ...vectorOf(features, rarity)}))
  const right = others.map((text) => ({text, ...vectorOf(text.features, rarity)}))
  const lengths = [...left, ...right].map(({length}) => length)
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const norm = ({length}: Vector): number => (1 - ownLength) * average + ownLength * length
  const index = new Map<string, (typeof left)[number][]>()
  for (const vector of left) {
    for (const feature of vector.weights.keys()) {
      if (rarity.spread(feature) > widest.word) continue
      const known = index.get(feature)
      if (known === undefined) index.set(feature, [vector])
      else known.push(vector)
    }
  }
  const best = new Map<Unit, Map<Unit, Likeness>>()
  for (const {text, ...vector} of right) {
    const products = new Map<(typeof left)[number], number>()
    for (const [feature, weight] of vector.weights) {
      for (const other of index.get(feature) ?? []) {
        const product = weight * (other.weights.get(feature) ?? 0)
        products.set(other, (products.get(other) ?? 0) + product)
      }
    }
    for (const [measure, product] of products) {
      const value = product / (norm(measure) * norm(vector))
      keepBest(best, {measure: measure.unit, other: text.unit, passage: text.passage, value})
    }
  }
  return [...best.values()].flatMap((row) => [...row.values()])
}

function keepBest(best: Map<Unit, Map<Unit, Likeness>>, found: Likeness): void {
  const row = best.get(found.measure) ?? new Map<Unit, Likeness>()
  const known = row.get(found.other)
  if (known === undefined || known.value < found.value) row.set(found.other, found)
  best.set(found.measure, row)
}

function vectorOf(features: readonly string[], rarity: Rarity): Vector {
  const counts = new Map<string, number>()
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const weights = new Map<string, number>()
  let squares = 0
  for (const [feature, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity.of(feature)
    weights.set(feature, weight)
    squares += weight * weight
  }
  return {weights, length: Math.sqrt(squares)}
}
