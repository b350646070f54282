/** Whether a measure is in force on a day: its intervals as one text, for a script to read from the page. */
import {inForceWithin, intervalOf, stretchOf, type Answer} from '../model/intervals.ts'
import type {Timeframe} from '../model/page.ts'
import {intervalText, readInterval} from './interval-text.ts'

/** The intervals of some timeframes: `in-force 2013-05-01/2013-06-01; reported 2019-01-01/2020-01-01`. */
export function intervalsText(timeframes: readonly Timeframe[]): string {
  return timeframes.flatMap((timeframe) => intervalText(intervalOf(timeframe)) ?? []).join('; ')
}

/** Yes if one of the instruments is, unknown if one may be or none has an interval. */
export function isInForce(intervals: string, day: string): Answer {
  const on = stretchOf(day)
  const answers = intervals.split('; ').map((text) => inForceWithin(readInterval(text), on))
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}
