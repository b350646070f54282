/** Lists of reports: all of them, and those on a country, edition by edition. */
import type {Atlas} from '../../atlas/atlas.ts'
import {countriesOf} from '../../site/countries.ts'
import type {ListingView, NamedLink} from '../../site/listing.ts'
import {counted} from '../../site/names.ts'
import {definePageType} from '../../site/page-type.ts'
import {questionsOf, withQuestions} from '../../site/reports.ts'
import type {Scale, Score} from '../../model/fields.ts'
import {questionAddress} from '../indicator/index.ts'
import {reportName, reportsAddress, scaleNotes, type Report} from './index.ts'
import {scoreSheetView, type ScoreSheetView} from './view.ts'

/** A report by its edition, with its score. */
export interface ReportLink extends NamedLink {
  readonly edition: number
  readonly score?: Score | undefined
  readonly scale: Scale
}

export function reportLink(report: Report): ReportLink {
  const {address, edition, score, scale} = report
  return {name: reportName(report), address, edition, score, scale}
}

export interface IndicatorsView {
  readonly head: ListingView
  readonly lede: string
  readonly countries: readonly (NamedLink & {
    readonly reports: readonly ReportLink[]
  })[]
  /** The score sheet, where there is one report alone. */
  readonly only?: NamedLink & {readonly sheet: ScoreSheetView; readonly caption: string}
  readonly questions: readonly (NamedLink & {readonly code: string; readonly count: number})[]
}

const questionPages = ': a page for each question, with its score, text and notes'

export const indicatorsPage = definePageType({
  name: 'indicators',
  subjects: () => [['/indicators/', undefined]] as const,
  view(_, atlas): IndicatorsView {
    const {reports} = atlas
    const countries = countriesOf(reports)
    const [only, ...others] = reports
    const pages = withQuestions(reports).length > 0 ? questionPages : ''
    return {
      head: {
        title: 'Indicators',
        section: 'indicators',
        description:
          'Reports on the freedom of the internet: every question with its score, text and notes.'
      },
      lede: `${counted(reports.length, 'report')} on ${counted(countries.length, 'country', 'countries')}${pages}.`,
      countries: countries.map(({slug, name, pages}) => ({
        name,
        address: reportsAddress(slug),
        reports: pages.map(reportLink)
      })),
      ...(only !== undefined &&
        others.length === 0 && {
          only: {
            name: reportName(only),
            address: only.address,
            sheet: scoreSheetView(only, atlas),
            caption: scaleNotes[only.scale]
          }
        }),
      questions: questionsOf(reports, atlas).map(({name, code, slug, indicators}) => ({
        name,
        code,
        address: questionAddress({slug}),
        count: indicators.length
      }))
    }
  }
})

export interface CountryReportsView {
  readonly head: ListingView
  readonly lede: string
  readonly comparison: ComparisonView
}

/** The editions of one country's report side by side, question by question. */
interface ComparisonView {
  readonly caption: string
  /** The newest first. */
  readonly reports: readonly {
    readonly address: string
    readonly edition: number
    readonly score: Score | undefined
    readonly scale: string
  }[]
  readonly questions: readonly {
    readonly code: string
    readonly name: string
    /** One for each report; nothing where it has no such question. */
    readonly answers: readonly ((NamedLink & {readonly points: string}) | null)[]
  }[]
}

export const countryReportsPage = definePageType({
  name: 'country-reports',
  subjects: ({reports}) =>
    countriesOf(reports).map((country) => [reportsAddress(country.slug), country] as const),
  view({name, pages}, atlas): CountryReportsView {
    const lede = `${counted(pages.length, 'edition')} of the report, question by question.`
    return {
      head: {
        title: name,
        windowTitle: `Indicators: ${name}`,
        section: 'indicators',
        trail: [{name: 'Indicators', address: '/indicators/'}],
        description: `${name}: ${lede}`
      },
      lede,
      comparison: comparisonView(pages, atlas, `Scores of ${name} by edition`)
    }
  }
})

function comparisonView(reports: readonly Report[], atlas: Atlas, caption: string): ComparisonView {
  return {
    caption,
    reports: reports.map(({address, edition, score, scale}) => ({
      address,
      edition,
      score,
      scale: scaleNotes[scale]
    })),
    questions: questionsOf(reports, atlas).map(({code, name, indicators}) => ({
      code,
      name,
      answers: reports.map((report) => {
        const indicator = indicators.find((one) => one.report === report.address)
        if (indicator === undefined) return null
        const {score, address, edition} = indicator
        const points = score === undefined ? 'no score' : `${score.points} of ${score.outOf}`
        return {points, name: `${points} in ${indicator.code}, ${edition}`, address}
      })
    }))
  }
}
