/**
 * When a duty began, by a sentence and by a measure on the same duty: `Since
 * December 2017, users have been required …` against a legal basis that
 * entered into force in April 2018.
 */
import {spelledDate} from '../../src/site/dates.ts'
import {lineOf} from '../laws/describe/events.ts'
import type {ComparedLaw} from '../laws/law.ts'
import {agree, isMonthOrDay, monthsBetween, readDates} from '../passages/dates.ts'
import {type Passage, type Quote, quote} from '../passages/passage.ts'
import {type Statement, statementsOf} from '../passages/sentences.ts'
import {tokenise} from '../passages/tokens.ts'
import {type Conflict, contentStems, pairsSharing, shortTitle} from './conflict.ts'
import {entriesOn} from './laws.ts'

interface Sentence {
  readonly statement: Statement
  readonly stems: ReadonlySet<string>
  /** The month since when, where the sentence says it. */
  readonly since: string | undefined
}

/** Content words that sentences on one duty share, of the shorter of both. */
const alike = {share: 0.5, words: 4}

/** Beyond so many months apart, two dates are of two events. */
const mostMonths = 12

/** Most sentences that may hold a word for it to be worth looking up. */
const common = 60

/** Sentences that date a duty against the measures on it. */
export function startConflicts(
  passages: readonly Passage[],
  laws: readonly ComparedLaw[]
): Conflict[] {
  const begins = beginsOf(passages, laws)
  const sentences = passages
    .filter((passage) => passage.role === 'prose' && passage.class !== 'ai')
    .flatMap(statementsOf)
    .map(toSentence)
    .filter(({since, statement}) => since !== undefined || begins.has(statement.passage.page))
  const keysOf = ({statement: {passage}, stems}: Sentence): string[] =>
    [...stems].map((stem) => `${passage.country} ${stem}`)
  const found = pairsSharing(sentences, keysOf, {common, least: alike.words}).flatMap(
    ([one, other]) => [...compare(one, other, begins), ...compare(other, one, begins)]
  )
  return merged(found)
}

function toSentence(statement: Statement): Sentence {
  const {passage, start, end} = statement
  const text = passage.text.slice(start, end)
  const stems = new Set(contentStems(tokenise(text), passage.country))
  return {statement, stems, since: sinceIn(text)}
}

const since = /^Since (?<first>[^,]{4,20}),|\bsince (?<last>[^,.]{4,20})\.?$/u

function sinceIn(text: string): string | undefined {
  const {first, last} = since.exec(text)?.groups ?? {}
  const [read, more] = readDates(tokenise(first ?? last ?? ''))
  return read !== undefined && more === undefined && isMonthOrDay(read.date) ? read.date : undefined
}

/** A date from which a measure dates its duty. */
interface Begin {
  readonly title: string
  /** What the headline calls it, where that is not its title. */
  readonly headline?: string
  readonly date: string
  readonly value: string
  readonly place: Quote
  /** Entry into force is no date of another event, however far. */
  readonly isEntry: boolean
}

/** What the measures say of their beginning: entry into force before the dates line. */
function beginsOf(
  passages: readonly Passage[],
  laws: readonly ComparedLaw[]
): ReadonlyMap<string, readonly Begin[]> {
  const instruments = Map.groupBy(
    passages.filter(({role}) => role === 'instrument'),
    ({page}) => page
  )
  const lawsOn = new Map<string, Set<ComparedLaw>>()
  for (const law of laws) {
    for (const {mention} of law.mentions) {
      const {page, role} = mention.passage
      if (role === 'instrument') lawsOn.set(page, (lawsOn.get(page) ?? new Set()).add(law))
    }
  }
  return new Map(
    [...instruments].map(([page, own]) => {
      const entries = own.flatMap((instrument) => lineBegins(instrument, 'entry-into-force'))
      const said = [...(lawsOn.get(page) ?? [])].flatMap((law) => saidBegins(law, page))
      const since = own.length === 1 ? own.flatMap((each) => lineBegins(each, 'since')) : []
      const first = [entries, said, since.length === 1 ? since : []].find(({length}) => length > 0)
      return [page, first ?? []]
    })
  )
}

function lineBegins(instrument: Passage, kind: 'entry-into-force' | 'since'): Begin[] {
  const {timeframe} = instrument
  if (timeframe?.kind !== 'events') return []
  const place = lineOf(instrument)
  return timeframe.events
    .filter((event) => event.kind === kind && isMonthOrDay(event.date))
    .map(({date}) => ({
      title: instrument.text,
      date,
      value: place.text,
      place,
      isEntry: kind === 'entry-into-force'
    }))
}

function saidBegins(law: ComparedLaw, page: string): Begin[] {
  return entriesOn(law, page).flatMap(({date, place}): Begin[] =>
    date === undefined || !isMonthOrDay(date)
      ? []
      : [{title: law.title, date, value: `from ${spelledDate(date)}`, place, isEntry: false}]
  )
}

function compare(
  said: Sentence,
  beside: Sentence,
  begins: ReadonlyMap<string, readonly Begin[]>
): Conflict[] {
  const {since, statement} = said
  const {passage, start, end} = statement
  const other = beside.statement.passage
  if (since === undefined || other.page === passage.page || !begins.has(other.page)) return []
  const shared = said.stems.intersection(beside.stems).size
  const shorter = Math.min(said.stems.size, beside.stems.size)
  if (shared < alike.words || shared < alike.share * shorter) return []
  const own = ownBegin(beside)
  return (own === undefined ? (begins.get(other.page) ?? []) : [own])
    .filter(({date, isEntry}) =>
      isEntry ? date > since : monthsBetween(date, since) <= mostMonths
    )
    .filter(({date}) => !agree(date, since))
    .map(({title, headline = title, date, value, place}): Conflict => ({
      rule: 'entry-since',
      about: title,
      title: `${shortTitle(headline)}: from ${spelledDate(since)} or from ${spelledDate(date)}?`,
      country: passage.country,
      sides: [
        {value: `Since ${spelledDate(since)}`, places: [quote(passage, start, end)]},
        {value, places: [place]}
      ]
    }))
}

/** `Since May 2017, prepaid lines …` of the measure itself is nearer than its dates line. */
function ownBegin({statement: {passage, start, end}, since: date}: Sentence): Begin | undefined {
  if (date === undefined) return undefined
  const place = quote(passage, start, end)
  return {
    title: place.text,
    headline: dutyIn(place.text),
    date,
    value: `Since ${spelledDate(date)}`,
    place,
    isEntry: false
  }
}

/** `Since May 2017, prepaid lines must be registered.` → `prepaid lines must be registered`, as a headline says it. */
function dutyIn(sentence: string): string {
  const duty = sentence.replace(since, '').replace(/\.$/, '').trim()
  return duty.charAt(0).toUpperCase() + duty.slice(1)
}

/** Two measures on one law stand against a sentence as one conflict. */
function merged(conflicts: readonly Conflict[]): Conflict[] {
  const same = Map.groupBy(
    conflicts,
    ({title, sides}) => `${title} ${sides[0].places[0]?.page ?? ''}`
  )
  return [...same.values()].flatMap(([first, ...others]): Conflict[] => {
    if (first === undefined) return []
    const [said, line] = first.sides
    const all = [...line.places, ...others.flatMap(({sides}) => sides[1].places)]
    const places = [
      ...new Map(all.map((each) => [`${each.page} ${each.anchor} ${each.start}`, each])).values()
    ]
    return [{...first, sides: [said, {...line, places}]}]
  })
}
