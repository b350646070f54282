/** The charts of measures and of reports, and the list of them. */
import type {Atlas} from '../atlas/atlas.ts'
import {type Report, reportName} from '../kinds/report/index.ts'
import {countriesOf} from '../site/countries.ts'
import type {ListingView, NamedLink} from '../site/listing.ts'
import {withQuestions} from '../site/reports.ts'
import {compareBy, byName} from '../model/order.ts'
import {definePageType} from '../site/page-type.ts'
import {reportPicturesOf} from './all.ts'
import {datedPicture} from './dated.ts'
import {pillarsPicture} from './pillars.ts'
import type {Picture} from './picture.ts'
import {
  measurePicturesAddress,
  reportPicturesAddress,
  subjectsOf,
  timelineAddress,
  wholeOf
} from './subject.ts'

export interface ChartListView {
  readonly head: ListingView
  /** Whether there are charts of all countries together. */
  readonly hasWhole: boolean
  readonly countries: readonly ChartRow[]
}

/** The charts of one country. */
interface ChartRow {
  readonly name: string
  readonly measures: readonly NamedLink[]
  readonly reports: readonly NamedLink[]
}

/** All charts by country. */
export const chartListPage = definePageType({
  name: 'chart-list',
  subjects: () => [['/pictures/', undefined]] as const,
  view(_, atlas): ChartListView {
    const countries = chartsByCountry(atlas)
    const head = {
      title: 'Charts',
      section: 'about',
      description:
        'Charts of the records: measures by pillar and over time, scores, and cross-references.'
    } as const
    return {
      head,
      hasWhole: countries.filter(({measures}) => measures.length > 0).length > 1,
      countries
    }
  }
})

function chartsByCountry(atlas: Atlas): readonly ChartRow[] {
  const rows = new Map<string, ChartRow>()
  for (const subject of subjectsOf(atlas)) {
    const measures = [
      {name: 'By pillar', address: measurePicturesAddress(subject)},
      {name: 'Timeline', address: timelineAddress(subject)}
    ]
    rows.set(subject.slug, {name: subject.name, measures, reports: []})
  }
  for (const {slug, name, pages} of countriesOf<Report>(withQuestions(atlas.reports))) {
    const reports = pages.map((report) => ({
      name: String(report.edition),
      address: reportPicturesAddress(report)
    }))
    rows.set(slug, {name, measures: rows.get(slug)?.measures ?? [], reports})
  }
  return [...rows.values()].toSorted(compareBy(({name}) => name, byName))
}

export interface ChartsView {
  readonly head: ListingView
  readonly lede: string
  readonly timeline?: NamedLink
  readonly charts: readonly Picture[]
}

/** The charts of a country’s measures, and of those of all countries. */
export const measureChartsPage = definePageType({
  name: 'measure-charts',
  subjects(atlas) {
    const subjects = subjectsOf(atlas)
    const all = subjects.length > 0 ? [wholeOf(atlas), ...subjects] : []
    return all.map((subject) => [measurePicturesAddress(subject), subject] as const)
  },
  view(subject): ChartsView {
    const dated = datedPicture(subject)
    const title = `Charts: measures in ${subject.name}`
    const head = {
      title,
      section: 'measures',
      trail: [
        {name: 'Measures', address: '/measures/'},
        {name: 'Charts', address: '/pictures/'}
      ],
      description: `Measures in ${subject.name} by pillar, and how many instruments are dated by the end of each year.`
    } as const
    return {
      head,
      lede: 'Measures by type, and instruments dated by the end of each year. Dates of each instrument:',
      timeline: {name: 'timeline', address: timelineAddress(subject)},
      charts: [pillarsPicture(subject), ...(dated === undefined ? [] : [dated])]
    }
  }
})

/** The charts of one report. */
export const reportChartsPage = definePageType({
  name: 'report-charts',
  subjects: ({reports}) =>
    withQuestions(reports).map((report) => [reportPicturesAddress(report), report] as const),
  view(report, atlas): ChartsView {
    const name = reportName(report)
    const head = {
      title: `Charts: ${name}`,
      section: 'indicators',
      trail: [
        {name: 'Indicators', address: '/indicators/'},
        {name, address: report.address},
        {name: 'Charts', address: '/pictures/'}
      ],
      description: `The scores of the report ${name}, and the cross-references between its texts.`
    } as const
    return {
      head,
      lede: 'Its scores, and the cross-references between its texts.',
      charts: reportPicturesOf(report, atlas)
    }
  }
})
