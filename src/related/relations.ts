/** How two pages speak of the same thing: the reasons, each with a passage of either to check it by. */
import type {Evidence, Quote, Relation} from '../model/concordance.ts'
import type {Page} from '../model/page.ts'
import type {Atlas} from '../site/atlas.ts'
import type {Concord} from '../site/concord.ts'
import {groupBy} from '../site/groups.ts'

/** Two passages, and why they are held to speak of the same thing. */
export interface Pair {
  readonly reasons: readonly string[]
  /** Of the page that is read. */
  readonly here: Side
  readonly there: Side
}

export interface Side {
  readonly quote: Quote
  /** Words of the passage that say it. */
  readonly words: readonly string[]
}

export interface RelatedPage {
  readonly page: Page
  /** Anchor of the passages among those of the page that is read. */
  readonly id: string
  readonly score: number
  /** All reasons, each once, the weightiest first. */
  readonly reasons: readonly string[]
  readonly pairs: readonly Pair[]
}

const kinds: Record<Evidence['kind'], string> = {
  law: 'same law',
  article: 'same article',
  name: 'same name',
  words: 'same words',
  phrases: 'same phrases',
  subject: 'same subject'
}

/** The pages that speak of the same as a page, the best first. */
export function relatedTo(page: Page, concord: Concord, atlas: Atlas): readonly RelatedPage[] {
  const relations = groupBy(concord.relationsOn(page.address), ({measure, page: other}) =>
    measure === page.address ? other : measure
  )
  return [...relations].flatMap(([address, group]) => {
    const other = atlas.at(address)
    if (other === undefined) return []
    const evidence = group.flatMap((relation) => relation.evidence)
    return [
      {
        page: other,
        id: `with-${address.split('/').filter(Boolean).join('-')}`,
        score: Math.max(...group.map(({score}) => score)),
        reasons: reasonsOf(evidence),
        pairs: pairsOf(evidence, page.address)
      }
    ]
  })
}

/** The pairs of passages of one relation, with those of the measure on this side. */
export function pairsFor({evidence, measure}: Relation): readonly Pair[] {
  return pairsOf(evidence, measure)
}

/** Each reason once, the weightiest first: `same law: Law on Communications`. */
export function reasonsOf(evidence: readonly Evidence[]): readonly string[] {
  const weighed = evidence.toSorted((a, b) => b.weight - a.weight)
  return [...new Set(weighed.map(({kind, shared}) => `${kinds[kind]}: ${shared}`))]
}

/** A reason where there is little room: of many words the first few. */
export function briefly(reason: string): string {
  const few = 5
  const words = reason.split(', ')
  return words.length <= few ? reason : `${words.slice(0, few).join(', ')} …`
}

/** What the same two passages show stands with them once. */
function pairsOf(evidence: readonly Evidence[], here: string): readonly Pair[] {
  const pairs = groupBy(evidence, ({measure, other}) =>
    [measure.page, measure.anchor, measure.context, other.page, other.anchor, other.context].join(
      '\n'
    )
  )
  return [...pairs.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const measure = {quote: first.measure, words: group.map((one) => one.measure.text)}
    const other = {quote: first.other, words: group.map((one) => one.other.text)}
    const sides =
      first.measure.page === here ? {here: measure, there: other} : {here: other, there: measure}
    return [{reasons: reasonsOf(group), ...sides}]
  })
}
