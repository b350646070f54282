/** Parts of the site that would show nothing: the menu and pages that lead elsewhere leave them out. */
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import {findingsOf} from '../atlas/findings.ts'
import {sectionsOfKinds} from '../kinds/index.ts'
import {besideMeasures, withQuestions} from './reports.ts'

/** Addresses of what a collection of a few texts has no use for: a list of measures where there are articles only. */
export const emptyParts = derivedFrom((atlas): readonly string[] => {
  const {texts, measures, reports, laws, accounts, concordances} = atlas
  const {countries, termsOf} = findingsOf(atlas)
  const hasScores = withQuestions(reports).length > 0
  const has: readonly (readonly [address: string, has: boolean])[] = [
    ...sectionsOfKinds.map(
      ({id, kinds}) => [`/${id}/`, texts.some(({kind}) => kinds.includes(kind))] as const
    ),
    ['/pillars/', measures.length > 0],
    ['/timeline/', measures.length > 0],
    ['/compare/', measures.length > 0 || hasScores],
    ['/pictures/', measures.length > 0 || hasScores],
    ['/matrix/', besideMeasures(atlas).length > 0],
    ['/laws/', laws.length > 0],
    ['/subjects/', concordances.some(({subjects}) => subjects.length > 0)],
    ['/glossary/', countries.some((country) => termsOf(country).length > 0)],
    ['/claims/', accounts.some(({source}) => source.class === 'ai')],
    ['/notes/', texts.some(({notes}) => notes.length > 0)]
  ]
  return has.flatMap(([address, isShown]) => (isShown ? [] : [address]))
})

/** Those ways that lead to something, in the same order. */
export function thatLeadOn<T extends {readonly address: string}>(
  ways: readonly T[],
  atlas: Atlas
): readonly T[] {
  const empty = emptyParts(atlas)
  return ways.filter(({address}) => !empty.includes(address))
}
