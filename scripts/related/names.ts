/** Proper names that few texts use: a defined name such as SORM, or a body seldom named. */
import type {Term} from '../glossary/index.ts'
import {isPublic} from '../glossary/names.ts'
import {placeKey, type Quote} from '../passages/passage.ts'
import {type Evidence, countRarity, weights, widest} from './evidence.ts'
import {type Unit, areCompared, textOf} from './units.ts'
import {bodySign, type NamesAt} from './likeness.ts'

interface SharedName {
  readonly one: Unit
  readonly other: Unit
  readonly evidence: Evidence
  readonly isBody: boolean
}

/** Evidence for each pair of units that use one such name. */
export function nameEvidence(
  units: readonly Unit[],
  terms: readonly Term[],
  topics: number
): SharedName[] {
  const unitOf = new Map(
    units.flatMap((unit) => unit.passages.map((passage) => [placeKey(passage), unit] as const))
  )
  const usedIn = (term: Term): Map<Unit | undefined, Quote[]> =>
    Map.groupBy(term.uses, (use) => unitOf.get(placeKey(use)))
  const uses = new Map(terms.filter(isProper).map((term) => [term, usedIn(term)]))
  const rarity = countRarity(
    topics,
    [...uses].flatMap(([{key}, places]) =>
      [...places.keys()].flatMap((unit) =>
        unit === undefined ? [] : [[textOf(unit), key] as const]
      )
    )
  )
  return [...uses].flatMap(([{key, name, abbreviations, isBody}, places]) => {
    if (rarity.spread(key) > (isBody ? widest.body : widest.name)) return []
    const weight = weights.name * rarity.of(key)
    const [short] = abbreviations
    const reason = `both on the ${name}${short === undefined ? '' : ` (${short})`}`
    const own = [...places].flatMap(([unit, [first]]) => (unit && first ? [{unit, first}] : []))
    return own.flatMap((one) =>
      own
        .filter(({unit}) => areCompared(one.unit, unit))
        .map(({unit, first}) => ({
          one: one.unit,
          other: unit,
          evidence: {kind: 'name', reason, weight, one: one.first, other: first} as const,
          isBody
        }))
    )
  })
}

/** `System for Operational Investigative Measures`, but not `internet service providers`. */
function isProper({isBody, key, definitions, uses}: Term): boolean {
  if (isBody) return isPublic(key)
  return [...definitions, ...uses].some(({text}) =>
    /^\p{Lu}\p{Ll}+ (?:\S+ )*\p{Lu}\p{Ll}/u.test(text)
  )
}

/** The bodies and terms of each passage as words of their own. */
export function namesAt(terms: readonly Term[]): NamesAt {
  const words = terms.flatMap(({key, isBody, uses}) =>
    uses.map((use) => ({...use, stem: `${isBody ? bodySign : '#'}${key}`}))
  )
  const at = Map.groupBy(words, placeKey)
  for (const words of at.values()) words.sort((one, other) => one.start - other.start)
  return (passage) => at.get(placeKey(passage)) ?? []
}
