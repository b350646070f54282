/**
 * Tables as CSV (RFC 4180) that every spreadsheet opens rightly and safely:
 * UTF-8 with a byte order mark, since Excel guesses else, and no text that a
 * spreadsheet takes for a formula. A list has one item on each line.
 */
import type {Field, Value} from './fields.ts'
import {valueOf} from './fields.ts'

const byteOrderMark = '\uFEFF'

/** A table as a file of CSV. */
export function toCsv(fields: readonly Field[], rows: readonly unknown[]): string {
  const lines = rows.map((row) => fields.map((field) => cellOf(valueOf(field, row))).join(','))
  return `${byteOrderMark}${[fields.map(({name}) => name).join(','), ...lines].join('\r\n')}\r\n`
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
