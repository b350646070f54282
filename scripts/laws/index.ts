/** The register of laws over all passages, and what could not be resolved. */
import {signedNumber} from '../../src/model/law-number.ts'
import {type Memory, noMemory} from '../../src/model/memory.ts'
import {type Mention, findMentions} from './extract/index.ts'
import type {Passage} from '../passages/passage.ts'
import {buildRegister} from './resolve/index.ts'
import {describe, placeOf} from './describe/index.ts'
import type {Register} from './law.ts'
import type {LawDraft} from './register/desk.ts'
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
  mentions: readonly Mention[] = findMentions(passages),
  memory = noMemory
): Register {
  // Of the other passages nothing is read but whether they call a note.
  const calling = passages.filter(({calls}) => calls !== undefined)
  return memory.recall('register of laws', [calling, mentions], () =>
    makeRegister(calling, mentions, memory)
  )
}

function makeRegister(
  passages: readonly Passage[],
  mentions: readonly Mention[],
  memory: Memory
): Register {
  const {desk, unresolved} = buildRegister(passages, mentions)
  const taken = new Set<string>()
  const described = desk.laws.map((draft) => ({draft, law: describeOnce(draft, memory)}))
  const alike = Map.groupBy(described, ({law: {scope, title}}) => `${scope} ${title}`)
  return {
    laws: described.map(({draft, law}) => {
      const isAlike = (alike.get(`${law.scope} ${law.title}`) ?? []).length > 1
      const title = isAlike ? distinctTitle(law) : law.title
      const slug = freeSlug(slugWords(draft.claims, law.title), law.scope, taken)
      return memory.recall(`law ${law.scope}/${slug}`, [law, title], () => ({...law, title, slug}))
    }),
    unresolved: unresolved.map(({mention, reason}) => ({mention, reason, quote: placeOf(mention)}))
  }
}

/** The same object as long as the same mentions name a law: what is made of it is then the same, too. */
function describeOnce(draft: LawDraft, memory: Memory): ReturnType<typeof describe> {
  const {scope, resolved} = draft
  const [first] = resolved
  const {page = '', anchor = ''} = first?.mention.passage ?? {}
  return memory.recall(
    `law of ${scope} first named in ${page}#${anchor} at ${first?.mention.start ?? 0}`,
    [scope, resolved.flatMap(({mention, ground}) => [mention, ground])],
    () => describe(draft)
  )
}

/** Two laws of one name are told apart by number or year: `Law on Licensing (No. 214-III)`. */
function distinctTitle({title, numbers, dates}: ReturnType<typeof describe>): string {
  const [number] = numbers
  const mark = number === undefined ? dates[0]?.text.slice(0, 4) : signedNumber(number.text)
  return mark === undefined || title.includes(mark) ? title : `${title} (${mark})`
}
