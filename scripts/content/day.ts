/** The day of a run, which new versions of pages bear. */
import {latestDay} from '../../src/model/history.ts'
import {daySchema, tomorrow, type Lock} from '../../src/model/lock.ts'
import {printable} from '../terminal/output.ts'
import {UsageError} from '../terminal/usage.ts'

/** The day of the run. A history cannot run backwards, whatever the clock says, nor begin in the future. */
export function dayOf(date: string | undefined, lock: Lock): string {
  const latest = latestDay(lock)
  if (date === undefined) {
    const today = new Date().toISOString().slice(0, 10)
    return latest !== undefined && latest > today ? latest : today
  }
  if (!daySchema.safeParse(date).success) {
    throw new UsageError(`--date must be a day such as 2026-01-31, found ${printable(date)}`)
  }
  if (date > tomorrow()) {
    throw new UsageError(`--date must not be after ${tomorrow()}, which is tomorrow, found ${date}`)
  }
  if (latest !== undefined && date < latest) {
    throw new UsageError(`--date must not be before ${latest}, the last day in the lock, found ${date}`)
  }
  return date
}
