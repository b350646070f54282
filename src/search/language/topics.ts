/**
 * Tells what a query is likely about. Indicators and sub-pillars are the same
 * for every country, and asked.yaml has ways of asking for each; from their
 * words each word of a query is known to tell more or less for some of them
 * (naive Bayes), whatever words the pages use themselves.
 */
import {cutEnglish, stemsOf} from './endings.ts'
import {partsOf} from './parts.ts'
import {isStopWord} from './stop-words.ts'

/** What a word tells: how much likelier, as a natural logarithm, each topic is whose ways of asking have it. */
interface WordTopics {
  /** For all other topics; below 0. */
  readonly others: number
  readonly topics: ReadonlyMap<string, number>
}

/** By words as `topicWordsIn` gives them. */
export type TopicTable = Pick<ReadonlyMap<string, WordTopics>, 'get'>

/** A word as it travels, in tenths: what it tells for all others, then each topic by its number, with what it tells for that. */
export type PackedTopics = readonly number[]

/** What a topic is taken to have been asked by that it was not, as a share of its words. */
const unseen = 1 / 3000

/** However often a word asks for something else, it rules nothing out. */
const least = -1

/** From so much likelier on, as a natural logarithm, a topic is taken for certain. */
const certain = 3

/** How quickly others fall behind the likeliest. */
const breadth = 1.5

/** A topic less likely than this is not worth a look. */
const negligible = 0.05

/** What is left of a word without its ending has so many letters. */
const shortest = 3

/** The words of a text that may tell a topic, each once and without its ending. */
export function topicWordsIn(text: string): string[] {
  const words = partsOf(text).flatMap((part) => (isStopWord(part.text) ? [] : [part.text]))
  return [...new Set(words.map(topicWord))]
}

function topicWord(word: string): string {
  if (!/^[a-z]+$/.test(word)) return stemsOf(word)[0] ?? word
  const stem = cutEnglish(word).replace(/(?<=.{4})[eiy]$/, '')
  return stem.length < shortest ? word : stem
}

/** Learns what words tell from the ways of asking for each topic, by its name. */
export function learnTopics(
  asked: ReadonlyMap<string, readonly string[]>
): ReadonlyMap<string, WordTopics> {
  const counts = new Map<string, Map<string, number>>()
  const shares = [...asked].map(([topic, ways]) => {
    const words = ways.flatMap(topicWordsIn)
    for (const word of words) {
      const own = counts.get(word) ?? new Map<string, number>()
      counts.set(word, own.set(topic, (own.get(topic) ?? 0) + 1))
    }
    return [topic, 1 / words.length] as const
  })
  const shareOfOne = new Map(shares)
  return new Map(
    [...counts].map(([word, own]) => {
      const likely = [...own].map(
        ([topic, count]) => [topic, count * (shareOfOne.get(topic) ?? 0) + unseen] as const
      )
      const sum = likely.reduce((all, [, share]) => all + share, 0)
      const mean = (sum + (asked.size - own.size) * unseen) / asked.size
      const topics = new Map(likely.map(([topic, share]) => [topic, Math.log(share / mean)]))
      return [word, {others: Math.max(least, Math.log(unseen / mean)), topics}]
    })
  )
}

/**
 * The topics that a text is likely about, with a measure of how likely from 0 to 1; none where no
 * word tells. A single word is looked for as it is: what it is about would cost another piece of the index.
 */
export function likelyTopics(text: string, table: TopicTable): Map<string, number> {
  const words = topicWordsIn(text)
  const told = words.length > 1 ? words.flatMap((word) => table.get(word) ?? []) : []
  const others = told.reduce((sum, word) => sum + word.others, 0)
  const scores = new Map<string, number>()
  for (const word of told) {
    for (const [topic, more] of word.topics) {
      scores.set(topic, (scores.get(topic) ?? others) + more - word.others)
    }
  }
  const best = Math.max(...scores.values())
  const confidence = Math.min(1, best / certain)
  return new Map(
    [...scores].flatMap(([topic, score]) => {
      const likely = confidence * Math.exp((score - best) / breadth)
      return likely > negligible ? [[topic, likely] as const] : []
    })
  )
}

/** Packs what a word tells; `names` are those of all topics, in the order of their numbers. */
export function packTopics({others, topics}: WordTopics, names: readonly string[]): PackedTopics {
  const pairs = [...topics].map(([topic, more]) => [names.indexOf(topic), inTenths(more)])
  return [inTenths(others), ...pairs.flat()]
}

function inTenths(number: number): number {
  return Math.round(number * 10)
}

/** Unpacks what `packTopics` has packed. */
export function unpackTopics(
  [others = 0, ...pairs]: PackedTopics,
  names: readonly string[]
): WordTopics {
  const topics = new Map<string, number>()
  for (let at = 0; at < pairs.length; at += 2) {
    const name = names[pairs[at] ?? -1]
    if (name !== undefined) topics.set(name, (pairs[at + 1] ?? 0) / 10)
  }
  return {others: others / 10, topics}
}
