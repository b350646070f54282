/** Lists of measures: all of them, those of a country, of a pillar and of a sub-pillar. */
import {derivedFrom} from '../../atlas/atlas.ts'
import {measurePicturesAddress, timelineAddress} from '../../charts/subject.ts'
import type {ListingView, NamedLink} from '../../site/listing.ts'
import {countriesOf, type CountedCountry} from '../../site/countries.ts'
import {yearOf} from '../../site/dates.ts'
import {basisDatesOf, pillarsOf, type Pillar} from '../../site/measures.ts'
import {counted} from '../../site/names.ts'
import {definePageType, pagedList, type Pager, pagerOf, pageTitle} from '../../site/page-type.ts'
import {labelOf} from '../../model/fields.ts'
import {
  countryAddress,
  measureSchema,
  pillarAddress,
  subPillarAddress,
  timeframesOf,
  type Measure
} from './index.ts'
import {measureTable, type MeasureTableView} from './table.ts'

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
              {name: 'over time', address: timelineAddress({slug: ''})}
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
        {name: 'over time', address: timelineAddress(country)}
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
      description: 'The pillars and sub-pillars under which measures are listed.'
    },
    pictures:
      atlas.measures.length === 0
        ? []
        : [
            {
              name: 'all pillars, including those without measures',
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
    const lede = `${ofCountries(measures)}, under ${counted(subPillars.length, 'sub-pillar')}.`
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
        // Two pillars may have a sub-pillar of one name.
        windowTitle: pageTitle(
          `${labelOf(measureSchema, 'subPillar')}: ${name} (${pillar.name})`,
          page
        ),
        section: 'measures',
        trail: [...pillarTrail, {name: pillar.name, address: pillarAddress(pillar.id)}],
        description: `${name} (${pillar.name}): ${lede}`
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

function countedMeasures({length}: readonly Measure[]): string {
  return counted(length, 'measure')
}

/** `30 measures in 1 country` */
function ofCountries(measures: readonly Measure[]): string {
  const countries = countriesOf(measures).length
  return `${countedMeasures(measures)} in ${counted(countries, 'country', 'countries')}`
}
