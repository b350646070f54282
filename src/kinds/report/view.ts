/** The page of a report. */
import type {Atlas} from '../../atlas/atlas.ts'
import {reportPicturesAddress} from '../../charts/subject.ts'
import {spelledDate} from '../../site/dates.ts'
import type {NamedLink} from '../../site/listing.ts'
import {counted, headlineOf} from '../../site/names.ts'
import {definePageType} from '../../site/page-type.ts'
import {readingView, type ReadingView} from '../../reading/reading.ts'
import {besideMeasures, sheetOf} from '../../site/reports.ts'
import type {Score} from '../../model/fields.ts'
import {
  matrixAddress,
  pointsInWords,
  scaleNotes,
  scoreInWords,
  report as reportKind,
  type Report,
  reportName,
  reportsAddress
} from './index.ts'
import {wordsSource, type WordsSource} from '../../site/page-link.ts'

export interface ReportView {
  readonly reading: ReadingView
  readonly headline: string
  readonly country: Report['country']
  readonly edition: number
  readonly covers: string | undefined
  readonly score: Score | undefined
  readonly scale: string
  readonly indicators: string
  readonly sheet: ScoreSheetView
  readonly sheetCaption: string
  readonly pictures: readonly NamedLink[]
  readonly facts: Report['facts']
  /** What is to be said of the facts. */
  readonly factsRemark: string
}

export const reportPage = definePageType({
  name: 'report',
  subjects: ({reports}) => reports.map((report) => [report.address, report] as const),
  view: reportView
})

function reportView(report: Report, atlas: Atlas): ReportView {
  const {country, edition, score, facts, scale} = report
  const {source} = atlas.accountOf(report)
  const asks = report.indicators.length > 0
  const points = score && pointsInWords(score)
  const address = reportsAddress(country.code.toLowerCase())
  const saved = source.saved === undefined ? '' : `, ${spelledDate(source.saved)}`
  const reading = readingView(report, atlas, {
    trail: [
      {name: 'Indicators', address: '/indicators/'},
      {name: country.name, address}
    ],
    description: [source.work, reportName(report), score && scoreInWords(score, scale)]
      .filter((part) => part !== undefined)
      .join(', ')
  })
  const behindText = reading.parts.findIndex(({id}) => id === 'cite')
  return {
    reading: {
      ...reading,
      parts: [
        {id: 'scores', name: 'Scores'},
        ...reading.parts.slice(0, behindText),
        ...(facts.length > 0 ? [{id: 'country-facts', name: 'Country facts'}] : []),
        ...reading.parts.slice(behindText)
      ]
    },
    headline: reportKind.windowTitle(report, source.work, undefined),
    country,
    edition,
    covers: source.covers,
    score,
    scale: scaleNotes[scale],
    indicators: asks ? counted(report.indicators.length, 'question') : 'none',
    sheet: scoreSheetView(report, atlas),
    sheetCaption: [points, scaleNotes[scale]].filter(Boolean).join(', '),
    pictures: [
      ...(asks
        ? [{name: 'scores and cross-references', address: reportPicturesAddress(report)}]
        : []),
      ...(besideMeasures(atlas).includes(report)
        ? [{name: 'against the measures', address: matrixAddress(report.address)}]
        : [])
    ],
    facts,
    factsRemark: `What the publisher’s site said about the country on the day the page was saved${saved}. These lines are not part of the ${edition} edition and may describe a later one.`
  }
}

export interface ScoreSheetView {
  readonly source: WordsSource
  readonly sections: readonly ScoreSheetSection[]
}

export interface ScoreSheetSection {
  readonly letter: string
  readonly name: string
  /** The source prints the section above the text, so its name is a part of the page. */
  readonly isPrinted: boolean
  /** As printed, else the sum of the questions. */
  readonly score?: Score
  /** Points that the questions add up to, where the printed score is another. */
  readonly sum?: number
  readonly indicators: readonly {
    readonly code: string
    readonly headline: string
    readonly address: string
    readonly score?: Score
  }[]
}

export function scoreSheetView(report: Report, atlas: Atlas): ScoreSheetView {
  const printedLetters = new Set(report.scoreSections.map(({letter}) => letter))
  return {
    source: wordsSource(atlas.accountOf(report).source),
    sections: sheetOf(report, atlas).map(({letter, name, printed, sum, indicators}) => {
      const score = printed ?? sum
      const differs = printed !== undefined && sum !== undefined && printed.points !== sum.points
      return {
        letter,
        name,
        // A report without questions has the lines of its head in its text.
        isPrinted: report.indicators.length > 0 && printedLetters.has(letter),
        ...(score !== undefined && {score}),
        ...(differs && {sum: sum.points}),
        indicators: indicators.map((indicator) => ({
          code: indicator.code,
          headline: headlineOf(indicator),
          address: indicator.address,
          ...(indicator.score !== undefined && {score: indicator.score})
        }))
      }
    })
  }
}
