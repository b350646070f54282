/** What a measure is dated by on a day: its instruments as one text, for a script to read from the page. */
import {
  type Instrument,
  type Interval,
  type Standing,
  standingOn,
  type Stretch,
  stretchOf
} from './intervals.ts'

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
