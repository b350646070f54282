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
  const spread = new Map<string, Set<string>>()
  for (const [topic, thing] of things) {
    const known = spread.get(thing)
    if (known === undefined) spread.set(thing, new Set([topic]))
    else known.add(topic)
  }
  const count = (thing: string): number => spread.get(thing)?.size ?? 0
  return {
    topics,
    spread: count,
    of: (thing) =>
      topics < 2 ? 0 : Math.max(0, 1 - Math.log(Math.max(1, count(thing))) / Math.log(topics))
  }
}
