/**
 * What the sources date on or before a day.
 *
 * Whether a law is in force on a day is not ours to say: sources print months
 * and years, often the date of the act, and know nothing of what came after
 * them. So an instrument is in one of three groups on a day: the source dates
 * it on or before that day; the source ends it by then; or the source gives no
 * date by then, which is so of every day after the last date that any source
 * names.
 *
 * A month has come when its last day has: within it nobody can say.
 */
import {lastDay} from './days.ts'
import type {Timeframe} from './fields.ts'

/** From when a source dates something and until when, or when it reports it: `2013`, `2013-05`. */
export type Interval =
  | {readonly kind: 'dated'; readonly from: string; readonly until?: string}
  | {readonly kind: 'reported'; readonly in: readonly string[]}

/** The group of an instrument on a day. */
export type Standing = 'dated' | 'ended' | 'undated'

/** The interval of a timeframe; `undefined` where it has none: `N/A`, unread, or without a beginning. */
export function intervalOf(timeframe: Timeframe | undefined): Interval | undefined {
  if (timeframe?.kind !== 'events') return undefined
  const {events} = timeframe
  const from = events.find(({kind}) => kind === 'since')
  if (from !== undefined) {
    const until = events.findLast(({kind}) => kind === 'until')
    return {kind: 'dated', from: from.date, ...(until === undefined ? {} : {until: until.date})}
  }
  const reported = events.filter(({kind}) => kind === 'reported' || kind === 'last-reported')
  return reported.length === 0 ? undefined : {kind: 'reported', in: reported.map(({date}) => date)}
}

/** The date that ends last, `2023-12`; nothing where there is none. */
export function latestOf(dates: readonly string[]): string | undefined {
  return dates.reduce<string | undefined>(
    (last, date) => (last === undefined || lastDay(date) > lastDay(last) ? date : last),
    undefined
  )
}

/** What is counted: a law on which four measures rest is one instrument. */
export interface Instrument {
  readonly identity: string
  readonly interval: Interval | undefined
  /** The last date that any source on its country names. */
  readonly known: string | undefined
}

const standings: readonly Standing[] = ['dated', 'ended', 'undated']

/** How many instruments are in each group on a day; one that several measures date is dated where one of them dates it. */
export function countOn(
  instruments: readonly Instrument[],
  day: string
): Readonly<Record<Standing, number>> {
  const groups = new Map<string, Standing>()
  for (const {identity, interval, known} of instruments) {
    const own = standingOn(interval, day, known)
    const other = groups.get(identity) ?? own
    groups.set(identity, standings.find((each) => each === own || each === other) ?? own)
  }
  const all = [...groups.values()]
  const count = (wanted: Standing): number => all.filter((each) => each === wanted).length
  return {dated: count('dated'), ended: count('ended'), undated: count('undated')}
}

/** The group of an interval on a day, where `known` is the last date that any source names. */
export function standingOn(
  interval: Interval | undefined,
  day: string,
  known: string | undefined
): Standing {
  if (interval === undefined) return 'undated'
  const hasCome = (date: string): boolean => day >= lastDay(date)
  if (interval.kind === 'dated' && interval.until !== undefined && hasCome(interval.until))
    return 'ended'
  if (known === undefined || isBehind(day, known)) return 'undated'
  const dates = interval.kind === 'dated' ? [interval.from] : interval.in
  return dates.some(hasCome) ? 'dated' : 'undated'
}

/** Whether a day is behind the last date that any source names. */
export function isBehind(day: string, known: string): boolean {
  return day > lastDay(known)
}

/** The group of several instruments together: dated if one of them is, ended if all that have a date are. */
export function standing(instruments: readonly Instrument[], day: string): Standing {
  const all = instruments.flatMap(({interval, known}) =>
    interval === undefined ? [] : standingOn(interval, day, known)
  )
  if (all.includes('dated')) return 'dated'
  return all.length > 0 && all.every((each) => each === 'ended') ? 'ended' : 'undated'
}
