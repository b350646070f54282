/**
 * Tables as text, at build and in the browser.
 *
 * CSV (RFC 4180) is such that every spreadsheet opens it rightly and safely:
 * UTF-8 with a byte order mark, since Excel guesses else, and no text that a
 * spreadsheet takes for a formula. A list has one item on each line.
 */
import type {Value} from './fields.ts'

/** The values of a row by the names of their columns; those it does not have are left out. */
export type FlatRow = Readonly<Record<string, Value | undefined>>

/** A table with its references as a script, from which pages build files of some rows. */
export interface TableScript {
  readonly names: readonly string[]
  readonly rows: readonly FlatRow[]
  /** By the ending of a format, the reference of each row. */
  readonly references: Readonly<Record<string, readonly string[]>>
}

const byteOrderMark = '\uFEFF'

/** A table as a file of CSV. */
export function toCsv(names: readonly string[], rows: readonly FlatRow[]): string {
  const lines = rows.map((row) => names.map((name) => cellOf(row[name])).join(','))
  return `${byteOrderMark}${[names.join(','), ...lines].join('\r\n')}\r\n`
}

/** A table as a file of JSON, one row on each line. */
export function toJson(_names: readonly string[], rows: readonly FlatRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
}

/** What spreadsheets calculate or drop, also after blanks; and the apostrophe itself, so that `toText` is sure. */
const active = /^[\s]*['=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/

/** A text with an apostrophe before it where a spreadsheet would take it for a formula. */
export function harmless(text: string): string {
  return active.test(text) ? `'${text}` : text
}

/** The text of a cell: the other way of `harmless`. */
export function toText(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

function cellOf(value: Value | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = harmless(typeof value === 'string' ? value : value.join('\n'))
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The file of some rows, in the order of the list. */
export function fileOfRows(
  {names, rows, references}: TableScript,
  format: string,
  addresses: readonly string[]
): string {
  const places = new Map(rows.map((row, index) => [row['address'], index]))
  const shown = addresses.flatMap((address) => places.get(address) ?? [])
  const records = references[format]
  if (records !== undefined) {
    return shown.map((index) => records[index] ?? '').join(format === 'ris' ? '\r\n' : '\n')
  }
  const some = shown.map((index) => rows[index] ?? {})
  return format === 'csv' ? toCsv(names, some) : toJson(names, some)
}
