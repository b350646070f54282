/**
 * The tables of data that the site offers. A table is a schema of its rows and
 * the rows: the schema is put together of those of the records, so a field of a
 * record is a column here by itself, under the name and with the description
 * it has there.
 */
import type {z} from 'zod'
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import {kindOf, kinds, type Page, type PageKind} from '../kinds/index.ts'
import {inferredMark} from '../site/names.ts'
import {type Field, fieldsOf} from './fields.ts'
import {
  instrumentRow,
  instrumentRows,
  noteRow,
  noteRows,
  published,
  publishedRecord,
  sourceRow,
  sourceRows
} from './records.ts'
import {
  disagreementRow,
  disagreementRows,
  lawRow,
  lawRows,
  mentionRow,
  mentionRows,
  relationRow,
  relationRows
} from './findings.ts'
import {capitalised} from '../model/capitals.ts'

export interface Table {
  /** Of its files: `measures.csv`. */
  readonly name: string
  readonly title: string
  /** What one row is. */
  readonly description: string
  readonly fields: readonly Field[]
  /** Names of the fields that no two rows share. */
  readonly key: readonly string[]
  readonly rows: readonly unknown[]
}

interface Definition {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly row: z.ZodObject
  readonly key: readonly string[]
  readonly rows: (atlas: Atlas) => readonly unknown[]
}

/** The records of a kind. */
function recordTable(kind: PageKind): Definition {
  const {name, schema, row} = kindOf({kind})
  return {
    name: name.many,
    title: capitalised(name.many),
    description: `One row for each ${name.one}.`,
    key: ['address'],
    row: schema.omit({kind: true}).extend({...row?.fields, ...published}),
    rows: (atlas) =>
      (atlas.recordsOf(kind) as readonly Page[]).map((page) => ({
        ...publishedRecord(page, atlas),
        ...row?.of(page)
      }))
  }
}

const definitions: readonly Definition[] = [
  ...(Object.keys(kinds) as PageKind[]).map(recordTable),
  {
    name: 'instruments',
    title: 'Instruments',
    description: 'One row for each legal instrument of a measure, with its dates by kind of event.',
    row: instrumentRow,
    key: ['measure', 'position'],
    rows: instrumentRows
  },
  {
    name: 'laws',
    title: 'Laws',
    description: `One row for each legal act that the texts cite. ${inferredMark}.`,
    row: lawRow,
    key: ['address'],
    rows: lawRows
  },
  {
    name: 'mentions',
    title: 'Citations of laws',
    description: `One row for each passage that cites a law. ${inferredMark}.`,
    row: mentionRow,
    key: [],
    rows: mentionRows
  },
  {
    name: 'relations',
    title: 'Related passages',
    description: `One row for each piece of evidence that two pages are related. ${inferredMark}.`,
    row: relationRow,
    key: [],
    rows: relationRows
  },
  {
    name: 'disagreements',
    title: 'Disagreements',
    description: `One row for each passage of each side of a disagreement. ${inferredMark}.`,
    row: disagreementRow,
    key: [],
    rows: disagreementRows
  },
  {
    name: 'notes',
    title: 'Notes',
    description: 'One row for each work that a note cites.',
    row: noteRow,
    key: [],
    rows: noteRows
  },
  {
    name: 'sources',
    title: 'Sources',
    description: 'One row for each source text as received.',
    row: sourceRow,
    key: ['page'],
    rows: sourceRows
  }
]

/** The tables of an atlas. */
export const tablesIn = derivedFrom((atlas): readonly Table[] =>
  definitions.map(({row, rows, ...table}) => ({...table, fields: fieldsOf(row), rows: rows(atlas)}))
)
