/** The score sheet of a report as a page shows it. Plain data. */
import type {Atlas} from '../../atlas/atlas.ts'
import type {Score} from '../../model/fields.ts'
import type {Report} from './index.ts'
import {headlineOf} from '../../site/names.ts'
import {wordsSource, type WordsSource} from '../../site/page-link.ts'
import {sheetOf} from '../../site/reports.ts'

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
