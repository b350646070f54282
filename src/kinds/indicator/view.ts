/** The page of an indicator, and the lists of the answers to one question. */
import {type Atlas, derivedFrom} from '../../atlas/atlas.ts'
import {type Choice, choicesOf, type ListingView, type NamedLink} from '../../site/listing.ts'
import {counted, headlineOf} from '../../site/names.ts'
import {definePageType, pagedList, type Pager, pagerOf, pageTitle} from '../../site/page-type.ts'
import {readingView, type ReadingView} from '../../reading/reading.ts'
import {questionsOf, sheetOf} from '../../site/reports.ts'
import {labelOf, type Scale, type Score} from '../../model/fields.ts'
import {reportName, scaleNotes, scoreInWords, type Report} from '../report/index.ts'
import {indicatorSchema, questionAddress, type Indicator} from './index.ts'

export interface IndicatorView {
  readonly reading: ReadingView
  readonly code: string
  /** Whether the source prints the code. */
  readonly printsCode: boolean
  readonly label: string | undefined
  readonly question: string
  readonly subheadings: readonly string[]
  readonly score: Score | undefined
  readonly scale: string
  /** Anchor of the paragraph that tells of a score change. */
  readonly scoreChange: string | undefined
  readonly section: NamedLink & {readonly score: Score | undefined}
  readonly report: NamedLink & {
    readonly score: Score | undefined
  }
  readonly hasText: boolean
  /** All questions of the section, this one without an address. */
  readonly inSection: readonly {
    readonly code: string
    readonly headline: string
    readonly score: Score | undefined
    readonly address?: string
  }[]
}

export const indicatorPage = definePageType({
  name: 'indicator',
  subjects: (atlas) =>
    atlas.reports.flatMap((report) =>
      atlas
        .indicatorsOf(report)
        .map((indicator) => [indicator.address, {report, indicator}] as const)
    ),
  view: ({report, indicator}, atlas) => indicatorView(indicator, report, atlas)
})

function indicatorView(indicator: Indicator, report: Report, atlas: Atlas): IndicatorView {
  const {code, label, question, subheadings, score, scale, scoreChange, section} = indicator
  const name = `${section.letter} ${section.name}`
  const address = `${report.address}#section-${section.letter.toLowerCase()}`
  const sheet = sheetOf(report, atlas).find(({letter}) => letter === section.letter)
  return {
    reading: readingView(indicator, atlas, {
      trail: [
        {name: 'Indicators', address: '/indicators/'},
        {name: reportName(report), address: report.address},
        {name, address}
      ],
      description: [question, score && scoreInWords(score, scale), reportName(report)]
        .filter((part) => part !== undefined)
        .join(' – ')
    }),
    code,
    printsCode: atlas.printsCode(indicator),
    label,
    question,
    subheadings,
    score,
    scale: scaleNotes[scale],
    scoreChange,
    section: {name, address, score: sheet?.printed ?? sheet?.sum},
    report: {
      name: report.title,
      address: report.address,
      score: report.score
    },
    hasText: indicator.paragraphs.length > 0,
    inSection: atlas
      .indicatorsOf(report)
      .filter((other) => other.section.letter === section.letter)
      .map((other) => ({
        code: other.code,
        headline: headlineOf(other),
        score: other.score,
        ...(other.address !== indicator.address && {address: other.address})
      }))
  }
}

export interface QuestionView {
  readonly head: ListingView
  readonly lede: string
  readonly caption: string
  readonly filters: readonly {
    readonly name: string
    readonly label: string
    readonly options: readonly Choice[]
  }[]
  readonly rows: readonly {
    readonly address: string
    readonly country: string
    readonly edition: number
    readonly report: string
    readonly question: string
    readonly score: Score | undefined
    readonly scale: Scale
  }[]
  /** On all pages of the list. */
  readonly total: number
  readonly pager: Pager
}

/** The answers to one question in all reports. */
export const questionPage = definePageType({
  name: 'question',
  subjects: (atlas) =>
    allQuestions(atlas).flatMap((question) =>
      pagedList(questionAddress(question), question.indicators).map(
        ([address, page]) => [address, {question, page}] as const
      )
    ),
  view({question, page}): QuestionView {
    const {name, code, indicators} = question
    const title = `${code} ${name}`
    const lede = `${counted(indicators.length, 'answer')} in the reports.`
    return {
      head: {
        title,
        windowTitle: pageTitle(`Question: ${title}`, page),
        section: 'indicators',
        trail: [{name: 'Indicators', address: '/indicators/'}],
        description: `${name}: ${lede}`
      },
      lede,
      caption: `${title}, by country and edition`,
      filters: [
        {
          name: 'country',
          label: labelOf(indicatorSchema, 'country'),
          options: choicesOf(indicators, ({country}) => [country.code, country.name])
        },
        {
          name: 'edition',
          label: labelOf(indicatorSchema, 'edition'),
          options: choicesOf(indicators, ({edition}) => [String(edition), String(edition)])
        },
        {
          name: 'score',
          label: 'Points',
          options: choicesOf(
            indicators,
            ({score}) => score !== undefined && [String(score.points), String(score.points)]
          )
        }
      ],
      total: page.total,
      rows: page.rows.map((indicator) => ({
        address: indicator.address,
        country: indicator.country.code,
        edition: indicator.edition,
        report: reportName(indicator),
        question: indicator.question,
        score: indicator.score,
        scale: indicator.scale
      })),
      pager: pagerOf(questionAddress(question), page)
    }
  }
})

const allQuestions = derivedFrom((atlas) => questionsOf(atlas.reports, atlas))
