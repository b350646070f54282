/**
 * Scores that do not add up: questions against their section. The fact box is
 * left out, for it may be of another edition than the text.
 */
import type {Page} from '../../src/kinds/index.ts'
import type {Indicator} from '../../src/kinds/indicator/index.ts'
import type {Report} from '../../src/kinds/report/index.ts'
import type {Quote} from '../passages/passage.ts'
import type {Conflict, Side} from './conflict.ts'

type ReportScores = Pick<Report, 'address' | 'country' | 'scoreSections'>
type IndicatorScore = Pick<
  Indicator,
  'address' | 'report' | 'code' | 'section' | 'question' | 'score'
>

/** What a page says of scores. */
export type Scored =
  (Pick<Report, 'kind'> & ReportScores) | (Pick<Indicator, 'kind' | 'country'> & IndicatorScore)

export function scoresOf(page: Page): Scored[] {
  if (page.kind === 'report') {
    const {kind, address, country, scoreSections} = page
    return [{kind, address, country, scoreSections}]
  }
  if (page.kind === 'indicator') {
    const {kind, address, country, report, code, section, question, score} = page
    const scored = score === undefined ? {} : {score}
    return [{kind, address, country, report, code, section, question, ...scored}]
  }
  return []
}

export function scoreConflicts(
  reports: readonly ReportScores[],
  indicators: readonly IndicatorScore[]
): Conflict[] {
  const byReport = Map.groupBy(indicators, ({report}) => report)
  return reports.flatMap((report) => {
    const asked = byReport.get(report.address) ?? []
    return sectionConflicts(report, asked)
  })
}

/** A section line against the questions beneath it, where each of these has a score. */
function sectionConflicts(report: ReportScores, asked: readonly IndicatorScore[]): Conflict[] {
  return report.scoreSections.flatMap(({letter, name, printed}): Conflict[] => {
    const own = asked.filter(({section}) => section.letter === letter)
    const sum = sumOf(own)
    if (printed === undefined || sum === undefined || sum === printed.points) return []
    const line = {value: String(printed.points), places: [sectionPlace(report, letter, name)]}
    return [conflict(report, `${letter} ${name}`, line, questionsSide(own, sum))]
  })
}

function sumOf(indicators: readonly IndicatorScore[]): number | undefined {
  if (indicators.length === 0) return undefined
  return indicators.reduce<number | undefined>(
    (sum, {score}) => (sum === undefined || score === undefined ? undefined : sum + score.points),
    0
  )
}

function sectionPlace({address}: ReportScores, letter: string, name: string): Quote {
  const anchor = `section-${letter.toLowerCase()}`
  return {page: address, anchor, start: 0, end: name.length, text: name}
}

function questionsSide(indicators: readonly IndicatorScore[], sum: number): Side {
  const places = indicators.map(({address, question}) => ({
    page: address,
    anchor: 'question',
    start: 0,
    end: question.length,
    text: question
  }))
  return {value: String(sum), places, terms: indicators.map(({score}) => score?.points ?? 0)}
}

function conflict({country}: ReportScores, about: string, one: Side, other: Side): Conflict {
  const title = `${about}: ${one.value} points, or ${other.value} by its questions?`
  return {rule: 'score-sum', about, title, country: country.code, sides: [one, other]}
}
