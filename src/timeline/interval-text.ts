/**
 * An interval as one word for each stretch, so that a script can read it from
 * the page: `dated 2013-05-01/2013-06-01 2020-01-01/2021-01-01`.
 */
import type {Interval, Stretch} from '../model/intervals.ts'

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
