/** The register of laws over all passages, and what could not be resolved. */
import {type Mention, findMentions} from './extract/index.ts'
import type {Passage} from '../passages/passage.ts'
import {buildRegister} from './resolve/index.ts'
import {describe, placeOf} from './describe/index.ts'
import type {Register} from './law.ts'
import {freeSlug, slugWords} from './describe/title.ts'

export type {
  Amendment,
  ComparedLaw,
  Ground,
  Law,
  Printed,
  Reason,
  Register,
  Resolved,
  Unresolved
} from './law.ts'
export {reasons} from './law.ts'

/** Every mention of the passages is in exactly one law or among the unresolved. */
export function registerLaws(
  passages: readonly Passage[],
  mentions: readonly Mention[] = findMentions(passages)
): Register {
  const {desk, unresolved} = buildRegister(passages, mentions)
  const taken = new Set<string>()
  return {
    laws: desk.laws.map((draft) => {
      const law = describe(draft)
      return {...law, slug: freeSlug(slugWords(draft.claims, law.title), law.scope, taken)}
    }),
    unresolved: unresolved.map(({mention, reason}) => ({mention, reason, quote: placeOf(mention)}))
  }
}
