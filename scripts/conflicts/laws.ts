/** One law, different numbers or dates: as printed, in dates lines, and in sentences about it. */
import {spelledDate} from '../../src/site/dates.ts'
import type {LawEventKind} from '../../src/atlas/concordance.ts'
import type {Amendment, ComparedLaw, LawEvent, Printed} from '../laws/law.ts'
import {agree, isMonthOrDay} from '../passages/dates.ts'
import type {Passage, Quote} from '../passages/passage.ts'
import {type Conflict, type ConflictRule, type Side, shortTitle} from './conflict.ts'

export function lawConflicts(
  laws: readonly ComparedLaw[],
  passages: readonly Passage[]
): Conflict[] {
  const prose = Map.groupBy(
    passages.filter(({role}) => role === 'prose'),
    ({page}) => page
  )
  return laws.flatMap((law) => [
    ...differing('law-number', law, law.numbers, (text) => `No. ${text}`),
    ...differing('law-date', law, distinct(law.dates), spelledDate),
    ...sinceConflict(law, prose),
    ...actConflict(law),
    ...amendmentConflict(law)
  ])
}

function differing(
  rule: ConflictRule,
  law: ComparedLaw,
  printed: readonly Printed[],
  spell: (text: string) => string
): Conflict[] {
  const [first, second, ...rest] = printed.map(({text, places}): Side => ({value: text, places}))
  if (first === undefined || second === undefined) return []
  const title = `${shortTitle(law.title)}: ${either(printed.map(({text}) => spell(text)))}`
  return [conflict(rule, law, title, [first, second, ...rest])]
}

function either(values: readonly string[]): string {
  return `${new Intl.ListFormat('en', {type: 'disjunction'}).format(values)}?`
}

function conflict(
  rule: ConflictRule,
  {title: about, scope}: ComparedLaw,
  title: string,
  sides: Conflict['sides']
): Conflict {
  return {rule, about, title, country: scope.toUpperCase(), sides}
}

interface Claim {
  readonly value: string
  readonly date: string
  readonly place: Quote
}

/** Dates that agree are one; the most exact of them stands for all. */
function distinct(printed: readonly Printed[]): {text: string; places: Quote[]}[] {
  const found: {text: string; places: Quote[]}[] = []
  for (const {text, places} of printed.toSorted((a, b) => b.text.length - a.text.length)) {
    const same = found.find((other) => agree(other.text, text))
    if (same === undefined) found.push({text, places: [...places]})
    else same.places.push(...places)
  }
  return found
}

/** Claims by date, where two of them cannot both be. */
function sidesOf(
  claims: readonly Claim[]
): {dates: string[]; sides: Conflict['sides']} | undefined {
  const dates = distinct(claims.map(({date, place}) => ({text: date, places: [place]})))
  const [first, second, ...rest] = dates
    .toSorted((a, b) => (a.text < b.text ? -1 : 1))
    .map(({text, places}): Side & {date: string} => {
      const own = claims.find(({date}) => date === text)
      return {date: text, value: own?.value ?? text, places}
    })
  if (first === undefined || second === undefined) return undefined
  const all = [first, second, ...rest] as const
  return {
    dates: all.map(({date}) => date),
    sides: [side(first), side(second), ...rest.map(side)]
  }
}

function side({value, places}: Side): Side {
  return {value, places}
}

/**
 * Measures that rest on one law and date it from different months. A measure
 * whose own text explains its date, as a deadline put off, is no contradiction;
 * nor is a date from which only an amendment can run.
 */
function sinceConflict(
  law: ComparedLaw,
  prose: ReadonlyMap<string, readonly Passage[]>
): Conflict[] {
  const claims = law.events.flatMap(({kind, date, place}): Claim[] => {
    if (kind !== 'since' || date === undefined || !isMonthOrDay(date)) return []
    const own = prose.get(place.page) ?? []
    if (own.some(({text}) => text.includes(spelledDate(date)))) return []
    return [{value: `since ${spelledDate(date)}`, date, place}]
  })
  const found = sidesOf(claims)
  if (found === undefined) return []
  const title = `${shortTitle(law.title)}: dated from ${either(found.dates.map(spelledDate))}`
  return [conflict('law-since', law, title, found.sides)]
}

/** What can be said of the day of an act. */
const acts: Partial<Record<LawEventKind, string>> = {
  signed: 'signed in',
  adopted: 'adopted in',
  introduced: 'introduced in'
}

/** A law signed in June and introduced in July of one year: one of the two is a slip, or another act. */
function actConflict(law: ComparedLaw): Conflict[] {
  const claims = law.events.flatMap(({kind, date, place}): Claim[] => {
    const verb = acts[kind]
    return verb === undefined || date === undefined || !isMonthOrDay(date)
      ? []
      : [{value: `${verb} ${spelledDate(date)}`, date, place}]
  })
  // What a law is dated by is the day it was signed.
  const signed = claims.filter(({value}) => value.startsWith('signed'))
  const dated = law.dates.flatMap(({text, places: [place]}): Claim[] =>
    isMonthOrDay(text) && place !== undefined
      ? [{value: `of ${spelledDate(text)}`, date: text, place}]
      : []
  )
  const found = sidesOf(claims) ?? (signed.length > 0 ? sidesOf([...signed, ...dated]) : undefined)
  if (found === undefined) return []
  const values = found.sides.map(({value}) => value)
  return [conflict('law-act', law, `${shortTitle(law.title)}: ${either(values)}`, found.sides)]
}

/** Amendments that a text and a dates line put into different months of one year, where each names one alone. */
function amendmentConflict(law: ComparedLaw): Conflict[] {
  const exact = law.amendments.filter(({date}) => isMonthOrDay(date))
  const years = Map.groupBy(exact, ({date}) => date.slice(0, 4))
  return [...years.values()].flatMap((own) => {
    const {lines = [], said = []} = Object.groupBy(own, ({place}) =>
      place.anchor.startsWith('timeframe') ? 'lines' : 'said'
    )
    const [line, ...otherLines] = months(lines)
    const [text, ...otherTexts] = months(said)
    if (line === undefined || text === undefined || line === text) return []
    if (otherLines.length + otherTexts.length > 0 || isOnePage(lines, said)) return []
    const made = (date: string, all: readonly Amendment[]): Side => ({
      value: `amended in ${spelledDate(date)}`,
      places: all.map(({place}) => place)
    })
    const title = `${shortTitle(law.title)}: amended in ${either([spelledDate(line), spelledDate(text)])}`
    return [conflict('law-amendment', law, title, [made(line, lines), made(text, said)])]
  })
}

function months(amendments: readonly Amendment[]): string[] {
  return [...new Set(amendments.map(({date}) => date.slice(0, 7)))]
}

function isOnePage(one: readonly Amendment[], other: readonly Amendment[]): boolean {
  const pages = new Set(one.map(({place}) => place.page))
  return other.every(({place}) => pages.has(place.page))
}

/** Entries into force that a page says of a law in its prose. */
export function entriesOn({events}: ComparedLaw, page: string): LawEvent[] {
  return events.filter(
    ({kind, place}) =>
      kind === 'entry-into-force' && place.page === page && !place.anchor.startsWith('timeframe')
  )
}
