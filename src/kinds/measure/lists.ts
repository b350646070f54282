/** Lists of measures: all of them, those of a country, of a pillar and of a sub-pillar. */
import {type Atlas, derivedFrom} from '../../atlas/atlas.ts'
import {measurePicturesAddress, timelineAddress} from '../../charts/all.ts'
import {type Choice, choicesOf, type ListingView, type NamedLink} from '../../site/listing.ts'
import {countriesOf, type CountedCountry} from '../../site/countries.ts'
import {yearOf} from '../../site/dates.ts'
import {basisDatesOf, pillarsOf, type Pillar} from '../../site/measures.ts'
import {counted} from '../../site/names.ts'
import {wordsSource, type WordsSource} from '../../site/page-link.ts'
import {
  definePageType,
  type ListPage,
  pagedList,
  type Pager,
  pagerOf,
  pageTitle
} from '../../site/page-type.ts'
import {entriesIn} from '../../atlas/instruments.ts'
import {countryPageAddress} from '../../atlas/lists.ts'
import {labelOf} from '../../model/fields.ts'
import {type Source, type SourceClass, sourceSchema} from '../../model/sources.ts'
import {instrumentsText} from '../../model/standing.ts'
import {
  countryAddress,
  measureSchema,
  pillarAddress,
  subPillarAddress,
  timeframesOf,
  type Measure
} from './index.ts'

export interface MeasureListView {
  readonly head: ListingView
  readonly lede: string
  /** Other spellings that the sources print of the name. */
  readonly spellings: readonly string[]
  readonly pictures: readonly NamedLink[]
  /** Shorter lists that these measures are in: of each country, of each pillar or sub-pillar. */
  readonly countries: readonly CountedCountry[]
  readonly pillars?: {
    readonly heading: string
    readonly links: readonly (NamedLink & {readonly remark: string})[]
  }
  readonly table: MeasureTableView
  readonly pager: Pager
}

/** Measures as a table, which script makes sortable and filterable in place. */
export interface MeasureTableView {
  /** Where it is one part of several. */
  readonly heading?: string
  readonly caption: string
  readonly filters: readonly {
    readonly name: string
    readonly label: string
    readonly options: readonly Choice[]
  }[]
  /** Those that can differ between its rows. */
  readonly columns: readonly Pick<MeasureColumn, 'id' | 'label'>[]
  readonly rows: readonly MeasureRow[]
  /** On all pages of the list. */
  readonly total: number
}

export interface MeasureRow {
  readonly address: string
  readonly headline: string
  /** Titles of the instruments, or the heading that stands where there is none. */
  readonly bases: readonly string[]
  readonly source: WordsSource
  /** One of each column. */
  readonly cells: readonly MeasureCell[]
  /** What script filters by. */
  readonly data: Readonly<Record<string, string | undefined>>
}

interface MeasureCell {
  /** Of the source, where it is not ours. */
  readonly text?: string | undefined
  readonly isOurs?: true
  readonly address?: string
  /** What it sorts by, where that is not its text. */
  readonly date?: string | undefined
  readonly class?: SourceClass
}

interface MeasureColumn {
  readonly id: string
  readonly label: string
  /** What it has to differ in to be shown: a list of one country needs no such column. */
  readonly by?: (measure: Measure) => string
  readonly cell: (measure: Measure, source: Source) => MeasureCell
}

/** The columns behind the measure itself: a new one is an entry here. */
const columns: readonly MeasureColumn[] = [
  {
    id: 'country',
    label: labelOf(measureSchema, 'country'),
    by: ({country}) => country.code,
    cell: ({country: {code, name}}) => ({
      text: name,
      isOurs: true,
      address: countryPageAddress(code.toLowerCase())
    })
  },
  {
    id: 'pillar',
    label: labelOf(measureSchema, 'pillar'),
    by: ({pillar}) => pillar.id,
    cell: ({pillar}) => ({text: pillar.printed, isOurs: true})
  },
  {
    id: 'coverage',
    label: labelOf(measureSchema, 'coverage'),
    cell: ({coverage}) => ({text: coverage})
  },
  {
    id: 'dates',
    label: 'First legal basis',
    cell(measure) {
      const {date, text} = basisDatesOf(timeframesOf(measure)) ?? {}
      return {text, isOurs: true, date: date ?? ''}
    }
  },
  {
    id: 'class',
    label: labelOf(sourceSchema, 'class'),
    cell: (_, source) => ({class: source.class})
  }
]

const trail = [{name: 'Measures', address: '/measures/'}]

export const measuresPage = definePageType({
  name: 'measures',
  subjects: ({measures}) => pagedList('/measures/', measures),
  view(page, atlas): MeasureListView {
    const {measures} = atlas
    const countries = countriesOf(measures)
    return {
      head: {
        title: 'Measures',
        windowTitle: pageTitle('Measures', page),
        section: 'measures',
        description:
          'Trade-policy measures on the digital economy, each with its instruments and dates.'
      },
      lede: `${countedMeasures(measures)} in ${counted(countries.length, 'country', 'countries')}: type, legal basis, dates and scope.`,
      spellings: [],
      pictures:
        measures.length === 0
          ? []
          : [
              {name: 'by pillar', address: measurePicturesAddress({slug: ''})},
              {name: 'in time', address: timelineAddress({slug: ''})}
            ],
      countries:
        page.number > 1
          ? []
          : countries.map(({slug, name, pages}) => ({
              name,
              address: countryAddress(slug),
              count: countedMeasures(pages)
            })),
      ...(page.number === 1 && {
        pillars: {heading: 'By pillar', links: allPillars(atlas).map(pillarLink)}
      }),
      table: {
        heading: 'All measures',
        ...measureTable(page, atlas, 'All measures')
      },
      pager: pagerOf('/measures/', page)
    }
  }
})

export const countryMeasuresPage = definePageType({
  name: 'country-measures',
  subjects: ({measures}) =>
    countriesOf(measures).flatMap((country) =>
      pagedList(countryAddress(country.slug), country.pages).map(
        ([address, page]) => [address, {country, page}] as const
      )
    ),
  view({country, page}, atlas): MeasureListView {
    const {name, slug, pages} = country
    const lede = `${countedMeasures(pages)} in ${counted(pillarsOf(pages).length, 'pillar')}.`
    return {
      head: {
        title: name,
        windowTitle: pageTitle(`Measures: ${name}`, page),
        section: 'measures',
        trail,
        description: `${name}: ${lede}`
      },
      lede,
      spellings: [],
      pictures: [
        {name: 'by pillar', address: measurePicturesAddress(country)},
        {name: 'on a timeline', address: timelineAddress(country)}
      ],
      countries: [],
      table: measureTable(page, atlas, `Measures: ${name}`),
      pager: pagerOf(countryAddress(slug), page)
    }
  }
})

export interface PillarsView {
  readonly head: ListingView
  readonly pictures: readonly NamedLink[]
  readonly pillars: readonly (CountedLink & {readonly subPillars: readonly CountedLink[]})[]
}

interface CountedLink extends NamedLink {
  readonly measures: number
}

/** All pillars with their sub-pillars. */
export const pillarsPage = definePageType({
  name: 'pillars',
  subjects: () => [['/pillars/', undefined]] as const,
  view: (_, atlas): PillarsView => ({
    head: {
      title: 'Pillars',
      section: 'measures',
      trail,
      description: 'The pillars and sub-pillars that measures are ordered by.'
    },
    pictures:
      atlas.measures.length === 0
        ? []
        : [
            {
              name: 'with the pillars that have no measure',
              address: measurePicturesAddress({slug: ''})
            }
          ],
    pillars: allPillars(atlas).map(({id, name, measures, subPillars}) => ({
      name,
      address: pillarAddress(id),
      measures: measures.length,
      subPillars: subPillars.map((subPillar) => ({
        name: subPillar.name,
        address: subPillarAddress(id, subPillar.id),
        measures: subPillar.measures.length
      }))
    }))
  })
})

const pillarTrail = [...trail, {name: 'Pillars', address: '/pillars/'}]

export const pillarPage = definePageType({
  name: 'pillar',
  subjects: (atlas) =>
    allPillars(atlas).flatMap((pillar) =>
      pagedList(pillarAddress(pillar.id), pillar.measures).map(
        ([address, page]) => [address, {pillar, page}] as const
      )
    ),
  view({pillar: {id, name, spellings, measures, subPillars}, page}, atlas): MeasureListView {
    const lede = `${ofCountries(measures)}, in ${counted(subPillars.length, 'sub-pillar')}.`
    return {
      head: {
        title: name,
        windowTitle: pageTitle(`${labelOf(measureSchema, 'pillar')}: ${name}`, page),
        section: 'measures',
        trail: pillarTrail,
        description: `${name}: ${lede}`
      },
      lede,
      spellings,
      pictures: [],
      countries: [],
      ...(page.number === 1 && {
        pillars: {
          heading: 'Sub-pillars',
          links: subPillars.map((subPillar) => ({
            name: subPillar.name,
            address: subPillarAddress(id, subPillar.id),
            remark: countedMeasures(subPillar.measures)
          }))
        }
      }),
      table: {
        heading: 'Measures',
        ...measureTable(page, atlas, `Measures: ${name}`)
      },
      pager: pagerOf(pillarAddress(id), page)
    }
  }
})

export const subPillarPage = definePageType({
  name: 'sub-pillar',
  subjects: (atlas) =>
    allPillars(atlas).flatMap((pillar) =>
      pillar.subPillars.flatMap((subPillar) => {
        const list = subPillarAddress(pillar.id, subPillar.id)
        return pagedList(list, subPillar.measures).map(
          ([address, page]) => [address, {pillar, subPillar, list, page}] as const
        )
      })
    ),
  view({pillar, subPillar, list, page}, atlas): MeasureListView {
    const {name, spellings, measures} = subPillar
    const lede = `${ofCountries(measures)}.`
    return {
      head: {
        title: name,
        windowTitle: pageTitle(`${labelOf(measureSchema, 'subPillar')}: ${name}`, page),
        section: 'measures',
        trail: [...pillarTrail, {name: pillar.name, address: pillarAddress(pillar.id)}],
        description: `${name}: ${lede}`
      },
      lede,
      spellings,
      pictures: [],
      countries: [],
      table: measureTable(page, atlas, `Measures: ${name}`),
      pager: pagerOf(list, page)
    }
  }
})

const allPillars = derivedFrom(({measures}) => pillarsOf(measures))

function pillarLink({
  id,
  name,
  measures
}: Pillar): NonNullable<MeasureListView['pillars']>['links'][number] {
  const dates = basisDatesOf(measures.flatMap(timeframesOf))
  const first =
    dates === undefined || dates.reported ? '' : `, first legal basis ${yearOf(dates.date)}`
  return {name, address: pillarAddress(id), remark: countedMeasures(measures) + first}
}

/** The rows of one page of a list; readers choose among all of it. */
function measureTable(
  {rows, all, total}: ListPage<Measure>,
  atlas: Atlas,
  caption: string
): MeasureTableView {
  const countries = choicesOf(all, ({country}) => [country.code, country.name])
  const pillars = choicesOf(all, ({pillar}) => [pillar.id, pillar.printed])
  const label = (field: keyof Measure): string => labelOf(measureSchema, field)
  const shown = columns.filter(({by}) => by === undefined || new Set(all.map(by)).size > 1)
  return {
    caption,
    filters: [
      {name: 'country', label: label('country'), options: countries},
      {name: 'pillar', label: label('pillar'), options: pillars},
      {
        name: 'sub-pillar',
        label: label('subPillar'),
        options: choicesOf(all, ({subPillar}) => [subPillar.id, subPillar.printed])
      },
      {
        name: 'coverage',
        label: label('coverage'),
        options: choicesOf(all, ({coverage}) => coverage !== undefined && [coverage, coverage])
      }
    ],
    columns: shown.map(({id, label}) => ({id, label})),
    rows: rows.map((measure) => rowOf(measure, atlas, shown)),
    total
  }
}

/** The row of a measure, with a cell of each column. */
export function rowOf(
  measure: Measure,
  atlas: Atlas,
  shown: readonly MeasureColumn[] = columns
): MeasureRow {
  const entries = entriesIn(atlas).get(measure.address) ?? []
  const {source} = atlas.accountOf(measure)
  return {
    address: measure.address,
    headline: measure.subPillar.printed,
    bases: measure.bases.map(({title}) => title),
    source: wordsSource(source),
    cells: shown.map(({cell}) => cell(measure, source)),
    data: {
      'data-country': measure.country.code,
      'data-pillar': measure.pillar.id,
      'data-sub-pillar': measure.subPillar.id,
      'data-coverage': measure.coverage,
      'data-instruments': instrumentsText(entries),
      // The last date that any source on its country names, `2023-12`.
      'data-known': entries[0]?.known ?? ''
    }
  }
}

function countedMeasures({length}: readonly Measure[]): string {
  return counted(length, 'measure')
}

/** `30 measures of 1 country` */
function ofCountries(measures: readonly Measure[]): string {
  const countries = countriesOf(measures).length
  return `${countedMeasures(measures)} of ${counted(countries, 'country', 'countries')}`
}
