/** A timeframe line against itself, against the law it is of, and against the prose beneath it. */
import {agree, readDate, yearOf} from '../passages/dates.ts'
import {stretchOf} from '../../src/model/intervals.ts'
import {firstNot} from '../passages/search.ts'
import {saysRepealed} from '../laws/describe/events.ts'
import type {ComparedLaw, Resolved} from '../laws/law.ts'
import {type Sentence, sentencesOf} from '../passages/sentences.ts'
import {type Passage, type Quote, quote} from '../passages/passage.ts'
import {tokenise} from '../passages/tokens.ts'
import type {Conflict, ConflictRule, Side} from './conflict.ts'

type Events = Extract<NonNullable<Passage['timeframe']>, {kind: 'events'}>

/** An instrument with a timeframe that was read. */
interface Dated {
  readonly passage: Passage
  readonly timeframe: Events
  readonly law: ComparedLaw | undefined
}

export function timeframeConflicts(
  passages: readonly Passage[],
  laws: readonly ComparedLaw[]
): Conflict[] {
  const lawOf = new Map(
    laws.flatMap((law) => law.mentions.map(({mention}) => [mention.passage, law] as const))
  )
  const dated = passages.flatMap((passage): Dated[] => {
    const {role, timeframe} = passage
    if (role !== 'instrument' || timeframe?.kind !== 'events') return []
    return [{passage, timeframe, law: lawOf.get(passage)}]
  })
  return dated.flatMap((instrument) => [
    ...outOfOrder(instrument),
    ...beforeTheLaw(instrument),
    ...againstProse(instrument),
    ...repealed(instrument)
  ])
}

/** `Since May 2015, as amended in 2013`; `until` before `since`. */
function outOfOrder({passage, timeframe}: Dated): Conflict[] {
  const since = timeframe.events.find(({kind}) => kind === 'since')
  if (since === undefined) return []
  const early = timeframe.events.find(
    ({kind, date}) => follows.has(kind) && stretchOf(date).behind <= stretchOf(since.date).first
  )
  if (early === undefined) return []
  const line = lineOf(passage, timeframe)
  return [
    conflict(passage, 'timeframe-order', passage.text, [
      {value: since.date, places: [line]},
      {value: early.date, places: [line]}
    ])
  ]
}

const follows = new Set(['amended', 'last-amended', 'until'])

/** A timeframe may begin long after its law, with an amendment, but not before it. */
function beforeTheLaw({passage, timeframe, law}: Dated): Conflict[] {
  const since = timeframe.events.find(({kind}) => kind === 'since')
  if (since === undefined || law === undefined) return []
  const date = law.dates.find(({text}) => stretchOf(since.date).behind <= stretchOf(text).first)
  if (date === undefined || law.dates.some(({text}) => agree(text, since.date))) return []
  return [
    conflict(passage, 'timeframe-law', law.title, [
      lineSide(passage, timeframe),
      {value: date.text, places: date.places}
    ])
  ]
}

/** `in force since 2016` in the prose of a measure whose line says `Since July 2014`. */
function againstProse({passage, timeframe, law}: Dated): Conflict[] {
  const since = timeframe.events.find(({kind}) => kind === 'since')
  if (since === undefined || law === undefined) return []
  const begins = timeframe.events.filter(
    ({kind}) => kind === 'since' || kind === 'entry-into-force'
  )
  const own = law.mentions.filter(
    ({mention}) => mention.passage.page === passage.page && mention.passage.role === 'prose'
  )
  const wrong = own.flatMap((resolved) => {
    const said = startSaid(resolved)
    return said === undefined || begins.some(({date}) => agree(date, said.date)) ? [] : [said]
  })
  const amended = law.amendments.filter(
    ({place, date}) =>
      place.page === passage.page &&
      !place.anchor.startsWith('timeframe') &&
      stretchOf(date).behind <= stretchOf(since.date).first
  )
  return [...wrong, ...amended].map(({date, place}) =>
    conflict(passage, 'timeframe-prose', law.title, [
      lineSide(passage, timeframe),
      {value: date, places: [place]}
    ])
  )
}

const starts =
  /^\W*(?:which )?(?:has been |have been |was |is )?(?:in force (?:since|from|as of)|entered into force (?:in|on)|effective (?:since|from))$/u

/** The date behind `in force since`, right behind the name of a law, with the sentence. */
function startSaid({mention}: Resolved): {date: string; place: Quote} | undefined {
  const {passage, end} = mention
  const behind = passage.text.slice(end, end + beside)
  const tokens = tokenise(behind)
  for (let at = 0; at < tokens.length; at++) {
    const date = readDate(tokens, at)?.date ?? yearOf(tokens[at])
    if (date === undefined) continue
    if (!starts.test(behind.slice(0, tokens[at]?.start).trim())) return undefined
    return {date, place: sentenceAround(passage, end)}
  }
  return undefined
}

/** How far from a name its verb may stand, in characters. */
const beside = 60

/** `which repealed Law No. 57 of 2005`, `the Law on … was repealed`: said of a law whose timeframe has no end. */
function repealed({passage, timeframe, law}: Dated): Conflict[] {
  if (law === undefined || timeframe.events.some(({kind}) => kind === 'until')) return []
  const said = law.mentions.filter(
    ({mention}) => mention.passage.role === 'prose' && saysRepealed(mention)
  )
  const places = said.map(({mention}) => sentenceAround(mention.passage, mention.start))
  if (places.length === 0) return []
  return [
    conflict(passage, 'repealed-in-force', law.title, [
      lineSide(passage, timeframe),
      {value: 'repealed', places}
    ])
  ]
}

const sentences = new WeakMap<Passage, readonly Sentence[]>()

function sentenceAround(passage: Passage, at: number): Quote {
  const all = sentences.get(passage) ?? sentencesOf(passage.text)
  sentences.set(passage, all)
  const sentence = all[firstNot(all, ({end}) => end <= at)]
  return quote(passage, sentence?.start ?? 0, sentence?.end ?? passage.text.length)
}

function lineSide(passage: Passage, timeframe: Events): Side {
  return {value: timeframe.printed, places: [lineOf(passage, timeframe)]}
}

/** The line is shown beside its instrument, under the same number. */
function lineOf({page, anchor}: Passage, {printed}: Events): Quote {
  return {
    page,
    anchor: anchor.replace('basis', 'timeframe'),
    start: 0,
    end: printed.length,
    text: printed
  }
}

function conflict(
  {country}: Passage,
  rule: ConflictRule,
  about: string,
  sides: readonly [Side, Side]
): Conflict {
  return {rule, about, country, sides}
}
