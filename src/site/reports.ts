/** Reports and their indicators as tables show them. */
import type {Score} from '../model/fields.ts'
import {type Indicator, questionSlug} from '../kinds/indicator/index.ts'
import type {Report} from '../kinds/report/index.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {compareBy, byName} from '../model/order.ts'

/** The reports that ask questions; of others there is nothing to draw or to compare. */
export function withQuestions(reports: readonly Report[]): readonly Report[] {
  return reports.filter(({indicators}) => indicators.length > 0)
}

/** Those with questions whose country has measures, too: the two can be read side by side. */
export function besideMeasures(atlas: Atlas): readonly Report[] {
  return withQuestions(atlas.reports).filter(
    ({country}) => atlas.recordsOf('measure', country.code.toLowerCase()).length > 0
  )
}

/** One section of a score sheet. */
export interface SheetSection {
  readonly letter: string
  readonly name: string
  /** As the source prints it above the text. */
  readonly printed: Score | undefined
  /** Sum of the questions, where all of them have a score. */
  readonly sum: Score | undefined
  readonly indicators: readonly Indicator[]
}

/** The score sheet of a report: its sections in order, each with its questions. */
export function sheetOf(report: Report, atlas: Atlas): readonly SheetSection[] {
  const bySection = Map.groupBy(atlas.indicatorsOf(report), ({section}) => section.letter)
  const listed = new Map(report.scoreSections.map((section) => [section.letter, section]))
  for (const [letter, [first]] of bySection) {
    if (first !== undefined && !listed.has(letter)) listed.set(letter, first.section)
  }
  return [...listed.values()].map((section) => {
    const indicators = bySection.get(section.letter) ?? []
    return {
      letter: section.letter,
      name: section.name,
      printed: 'printed' in section ? section.printed : undefined,
      sum: sumOf(indicators),
      indicators
    }
  })
}

/** Adds up scores; nothing where a question has none. */
export function sumOf(indicators: readonly Pick<Indicator, 'score'>[]): Score | undefined {
  if (indicators.length === 0) return undefined
  let points = 0
  let outOf = 0
  for (const {score} of indicators) {
    if (score === undefined) return undefined
    points += score.points
    outOf += score.outOf
  }
  return {points, outOf}
}

/** One question across all reports. */
export interface Question {
  readonly slug: string
  /** Our label, or the question itself. */
  readonly name: string
  readonly code: string
  readonly indicators: readonly Indicator[]
}

/** The questions of all reports, by code. */
export function questionsOf(reports: readonly Report[], atlas: Atlas): readonly Question[] {
  return [...Map.groupBy(reports.flatMap(atlas.indicatorsOf), questionSlug)]
    .flatMap(([key, indicators]) => {
      const [first] = indicators
      if (first === undefined) return []
      return [{slug: key, name: first.label ?? first.question, code: first.code, indicators}]
    })
    .toSorted(compareBy(({code}) => code, byName))
}
