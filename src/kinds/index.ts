/** What is the same for all kinds of the table, and what depends on which there are. */
import {z} from 'zod'
import type {Kind, KindSection, TextKind} from './kind.ts'
import * as table from './table.ts'

type Table = typeof table

export type PageKind = keyof Table

/** The kinds by name, in the order in which lists of kinds have them. */
export const kinds = Object.fromEntries(
  Object.entries(table).sort(([, a], [, b]) => a.order - b.order)
) as Table

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

/** Kinds of text, by what the manifest calls them. */
export const textKinds: Readonly<Record<string, TextKind>> = Object.fromEntries(
  list.flatMap(({textKinds = {}}: Pick<Kind<Page>, 'textKinds'>) => Object.entries(textKinds))
)

const kindNames = Object.keys(kinds) as PageKind[]

/** The names of the kinds for which something holds, in their order. */
export function kindsWhere(holds: (kind: Kind<Page, RecordIdentity>) => boolean): PageKind[] {
  return kindNames.filter((name) => holds(kindOf({kind: name})))
}

const sectionOf = (name: PageKind): KindSection => kinds[name].section

/** The parts of the site that records have, each once, with the kinds that are there. */
export const sectionsOfKinds = [...Map.groupBy(kindNames, (name) => kinds[name].section.id)].map(
  ([id, [first, ...others]]) => ({
    ...(first === undefined ? {id, name: id} : sectionOf(first)),
    kinds: first === undefined ? [] : [first, ...others]
  })
)

/** The kinds whose pages and lists follow from what they say of their records. */
export const plainKinds = kindsWhere(({hasOwnPages}) => !hasOwnPages)

/** The kinds that are listed and counted by themselves. */
export const wholeKinds = kindsWhere(({isPart}) => isPart !== true)

/** The kinds that pages are counted by, in their order: not by reports, where any has questions. */
export function countedKinds(pages: readonly Page[]): readonly PageKind[] {
  const byKind = Map.groupBy(pages, ({kind}) => kind)
  return kindNames.filter((kind) => {
    const records = byKind.get(kind) ?? []
    return (
      records.length > 0 && records.every((one) => (kindOf(one).parts?.(one) ?? []).length === 0)
    )
  })
}

/** The kinds that the pages of the site and of a country show as a list, no more. */
export const listedKinds = kindsWhere(({hasOwnOverview}) => hasOwnOverview !== true)

/** What a record's kind says about it. Throws where there is no such kind. */
export function kindOf({kind}: {readonly kind: string}): Kind<Page, RecordIdentity> {
  if (!isKind(kind)) throw new Error(`No kind of page is called ${kind}`)
  return kinds[kind]
}

function isKind(name: string): name is PageKind {
  return Object.hasOwn(kinds, name)
}

/** Whether the lock's entry is of a record, not of a law, a source or a list. */
export function isRecordIdentity(identity: {readonly kind: string}): identity is RecordIdentity {
  return isKind(identity.kind)
}
