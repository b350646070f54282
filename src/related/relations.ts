/** Pages on the same subject: the reasons, each with a passage of either page to check it by. */
import type {Atlas} from '../atlas/atlas.ts'
import {findingsOf} from '../atlas/findings.ts'
import type {Evidence, Relation} from '../model/concordance.ts'
import type {Page} from '../kinds/index.ts'
import {pageLink, type PageLink} from '../site/page-link.ts'
import {passageOf, type Passage} from './passages.ts'

/** Two passages, and why they are held to be on the same subject. */
export interface Pair {
  readonly reasons: readonly string[]
  /** Of the page that is read. */
  readonly here: Passage
  readonly there: Passage
  /** Whether the passage of this page stands in a pair before: it is seen again, and not heard again. */
  readonly isRepeated: boolean
}

export interface RelatedPage {
  readonly page: PageLink
  /** Anchor of the passages on the page that is read. */
  readonly id: string
  /** All reasons, each once, the weightiest first. */
  readonly reasons: readonly string[]
  readonly pairs: readonly Pair[]
}

/** The pages related to a page, the best first. */
export function relatedTo({address: here}: Pick<Page, 'address'>, atlas: Atlas): RelatedPage[] {
  const relations = Map.groupBy(findingsOf(atlas).relationsOn(here), ({one, other}) =>
    one === here ? other : one
  )
  const seen = new Set<string>()
  return [...relations].flatMap(([address, group]) => {
    const other = atlas.at(address)
    if (other === undefined) return []
    const evidence = group.flatMap((relation) => relation.evidence)
    return [
      {
        page: pageLink(other, atlas),
        id: `with-${address.split('/').filter(Boolean).join('-')}`,
        reasons: reasonsOf(evidence),
        pairs: pairsOf(evidence, here, atlas, seen)
      }
    ]
  })
}

/** The pairs of passages of one relation, with those of its first page on this side. */
export function pairsFor({evidence, one}: Relation, atlas: Atlas): readonly Pair[] {
  return pairsOf(evidence, one, atlas, new Set())
}

/** Each reason once, the weightiest first: `both cite the Law on Communications`. */
export function reasonsOf(evidence: readonly Evidence[]): readonly string[] {
  const weighed = evidence.toSorted((a, b) => b.weight - a.weight)
  return [...new Set(weighed.flatMap(({reason}) => reason ?? []))]
}

/**
 * The evidence by the two passages it was found in; the pair that shows best what both are about
 * comes first. Adds to `seen` the passages of this page.
 */
function pairsOf(
  evidence: readonly Evidence[],
  here: string,
  atlas: Atlas,
  seen: Set<string>
): readonly Pair[] {
  const pairs = Map.groupBy(evidence, ({one, other}) =>
    [one.page, one.anchor, one.context, other.page, other.anchor, other.context].join('\n')
  )
  return [...pairs.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const words = (side: 'one' | 'other'): string[] => group.map((each) => each[side].text)
    const one = passageOf(first.one, atlas, words('one'))
    const other = passageOf(first.other, atlas, words('other'))
    const sides = first.one.page === here ? {here: one, there: other} : {here: other, there: one}
    const key = `${sides.here.place.address} ${sides.here.pieces.map(({text}) => text).join('')}`
    const isRepeated = seen.has(key)
    seen.add(key)
    return [{reasons: reasonsOf(group), ...sides, isRepeated}]
  })
}
