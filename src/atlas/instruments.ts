/**
 * The instruments of measures in time, as timeline, lists, charts and search
 * count them: a law once, however many measures rest on it, and ended where a
 * text says that it was repealed or replaced.
 */
import {type Atlas, derivedFrom} from './atlas.ts'
import type {Law, Quote} from './concordance.ts'
import {dayBefore, isBefore, lastDay} from '../model/days.ts'
import {intervalOf, latestOf, type Instrument, type Interval} from '../model/intervals.ts'
import {kindOf, type Page} from '../kinds/index.ts'
import type {Entry} from '../kinds/kind.ts'

/** An entry with what all texts on the country say of its time. */
export interface DatedEntry extends Entry, Instrument {
  /** The words that say it was repealed or replaced. */
  readonly end?: Quote
}

const entriesOf = (page: Page): readonly Entry[] => kindOf(page).entries?.(page) ?? []

/** The entries of each page that has some, by its address. */
export function datedEntries(
  pages: readonly Page[],
  laws: readonly Law[]
): ReadonlyMap<string, readonly DatedEntry[]> {
  const lawAt = new Map(
    laws.flatMap((law) => law.mentions.map(({place}) => [`${place.page}#${place.anchor}`, law]))
  )
  const known = lastNamedByCountry(pages, laws)
  return new Map(
    pages.map((page) => {
      const last = known.get(page.country?.code ?? '')
      const entries = entriesOf(page).map((entry, index): DatedEntry => {
        const own = `${page.address}#basis-${index + 1}`
        const law = lawAt.get(own)
        const end = law?.events.find(({kind}) => kind === 'repealed' || kind === 'replaced')
        const interval = intervalOf(entry.timeframe)
        return {
          ...entry,
          identity: law?.address ?? own,
          known: last,
          interval: end === undefined ? interval : endedBy(interval, end.date ?? last),
          ...(end !== undefined && {end: end.place})
        }
      })
      return [page.address, entries]
    })
  )
}

/** The entries of the measures of an atlas. */
export const entriesIn = derivedFrom(({measures, laws}: Atlas) => datedEntries(measures, laws))

/** The last date that any text names of the instruments and laws of each country of an atlas, by its code. */
export const lastDatesIn = derivedFrom(({measures, laws}: Atlas) =>
  lastNamedByCountry(measures, laws)
)

/** An interval that ends on a date at the latest; of a repeal without a date we know that it was before the last date named. */
function endedBy(interval: Interval | undefined, date: string | undefined): Interval | undefined {
  if (interval?.kind !== 'dated' || date === undefined) return interval
  // A law of the same name that begins after the repeal is another edition of it.
  if (isBefore(date, interval.from)) return interval
  const isEarlier = interval.until === undefined || lastDay(date) < lastDay(interval.until)
  return isEarlier ? {...interval, until: date} : interval
}

/** The last date that any text names of the instruments and laws of each country, by its code. */
function lastNamedByCountry(
  pages: readonly Page[],
  laws: readonly Law[]
): ReadonlyMap<string, string> {
  const dates = [
    ...pages.flatMap((page) =>
      entriesOf(page).flatMap(({timeframe}) =>
        timeframe?.kind === 'events'
          ? timeframe.events.map(({date}) => ({country: page.country?.code ?? '', date}))
          : []
      )
    ),
    ...laws.flatMap(({scope, dates: own, events, amendments}) =>
      [...own.map(({text}) => text), ...[...events, ...amendments].map(({date}) => date)].flatMap(
        (date) => (date === undefined ? [] : [{country: scope.toUpperCase(), date}])
      )
    )
  ]
  return new Map(
    [...Map.groupBy(dates, ({country}) => country)].flatMap(([country, own]) => {
      const last = latestOf(own.map(({date}) => date))
      return last === undefined ? [] : [[country, last] as const]
    })
  )
}

/** The first and the last day on which a source dates each entry, for search: behind the last date named there is none. */
export function spansOf(entries: readonly DatedEntry[]): readonly (readonly [string, string])[] {
  return entries.flatMap(({interval, known}) => {
    if (interval === undefined || known === undefined) return []
    const last = lastDay(known)
    const end = interval.kind === 'dated' ? interval.until : undefined
    const until = end === undefined ? last : ([last, dayBefore(lastDay(end))].sort()[0] ?? last)
    const begins = interval.kind === 'dated' ? [interval.from] : interval.in
    return begins.map((begin) => [lastDay(begin), until] as const)
  })
}
