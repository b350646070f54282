/** What a measure is dated by on a day: its intervals as one text, for a script to read from the page. */
import {intervalOf, standingOn, stretchOf, type Standing} from '../model/intervals.ts'
import type {Timeframe} from '../model/page.ts'
import {intervalText, readInterval} from './interval-text.ts'

/** The intervals of some timeframes: `dated 2013-05-01/2013-06-01; reported 2019-01-01/2020-01-01`. */
export function intervalsText(timeframes: readonly Timeframe[]): string {
  return timeframes.flatMap((timeframe) => intervalText(intervalOf(timeframe)) ?? []).join('; ')
}

/** Dated if one of the instruments is, ended if all that have a date are. */
export function standing(intervals: string, day: string, known: string): Standing {
  const on = stretchOf(day)
  const all = intervals
    .split('; ')
    .map((text) => standingOn(readInterval(text), on, known === '' ? undefined : known))
  if (all.includes('dated')) return 'dated'
  return all.every((each) => each === 'ended') ? 'ended' : 'undated'
}
