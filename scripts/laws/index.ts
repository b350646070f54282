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
  const described = desk.laws.map((draft) => ({...describe(draft), draft}))
  const alike = Map.groupBy(described, ({scope, title}) => `${scope} ${title}`)
  return {
    laws: described.map(({draft, ...law}) => ({
      ...law,
      title:
        (alike.get(`${law.scope} ${law.title}`) ?? []).length > 1 ? distinctTitle(law) : law.title,
      slug: freeSlug(slugWords(draft.claims, law.title), law.scope, taken)
    })),
    unresolved: unresolved.map(({mention, reason}) => ({mention, reason, quote: placeOf(mention)}))
  }
}

/** Two laws of one name are told apart by number or year: `Law on Licensing (No. 214-III)`. */
function distinctTitle({title, numbers, dates}: ReturnType<typeof describe>): string {
  const [number] = numbers
  const mark = number === undefined ? dates[0]?.text.slice(0, 4) : `No. ${number.text}`
  return mark === undefined || title.includes(mark) ? title : `${title} (${mark})`
}
