/** The two sentences that show best what a measure and a passage share. */
import {oncePer} from '../../src/model/memory.ts'
import {firstNot} from '../../src/model/order.ts'
import {type Passage, type Quote, quote} from '../passages/passage.ts'
import {type Rarity, widestWord} from './evidence.ts'
import {type Statement, statementsOf} from '../passages/sentences.ts'
import {type Word, featuresOf, holdsBody} from './likeness.ts'

interface SentencePair {
  readonly one: Quote
  readonly other: Quote
  /** Rare words that both have, as the first prints them; the rarest first. */
  readonly words: readonly string[]
  /** Rare phrases of two words and more that both have, the longest first. */
  readonly phrases: readonly Phrase[]
}

export interface Phrase {
  readonly text: string
  /** How many words that say something. */
  readonly words: number
  /** What of it the other sentence prints, too, letter by letter but for capitals; none where that is one word. */
  readonly common?: string
}

/** Most sentences of a passage that are looked at; no paragraph has more. */
const most = 200

/** Cuts a passage into its sentences, each with its words; once for every passage. */
export type Cutter = (passage: Passage) => readonly Cut[]

export function sentenceCutter(wordsOf: (passage: Passage) => readonly Word[]): Cutter {
  return oncePer((passage) => cut(passage, wordsOf(passage)))
}

/** The pair of sentences that have most in common, whole, among those of the other side that count. */
export function bestSentences(
  one: readonly Passage[],
  other: readonly Passage[],
  cutter: Cutter,
  rarity: Rarity,
  counts: (right: Cut) => boolean = () => true
): SentencePair | undefined {
  const left = one.flatMap(cutter).slice(0, most)
  let best: {sum: number; left: Cut; right: Cut} | undefined
  for (const right of other.flatMap(cutter).slice(0, most).filter(counts)) {
    for (const each of left) {
      const sum = sumOf(each.features, right.features, rarity) / lengthOf(each, right)
      if (sum > (best?.sum ?? 0)) best = {sum, left: each, right}
    }
  }
  return best && describe(best.left, best.right, rarity)
}

export interface Cut {
  readonly statement: Statement
  readonly words: readonly Word[]
  readonly features: ReadonlySet<string>
}

function cut(passage: Passage, all: readonly Word[]): Cut[] {
  return statementsOf(passage)
    .slice(0, most)
    .map((statement) => {
      const from = firstNot(all, ({start}) => start < statement.start)
      const to = firstNot(all, ({start}) => start < statement.end)
      const words = all.slice(from, to)
      return {statement, words, features: new Set(featuresOf(words))}
    })
}

/**
 * Common words count too, as little as they weigh: they tell which of many
 * sentences is meant. Pairs of words would count their words again, and a body
 * is named in sentences on all that it does.
 */
function sumOf(one: ReadonlySet<string>, other: ReadonlySet<string>, rarity: Rarity): number {
  let sum = 0
  for (const word of one)
    if (other.has(word) && !word.includes(' ') && !holdsBody(word)) sum += rarity.of(word) ** 2
  return sum
}

/** A long sentence shares much with any other, and need not be the best for that. */
function lengthOf({features: one}: Cut, {features: other}: Cut): number {
  return (one.size * other.size) ** 0.25
}

function describe(left: Cut, right: Cut, rarity: Rarity): SentencePair {
  const shared = left.features.intersection(right.features)
  return {
    one: quoteOf(left.statement),
    other: quoteOf(right.statement),
    words: wordsShown(left, shared, rarity),
    phrases: phrasesOf(left, right, shared, rarity)
  }
}

function wordsShown(
  {words, statement}: Cut,
  shared: ReadonlySet<string>,
  rarity: Rarity
): string[] {
  const rare = words
    .filter(({stem}) => shared.has(stem) && rarity.spread(stem) <= widestWord(rarity.topics))
    .sort((a, b) => rarity.of(b.stem) - rarity.of(a.stem))
  const shown = new Map(rare.map((word) => [word.stem, word]))
  return [...shown.values()].map(({start, end}) => statement.passage.text.slice(start, end))
}

function quoteOf({passage, start, end}: Statement): Quote {
  return quote(passage, start, end)
}

/** Topics that may have a phrase for it to be rare. */
const rarePhrase = 5

/** Runs of neighbours that both sentences have, each once; pairs that overlap are one phrase. */
function phrasesOf(
  {words, statement}: Cut,
  {statement: other}: Cut,
  shared: ReadonlySet<string>,
  rarity: Rarity
): Phrase[] {
  const {text} = statement.passage
  const otherText = comparable(other.passage.text.slice(other.start, other.end))
  const phrases = new Map<string, Phrase>()
  let from: number | undefined
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    const pair = next === undefined ? '' : `${word.stem} ${next.stem}`
    if (shared.has(pair) && rarity.spread(pair) <= rarePhrase) from ??= index
    else if (from !== undefined) {
      const run = words.slice(from, index + 1)
      const stems = run.map(({stem}) => stem).join(' ')
      const common = commonPart(text, run, otherText)
      phrases.set(stems, {
        text: text.slice(run[0]?.start, word.end),
        words: run.length,
        ...(common !== undefined && {common})
      })
      from = undefined
    }
  }
  return [...phrases.values()]
    .filter((phrase) => !/[()“”"[\],;:]/u.test(phrase.text))
    .sort((a, b) => b.text.length - a.text.length)
}

/** The longest run of two words and more that a text holds, as it is printed around it. */
function commonPart(text: string, run: readonly Word[], otherText: string): string | undefined {
  for (let length = run.length; length >= 2; length--) {
    for (let first = 0; first + length <= run.length; first++) {
      const part = text.slice(run[first]?.start, run[first + length - 1]?.end)
      if (otherText.includes(comparable(part))) return part
    }
  }
  return undefined
}

/** With a blank at each end: `data` is no part of `metadata`. */
function comparable(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `
}
