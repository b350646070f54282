/** What two units have in common, and the weight it is given. */
import type {Quote} from '../passages/passage.ts'
import type {Unit} from './units.ts'

/**
 * The formula. A relation is the sum of its evidence, and needs 1 at least.
 *
 * - An article of a law cited by both: 1.5, and 2.5 times the rarity of the
 *   law. A law alone counts only where the passages share rare words as well
 *   (`lawNeeds`), neither side cites another article of it, and it is cited
 *   outside notes: a statute of sixty articles is no subject. Codes and
 *   constitutions rule whole fields and count only with an article in common.
 * - A proper name that few use (a defined name such as SORM, or a public body
 *   that no more than three topics name): 1.6 times its rarity.
 * - Rare words: 12.5 times the likeness of the unit and the passage, 3 at
 *   most. Likeness is the cosine of their words and pairs of words, weighted
 *   by rarity; words of more than ten topics count nothing.
 * - A rare phrase within one sentence on both sides: 0.5.
 * - Both ask about the same subject, by `data/subjects.yaml` or as measures of
 *   one sub-pillar: 0.9, and only if the texts share rare words as well.
 * - A passage prints `(see C4)`, and C4 is related: 1, if the sentence shares a
 *   rare word with the passages that relate C4.
 *
 * Laws, names and words of more than `widest` topics are no evidence.
 */
export const weights = {
  law: 2.5,
  article: 1.5,
  mostArticles: 2,
  name: 1.6,
  words: 12.5,
  mostWords: 3,
  phrases: 0.5,
  subject: 0.9,
  reference: 1,
  /** Least sum of a relation. */
  threshold: 1,
  /** Least sum of two records of a kind, which are written in one manner, and where nothing but words is in common. */
  ownKind: 1.6,
  ownKindAlone: 2,
  /** Least sum of a section of an article and an indicator, which share a manner of speaking. */
  sections: 2,
  /** Least sum where nothing but words is in common, and where these are too few to be named. */
  wordsAlone: 1.3,
  wordsUnnamed: 1.4,
  /** Least weight of shared words for a law without an article to count. */
  lawNeeds: 0.5,
  /** Words of less weight are not worth showing, unless a subject rests on them. */
  leastWords: 0.2,
  /** Least likeness that the bonus for a subject asks for. */
  leastLikeness: 0.01,
  /** Least weight of shared words for a subject of measures of one sub-pillar, of a question that asks about much else, or of which no word is in the answer. */
  broadNeeds: 0.5
} as const

/** Most topics something may be spread over and still be evidence. */
export const widest = {law: 40, name: 10, body: 4, word: 10, wordShare: 0.2} as const

export type EvidenceKind =
  'law' | 'article' | 'name' | 'words' | 'phrases' | 'subject' | 'reference'

export interface Evidence {
  readonly kind: EvidenceKind
  /** Why, as people say it: `both cite Art. 12.2 of the Personal Data Law`; nothing where words say too little. */
  readonly reason?: string
  readonly weight: number
  /** A passage of either side that a reader can check. */
  readonly one: Quote
  readonly other: Quote
}

/** Two pages on one subject: a measure first, or else an article. */
export interface Relation {
  readonly one: string
  /** Section of the first, where that is an article. */
  readonly section?: string
  readonly other: string
  /** Section of the other, where that is an article. */
  readonly otherSection?: string
  readonly score: number
  /** The pair of passages that shows it best first, then the heaviest. */
  readonly evidence: readonly Evidence[]
}

/** Evidence for a pair of units. */
export type Found = readonly [one: Unit, other: Unit, evidence: Evidence]

/** Most topics of so many that a word may be spread over and still be evidence. */
export function widestWord(topics: number): number {
  return Math.min(widest.word, Math.max(2, Math.ceil(topics * widest.wordShare)))
}

export interface Rarity {
  /** Topics that have it. */
  spread(thing: string): number
  /** Between 0 and 1. */
  of(thing: string): number
  readonly topics: number
}

/** `things` are pairs of a topic and what it has. */
export function countRarity(
  topics: number,
  things: Iterable<readonly [topic: string, thing: string]>
): Rarity {
  const byTopic = new Map<string, Set<string>>()
  for (const [topic, thing] of things) {
    const known = byTopic.get(topic)
    if (known === undefined) byTopic.set(topic, new Set([thing]))
    else known.add(thing)
  }
  const counts = new Map<string, number>()
  for (const own of byTopic.values()) {
    for (const thing of own) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  }
  const count = (thing: string): number => counts.get(thing) ?? 0
  const rarities = Array.from({length: byTopic.size + 1}, (_, count) =>
    topics < 2 ? 0 : Math.max(0, 1 - Math.log(Math.max(1, count)) / Math.log(topics))
  )
  return {topics, spread: count, of: (thing) => rarities[count(thing)] ?? 0}
}
