/** Measures by sub-pillar against the indicators of a report: where both speak of the same thing. */
import type {Relation} from '../model/concordance.ts'
import type {Indicator, Measure, Report} from '../model/page.ts'
import type {Atlas} from '../site/atlas.ts'
import type {Concord} from '../site/concord.ts'
import {pairsFor, type Pair} from '../related/relations.ts'
import {pillarsOf} from '../site/measures.ts'

export interface MatrixPillar {
  readonly id: string
  readonly name: string
  readonly rows: readonly MatrixRow[]
}

export interface MatrixRow {
  readonly id: string
  readonly name: string
  /** One for each indicator, in their order. */
  readonly cells: readonly MatrixCell[]
}

export interface MatrixCell {
  readonly indicator: Indicator
  /** Anchor of its passages. */
  readonly id: string
  readonly relations: readonly CellRelation[]
  /** Pairs of passages in it. */
  readonly passages: number
  /** How dark it is drawn, from 1 to 3. */
  readonly weight: 1 | 2 | 3
}

export interface CellRelation {
  readonly measure: Measure
  readonly pairs: readonly Pair[]
}

export interface Matrix {
  readonly indicators: readonly Indicator[]
  readonly pillars: readonly MatrixPillar[]
  readonly relations: number
}

/** The matrix of a report and the measures of its country. */
export function matrixOf(report: Report, concord: Concord, atlas: Atlas): Matrix {
  const indicators = atlas.indicatorsOf(report)
  const country = report.country.code
  const measures = atlas.measures.filter((measure) => measure.country.code === country)
  const relations = new Map<string, Relation>()
  for (const relation of concord.relationsOf(country.toLowerCase())) {
    relations.set(`${relation.measure} ${relation.page}`, relation)
  }
  const cellOf = (own: readonly Measure[], row: string, indicator: Indicator): MatrixCell => {
    const found = own.flatMap((measure) => {
      const relation = relations.get(`${measure.address} ${indicator.address}`)
      return relation === undefined ? [] : [{measure, pairs: pairsFor(relation), relation}]
    })
    const best = Math.max(0, ...found.map(({relation}) => relation.score))
    return {
      indicator,
      id: `${row}-${indicator.code.toLowerCase()}`,
      relations: found
        .toSorted((a, b) => b.relation.score - a.relation.score)
        .map(({measure, pairs}) => ({measure, pairs})),
      passages: found.reduce((sum, {pairs}) => sum + pairs.length, 0),
      weight: best >= strong ? 3 : best >= fair ? 2 : 1
    }
  }
  const pillars = pillarsOf(measures).map(({id, name, subPillars}) => ({
    id,
    name,
    rows: subPillars.map((row) => ({
      id: `${id}-${row.id}`,
      name: row.name,
      cells: indicators.map((indicator) => cellOf(row.measures, `${id}-${row.id}`, indicator))
    }))
  }))
  const cells = pillars.flatMap(({rows}) => rows.flatMap((row) => row.cells))
  return {
    indicators,
    pillars,
    relations: cells.reduce((sum, cell) => sum + cell.relations.length, 0)
  }
}

/** Scores from which a relation rests on several kinds of evidence, or on one. */
const strong = 3
const fair = 1.5
