/** Dates of citations, `2021`, `2021-04` or `2021-04-08`, in the manner of each style. */

interface DateParts {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** `2021-04-08` → its parts. */
export function datePartsOf(date: string): DateParts {
  const [year = 0, month, day] = date.split('-').map(Number)
  return {year, ...(month === undefined ? {} : {month}), ...(day === undefined ? {} : {day})}
}

const monthNames = new Intl.DateTimeFormat('en', {month: 'long', timeZone: 'UTC'})

function monthName(month: number): string {
  return monthNames.format(Date.UTC(2000, month - 1, 1))
}

/** Days in the manner of each style, by its name. */
export const dayForms = {american: americanDate, british: britishDate, bluebook: bluebookDate}
export type DayForm = keyof typeof dayForms

/** `November 21, 2026`, `April 2021`, `2021`. */
export function americanDate(date: string): string {
  return monthFirst(date, monthName)
}

/** `21 November 2026`, `April 2021`, `2021`. */
export function britishDate(date: string): string {
  const {year, month, day} = datePartsOf(date)
  const name = month === undefined ? undefined : monthName(month)
  return [day, name, year].filter((part) => part !== undefined).join(' ')
}

/** The year first, as APA's reference lists have it: `2021, April 8`. */
export function yearFirstDate(date: string): string {
  const {year, month, day} = datePartsOf(date)
  if (month === undefined) return String(year)
  return `${year}, ${[monthName(month), day].filter((part) => part !== undefined).join(' ')}`
}

/** `Nov. 21, 2026`, `Apr. 2021`, `2021`. */
export function bluebookDate(date: string): string {
  return monthFirst(date, shortMonth)
}

/** Bluebook, table T12: months of more than four letters are shortened, to `Sept.` or three letters. */
function shortMonth(month: number): string {
  const name = monthName(month)
  return name.length > 4 ? `${name.slice(0, month === 9 ? 4 : 3)}.` : name
}

function monthFirst(date: string, nameOf: (month: number) => string): string {
  const {year, month, day} = datePartsOf(date)
  if (month === undefined) return String(year)
  return day === undefined ? `${nameOf(month)} ${year}` : `${nameOf(month)} ${day}, ${year}`
}
