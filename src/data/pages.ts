/** The page of data: every table with its files and what its columns mean. */
import {citationFiles, endingOf} from '../citations/files.ts'
import {type ListingView, type NamedLink} from '../site/listing.ts'
import {definePageType} from '../site/page-type.ts'
import {filesOfTable, isCited, packageAddress} from './files.ts'
import {tablesIn} from './tables.ts'

export interface DataView {
  readonly head: ListingView
  readonly tables: readonly TableView[]
  readonly citations: readonly NamedLink[]
  readonly package: string
}

export interface TableView {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly rows: number
  readonly files: readonly NamedLink[]
  readonly columns: readonly {
    readonly name: string
    readonly title: string
    readonly description: string
    readonly type: string
    readonly whose: 'source' | 'ours'
  }[]
}

export const dataPage = definePageType({
  name: 'data',
  subjects: () => [['/data/', undefined]] as const,
  view(_, atlas): DataView {
    const tables = tablesIn(atlas)
    return {
      head: {
        title: 'Data',
        section: 'sources',
        description: 'All records as tables: CSV, JSON, BibTeX and RIS, with a dictionary.'
      },
      tables: tables.map((table) => ({
        id: table.name,
        title: table.title,
        description: table.description,
        rows: table.rows.length,
        files: filesOfTable(table, isCited(table)).map(({name, address}) => ({name, address})),
        columns: table.fields.map(({name, title, description, type, itemType, whose}) => ({
          name,
          title,
          description,
          type: itemType === undefined ? type : `list of ${itemType}`,
          whose
        }))
      })),
      citations: citationFiles.map((file) => ({
        name: file.format,
        address: `/cite/atlas.${endingOf(file)}`
      })),
      package: packageAddress
    }
  }
})
