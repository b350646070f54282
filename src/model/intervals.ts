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
import type {Timeframe} from './fields.ts'

/** Some day from `first` on and before `behind`, both `YYYY-MM-DD`. */
export interface Stretch {
  readonly first: string
  readonly behind: string
}

/** From when a source dates something and until when, or when it reports it. */
export type Interval =
  | {readonly kind: 'dated'; readonly from: Stretch; readonly until?: Stretch}
  | {readonly kind: 'reported'; readonly in: readonly Stretch[]}

/** The group of an instrument on a day. */
export type Standing = 'dated' | 'ended' | 'undated'

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
  const from = events.find(({kind}) => kind === 'since')
  if (from !== undefined) {
    const until = events.findLast(({kind}) => kind === 'until')
    return {
      kind: 'dated',
      from: stretchOf(from.date),
      ...(until === undefined ? {} : {until: stretchOf(until.date)})
    }
  }
  const reported = events.filter(({kind}) => kind === 'reported' || kind === 'last-reported')
  return reported.length === 0
    ? undefined
    : {kind: 'reported', in: reported.map(({date}) => stretchOf(date))}
}

/** The date that ends last, `2023-12`; nothing where there is none. */
export function latestOf(dates: readonly string[]): string | undefined {
  return dates.reduce<string | undefined>(
    (last, date) =>
      last === undefined || stretchOf(date).behind > stretchOf(last).behind ? date : last,
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
  on: Stretch
): Readonly<Record<Standing, number>> {
  const groups = new Map<string, Standing>()
  for (const {identity, interval, known} of instruments) {
    const own = standingOn(interval, on, known)
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
  on: Stretch,
  known: string | undefined
): Standing {
  if (interval === undefined) return 'undated'
  if (interval.kind === 'dated' && interval.until !== undefined && hasCome(interval.until, on))
    return 'ended'
  if (known === undefined || on.first >= stretchOf(known).behind) return 'undated'
  const stretches = interval.kind === 'dated' ? [interval.from] : interval.in
  return stretches.some((stretch) => hasCome(stretch, on)) ? 'dated' : 'undated'
}

/** Whether a stretch is over on its last day or has been before. */
function hasCome({behind}: Stretch, on: Stretch): boolean {
  const last = new Date(Date.parse(behind) - 86_400_000).toISOString().slice(0, 10)
  return on.first >= last
}

// What a measure is dated by on a day: its instruments as one text, for a script to read from the page.

/** Some instruments as one text: `/laws/kz/a/ dated 2013-05-01/2013-06-01; /measures/kz/b/#basis-1`. */
export function instrumentsText(
  instruments: readonly Pick<Instrument, 'identity' | 'interval'>[]
): string {
  return instruments
    .map(({identity, interval}) => `${identity} ${intervalText(interval) ?? ''}`.trim())
    .join('; ')
}

/** The instruments that a text gives. */
export function readInstruments(text: string, known: string | undefined): readonly Instrument[] {
  if (text === '') return []
  return text.split('; ').map((one) => {
    const [identity = '', ...interval] = one.split(' ')
    return {identity, interval: readInterval(interval.join(' ')), known}
  })
}

/** Dated if one of the instruments is, ended if all that have a date are. */
export function standing(instruments: readonly Instrument[], day: string): Standing {
  const on = stretchOf(day)
  const all = instruments.flatMap(({interval, known}) =>
    interval === undefined ? [] : standingOn(interval, on, known)
  )
  if (all.includes('dated')) return 'dated'
  return all.length > 0 && all.every((each) => each === 'ended') ? 'ended' : 'undated'
}

// An interval as one word for each stretch, so that a script can read it from
// the page: `dated 2013-05-01/2013-06-01 2020-01-01/2021-01-01`.

/** The text of an interval; nothing where there is none. */
export function intervalText(interval: Interval | undefined): string | undefined {
  if (interval === undefined) return undefined
  const stretches =
    interval.kind === 'reported'
      ? interval.in
      : [interval.from, ...(interval.until === undefined ? [] : [interval.until])]
  return [interval.kind, ...stretches.map(({first, behind}) => `${first}/${behind}`)].join(' ')
}

/** The interval that a text gives; nothing where it gives none. */
export function readInterval(text: string): Interval | undefined {
  const [kind, ...words] = text.split(' ')
  const stretches = words.map(stretchIn)
  const [from, until] = stretches
  if (from === undefined) return undefined
  if (kind === 'reported') return {kind, in: stretches}
  return {kind: 'dated', from, ...(until === undefined ? {} : {until})}
}

function stretchIn(word: string): Stretch {
  const [first = '', behind = ''] = word.split('/')
  return {first, behind}
}
