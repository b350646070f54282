/**
 * The table of kinds of page. A new kind is a folder here and a line in
 * `kinds`; its template is `Page.astro` in the folder.
 */
import {z} from 'zod'
import {article} from './article/index.ts'
import {indicator} from './indicator/index.ts'
import type {Kind} from './kind.ts'
import {measure} from './measure/index.ts'
import {report} from './report/index.ts'

export const kinds = {measure, report, indicator, article}

export type PageKind = keyof typeof kinds

type Table = typeof kinds

/** The front matter of a generated page: the record behind it. */
export type Page = {[Name in PageKind]: Parameters<Table[Name]['headline']>[0]}[PageKind]

/** What the lock stores of a record, to recognise it by. */
export type RecordIdentity = {
  [Name in PageKind]: ReturnType<Table[Name]['identity']['of']>
}[PageKind]

type Options<Schema> = readonly [Schema, ...Schema[]]

const list = Object.values(kinds)

/** Checks the front matter of a page, on both sides of the border between converter and site. */
export const pageSchema = z.discriminatedUnion(
  'kind',
  list.map(({schema}) => schema) as unknown as Options<z.ZodObject>
) as unknown as z.ZodType<Page>

/** What the lock stores of records of each kind. */
export const identitySchemas = list.map(({identity}) => identity.schema)

/** The parts of the site that records have, each once. */
export const sectionsOfKinds = [
  ...new Map(list.map(({section}) => [section.id, section] as const)).values()
]

/** The kinds whose pages and lists follow from what they say of their records. */
export const plainKinds = Object.entries(kinds)
  .filter(([, {hasOwnPages}]) => !hasOwnPages)
  .map(([name]) => name as PageKind)

/** What a record's kind says about it. Throws where there is no such kind. */
export function kindOf({kind}: {readonly kind: string}): Kind<Page, RecordIdentity> {
  const found = Object.entries(kinds).find(([name]) => name === kind)?.[1]
  if (found === undefined) throw new Error(`No kind of page is called ${kind}`)
  return found
}

/** Whether the lock's entry is of a record, not of a law, a source or a list. */
export function isRecordIdentity(identity: {readonly kind: string}): identity is RecordIdentity {
  return Object.hasOwn(kinds, identity.kind)
}
