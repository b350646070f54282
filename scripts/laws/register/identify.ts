/** Brings together the mentions that say enough of their law to know it by. */
import {
  type LawNumber,
  compareNumbers,
  figuresOfYear,
  isPaired,
  isParliamentary,
  isRunning,
  yearWithin
} from '../numbers.ts'
import type {Claim} from './claim.ts'
import {agree} from '../../passages/dates.ts'
import {oncePer} from '../../../src/model/memory.ts'
import {actsOn, isEndedByOther} from '../describe/events.ts'

/** A law as a set of claims; `pending` holds claims whose name fits several laws. */
interface Identified {
  readonly laws: readonly (readonly Claim[])[]
  readonly pending: readonly Claim[]
}

/** `pairs` are indices of claims known to be of one law: translations, brackets, notes. */
export function identify(
  claims: readonly Claim[],
  pairs: Iterable<readonly [number, number]>
): Identified {
  const groups = new Groups(claims.length)
  for (const [one, other] of pairs) groups.union(one, other)
  uniteByKeys(claims, groups)
  const pending = uniteByNames(claims, groups)
  uniteByRunningNumber(claims, groups)
  const indices = [...claims.keys()]
  const laws = Map.groupBy(
    indices.filter((index) => !pending.has(index)),
    (index) => groups.find(index)
  )
  return {
    laws: [...laws.values()].map((members) => claimsAt(claims, members)),
    pending: claimsAt(
      claims,
      indices.filter((index) => pending.has(index))
    )
  }
}

function claimsAt(claims: readonly Claim[], members: readonly number[]): Claim[] {
  return members.flatMap((member) => claims[member] ?? [])
}

function uniteByKeys(claims: readonly Claim[], groups: Groups): void {
  const first = new Map<string, number>()
  for (const [index, claim] of claims.entries()) {
    for (const key of keysOf(claim)) {
      const known = first.get(key)
      if (known === undefined) first.set(key, index)
      else groups.union(known, index)
    }
  }
}

/** Marks that no two laws share. */
function keysOf({mention, scope, kin, number, date}: Claim): string[] {
  const kind = kin === 'code' ? 'law' : kin
  const keys = (mention.links ?? []).map(({id}) => `address ${id}`)
  for (const {says} of mention.links ?? []) {
    if (says?.number !== undefined)
      keys.push(`${scope} ${numberedKind(says.family)} ${says.number} ${says.year}`)
  }
  if (number === undefined) return keys
  const isUnique = isParliamentary(number) || (isPaired(number) && kind === 'law')
  if (isUnique && kind !== 'act') keys.push(`${scope} law ${number.normal}`)
  const year = yearWithin(number)
  if (year !== undefined) keys.push(`${scope} ${numberedKind(mention.family)} ${number.sound}`)
  const figures = figuresOfYear(number)
  if (figures !== undefined && year !== undefined)
    keys.push(`${scope} ${numberedKind(mention.family)} ${figures} ${year}`)
  if (date !== undefined) {
    const digits = kind === 'law' ? (figures ?? number.figures) : number.sound
    keys.push(`${scope} ${numberedKind(mention.family)} ${digits} ${date.slice(0, 4)}`)
  }
  return keys
}

/** Decrees and orders are numbered apart; laws and codes in one row. */
function numberedKind(family: string | undefined): string {
  return family === 'code' || family === undefined ? 'law' : family
}

/** Laws of one name that are told apart; beyond so many, each stands alone. */
const mostOfOneName = 50

/** Unites groups of one name that do not contradict each other; gives the claims that fit several. */
function uniteByNames(claims: readonly Claim[], groups: Groups): Set<number> {
  const pending = new Set<number>()
  for (const members of membersByName(claims).values()) {
    const amends = claims[members[0] ?? 0]?.names.some((name) => name.amends) ?? false
    const roots = [...new Set(members.map((member) => groups.find(member)))]
    const claimsOf = (root: number): Claim[] => claimsAt(claims, groups.membersOf(root))
    const [marked, bare] = partition(roots, (root) => isMarked(claimsOf(root), amends))
    const laws: number[][] = []
    // A number alone tells two laws of one name apart only where dates do first.
    const dated = partition(marked, (root) => claimsOf(root).some(({date}) => date !== undefined))
    for (const root of dated.flat()) {
      const fitting = laws
        .slice(0, mostOfOneName)
        .filter((law) =>
          law.every(
            (other) =>
              !contradict(claimsOf(root), claimsOf(other), amends) &&
              !isSucceededBy(claimsOf(root), claimsOf(other))
          )
        )
      const numbered = fitting.filter((law) =>
        law.some((other) => haveOneNumber(claimsOf(root), claimsOf(other)))
      )
      const [only, more] = numbered.length > 0 ? numbered : fitting
      if (only !== undefined && more === undefined) only.push(root)
      else laws.push([root])
    }
    for (const law of laws) for (const root of law) groups.union(law[0] ?? root, root)
    const [first] = laws
    const isOther =
      first?.some((root) =>
        claimsOf(root).some((claim) => isSucceeded(claim, bare.flatMap(claimsOf)))
      ) === true
    const only = isOther ? undefined : first
    for (const root of bare) {
      if (laws.length > 1) for (const member of groups.membersOf(root)) pending.add(member)
      else groups.union(only?.[0] ?? bare[0] ?? root, root)
    }
  }
  return pending
}

/** Whether one of two laws ends the other: `The Copyright Act 2022 repealed the Copyright Act, Cap. C28`. */
function isSucceededBy(one: readonly Claim[], other: readonly Claim[]): boolean {
  return endsNamesake(one, other) || endsNamesake(other, one)
}

function endsNamesake(ending: readonly Claim[], ended: readonly Claim[]): boolean {
  return ended.some(
    ({mention}) =>
      isEnded(mention) &&
      ending.some(
        ({mention: {passage, end}}) =>
          passage === mention.passage &&
          end < mention.start &&
          actsOn(passage.text.slice(end, mention.start))
      )
  )
}

/** A name may be compared with many. */
const isEnded = oncePer(isEndedByOther)

/** `The Law on Data is new. It replaced the Law on Data of 2008`: the two are not one. */
function isSucceeded({mention}: Claim, namesakes: readonly Claim[]): boolean {
  return (
    isEnded(mention) &&
    namesakes.some(
      ({mention: {passage, end}}) => passage === mention.passage && end < mention.start
    )
  )
}

/**
 * `Law No. 5669 of 28 December 2011` and `Law on Personal Data No. 5669`: a
 * number of four figures is of a row that runs on over the years, so that one
 * that is given once with a name and once with a date is one law, and so are
 * all that give nothing but the number. A law of five figures may have a name in
 * two languages. Dates that differ are of two laws.
 */
function uniteByRunningNumber(claims: readonly Claim[], groups: Groups): void {
  const byNumber = Map.groupBy(
    [...claims.keys()].filter((index) => isRunning(claims[index]?.number)),
    (index) =>
      `${claims[index]?.scope ?? ''} ${claims[index]?.kin ?? ''} ${claims[index]?.number?.normal ?? ''}`
  )
  for (const members of byNumber.values()) {
    const roots = [...new Set(members.map((member) => groups.find(member)))]
    const laws: number[][] = []
    // Those that say most come first, so that a bare number finds them all.
    for (const root of partition(roots, (each) =>
      hasName(claimsAt(claims, groups.membersOf(each)))
    ).flat()) {
      const own = claimsAt(claims, groups.membersOf(root))
      const fitting = laws.filter((law) =>
        law.every((each) => canBeOne(own, claimsAt(claims, groups.membersOf(each))))
      )
      const [only, more] = fitting
      if (only !== undefined && more === undefined) only.push(root)
      else if (only === undefined) laws.push([root])
    }
    for (const law of laws) for (const root of law) groups.union(law[0] ?? root, root)
  }
}

function hasName(claims: readonly Claim[]): boolean {
  return claims.some(({names}) => names.length > 0)
}

/** Figures of a number that no two laws of a country share. */
const unique = 5

/** Whether two sets of claims with one running number can be of one law. */
function canBeOne(one: readonly Claim[], other: readonly Claim[]): boolean {
  if (dateComparison(datesOf(one, false), datesOf(other, false)) === 'differ') return false
  if (!hasName(one) || !hasName(other)) return true
  return [...one, ...other].every(
    ({kin, number}) => kin === 'law' && (number?.normal.length ?? unique) >= unique
  )
}

/** Whether anything but the name tells the law: a number, a date, an address. */
function isMarked(claims: readonly Claim[], amends: boolean): boolean {
  return claims.some(
    ({number, date, since, mention}) =>
      number !== undefined ||
      date !== undefined ||
      (amends && since !== undefined) ||
      mention.links !== undefined
  )
}

function partition<T>(list: readonly T[], test: (element: T) => boolean): [T[], T[]] {
  const {yes = [], no = []} = Object.groupBy(list, (element) => (test(element) ? 'yes' : 'no'))
  return [yes, no]
}

function membersByName(claims: readonly Claim[]): Map<string, number[]> {
  const members = new Map<string, number[]>()
  const kins = new Map<string, Set<string>>()
  for (const {scope, names, kin} of claims) {
    for (const {key, amends} of names) {
      const name = `${scope} ${String(amends)} ${key}`
      if (kin !== undefined) kins.set(name, (kins.get(name) ?? new Set()).add(kin))
    }
  }
  for (const [index, {scope, names, kin}] of claims.entries()) {
    for (const {key, amends} of names) {
      const name = `${scope} ${String(amends)} ${key}`
      // A title without a kind is of the kind that the name has elsewhere, if that is one.
      const found = kins.get(name)
      const sure = kin ?? (found?.size === 1 ? [...found][0] : undefined) ?? 'any'
      const list = members.get(`${sure} ${name}`)
      if (list === undefined) members.set(`${sure} ${name}`, [index])
      else if (list.at(-1) !== index) list.push(index)
    }
  }
  return members
}

class Groups {
  readonly #parent: number[]
  /** The members of each group, under its root. */
  readonly #members: number[][]

  constructor(size: number) {
    this.#parent = Array.from({length: size}, (_, index) => index)
    this.#members = this.#parent.map((index) => [index])
  }

  find(member: number): number {
    let root = member
    while (this.#up(root) !== root) root = this.#up(root)
    for (let at = member; at !== root;) {
      const next = this.#up(at)
      this.#parent[at] = root
      at = next
    }
    return root
  }

  union(one: number, other: number): void {
    const first = this.find(one)
    const second = this.find(other)
    if (first === second) return
    const bigger = this.membersOf(first).length >= this.membersOf(second).length
    const [root, child] = bigger ? [first, second] : [second, first]
    this.#parent[child] = root
    this.#members[root]?.push(...(this.#members[child] ?? []))
    this.#members[child] = []
  }

  membersOf(member: number): readonly number[] {
    return this.#members[this.find(member)] ?? []
  }

  #up(member: number): number {
    return this.#parent[member] ?? member
  }
}

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
  // No. 417-V and No. 418-V on Informatization: one parliament passes one law of a name. Of a number
  // that tells no parliament, two are of two laws: Act 775 and Act 786.
  const isLaw = [...one, ...other].every(
    ({kin}) => kin === 'law' || kin === 'code' || kin === undefined
  )
  return amends || !isLaw || !sameForm(numbersOf(one), numbersOf(other))
}

function haveOneNumber(one: readonly Claim[], other: readonly Claim[]): boolean {
  return comparison(numbersOf(one), numbersOf(other)) === 'same'
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

/** Whether both have letters of one parliament: `417-V` and `418-V`. */
function sameForm(one: readonly LawNumber[], other: readonly LawNumber[]): boolean {
  return one.some((a) => other.some((b) => a.suffix !== undefined && a.suffix === b.suffix))
}
