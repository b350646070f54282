/** The page of data: every table with its files and what its columns mean. */
import type {Atlas} from '../atlas/atlas.ts'
import {citationFiles, endingOf} from '../citations/files.ts'
import {jsonLdText, organization} from '../citations/json-ld.ts'
import {latestDay} from '../atlas/history.ts'
import {type ListingView, type NamedLink} from '../site/listing.ts'
import {webAddress} from '../model/links.ts'
import {definePageType} from '../site/page-type.ts'
import {filesOfTable, isCited, packageAddress} from './files.ts'
import {tablesIn, type Table} from './tables.ts'

export interface DataView {
  readonly head: ListingView
  readonly tables: readonly TableView[]
  readonly citations: readonly NamedLink[]
  readonly package: string
  /** JSON-LD of the files, where these have a public address. */
  readonly dataset: string | undefined
}

interface TableView {
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
      package: packageAddress,
      dataset: datasetOf(atlas, tables)
    }
  }
})

/** The files as a data set of schema.org, for searches of data. */
function datasetOf(atlas: Atlas, tables: readonly Table[]): string | undefined {
  const {site, settings} = atlas
  if (site === undefined) return undefined
  const countries = new Set(atlas.texts.flatMap(({country}) => country?.name ?? []))
  return jsonLdText({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${settings.name}: data`,
    description: `All records of the ${settings.name} as tables, each text with its source, version and citation: ${tables.map(({title}) => title.toLowerCase()).join(', ')}.`,
    url: webAddress(site, '/data/'),
    creator: organization(settings.name),
    dateModified: latestDay(atlas.lock),
    isAccessibleForFree: true,
    ...(countries.size > 0 && {
      spatialCoverage: [...countries].map((name) => ({'@type': 'Country', name}))
    }),
    distribution: tables.flatMap((table) =>
      filesOfTable(table, isCited(table)).map(({name, address, mediaType}) => ({
        '@type': 'DataDownload',
        name: `${table.title}, ${name}`,
        contentUrl: webAddress(site, address),
        encodingFormat: mediaType
      }))
    )
  })
}
