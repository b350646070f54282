/**
 * One duty, attributed to different laws by two publishers: `Pursuant to the
 * Personal Data Law, personal data should be stored in …` and `According to
 * communications law, personal data must be stored within …`.
 */
import {stemmer} from 'stemmer'
import type {ComparedLaw} from '../laws/law.ts'
import {isOfCountry} from '../passages/country.ts'
import {type Passage, quote} from '../passages/passage.ts'
import {type Statement, statementsOf} from '../passages/sentences.ts'
import {tokenise} from '../passages/tokens.ts'
import type {Conflict, Side} from './conflict.ts'

interface Duty {
  readonly statement: Statement
  readonly laws: ReadonlySet<ComparedLaw>
  /** The laws as printed. */
  readonly printed: readonly string[]
  /** Content words outside the names of laws. */
  readonly stems: ReadonlySet<string>
  /** The same as first printed, by stem. */
  readonly words: ReadonlyMap<string, string>
}

const obliging =
  /\b(?:must|shall|should|(?:is|are) (?:required|obliged|mandatory|prohibited)|requires?|mandatory|obliged)\b/iu

/** Words right before a law that the sentence rests on. */
const attributing =
  /(?:according to|pursuant (?:to|of)|under|in accordance with|as per|(?:arts?|articles?|sections?)\.? [\d.()-]+ of)\s+(?:\w+ ){0,3}$/iu

const idle = new Set(
  (
    'the and for with that this these those which are was were been being has have had its their from into within ' +
    'must shall should may can require requires required mandatory obliged according pursuant under accordance such any ' +
    'all other not law laws act article art'
  ).split(' ')
)

/** Least share of the shorter sentence's content words in common, and least number of them. */
const alike = {share: 0.5, words: 3}

/** Most sentences that may hold a word for it to be worth looking up. */
const common = 60

export function dutyConflicts(
  passages: readonly Passage[],
  laws: readonly ComparedLaw[]
): Conflict[] {
  const cited = Map.groupBy(
    laws.flatMap((law) => law.mentions.map(({mention}) => ({law, mention}))),
    ({mention}) => mention.passage
  )
  const duties = passages.filter(isRead).flatMap((passage): Duty[] => {
    const own = cited.get(passage) ?? []
    if (own.length === 0) return []
    return statementsOf(passage).flatMap((statement) => dutyIn(statement, own))
  })
  return candidates(duties).flatMap(([one, other]) => compare(one, other))
}

function isRead({role, class: sourceClass}: Passage): boolean {
  return role === 'prose' && sourceClass !== 'ai'
}

type Cited = {
  readonly law: ComparedLaw
  readonly mention: ComparedLaw['mentions'][number]['mention']
}

function dutyIn(statement: Statement, cited: readonly Cited[]): Duty[] {
  const {passage, start, end} = statement
  const text = passage.text.slice(start, end)
  const own = cited.filter(({mention}) => mention.start >= start && mention.end <= end)
  const rests = own.some(({mention}) => attributing.test(passage.text.slice(start, mention.start)))
  if (!rests || !obliging.test(text)) return []
  const stems = tokenise(text)
    .filter(({kind, lower}) => kind === 'word' && lower.length > 2 && !idle.has(lower))
    .filter(({lower}) => !isOfCountry(lower, passage.country))
    .filter(
      (token) =>
        !own.some(
          ({mention}) => token.start + start >= mention.start && token.start + start < mention.end
        )
    )
    .map(({lower}) => [stemmer(lower), lower] as const)
  return [
    {
      statement,
      laws: new Set(own.map(({law}) => law)),
      printed: own.map(({mention}) => passage.text.slice(mention.start, mention.end)),
      stems: new Set(stems.map(([stem]) => stem)),
      words: new Map(stems.toReversed())
    }
  ]
}

/** Pairs of duties of two kinds of source that share words, found through an index. */
function candidates(duties: readonly Duty[]): [Duty, Duty][] {
  const index = new Map<string, Duty[]>()
  for (const duty of duties) {
    for (const stem of duty.stems) {
      const key = `${duty.statement.passage.country} ${stem}`
      index.set(key, [...(index.get(key) ?? []), duty])
    }
  }
  const pairs = new Map<Duty, Set<Duty>>()
  for (const holders of index.values()) {
    if (holders.length > common) continue
    for (const [at, one] of holders.entries()) {
      const others = pairs.get(one) ?? new Set<Duty>()
      for (const other of holders.slice(at + 1)) others.add(other)
      pairs.set(one, others)
    }
  }
  return [...pairs].flatMap(([one, others]) =>
    [...others].map((other): [Duty, Duty] => [one, other])
  )
}

function compare(one: Duty, other: Duty): Conflict[] {
  if (one.statement.passage.kind === other.statement.passage.kind) return []
  const shared = one.stems.intersection(other.stems)
  const shorter = Math.min(one.stems.size, other.stems.size)
  if (shared.size < alike.words || shared.size < alike.share * shorter) return []
  if (one.laws.symmetricDifference(other.laws).size === 0) return []
  const {passage} = one.statement
  const about = [...one.words]
    .flatMap(([stem, word]) => (shared.has(stem) ? word : []))
    .slice(0, 4)
    .join(' ')
  const sides = [sideOf(one), sideOf(other)] as const
  const title = `One duty under different laws: ${sides[0].value}, or ${sides[1].value}?`
  return [{rule: 'duty-law', about, title, country: passage.country, sides}]
}

function sideOf({statement, printed}: Duty): Side {
  const {passage, start, end} = statement
  return {value: [...new Set(printed)].join(' and '), places: [quote(passage, start, end)]}
}
