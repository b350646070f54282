/** The evidence of a country, pair by pair, and which pairs it makes relations of. */
import {type Evidence, type Relation, weights} from './evidence.ts'
import type {Unit} from './units.ts'

/** Evidence for each pair as it comes in. */
export class Ledger {
  readonly #pairs = new Map<Unit, Map<Unit, Evidence[]>>()

  add(one: Unit, other: Unit, ...evidence: readonly Evidence[]): void {
    if (evidence.length === 0) return
    const row = this.#pairs.get(one) ?? new Map<Unit, Evidence[]>()
    row.set(other, [...(row.get(other) ?? []), ...evidence])
    this.#pairs.set(one, row)
  }

  sum(one: Unit, other: Unit): number {
    return total(this.#pairs.get(one)?.get(other) ?? [])
  }

  /** Units that have something in common with another, with the evidence. */
  relatedTo(other: Unit): {one: Unit; sum: number; evidence: readonly Evidence[]}[] {
    return [...this.#pairs].map(([one, row]) => {
      const evidence = (row.get(other) ?? []).toSorted(bestFirst)
      return {one, sum: total(evidence), evidence}
    })
  }

  relations(): Relation[] {
    return [...this.#pairs].flatMap(([one, row]) =>
      [...row].flatMap(([other, evidence]): Relation[] => {
        const score = total(evidence)
        if (score < thresholdOf(one, other, evidence)) return []
        return [
          {
            one: one.page,
            ...(one.section === undefined ? {} : {section: one.section}),
            other: other.page,
            ...(other.section === undefined ? {} : {otherSection: other.section}),
            score: Math.round(score * 100) / 100,
            evidence: evidence.toSorted(bestFirst)
          }
        ]
      })
    )
  }
}

function thresholdOf(one: Unit, other: Unit, evidence: readonly Evidence[]): number {
  const [first, ...more] = evidence
  if (first?.kind === 'words' && more.length === 0)
    return Math.max(
      first.reason === undefined ? weights.wordsUnnamed : weights.wordsAlone,
      one.comparison.unit === 'section' ? weights.sections : 0,
      one.kind === other.kind ? weights.ownKindAlone : 0
    )
  if (one.kind === other.kind) {
    return evidence.some(({kind}) => kind === 'subject') ? weights.threshold : weights.ownKind
  }
  return one.comparison.unit === 'section' ? weights.sections : weights.threshold
}

/**
 * What shows best what a relation is about: a sentence that both print, then one
 * that the source itself refers with, then those that have much in common.
 */
function bestFirst(one: Evidence, other: Evidence): number {
  const rank = ({kind, weight}: Evidence): number => {
    if (kind === 'phrases') return 3
    if (kind === 'reference') return 2
    return kind === 'words' && weight >= weights.reference ? 1 : 0
  }
  return rank(other) - rank(one) || other.weight - one.weight
}

function total(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, {weight}) => sum + weight, 0)
}
