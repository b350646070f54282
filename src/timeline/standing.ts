/** What a measure is dated by on a day: its instruments as one text, for a script to read from the page. */
import {standingOn, stretchOf, type Instrument, type Standing} from '../model/intervals.ts'
import {intervalText, readInterval} from './interval-text.ts'

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
