/** What texts print of a law and its dates, by who says it. */
import type {Atlas} from '../atlas/atlas.ts'
import {type Entered, findingsOf} from '../atlas/findings.ts'
import {conflictAddress, type Speaker, speakerOf} from '../conflicts/pages.ts'
import {
  type Conflict,
  type Law,
  type LawEventKind,
  lawEventLabels,
  type Quote
} from '../atlas/concordance.ts'
import {type Passage, passageOf, type Place, placeOf} from '../related/passages.ts'
import {spelledDate} from '../site/dates.ts'
import {type Axis, axisOf, type Mark, placed, type Track} from '../charts/track.ts'
import {capitalised} from '../model/capitals.ts'

/** What the texts print of a law, with the places where they do not agree. */
export interface LawRecord {
  readonly kind?: string
  readonly facts: readonly {
    readonly label: string
    readonly values: readonly {readonly text: string; readonly places: readonly Place[]}[]
  }[]
  readonly events: readonly Omit<LawRecordEvent, 'passages'>[]
}

/** What the texts say happened to a law, or when it began. */
interface LawRecordEvent {
  /** `Amended`, `Repealed`, `Since` */
  readonly label: string
  /** ISO 8601, as far as printed */
  readonly date?: string
  /** The sentences and lines that say so. */
  readonly passages: readonly Passage[]
}

/** Places of an event that are shown. */
export const shownPlaces = 3

export function lawRecord(law: Law, atlas: Atlas): LawRecord {
  const {family, numbers, dates, bodies} = law
  const placed = (quotes: readonly Quote[]): Place[] => quotes.map((one) => placeOf(one, atlas))
  const fact = (
    [one, many]: readonly [string, string],
    values: Law['numbers'],
    spell = (text: string) => text
  ) => ({
    label: values.length === 1 ? one : many,
    // A single value needs no proof: every citation below shows it.
    values: values.map(({text, places}) => ({
      text: spell(text),
      places: values.length === 1 ? [] : placed(places)
    }))
  })
  const facts = [
    fact(['Number', 'Numbers'], numbers),
    fact(['Date', 'Dates'], dates, spelledDate),
    fact(['Issued by', 'Issued by'], bodies)
  ].filter(({values}) => values.length > 0)
  return {
    ...(family !== undefined && {kind: capitalised(family)}),
    facts,
    events: eventsIn(claimsOfDates(law), atlas).map(({label, date}) => ({
      label,
      ...(date !== undefined && {date})
    }))
  }
}

/** A date of a law, or what happened to it on no given date, as one place says it. */
interface ClaimOfDate {
  readonly label: string
  readonly date: string | undefined
  readonly place: Quote
}

function claimsOfDates({amendments, events}: Law): ClaimOfDate[] {
  return [
    ...events.map(({kind, date, place}) => ({label: lawEventLabels[kind], date, place})),
    ...amendments.map(({date, place}) => ({label: 'Amended', date, place}))
  ]
}

/** Each event with its places, the oldest first; what has no date last. */
function eventsIn(
  claims: readonly ClaimOfDate[],
  atlas: Atlas
): (LawRecordEvent & {readonly quotes: readonly Quote[]})[] {
  return [...Map.groupBy(claims, ({label, date = ''}) => `${date} ${label}`).values()]
    .flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const {label, date} = first
      const quotes = group.map(({place}) => place)
      const passages = quotes.slice(0, shownPlaces).map((place) => passageOf(place, atlas))
      return [{label, ...(date !== undefined && {date}), passages, quotes}]
    })
    .toSorted((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1))
}

/** What one publisher dates of a law. */
export interface DatesOfSource {
  readonly speaker: Speaker
  readonly dates: readonly (LawRecordEvent & {
    /** The entry of the disagreement that the date is part of. */
    readonly dispute?: string
  })[]
}

/** The dates that texts give of a law, by who gives them; `conflicts` are those about the law. */
export function datesBySource(
  law: Law,
  conflicts: readonly Entered<Conflict>[],
  atlas: Atlas
): readonly DatesOfSource[] {
  const claims = claimsOfDates(law).map((claim) => ({
    ...claim,
    speaker: speakerOf(claim.place, atlas)
  }))
  const bySpeaker = Map.groupBy(claims, ({speaker: {name, class: own}}) => `${name} ${own}`)
  return [...bySpeaker.values()].flatMap((own): DatesOfSource[] => {
    const [first] = own
    if (first === undefined) return []
    const dates = eventsIn(own, atlas).map(({quotes, ...event}) => {
      const conflict = conflicts.find(({entry}) => isDisputed(event, quotes, entry))
      return {
        ...event,
        ...(conflict !== undefined && {dispute: conflictAddress(conflict, findingsOf(atlas))})
      }
    })
    return [{speaker: first.speaker, dates}]
  })
}

/** Whether a side names this date from these places; of a whole line of dates it is the first that is disputed. */
function isDisputed(
  {label, date}: Pick<LawRecordEvent, 'label' | 'date'>,
  quotes: readonly Quote[],
  {sides}: Conflict
): boolean {
  if (date === undefined) return false
  return sides.some(({value, places}) =>
    places.some(
      ({page, anchor, context}) =>
        quotes.some(
          (quote) => quote.page === page && quote.anchor === anchor && quote.context === context
        ) &&
        (value === context
          ? label === lawEventLabels.since
          : value === date || value.includes(spelledDate(date)))
    )
  )
}

/** The dates of a law on a line of years. */
export interface LawStrip {
  readonly track: Track
  readonly axis: Axis
}

const marks: Partial<Record<LawEventKind, Mark>> = {
  repealed: 'end',
  replaced: 'end',
  until: 'end',
  reported: 'report',
  'last-reported': 'report',
  proposed: 'report',
  'last-visited': 'report'
}

/** What the texts date of a law, on a line; nothing where they date too little for one. */
export function lawStrip({events, amendments}: Law): LawStrip | undefined {
  const dated = [
    ...events.map(({kind, date}) => ({
      mark: marks[kind] ?? ('start' as const),
      what: lawEventLabels[kind].toLowerCase(),
      date
    })),
    ...amendments.map(({date}) => ({mark: 'change' as const, what: 'amended', date}))
  ].flatMap(({date, ...event}) => (date === undefined ? [] : [{...event, date}]))
  const distinct = new Map(dated.map((event) => [`${event.date} ${event.what}`, event]))
  const all = [...distinct.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const axis = axisOf(all)
  return axis?.drawn === true
    ? {axis, track: {events: placed(all, axis), bar: undefined}}
    : undefined
}
