/** A timeframe line against itself, against the law it is of, and against the prose beneath it. */
import {spelledDate} from '../../src/site/dates.ts'
import {agree} from '../passages/dates.ts'
import {isBefore} from '../../src/model/days.ts'
import {lineOf, saysRepealed} from '../laws/describe/events.ts'
import type {ComparedLaw} from '../laws/law.ts'
import {sentenceAround} from '../passages/sentences.ts'
import {type Passage, type Quote, quote} from '../passages/passage.ts'
import {type Conflict, type ConflictRule, type Side, shortTitle} from './conflict.ts'
import {entriesOn} from './laws.ts'

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
    // Behind the law of the line may stand those that amended it.
    laws.flatMap((law) =>
      law.mentions.flatMap(({mention}) =>
        mention.start === 0 ? [[mention.passage, law] as const] : []
      )
    )
  )
  const dated = passages.flatMap((passage): Dated[] => {
    const {role, timeframe} = passage
    if (role !== 'instrument' || timeframe?.kind !== 'events') return []
    return [{passage, timeframe, law: lawOf.get(passage)}]
  })
  const beside = Map.groupBy(dated, ({passage}) => passage.page)
  return dated.flatMap((instrument) => [
    ...outOfOrder(instrument),
    ...beforeTheLaw(instrument),
    ...againstProse(instrument),
    ...repealed(instrument, beside.get(instrument.passage.page) ?? [])
  ])
}

/** `Since May 2015, as amended in 2013`; `until` before `since`. */
function outOfOrder({passage, timeframe}: Dated): Conflict[] {
  const since = timeframe.events.find(({kind}) => kind === 'since')
  if (since === undefined) return []
  const early = timeframe.events.find(
    ({kind, date}) => follows.has(kind) && isBefore(date, since.date)
  )
  if (early === undefined) return []
  const line = lineOf(passage)
  return [
    conflict(
      passage,
      'timeframe-order',
      passage.text,
      `${shortTitle(passage.text)}: ${spelledDate(early.date)} comes before ${spelledDate(since.date)}`,
      [
        {value: since.date, places: [line]},
        {value: early.date, places: [line]}
      ]
    )
  ]
}

const follows = new Set(['amended', 'last-amended', 'until'])

/** A timeframe may begin long after its law, with an amendment, but not before it. */
function beforeTheLaw({passage, timeframe, law}: Dated): Conflict[] {
  const since = timeframe.events.find(({kind}) => kind === 'since')
  if (since === undefined || law === undefined) return []
  const date = law.dates.find(({text}) => isBefore(since.date, text))
  if (date === undefined || law.dates.some(({text}) => agree(text, since.date))) return []
  return [
    conflict(
      passage,
      'timeframe-law',
      law.title,
      `${shortTitle(law.title)}: since ${spelledDate(since.date)}, or of ${spelledDate(date.text)}?`,
      [lineSide(passage, timeframe), {value: date.text, places: date.places}]
    )
  ]
}

/** `in force since 2016` in the prose of a measure whose line says `Since July 2014`. */
function againstProse({passage, timeframe, law}: Dated): Conflict[] {
  const since = timeframe.events.find(({kind}) => kind === 'since')
  if (since === undefined || law === undefined) return []
  const begins = timeframe.events.filter(
    ({kind}) => kind === 'since' || kind === 'entry-into-force'
  )
  const wrong = entriesOn(law, passage.page).flatMap(({date, place}) =>
    date === undefined || begins.some((begin) => agree(begin.date, date)) ? [] : [{date, place}]
  )
  const amended = law.amendments.filter(
    ({place, date}) =>
      place.page === passage.page &&
      !place.anchor.startsWith('timeframe') &&
      isBefore(date, since.date)
  )
  const line = since.date
  return [
    ...wrong.map(({date, place}) => ({date, place, verb: 'or from'})),
    ...amended.map(({date, place}) => ({date, place, verb: 'but amended in'}))
  ].map(({date, place, verb}) =>
    conflict(
      passage,
      'timeframe-prose',
      law.title,
      `${shortTitle(law.title)}: dated from ${spelledDate(line)} ${verb} ${spelledDate(date)}?`,
      [lineSide(passage, timeframe), {value: date, places: [place]}]
    )
  )
}

/**
 * `which repealed Law No. 57 of 2005`, `the Law on … was repealed`: said of a
 * law whose timeframe has no end. Where the page lists the law that came after
 * it, with a later date, its dates lines say so themselves.
 */
function repealed({passage, timeframe, law}: Dated, beside: readonly Dated[]): Conflict[] {
  if (law === undefined || timeframe.events.some(({kind}) => kind === 'until')) return []
  const said = law.mentions.filter(
    ({mention}) => mention.passage.role === 'prose' && saysRepealed(mention)
  )
  const places = said.map(({mention}) => quoteAround(mention.passage, mention.start))
  const successors = beside.filter((other) => other.law !== law && beginsLater(other, timeframe))
  const isSaidHere = places.some(
    (place) =>
      place.page === passage.page &&
      successors.some((other) => other.law && isNamedIn(other.law, place))
  )
  if (isSaidHere) return []
  if (places.length === 0) return []
  return [
    conflict(
      passage,
      'repealed-without-end',
      law.title,
      `${shortTitle(law.title)}: repealed, or without an end?`,
      [lineSide(passage, timeframe), {value: 'repealed', places}]
    )
  ]
}

function beginsLater(other: Dated, {events}: Events): boolean {
  const begin = events.find(({kind}) => kind === 'since')?.date
  const own = other.timeframe.events.find(({kind}) => kind === 'since')?.date
  return begin !== undefined && own !== undefined && isBefore(begin, own)
}

function isNamedIn({mentions}: ComparedLaw, place: Quote): boolean {
  return mentions.some(
    ({quote}) =>
      quote.page === place.page &&
      quote.anchor === place.anchor &&
      quote.start >= place.start &&
      quote.end <= place.end
  )
}

function quoteAround(passage: Passage, at: number): Quote {
  const {start, end} = sentenceAround(passage, {start: at, end: at + 1})
  return quote(passage, start, end)
}

function lineSide(passage: Passage, timeframe: Events): Side {
  return {value: timeframe.printed, places: [lineOf(passage)]}
}

function conflict(
  {country}: Passage,
  rule: ConflictRule,
  about: string,
  title: string,
  sides: readonly [Side, Side]
): Conflict {
  return {rule, about, title, country, sides}
}
