/**
 * How rare something is among the topics of a country: 1 for what one topic
 * alone has, 0 for what all have, by the logarithm of the number between.
 */

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
