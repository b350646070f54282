/**
 * A track that shows the dates of one instrument, on an axis that all
 * instruments of a measure share.
 *
 * `Since April 2005, until September 2010` is a bar with two ends; without an
 * `until` the bar runs on to the right edge, which is where our knowledge
 * ends: the day the source was saved, not today.
 */
import {intervalOf} from '../model/intervals.ts'
import type {Timeframe, TimeframeEvent} from '../model/fields.ts'
import {placeOf, spelledDate, yearOf} from '../site/dates.ts'

/** How an event is drawn; each has a shape of its own, so that colour is never the only sign. */
export type Mark = 'start' | 'change' | 'end' | 'report'

interface TrackEvent {
  readonly mark: Mark
  /** `amended`, `entry into force`. */
  readonly what: string
  readonly date: string
  readonly spelled: string
  /** Percentage of the axis. */
  readonly at: number
}

export interface Track {
  readonly events: readonly TrackEvent[]
  /** From its first date to its end, in percentages of the axis; absent where nothing says it began. */
  readonly bar: {readonly from: number; readonly to: number; readonly open: boolean} | undefined
}

export interface Axis {
  readonly from: number
  readonly to: number
  /** Whether it spans enough years to show more than a point. */
  readonly drawn: boolean
  readonly ticks: readonly {readonly year: number; readonly at: number}[]
}

const events: Record<TimeframeEvent['kind'], {mark: Mark; what: string}> = {
  since: {mark: 'start', what: 'since'},
  'entry-into-force': {mark: 'start', what: 'entry into force'},
  enforced: {mark: 'start', what: 'enforced from'},
  amended: {mark: 'change', what: 'amended'},
  'last-amended': {mark: 'change', what: 'last amended'},
  until: {mark: 'end', what: 'until'},
  reported: {mark: 'report', what: 'reported'},
  'last-reported': {mark: 'report', what: 'last reported'},
  proposed: {mark: 'report', what: 'proposed'},
  'last-visited': {mark: 'report', what: 'last visited'}
}

/** Steps between ticks, so that five or six labels fit on a narrow screen. */
const steps = [1, 2, 5, 10, 20, 50, 100]

/** On a line of no more years than these every event is a point at its edge. */
const fewYears = 2

/** The axis for some events; `knownUntil` is the day the source was saved or published, if known. */
export function axisOf(
  dated: readonly {readonly date: string}[],
  knownUntil?: string
): Axis | undefined {
  const years = dated.map(({date}) => yearOf(date))
  if (years.length === 0) return undefined
  const first = Math.min(...years)
  const last = Math.max(...years, knownUntil === undefined ? 0 : yearOf(knownUntil))
  const step = steps.find((size) => (last + 1 - first) / size <= 5) ?? 100
  const from = Math.floor(first / step) * step
  const to = last + 1
  const ticks = []
  for (let year = from; year < to; year += step) ticks.push({year, at: percent(year, from, to)})
  return {from, to, drawn: to - from > fewYears, ticks}
}

/** The events of one timeframe on an axis, or nothing where it has none. */
export function trackOf(timeframe: Timeframe | undefined, axis: Axis): Track | undefined {
  if (timeframe?.kind !== 'events') return undefined
  const interval = intervalOf(timeframe)
  const bar =
    interval?.kind === 'dated'
      ? {
          from: percent(placeOf(interval.from), axis.from, axis.to),
          to:
            interval.until === undefined
              ? 100
              : percent(placeOf(interval.until), axis.from, axis.to),
          open: interval.until === undefined
        }
      : undefined
  const dated = timeframe.events.map(({kind, date}) => ({...events[kind], date}))
  return {events: placed(dated, axis), bar}
}

/** Events with their places on an axis. */
export function placed(
  dated: readonly Pick<TrackEvent, 'mark' | 'what' | 'date'>[],
  axis: Axis
): TrackEvent[] {
  return dated.map((event) => ({
    ...event,
    spelled: spelledDate(event.date),
    at: percent(placeOf(event.date), axis.from, axis.to)
  }))
}

/** The track in words, for those who cannot see it. */
export function describeTrack({events: all}: Track): string {
  return all.map(({what, spelled}) => `${what} ${spelled}`).join(', ')
}

function percent(place: number, from: number, to: number): number {
  return Math.round(((place - from) / (to - from)) * 10000) / 100
}
