/** The days that a date of any precision can mean: `2013`, `2013-05` or `2013-05-21`. */
import {oncePerText} from './memory.ts'

export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length)
}

/** Texts date thousands of things, and few days. */
export const lastDay = oncePerText((date) => {
  const [year = 0, month = 12, day] = date.split('-').map(Number)
  return day === undefined ? isoDay(Date.UTC(year, month, 0)) : date
})

export function dayBefore(day: string): string {
  return isoDay(Date.parse(day) - 86_400_000)
}

/** Whether a date comes before another for certain. */
export function isBefore(one: string, other: string): boolean {
  return lastDay(one) < firstDay(other)
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length)
}
