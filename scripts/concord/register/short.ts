/** Which law a short name, a bare number or a description means. */
import type {Mention} from '../mentions/mention.ts'
import type {Claim} from './claim.ts'
import {isOfKin, type Desk, type LawDraft} from './desk.ts'
import type {Ground} from './law.ts'

export interface Answer {
  readonly law: LawDraft
  readonly ground: Ground
}

/** One law, several that fit, or none. */
export type Lookup = Answer | 'ambiguous' | undefined

/** `Decree No. 909`, `Order No. 4`: the one law of that number, on this page before elsewhere. */
export function byNumber({mention, scope, kin, number}: Claim, desk: Desk): Lookup {
  if (number === undefined) return undefined
  const here = desk
    .onPage(mention.passage.page)
    .flatMap((law) => (law.scope === scope ? [] : [law.scope]))
  const fitting = [scope, ...new Set(here)].flatMap((each) => desk.numbered(each, kin, number))
  const dated = fitting.filter((law) => fitsDate(mention, law))
  return one(preferPage(dated, mention, desk), 'number')
}

function fitsDate({date}: Mention, {claims}: LawDraft): boolean {
  const dates = claims.flatMap((claim) => claim.date ?? [])
  return (
    date === undefined ||
    dates.length === 0 ||
    dates.some((known) => known.startsWith(date.slice(0, 4)))
  )
}

/**
 * `Personal Data Law`: the law of that name; else an instrument of this page
 * whose name holds its words; else the one law of the country whose name
 * begins with them.
 */
export function byShortName(claim: Claim, desk: Desk): Lookup {
  const {mention, scope, kin, names} = claim
  const [name] = names
  if (name === undefined) return undefined
  const exact = [...new Set(names.flatMap(({key}) => desk.named(scope, kin, key)))]
  if (exact.length > 0) return one(preferPage(exact, mention, desk), 'name')
  if (mention.tentative) return undefined
  const beside = desk
    .onPage(mention.passage.page)
    .filter((law) => isOfKin(law, kin) && holds(law, claim))
  if (beside.length > 0) return one(beside, 'short name')
  return one(desk.opening(scope, kin, name.key), 'short name')
}

/** Whether an instrument's name holds all words of a short name; `Amendment Law` is one that amends. */
function holds({claims}: LawDraft, {names}: Claim): boolean {
  const [short] = names
  return claims.some(({mention, names: long}) =>
    mention.passage.role === 'instrument'
      ? long.some(({key, amends}) => {
          if (short === undefined) return false
          if (/^(amend(ment|ing)|amended)$/.test(short.key)) return amends
          const words = new Set(key.split(' '))
          return !amends && short.key.split(' ').every((word) => words.has(word))
        })
      : false
  )
}

function preferPage(
  laws: readonly LawDraft[],
  {passage}: Mention,
  desk: Desk
): readonly LawDraft[] {
  if (laws.length < 2) return laws
  const here = new Set(desk.onPage(passage.page))
  const beside = laws.filter((law) => here.has(law))
  return beside.length > 0 ? beside : laws
}

function one(laws: readonly LawDraft[], ground: Ground): Lookup {
  const [law] = laws
  if (law === undefined) return undefined
  return laws.length > 1 ? 'ambiguous' : {law, ground}
}
