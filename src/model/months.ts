/** The months by their English names, and what others make of those. */

/** `January` … `December`. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const

/** The name of a month of a date, `1` to `12`; nothing of another number. */
export function monthName(number: number): string | undefined {
  return monthNames[number - 1]
}

/** `09` of `September`, `Sept` and `Sep`, in capitals or not; nothing of any other word. */
export function monthNumber(word: string): string | undefined {
  const sought = word.toLowerCase().replace(/^sept$/, 'sep')
  const index = monthNames.findIndex((name) =>
    [name, name.slice(0, 3)].some((form) => form.toLowerCase() === sought)
  )
  return index < 0 ? undefined : String(index + 1).padStart(2, '0')
}
