/** Dates of the records, `2013` or `2013-05`, as words and as places on an axis. */
import {monthName} from '../model/months.ts'

/** `2013-05` → `May 2013`, `2021-11-02` → `2 November 2021`, `2013` → `2013`. */
export function spelledDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? undefined : monthName(Number(month))
  return [day === undefined ? undefined : Number(day), name, year]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** `2013-05` → 2013. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

/** Where a date begins on an axis of years: `2013-07` → 2013.5. */
export function placeOf(date: string): number {
  const [, month] = date.split('-')
  return yearOf(date) + (month === undefined ? 0 : (Number(month) - 1) / 12)
}
