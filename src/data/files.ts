/** The files of data: each table as CSV and JSON, and the package that describes them. */
import {hash} from 'node:crypto'
import type {Atlas} from '../atlas/atlas.ts'
import {liveCitations} from '../citations/atlas.ts'
import type {Citation} from '../citations/citation.ts'
import {citationFiles, endingOf} from '../citations/files.ts'
import {kinds} from '../kinds/index.ts'
import {latestDay} from '../atlas/history.ts'
import type {SiteFile} from '../model/site-file.ts'
import type {NamedLink} from '../site/listing.ts'
import {sourceName} from '../site/sources.ts'
import {type Field, type Value, valueOf} from './fields.ts'
import {type FlatRow, type TableScript, toCsv, toJson} from './formats.ts'
import {type Table, tablesIn} from './tables.ts'

/** How a table is written. */
export interface DataFormat {
  readonly ending: string
  readonly name: string
  readonly mediaType: string
  write(names: readonly string[], rows: readonly FlatRow[]): string
}

const csv: DataFormat = {
  ending: '.csv',
  name: 'CSV',
  mediaType: 'text/csv',
  write: toCsv
}

export const json: DataFormat = {
  ending: '.json',
  name: 'JSON',
  mediaType: 'application/json',
  write: toJson
}

export const dataFormats: readonly DataFormat[] = [csv, json]

/** One thing as a file in each of several formats. */
export interface FileGroup {
  readonly of: string
  /** By the names of the formats. */
  readonly files: readonly NamedLink[]
}

/** A row of some fields, as the files have it. */
function flatRow(fields: readonly Field[], row: unknown): FlatRow {
  return Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, Value])[] => {
      const value = valueOf(field, row)
      return value === undefined ? [] : [[field.name, value]]
    })
  )
}

/** Some rows of a table in a format. */
export function writeRows(
  {write}: DataFormat,
  fields: readonly Field[],
  rows: readonly unknown[]
): string {
  return write(
    fields.map(({name}) => name),
    rows.map((row) => flatRow(fields, row))
  )
}

export const packageAddress = '/data/datapackage.json'

/** The address of a file of a table. */
function tableFile({name}: Pick<Table, 'name'>, {ending}: DataFormat): string {
  return `/data/${name}${ending}`
}

/** Formats of references that lists offer. */
const citationFormats = citationFiles.filter(({name}) => !name.endsWith('.json'))

/** The links to the files of a table; of references only where its rows can be cited. */
export function filesOfTable(
  table: Pick<Table, 'name'>,
  isCited: boolean
): readonly (NamedLink & {readonly format: string; readonly mediaType: string})[] {
  return [
    ...dataFormats.map((format) => ({
      name: format.name,
      address: tableFile(table, format),
      format: format.ending.slice(1),
      mediaType: format.mediaType
    })),
    ...(isCited
      ? citationFormats.map((file) => ({
          name: file.format,
          address: `/data/${table.name}.${endingOf(file)}`,
          format: endingOf(file),
          mediaType: file.mediaType
        }))
      : [])
  ]
}

/** Tables whose rows are pages that can be cited. */
const cited: ReadonlySet<string> = new Set([
  ...Object.values(kinds).map(({name}) => name.many),
  'laws'
])

/** Whether the rows of a table are pages that can be cited. */
export function isCited({name}: Pick<Table, 'name'>): boolean {
  return cited.has(name)
}

function* citedFiles(table: Table, citations: ReadonlyMap<string, Citation>): Generator<SiteFile> {
  const rows = table.rows.map((row) => flatRow(table.fields, row))
  const own = rows.map((row) => citations.get(String(row['address'])))
  const references: Record<string, readonly string[]> = {}
  for (const file of citationFormats) {
    const records = own.map((citation) => (citation === undefined ? '' : file.record(citation)))
    references[endingOf(file)] = records
    const content = file.join(records.filter((record) => record !== ''))
    yield {address: `/data/${table.name}.${endingOf(file)}`, content}
  }
  const script: TableScript = {names: table.fields.map(({name}) => name), rows, references}
  yield {
    address: `/data/${table.name}.js`,
    content: `(globalThis.atlasTables??={})[${JSON.stringify(table.name)}]=${JSON.stringify(script)}\n`
  }
}

/** Every file of data of an atlas. */
export function* dataFiles(atlas: Atlas): Generator<SiteFile> {
  const resources: unknown[] = []
  const citations = new Map(liveCitations(atlas).map((citation) => [citation.page, citation]))
  for (const table of tablesIn(atlas)) {
    for (const format of dataFormats) {
      const content = writeRows(format, table.fields, table.rows)
      yield {address: tableFile(table, format), content}
      if (format === csv) resources.push(resourceOf(table, content))
    }
    if (isCited(table)) yield* citedFiles(table, citations)
  }
  yield {
    address: packageAddress,
    content: `${JSON.stringify(packageOf(atlas, resources), undefined, 2)}\n`
  }
}

/** The description of all tables (Data Package 2.0). */
function packageOf(atlas: Atlas, resources: readonly unknown[]): unknown {
  const created = latestDay(atlas.lock)
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'digital-policy-atlas',
    title: atlas.settings.name,
    description: `${atlas.settings.name}: records of all texts as tables. Columns that quote a source do so verbatim; all others are the Atlas’s own. The column \`class\` tells who wrote a text: \`ai\` means that a program wrote it.`,
    ...(atlas.site !== undefined && {homepage: atlas.site}),
    ...(created !== undefined && {created: `${created}T00:00:00Z`}),
    sources: atlas.accounts.map((account) => {
      const {publisher, address, reuse, class: ofText} = account.source
      return {
        title: [publisher, sourceName(account, atlas)].filter(Boolean).join(', '),
        ...(address !== undefined && {path: address}),
        class: ofText,
        reuse
      }
    }),
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
    // The standard has lists, its published profile has not: to a validator they are text.
    ...(type === 'list'
      ? {
          description: `${description} One on each line.`,
          type: 'string',
          delimiter: '\n',
          itemType
        }
      : {description, type}),
    whose,
    constraints: {...(required && {required}), ...limits}
  }
}
