/** Measures as lists show them: rows of a table, groups by pillar and by country. */
import type {Timeframe, TimeframeEvent} from '../model/fields.ts'
import type {Measure} from '../kinds/measure/index.ts'
import {pillarOrder} from '../model/pillars.ts'
import {eventsOf, firstEvent, isBeginning} from '../model/timeframes.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {dayBefore, firstDay, lastDay} from '../model/days.ts'
import {intervalOf} from '../model/intervals.ts'
import {spelledDate} from './dates.ts'
import {compareBy, byCodeUnit, byName, byNumber, inOrder} from '../model/order.ts'
import {capitalised} from '../model/capitals.ts'

/** What the dates lines of a measure say, each date as what it is. */
export interface BasisDates {
  /** Sorts: `2013-05`. */
  readonly date: string
  /** What the first date is of: `First legal basis`, `Reported`. */
  readonly label: string
  /** For a cell: `May 2013`, `reported 2016`, `April 2012; enforced from 2019`. */
  readonly text: string
  /** For the record: `May 2013; amended 2015, 2022`. */
  readonly spelled: string
  /** Nothing says when a legal basis began, only when it was reported. */
  readonly reported: boolean
}

/** The dates of the legal bases of a measure: when the first began, what came later, and when none is dated. */
export function basisDatesOf(timeframes: readonly Timeframe[]): BasisDates | undefined {
  const events = eventsOf(timeframes)
  const first = firstEvent(events)
  if (first === undefined) return undefined
  const {date, kind} = first
  if (!isBeginning(first)) return datesWithoutBeginning(first, events)
  const enforcement = events.filter(
    (event) => (event.kind === 'entry-into-force' || event.kind === 'enforced') && event.date > date
  )
  const enforced = enforcement.map((event) => `${labelOfEvent(event)} ${spelledDate(event.date)}`)
  const amended = spelledDates(events, ['amended', 'last-amended'])
  const later = spelledDates(
    events.filter((event) => event.date > date),
    ['since']
  )
  const ends = timeframes.map(endOf)
  const spelled = spelledDate(date)
  return {
    date,
    label: kind === 'since' ? 'First legal basis' : capitalised(labelOfEvent(first)),
    reported: false,
    text: [spelled, ...enforced].join('; '),
    spelled: [
      spelled,
      ...enforced,
      ...(later === '' ? [] : [`later legal basis: ${later}`]),
      ...gapsBetween(timeframes),
      ...(amended === '' ? [] : [`amended ${amended}`]),
      ...(ends.every((end) => end !== undefined)
        ? [`ended ${spelledDate(ends.toSorted().at(-1) ?? '')}`]
        : [])
    ].join('; ')
  }
}

/** Dates of reports, or of what happened to a legal basis whose beginning no line gives. */
function datesWithoutBeginning(
  first: TimeframeEvent,
  events: readonly TimeframeEvent[]
): BasisDates {
  const {date} = first
  const reports = spelledDates(events, ['reported', 'last-reported'])
  const label = reports === '' ? labelOfEvent(first) : 'reported'
  return {
    date,
    label: capitalised(label),
    reported: true,
    text: `${label} ${spelledDate(date)}`,
    spelled: reports === '' ? spelledDate(date) : reports
  }
}

function labelOfEvent({kind}: TimeframeEvent): string {
  return kind === 'enforced' ? 'enforced from' : kind.replaceAll('-', ' ')
}

function spelledDates(
  events: readonly TimeframeEvent[],
  kinds: readonly TimeframeEvent['kind'][]
): string {
  const dates = events.flatMap(({kind, date}) => (kinds.includes(kind) ? spelledDate(date) : []))
  return [...new Set(dates)].join(', ')
}

function endOf(timeframe: Timeframe): string | undefined {
  return timeframe.kind === 'events'
    ? timeframe.events.findLast(({kind}) => kind === 'until')?.date
    : undefined
}

/** `none dated from September 2010 to November 2015`: one legal basis ended before the next began. */
function gapsBetween(timeframes: readonly Timeframe[]): string[] {
  const dated = timeframes
    .flatMap((timeframe) => {
      const interval = intervalOf(timeframe)
      return interval?.kind === 'dated' ? [interval] : []
    })
    .toSorted(compareBy(({from}) => firstDay(from), byCodeUnit))
  const gaps: string[] = []
  let covered: (typeof dated)[number] | undefined
  for (const next of dated) {
    if (covered?.until !== undefined && lastDay(covered.until) < dayBefore(firstDay(next.from)))
      gaps.push(`none dated from ${spelledDate(covered.until)} to ${spelledDate(next.from)}`)
    const isLonger =
      covered === undefined ||
      next.until === undefined ||
      (covered.until !== undefined && lastDay(next.until) > lastDay(covered.until))
    if (isLonger) covered = next
  }
  return gaps
}

/** A pillar or sub-pillar with its measures. `id` is ours, the spellings are the sources'. */
export interface Heading {
  readonly id: string
  /** The commonest spelling. */
  readonly name: string
  /** The other spellings. */
  readonly spellings: readonly string[]
  readonly measures: readonly Measure[]
}

export interface Pillar extends Heading {
  readonly subPillars: readonly Heading[]
}

/** The pillars of some measures in the order of the database, their sub-pillars by name. */
export function pillarsOf(measures: readonly Measure[]): readonly Pillar[] {
  return headings(measures, ({pillar}) => pillar)
    .toSorted(compareBy(({id}) => id, pillarOrder))
    .map((pillar) => ({
      ...pillar,
      subPillars: headings(pillar.measures, ({subPillar}) => subPillar).toSorted(
        compareBy(({name}) => name, byName)
      )
    }))
}

type Named = Measure['pillar']

function headings(measures: readonly Measure[], of: (measure: Measure) => Named): Heading[] {
  return [...Map.groupBy(measures, (measure) => of(measure).id)].map(([id, group]) => {
    const bySpelling = Map.groupBy(group, (measure) => of(measure).printed)
    const [name = id, ...spellings] = [...bySpelling.keys()].toSorted(
      inOrder(
        compareBy((printed) => -(bySpelling.get(printed)?.length ?? 0), byNumber),
        byName
      )
    )
    return {id, name, spellings, measures: group}
  })
}

/** The other measures of a measure's sub-pillar: those of its country, and how many of others. */
export function sameRule(
  measure: Measure,
  atlas: Atlas
): {readonly here: readonly Measure[]; readonly elsewhere: number} {
  const ofCountry = atlas.ofSameRule(measure)
  return {
    here: ofCountry.filter(({address}) => address !== measure.address),
    elsewhere: atlas.measuresOf(measure.subPillar.id).length - ofCountry.length
  }
}
