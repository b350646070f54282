/**
 * Whether two groups of mentions that share a name can be one law.
 *
 * Names repeat: a law replaces one of the same name, and many laws are called
 * `On amendments to certain legislative acts …`. A number that differs is a
 * contradiction unless something besides the name says that it is a slip.
 */
import {agree} from '../dates.ts'
import {compareNumbers, type LawNumber} from '../numbers.ts'
import type {Claim} from './claim.ts'

export function contradict(
  one: readonly Claim[],
  other: readonly Claim[],
  amends: boolean
): boolean {
  const numbers = comparison(numbersOf(one), numbersOf(other))
  if (numbers === 'same') return false
  const dates = dateComparison(datesOf(one, amends), datesOf(other, amends))
  if (dates === 'differ') return true
  if (numbers !== 'different' || dates === 'agree') return false
  // No. 417-V and No. 418-V on Informatization: one parliament passes one law of a name.
  const isLaw = [...one, ...other].every(
    ({kin}) => kin === 'law' || kin === 'code' || kin === undefined
  )
  return amends || !isLaw || !sameForm(numbersOf(one), numbersOf(other))
}

function numbersOf(claims: readonly Claim[]): LawNumber[] {
  return claims.flatMap(({number}) => number ?? [])
}

/** The date of a law that amends others is the date its instrument begins. */
function datesOf(claims: readonly Claim[], amends: boolean): string[] {
  const printed = claims.flatMap(({date}) => date ?? [])
  return printed.length > 0 || !amends ? printed : claims.flatMap(({since}) => since ?? [])
}

function comparison(
  one: readonly LawNumber[],
  other: readonly LawNumber[]
): 'same' | 'different' | undefined {
  if (one.length === 0 || other.length === 0) return undefined
  const same = one.some((a) => other.some((b) => compareNumbers(a, b) !== 'different'))
  return same ? 'same' : 'different'
}

function dateComparison(
  one: readonly string[],
  other: readonly string[]
): 'agree' | 'differ' | undefined {
  if (one.length === 0 || other.length === 0) return undefined
  return one.some((a) => other.some((b) => agree(a, b))) ? 'agree' : 'differ'
}

function sameForm(one: readonly LawNumber[], other: readonly LawNumber[]): boolean {
  return one.some((a) => other.some((b) => a.suffix === b.suffix))
}
