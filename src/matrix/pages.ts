/** The matrix of each report, and the list of them. */
import {matrixAddress, type Report, reportName} from '../kinds/report/index.ts'
import type {CountedCountry} from '../site/countries.ts'
import type {ListingView} from '../site/listing.ts'
import {counted} from '../site/names.ts'
import {definePageType} from '../site/page-type.ts'
import {besideMeasures, withQuestions} from '../site/reports.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {findingsOf} from '../atlas/findings.ts'
import type {Relation} from '../atlas/concordance.ts'
import type {Indicator} from '../kinds/indicator/index.ts'
import type {Measure} from '../kinds/measure/index.ts'
import {type Pair, pairsFor} from '../related/passages.ts'
import {pillarsOf} from '../site/measures.ts'
import {pageLink, type PageLink} from '../site/page-link.ts'

export interface Matrix {
  readonly indicators: readonly MatrixColumn[]
  readonly pillars: readonly {readonly name: string; readonly rows: readonly MatrixRow[]}[]
  readonly cells: readonly CellPassages[]
}

interface MatrixColumn {
  readonly page: PageLink
  readonly code: string
}

interface MatrixRow {
  readonly name: string
  /** One for each indicator, in their order. */
  readonly cells: readonly (MatrixCell | null)[]
}

/** A measure and an indicator, or several, on the same subject. */
interface MatrixCell {
  /** Anchor of its passages. */
  readonly id: string
  /** Pairs of passages in it. */
  readonly passages: number
  /** How large it is drawn, from 1 to 3. */
  readonly weight: 1 | 2 | 3
}

/** The passages of a cell. */
interface CellPassages {
  readonly id: string
  /** The sub-pillar and the indicator. */
  readonly row: string
  readonly column: PageLink
  /** The best related first. */
  readonly measures: readonly {
    readonly page: PageLink
    readonly pairs: readonly Pair[]
  }[]
}

/** The matrix of a report and the measures of its country. */
function matrixOf(report: Report, atlas: Atlas): Matrix {
  const indicators = atlas.indicatorsOf(report)
  const {code} = report.country
  const measures = atlas.measures.filter(({country}) => country.code === code)
  const relations = new Map(
    findingsOf(atlas)
      .relationsOf(code.toLowerCase())
      .map((relation) => [`${relation.one} ${relation.other}`, relation])
  )
  const relationsIn = (own: readonly Measure[], {address}: Indicator): readonly Related[] =>
    own
      .flatMap((measure) => {
        const relation = relations.get(`${measure.address} ${address}`)
        return relation === undefined ? [] : [{measure, relation}]
      })
      .toSorted((a, b) => b.relation.score - a.relation.score)

  const cells: CellPassages[] = []
  const pillars = pillarsOf(measures).map(({id, name, subPillars}) => ({
    name,
    rows: subPillars.map((row) => ({
      name: row.name,
      cells: indicators.map((indicator) => {
        const related = relationsIn(row.measures, indicator)
        if (related.length === 0) return null
        const cell = passagesOf(`${id}-${row.id}`, row.name, indicator, related, atlas)
        cells.push(cell)
        return {
          id: cell.id,
          passages: cell.measures.reduce((sum, {pairs}) => sum + pairs.length, 0),
          weight: weightOf(related)
        }
      })
    }))
  }))
  const columns = indicators.map((page) => ({page: pageLink(page, atlas), code: page.code}))
  return {indicators: columns, pillars, cells}
}

interface Related {
  readonly measure: Measure
  readonly relation: Relation
}

function passagesOf(
  row: string,
  name: string,
  indicator: Indicator,
  related: readonly Related[],
  atlas: Atlas
): CellPassages {
  return {
    id: `${row}-${indicator.code.toLowerCase()}`,
    row: name,
    column: pageLink(indicator, atlas),
    measures: related.map(({measure, relation}) => ({
      page: pageLink(measure, atlas),
      pairs: pairsFor(relation, atlas)
    }))
  }
}

/** Scores from which a relation rests on several kinds of evidence, or on one. */
const strong = 3
const fair = 1.5

function weightOf(related: readonly Related[]): MatrixCell['weight'] {
  const best = Math.max(0, ...related.map(({relation}) => relation.score))
  return best >= strong ? 3 : best >= fair ? 2 : 1
}

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
    const reports = besideMeasures(atlas)
    const [only, ...others] = reports
    const matrix = only && others.length === 0 ? matrixOf(only, atlas) : undefined
    const head = {
      title: 'Measures and indicators',
      section: 'indicators',
      trail: [{name: 'Indicators', address: '/indicators/'}],
      description: 'Measures and indicators of one country on the same subject.'
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
      description: `Measures of ${report.country.name} and indicators of the report ${name} on the same subject, with the passages of both.`
    } as const
    return {head, reports: [], matrix, caption: captionOf(name)}
  }
})

function captionOf(report: string): string {
  return `Measures and indicators on the same subject: ${report}`
}
