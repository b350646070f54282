/**
 * Timeframes as intervals of time, and whether something is in force on a date.
 *
 * Sources give months and years, not days. `Since May 2013` begins on some day
 * of May 2013: before the month it is not in force, after it it is, within it
 * nobody can say. So each end is a half-open stretch of days, and the answer
 * is yes, no or unknown.
 *
 * - `entry into force in …` right behind `Since …` moves the beginning; behind
 *   an amendment it tells of the amendment.
 * - `enforcement from …` tells when authorities began to act, not the law.
 * - A practice `Reported in 2019` is held to exist in 2019; of other years
 *   nothing is known.
 */
import type {Timeframe, TimeframeEvent} from './page.ts'

/** Some day from `first` on and before `behind`, both `YYYY-MM-DD`. */
export interface Stretch {
  readonly first: string
  readonly behind: string
}

export type Interval =
  | {readonly kind: 'in-force'; readonly from: Stretch; readonly until?: Stretch}
  | {readonly kind: 'reported'; readonly in: readonly Stretch[]}

export type Answer = 'yes' | 'no' | 'unknown'

/** The days a date of any precision can mean: `2013`, `2013-05` or `2013-05-21`. */
export function stretchOf(date: string): Stretch {
  const [year = 0, month, day] = date.split('-').map(Number)
  const at = (y: number, m: number, d: number): string =>
    new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10)
  if (month === undefined) return {first: at(year, 1, 1), behind: at(year + 1, 1, 1)}
  if (day === undefined) return {first: at(year, month, 1), behind: at(year, month + 1, 1)}
  return {first: at(year, month, day), behind: at(year, month, day + 1)}
}

/** The interval of a timeframe; `undefined` where it has none: `N/A`, unread, or without a beginning. */
export function intervalOf(timeframe: Timeframe | undefined): Interval | undefined {
  if (timeframe?.kind !== 'events') return undefined
  const {events} = timeframe
  const from = beginning(events)
  if (from !== undefined) {
    const until = events.findLast(({kind}) => kind === 'until')
    return {
      kind: 'in-force',
      from: stretchOf(from),
      ...(until === undefined ? {} : {until: stretchOf(until.date)})
    }
  }
  const reported = events.filter(({kind}) => kind === 'reported' || kind === 'last-reported')
  return reported.length === 0
    ? undefined
    : {kind: 'reported', in: reported.map(({date}) => stretchOf(date))}
}

function beginning(events: readonly TimeframeEvent[]): string | undefined {
  const since = events.findIndex(({kind}) => kind === 'since')
  const next = events[since + 1]
  if (next?.kind === 'entry-into-force') return next.date
  return events[since]?.date
}

/** Whether what a timeframe stands for is in force on a day, or throughout a month or year. */
export function inForceOn(timeframe: Timeframe | undefined, date: string): Answer {
  return inForceWithin(intervalOf(timeframe), stretchOf(date))
}

/** The same of an interval and some days, for those who ask of many. */
export function inForceWithin(interval: Interval | undefined, on: Stretch): Answer {
  if (interval === undefined) return 'unknown'
  if (interval.kind === 'reported') {
    return interval.in.some((year) => within(on, year)) ? 'yes' : 'unknown'
  }
  return both(startedBy(interval.from, on), not(endedBy(interval.until, on)))
}

function within(inner: Stretch, outer: Stretch): boolean {
  return inner.first >= outer.first && inner.behind <= outer.behind
}

function startedBy({first, behind}: Stretch, on: Stretch): Answer {
  if (on.behind <= first) return 'no'
  // A beginning known to the day is known to have come on that day.
  return on.first >= lastDay({first, behind}) ? 'yes' : 'unknown'
}

function endedBy(until: Stretch | undefined, on: Stretch): Answer {
  if (until === undefined || on.behind <= until.first) return 'no'
  return on.first >= lastDay(until) ? 'yes' : 'unknown'
}

/** The last day on which it can have begun. */
function lastDay({behind}: Stretch): string {
  return new Date(Date.parse(behind) - 86_400_000).toISOString().slice(0, 10)
}

function not(answer: Answer): Answer {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown'
}

function both(one: Answer, other: Answer): Answer {
  if (one === 'no' || other === 'no') return 'no'
  return one === 'yes' && other === 'yes' ? 'yes' : 'unknown'
}
