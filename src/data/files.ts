/** The files of data: each table as CSV and JSON, and the package that describes them. */
import {hash} from 'node:crypto'
import type {Atlas} from '../atlas/atlas.ts'
import {latestDay} from '../model/history.ts'
import {siteName} from '../site/names.ts'
import {toCsv} from './csv.ts'
import {valueOf, type Field} from './fields.ts'
import {tablesIn, type Table} from './tables.ts'

export interface DataFile {
  /** Address within the site: `/data/measures.csv`. */
  readonly address: string
  readonly text: string
}

/** How a table is written. */
export interface DataFormat {
  readonly ending: string
  readonly name: string
  readonly mediaType: string
  write(fields: readonly Field[], rows: readonly unknown[]): string
}

export const csv: DataFormat = {
  ending: '.csv',
  name: 'CSV',
  mediaType: 'text/csv',
  write: toCsv
}

export const json: DataFormat = {
  ending: '.json',
  name: 'JSON',
  mediaType: 'application/json',
  write: (fields, rows) =>
    `[\n${rows.map((row) => JSON.stringify(flatRow(fields, row))).join(',\n')}\n]\n`
}

export const dataFormats: readonly DataFormat[] = [csv, json]

/** The values of a row by the names of its fields; those it does not have are left out. */
export function flatRow(fields: readonly Field[], row: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueOf(field, row)
      return value === undefined ? [] : [[field.name, value]]
    })
  )
}

export const packageAddress = '/data/datapackage.json'

/** The address of a file of a table. */
export function tableFile({name}: Pick<Table, 'name'>, {ending}: DataFormat): string {
  return `/data/${name}${ending}`
}

/** Every file of data of an atlas. */
export function* dataFiles(atlas: Atlas): Generator<DataFile> {
  const resources: unknown[] = []
  for (const table of tablesIn(atlas)) {
    for (const format of dataFormats) {
      const text = format.write(table.fields, table.rows)
      yield {address: tableFile(table, format), text}
      if (format === csv) resources.push(resourceOf(table, text))
    }
  }
  yield {
    address: packageAddress,
    text: `${JSON.stringify(packageOf(atlas, resources), undefined, 2)}\n`
  }
}

/** The description of all tables (Data Package 2.0). */
function packageOf(atlas: Atlas, resources: readonly unknown[]): unknown {
  const created = latestDay(atlas.lock)
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'digital-policy-atlas',
    title: siteName,
    description: `${siteName}: records of all texts as tables. Columns whose words are those of a source hold them verbatim; all others are ours. The column \`class\` says how a text came about: \`ai\` where a machine wrote it.`,
    ...(atlas.site !== undefined && {homepage: atlas.site}),
    ...(created !== undefined && {created: `${created}T00:00:00Z`}),
    sources: atlas.accounts.map(({source: {title, publisher, address, reuse}}) => ({
      title: publisher === undefined ? title : `${publisher}, ${title}`,
      ...(address !== undefined && {path: address}),
      reuse
    })),
    resources
  }
}

function resourceOf(table: Table, text: string): unknown {
  const {name, title, description, fields, key} = table
  const bytes = Buffer.from(text)
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    json: `${name}.json`,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${hash('sha256', bytes)}`,
    dialect: {delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true},
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: fields.map(descriptionOf),
      ...(key.length > 0 && {primaryKey: key}),
      missingValues: ['']
    }
  }
}

function descriptionOf(field: Field): unknown {
  const {name, type, itemType, title, description, whose, constraints} = field
  const {required, ...limits} = constraints
  return {
    name,
    title,
    description,
    type,
    // One item on each line.
    ...(type === 'list' && {delimiter: '\n', itemType}),
    whose,
    constraints: {...(required && {required}), ...limits}
  }
}
