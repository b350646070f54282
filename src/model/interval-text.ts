/**
 * Intervals as text, for a script to read from the page: `dated 2013-05 2020`; and some instruments,
 * `/laws/kz/a/ dated 2013-05; /measures/kz/b/#basis-1`.
 */
import type {Instrument, Interval} from './intervals.ts'

/** The text of an interval; nothing where there is none. */
export function intervalText(interval: Interval | undefined): string {
  if (interval === undefined) return ''
  const dates = interval.kind === 'reported' ? interval.in : [interval.from, interval.until ?? '']
  return [interval.kind, ...dates].join(' ').trim()
}

/** The interval that a text gives; nothing where it gives none. */
export function readInterval(text: string): Interval | undefined {
  const [kind, ...dates] = text.split(' ')
  const [from, until] = dates
  if (from === undefined) return undefined
  if (kind === 'reported') return {kind, in: dates}
  return {kind: 'dated', from, ...(until === undefined ? {} : {until})}
}

export function instrumentsText(
  instruments: readonly Pick<Instrument, 'identity' | 'interval'>[]
): string {
  return instruments
    .map(({identity, interval}) => `${identity} ${intervalText(interval)}`.trim())
    .join('; ')
}

export function readInstruments(text: string, known: string | undefined): readonly Instrument[] {
  if (text === '') return []
  return text.split('; ').map((one) => {
    const [identity = '', ...interval] = one.split(' ')
    return {identity, interval: readInterval(interval.join(' ')), known}
  })
}
