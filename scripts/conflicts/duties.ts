/**
 * One duty, or the beginning of one body, attributed to different laws by two publishers: `Pursuant to the
 * Personal Data Law, personal data should be stored in …` and `According to
 * communications law, personal data must be stored within …`.
 */
import {firstNot} from '../../src/model/order.ts'
import type {ComparedLaw} from '../laws/law.ts'
import {coveredBy, type Passage, quote} from '../passages/passage.ts'
import {type Statement, statementsOf} from '../passages/sentences.ts'
import {tokenise} from '../passages/tokens.ts'
import {stemOf} from '../passages/stem.ts'
import {type Conflict, contentWords, pairsSharing, type Side, words} from './conflict.ts'

interface Duty {
  readonly statement: Statement
  readonly laws: ReadonlySet<ComparedLaw>
  /** Whether a body was set up, and no duty. */
  readonly isFounding: boolean
  /** The laws as printed. */
  readonly printed: readonly string[]
  /** Content words outside the names of laws. */
  readonly stems: ReadonlySet<string>
  /** The same as first printed, by stem. */
  readonly words: ReadonlyMap<string, string>
}

/** Least share of the shorter sentence's content words in common, and least number of them. */
const alike = {share: 0.5, words: 3}

/** Most letters before a law that are searched for the words which attribute a duty to it. */
const lead = 200

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
    const own = cited.get(passage)?.toSorted((a, b) => a.mention.start - b.mention.start) ?? []
    if (own.length === 0) return []
    return attributed(passage, statementsOf(passage)).flatMap((each) => dutyIn(each, own))
  })
  const keysOf = ({statement, stems}: Duty): string[] =>
    [...stems].map((stem) => `${statement.passage.country} ${stem}`)
  return pairsSharing(duties, keysOf, {common}).flatMap(([one, other]) => compare(one, other))
}

function isRead({role, class: sourceClass}: Passage): boolean {
  return role === 'prose' && sourceClass !== 'ai'
}

type Cited = {
  readonly law: ComparedLaw
  readonly mention: ComparedLaw['mentions'][number]['mention']
}

/** A duty and the words that name its law, which may be in the sentence before or behind. */
interface Attributed {
  readonly duty: Statement
  /** Both, to be quoted. */
  readonly whole: Statement
  /** Whether the sentences are put so that their law is that of the duty. */
  readonly isCertain: boolean
}

function attributed(passage: Passage, statements: readonly Statement[]): Attributed[] {
  return statements.map((duty, index) => {
    const {start, end} = duty
    const [before, behind] = [statements[index - 1], statements[index + 1]]
    if (behind !== undefined && words.located.test(passage.text.slice(behind.start, behind.end)))
      return {duty, whole: {...duty, end: behind.end}, isCertain: true}
    if (before !== undefined && words.continuing.test(passage.text.slice(start, end)))
      return {duty, whole: {...duty, start: before.start}, isCertain: true}
    return {duty, whole: duty, isCertain: false}
  })
}

function dutyIn({duty, whole, isCertain}: Attributed, cited: readonly Cited[]): Duty[] {
  const {passage, start, end} = duty
  const text = passage.text.slice(start, end)
  const own = cited
    .slice(
      firstNot(cited, ({mention}) => mention.start < whole.start),
      firstNot(cited, ({mention}) => mention.start < whole.end)
    )
    .filter(({mention}) => mention.end <= whole.end)
  const leads = (rule: RegExp): boolean =>
    own.some(({mention}) =>
      rule.test(passage.text.slice(Math.max(start, mention.start - lead), mention.start))
    )
  const isFounding = leads(words.founding)
  const rests = own.length > 0 && (isCertain || leads(words.attributing))
  if (!isFounding && (!rests || !words.obliging.test(text))) return []
  const isInMention = coveredBy(own.map(({mention}) => mention))
  const outside = tokenise(text).filter((token) => !isInMention(token.start + start))
  const stems = contentWords(outside, passage.country).map((word) => [stemOf(word), word] as const)
  return [
    {
      statement: whole,
      laws: new Set(own.map(({law}) => law)),
      isFounding,
      printed: own.map(({mention}) => passage.text.slice(mention.start, mention.end)),
      stems: new Set(stems.map(([stem]) => stem)),
      words: firstOf(stems)
    }
  ]
}

/** The first word of each stem, in the order of the sentence. */
function firstOf(stems: readonly (readonly [string, string])[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const [stem, word] of stems) if (!first.has(stem)) first.set(stem, word)
  return first
}

function compare(one: Duty, other: Duty): Conflict[] {
  if (one.statement.passage.kind === other.statement.passage.kind) return []
  if (one.isFounding !== other.isFounding) return []
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
  const what = one.isFounding
    ? 'One body set up by different laws'
    : 'One duty under different laws'
  const title = `${what}: ${sides[0].value}, or ${sides[1].value}?`
  return [{rule: 'duty-law', about, title, country: passage.country, sides}]
}

function sideOf({statement, printed}: Duty): Side {
  const {passage, start, end} = statement
  return {value: [...new Set(printed)].join(' and '), places: [quote(passage, start, end)]}
}
