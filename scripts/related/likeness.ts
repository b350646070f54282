/**
 * How alike a measure and a passage are: the cosine of their words and pairs
 * of words, weighted by rarity.
 *
 * The length of a text counts only in part (pivoted normalisation), or three
 * words in common would make two short sentences twins. Words of more than
 * `widest.word` topics count nothing, so an index of the others finds all
 * pairs worth looking at without comparing everything with everything.
 */
import type {Passage} from '../passages/passage.ts'
import {type Rarity, widestWord} from './evidence.ts'
import {type Unit, areCompared} from './units.ts'
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {isOfCountry} from '../passages/country.ts'
import {tokenise} from '../passages/tokens.ts'
import {stemOf} from '../passages/stem.ts'

/** How much of a text's own length counts, against the average. */
const ownLength = 0.4

export interface Likeness {
  readonly one: Unit
  readonly other: Unit
  /** Of the passage of the other most like the first as a whole, from 0 to 1. */
  readonly value: number
}

export interface Text {
  readonly unit: Unit
  readonly features: readonly string[]
}

interface Vector {
  readonly weights: ReadonlyMap<string, number>
  readonly length: number
}

/** The best passage for each pair of units that share rare words at all. */
export function likenesses(
  wholes: ReadonlyMap<Unit, readonly string[]>,
  texts: readonly Text[],
  rarity: Rarity
): Likeness[] {
  const left = [...wholes].map(([unit, features]) => ({unit, ...vectorOf(features, rarity)}))
  const right = texts.map((text) => ({text, ...vectorOf(text.features, rarity)}))
  const lengths = [...left, ...right].map(({length}) => length)
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const norm = ({length}: Vector): number => (1 - ownLength) * average + ownLength * length
  const index = new Map<string, (typeof left)[number][]>()
  for (const vector of left) {
    for (const feature of vector.weights.keys()) {
      if (rarity.spread(feature) > widestWord(rarity.topics)) continue
      const holders = index.get(feature)
      if (holders === undefined) index.set(feature, [vector])
      else holders.push(vector)
    }
  }
  const best = new Map<Unit, Map<Unit, Likeness>>()
  for (const {text, ...vector} of right) {
    const products = new Map<(typeof left)[number], number>()
    for (const [feature, weight] of vector.weights) {
      for (const one of index.get(feature) ?? []) {
        if (!areCompared(one.unit, text.unit)) continue
        const product = weight * (one.weights.get(feature) ?? 0)
        products.set(one, (products.get(one) ?? 0) + product)
      }
    }
    for (const [one, product] of products) {
      const value = product / (norm(one) * norm(vector))
      keepBest(best, {one: one.unit, other: text.unit, value})
    }
  }
  return [...best.values()].flatMap((row) => [...row.values()])
}

function keepBest(best: Map<Unit, Map<Unit, Likeness>>, found: Likeness): void {
  const row = best.get(found.one) ?? new Map<Unit, Likeness>()
  const earlier = row.get(found.other)
  if (earlier === undefined || earlier.value < found.value) row.set(found.other, found)
  best.set(found.one, row)
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

export interface Word {
  readonly stem: string
  readonly start: number
  readonly end: number
}

/** Words that tell nothing of what a text is about. */
const idle = new Set(
  readDataFile(new URL('data/idle.yaml', import.meta.url), z.array(z.string().min(1)))
)

/** Where a passage names a body or a term, which then count as one word. */
export type NamesAt = (passage: Passage) => readonly Word[]

/** Numbers are left out: `24 hours` in two texts is chance. */
export function wordsOf(passage: Passage, namesAt: NamesAt): Word[] {
  const names = namesAt(passage)
  const words: Word[] = []
  let next = 0
  for (const {kind, start, end, lower} of tokenise(passage.text)) {
    while (next < names.length && (names[next]?.end ?? 0) <= start) next++
    const name = names[next]
    if (name !== undefined && name.start <= start) {
      if (words.at(-1) !== name) words.push(name)
      continue
    }
    // The letters of `B.E.` and of items are no words.
    if (kind !== 'word' || lower.length < 2) continue
    if (idle.has(lower) || isOfCountry(lower, passage.country)) continue
    words.push({stem: stemOf(lower), start, end})
  }
  return words
}

/** How the stem of the name of a body begins. */
export const bodySign = '@'

/** Whether a word or a pair of words holds the name of a body, which is evidence of its own. */
export function holdsBody(feature: string): boolean {
  return feature.includes(bodySign)
}

/** Single words and pairs of neighbours: what two texts can share. */
export function featuresOf(words: readonly Word[]): string[] {
  return words.flatMap(({stem}, index) => {
    const before = words[index - 1]
    return before === undefined ? [stem] : [stem, `${before.stem} ${stem}`]
  })
}
