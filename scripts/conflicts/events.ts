/**
 * One event in different months: `In November 2021, parliament dismissed its
 * director … the dismissal in October 2021` in one passage, or two texts that
 * tell of the same act.
 */
import {spelledDate} from '../../src/site/dates.ts'
import {oncePer} from '../../src/model/memory.ts'
import {isMonthOrDay, monthsBetween, readDates} from '../passages/dates.ts'
import {type Passage, quote} from '../passages/passage.ts'
import {type Statement, statementsOf, textOf} from '../passages/sentences.ts'
import {tokenise} from '../passages/tokens.ts'
import {type Conflict, contentStems, pairsSharing, type Side, words} from './conflict.ts'
import {capitalised} from '../../src/model/capitals.ts'

export function eventConflicts(passages: readonly Passage[]): Conflict[] {
  const prose = passages.filter(({role}) => role === 'prose')
  return [...prose.flatMap(againstItself), ...acts(prose)]
}

/** Letters that a verb and the noun made of it have in common at least. */
const sameRoot = 6

/** `the dismissal in October 2021`: one event, named before. */
const named =
  /\bthe (?<noun>[a-z]{5,}(?:al|ion|ment|ure|ance)) (?:in|of|on) (?<date>[^,.;]{6,20})/gu

function againstItself(passage: Passage): Conflict[] {
  const statements = statementsOf(passage)
  return statements.flatMap((statement, index) =>
    [...textOf(statement).matchAll(named)].flatMap(({groups}): Conflict[] => {
      const noun = groups?.['noun'] ?? ''
      const date = readDates(tokenise(groups?.['date'] ?? ''))[0]?.date
      if (date === undefined || !isMonthOrDay(date) || words.repeatable.test(noun)) return []
      const before = statements
        .slice(Math.max(0, index - 2), index)
        .flatMap((each) => eventIn(each) ?? [])
        .findLast(({statement: each}) =>
          tokenise(textOf(each)).some(({lower}) => lower.startsWith(noun.slice(0, sameRoot)))
        )
      if (before === undefined || monthOf(before.date) === monthOf(date)) return []
      return [conflict(noun, before, {statement, date})]
    })
  )
}

interface Event {
  readonly statement: Statement
  readonly date: string
}

/** A sentence with the one month that it names. */
function eventIn(statement: Statement): Event | undefined {
  const [only, more] = readDates(tokenise(textOf(statement)))
  if (only === undefined || more !== undefined || !isMonthOrDay(only.date)) return undefined
  return {statement, date: only.date}
}

interface Act extends Event {
  readonly verb: string
  readonly stems: ReadonlySet<string>
}

/** Content words that two texts on one act share, of the shorter of both; and months its dates may lie apart. */
const alike = {share: 0.5, words: 6, months: 12}

/** Most sentences that may hold a word for it to be worth looking up. */
const common = 60

function acts(prose: readonly Passage[]): Conflict[] {
  const found = prose.filter((passage) => passage.class !== 'ai').flatMap(actsIn)
  const keysOf = ({statement, stems, verb}: Act): string[] =>
    [...stems].map((stem) => `${statement.passage.country} ${verb} ${stem}`)
  return pairsSharing(found, keysOf, {common, least: alike.words})
    .filter(([one, other]) => isOfOneAct(one, other))
    .map(([one, other]) => conflict(one.verb, one, other))
}

const actsIn = oncePer((passage: Passage): readonly Act[] =>
  statementsOf(passage).flatMap((statement, index, all) => actIn(statement, index, all) ?? [])
)

function actIn(statement: Statement, index: number, all: readonly Statement[]): Act | undefined {
  const event = eventIn(statement)
  const text = textOf(statement)
  const verb = words.acting.exec(text)?.[0].toLowerCase()
  if (event === undefined || verb === undefined) return undefined
  // `The provision was adopted in …` is about the sentences before.
  const first = words.provision.test(text) ? all[Math.max(0, index - 2)] : undefined
  const {passage, start, end} = statement
  const whole = passage.text.slice(first?.start ?? start, end)
  return {...event, verb, stems: new Set(contentStems(tokenise(whole), passage.country))}
}

function isOfOneAct(one: Act, other: Act): boolean {
  const [left, right] = [one.statement.passage, other.statement.passage]
  if (left.page === right.page || monthOf(one.date) === monthOf(other.date)) return false
  if (left.edition !== undefined && right.edition !== undefined && left.edition !== right.edition)
    return false
  const shared = one.stems.intersection(other.stems).size
  return (
    monthsBetween(one.date, other.date) <= alike.months &&
    shared >= alike.share * Math.min(one.stems.size, other.stems.size)
  )
}

function monthOf(date: string): string {
  return date.slice(0, 7)
}

function conflict(about: string, one: Event, other: Event): Conflict {
  const {country} = one.statement.passage
  const title = `${capitalised(about)}: ${spelledDate(one.date)} or ${spelledDate(other.date)}?`
  return {rule: 'event', about, title, country, sides: [sideOf(one), sideOf(other)]}
}

function sideOf({statement: {passage, start, end}, date}: Event): Side {
  return {value: spelledDate(date), places: [quote(passage, start, end)]}
}
