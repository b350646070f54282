/** Reads the CSV files of the site with a library that had no part in writing them. */
import {parse} from 'csv-parse/sync'

/** The rows by the names of their columns. */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, {bom: true, columns: true, record_delimiter: '\r\n'})
}
