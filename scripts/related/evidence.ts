/** What two units have in common, and the weight it is given. */
import type {Quote} from '../passages/passage.ts'

/**
 * The formula. A relation is the sum of its evidence, and needs 1 at least.
 *
 * - A law named by both: 2.5 times its rarity; 0.8 of that where the indicator
 *   or article names it in notes alone. Each article named by both adds 1, two
 *   at most. Codes and constitutions rule whole fields and count only with an
 *   article in common.
 * - A proper name that few use (a defined name such as SORM, or a public body
 *   that no more than three topics name): 1.6 times its rarity.
 * - Rare words: 12.5 times the likeness of the measure and the passage, 3 at
 *   most. Likeness is the cosine of their words and pairs of words, weighted
 *   by rarity; words of more than ten topics count nothing.
 * - Two separate rare phrases within one sentence on both sides: 0.5.
 * - The two methodologies ask about the same subject (`known/subjects.ts`):
 *   0.9, and only if the texts share rare words as well.
 *
 * Laws, names and words of more than `widest` topics are no evidence.
 */
export const weights = {
  law: 2.5,
  lawInNotes: 0.8,
  article: 1,
  mostArticles: 2,
  name: 1.6,
  words: 12.5,
  mostWords: 3,
  phrases: 0.5,
  subject: 0.9,
  /** Least sum of a relation. */
  threshold: 1,
  /** Words of less weight are not worth showing, unless a subject rests on them. */
  leastWords: 0.2,
  /** Least likeness that the bonus for a subject asks for. */
  leastLikeness: 0.01
} as const

/** Most topics something may be spread over and still be evidence. */
export const widest = {law: 40, name: 10, body: 3, word: 10} as const

export type EvidenceKind = 'law' | 'article' | 'name' | 'words' | 'phrases' | 'subject'

export interface Evidence {
  readonly kind: EvidenceKind
  /** What is shared, in words: the law's title, the name, the words. */
  readonly shared: string
  readonly weight: number
  /** A passage of the measure and one of the other side that a reader can check. */
  readonly measure: Quote
  readonly other: Quote
}

export interface Relation {
  readonly measure: string
  /** Address of the indicator, or of the article. */
  readonly page: string
  /** Section of the article. */
  readonly section?: string
  readonly score: number
  /** Heaviest first. */
  readonly evidence: readonly Evidence[]
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
