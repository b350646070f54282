/** Pages and lists of the kinds that have none of their own: all of it as the kind says. */
import type {Atlas} from '../atlas/atlas.ts'
import {type Choice, choicesOf, type ListingView} from '../site/listing.ts'
import {counted, distinctionOf, headlineOf} from '../site/names.ts'
import {
  definePageType,
  type ListPage,
  pagedList,
  type Pager,
  pagerOf,
  pageTitle
} from '../site/page-type.ts'
import {readingView, type ReadingView} from '../reading/reading.ts'
import {kindOf, plainKinds, type Page} from './index.ts'
import type {RecordLine} from './kind.ts'

export interface PlainRecordView {
  readonly reading: ReadingView
  readonly headline: string
  readonly lines: readonly RecordLine[]
}

/** A record of such a kind: what the kind says of it, and its text. */
export const plainRecordPage = definePageType({
  name: 'plain-record',
  subjects: ({recordsOf}) =>
    plainKinds.flatMap((name) =>
      (recordsOf(name) as readonly Page[]).map((record) => [record.address, record] as const)
    ),
  view(record, atlas): PlainRecordView {
    const {section, lines} = kindOf(record)
    const {source} = atlas.accountOf(record)
    const headline = headlineOf(record)
    return {
      reading: readingView(record, atlas, {
        trail: [{name: section.name, address: `/${section.id}/`}],
        description: [headline, source.publisher, record.country?.name]
          .filter((part) => part !== undefined)
          .join('. ')
      }),
      headline,
      lines: lines(record)
    }
  }
})

export interface PlainListView {
  readonly head: ListingView
  readonly lede: string
  readonly kind: {readonly one: string; readonly many: string}
  readonly columns: readonly {readonly id: string; readonly label: string}[]
  readonly filters: readonly {
    readonly name: string
    readonly label: string
    readonly options: readonly Choice[]
  }[]
  readonly rows: readonly {
    readonly address: string
    readonly name: string
    readonly distinction?: string | undefined
    readonly cells: readonly {readonly id: string; readonly text: string}[]
  }[]
  /** On all pages of the list. */
  readonly total: number
  readonly pager: Pager
}

/** The list of each such kind, in pages. */
export const plainListPage = definePageType({
  name: 'plain-list',
  subjects: ({recordsOf}) =>
    plainKinds.flatMap((name) =>
      pagedList(`/${kindOf({kind: name}).section.id}/`, recordsOf(name) as readonly Page[]).map(
        ([address, page]) => [address, {name, page}] as const
      )
    ),
  view: ({name, page}, atlas): PlainListView => plainListView(name, page, atlas)
})

function plainListView(kindName: string, page: ListPage<Page>, atlas: Atlas): PlainListView {
  const {name, section, columns = [], headline} = kindOf({kind: kindName})
  const rows = page.rows.map((record) => ({
    address: record.address,
    name: headline(record),
    distinction: distinctionOf(record, atlas),
    cells: columns.map(({id, text}) => ({id, text: text(record) ?? ''}))
  }))
  const head = {
    title: section.name,
    windowTitle: pageTitle(section.name, page),
    section: section.id,
    description: `${counted(page.total, name.one, name.many)}.`
  }
  return {
    head,
    lede: `${counted(page.total, name.one, name.many)}.`,
    kind: name,
    columns: columns.map(({id, label}) => ({id, label})),
    filters: columns
      .filter(({isFilter}) => isFilter === true)
      .map(({id, label, text}) => ({
        name: id,
        label,
        options: choicesOf(page.all, (record) => {
          const value = text(record)
          return value !== undefined && [value, value]
        })
      })),
    rows,
    total: page.total,
    pager: pagerOf(`/${section.id}/`, page)
  }
}
