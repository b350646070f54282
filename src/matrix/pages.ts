/** The matrix of each report, and the list of them. */
import {matrixAddress, reportName} from '../kinds/report/index.ts'
import type {CountedCountry} from '../site/countries.ts'
import type {ListingView} from '../site/listing.ts'
import {counted} from '../site/names.ts'
import {definePageType} from '../site/page-type.ts'
import {withQuestions} from '../site/reports.ts'
import {matrixOf, type Matrix} from './matrix.ts'

export interface MatrixView {
  readonly head: ListingView
  /** On the page of all reports. */
  readonly reports: readonly CountedCountry[]
  readonly matrix?: Matrix
  readonly caption: string
}

/** All reports; with the matrix itself where there is one. */
export const matricesPage = definePageType({
  name: 'matrices',
  subjects: () => [['/matrix/', undefined]] as const,
  view(_, atlas): MatrixView {
    const reports = withQuestions(atlas.reports)
    const [only, ...others] = reports
    const matrix = only && others.length === 0 ? matrixOf(only, atlas) : undefined
    const head = {
      title: 'Measures and indicators',
      section: 'indicators',
      trail: [{name: 'Indicators', address: '/indicators/'}],
      description:
        'Measures on a country and indicators of a report on it that are on the same subject.'
    } as const
    return {
      head,
      reports: reports.map((report) => ({
        name: reportName(report),
        address: matrixAddress(report.address),
        count: counted(report.indicators.length, 'indicator')
      })),
      ...(matrix !== undefined && {matrix}),
      caption: only === undefined ? '' : captionOf(reportName(only))
    }
  }
})

/** The matrix of one report. */
export const matrixPage = definePageType({
  name: 'matrix',
  subjects: ({reports}) =>
    withQuestions(reports).map((report) => [matrixAddress(report.address), report] as const),
  view(report, atlas): MatrixView {
    const name = reportName(report)
    const matrix = matrixOf(report, atlas)
    const head = {
      title: `Measures and indicators: ${name}`,
      section: 'indicators',
      trail: [
        {name: 'Measures and indicators', address: '/matrix/'},
        {name, address: report.address}
      ],
      description: `Measures on ${report.country.name} and indicators of the report ${name} that are on the same subject, with the passages of both.`
    } as const
    return {head, reports: [], matrix, caption: captionOf(name)}
  }
})

function captionOf(report: string): string {
  return `Measures and indicators on the same subject: ${report}`
}
