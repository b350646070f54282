/** The laws found so far and which mention names which, with the ways to look one up. */
import {type LawNumber, compareNumbers} from '../numbers.ts'
import type {Mention} from '../extract/mention.ts'
import {type Claim, type Kin, kinOf} from './claim.ts'
import type {Ground} from '../law.ts'

export interface LawDraft {
  readonly scope: string
  readonly claims: Claim[]
  /** What the claims say, each once: a text may name one law thousands of times. */
  readonly said: {
    readonly kins: Set<Kin>
    readonly families: Set<Mention['family']>
    readonly dates: Set<string>
    readonly names: Set<string>
  }
  readonly resolved: {readonly mention: Mention; readonly ground: Ground}[]
}

/** Whether only an AI-written text makes a claim. */
export function isMachineWritten({mention}: Claim): boolean {
  return mention.passage.class === 'ai'
}

export class Desk {
  readonly laws: LawDraft[] = []
  readonly #lawOf = new Map<Mention, LawDraft>()
  readonly #byName = new Map<string, Set<LawDraft>>()
  readonly #byWords = new Map<string, Set<LawDraft>>()
  readonly #byFigures = new Map<string, Set<LawDraft>>()
  readonly #byOpening = new Map<string, Set<LawDraft>>()
  readonly #byEnding = new Map<string, Set<LawDraft>>()
  readonly #byPage = new Map<string, Set<LawDraft>>()

  lawOf(mention: Mention): LawDraft | undefined {
    return this.#lawOf.get(mention)
  }

  open(scope: string): LawDraft {
    const said = {
      kins: new Set<Kin>(),
      families: new Set<Mention['family']>(),
      dates: new Set<string>(),
      names: new Set<string>()
    }
    const law: LawDraft = {scope, claims: [], said, resolved: []}
    this.laws.push(law)
    return law
  }

  /** Records that a mention names a law, and what it claims of it. */
  settle(claim: Claim, law: LawDraft, ground: Ground): void {
    const {mention, scope, number} = claim
    law.resolved.push({mention, ground})
    this.#lawOf.set(mention, law)
    add(this.#byPage, mention.passage.page, law)
    // What a machine wrote may name a law, but says nothing of what the law is.
    if (isMachineWritten(claim)) return
    law.claims.push(claim)
    note(law, claim)
    if (number !== undefined) add(this.#byFigures, `${scope} ${number.figures}`, law)
    // The texts on a country find the law of a union under the names that they give it.
    const scopes = new Set([scope, mention.passage.country.toLowerCase()])
    for (const {key, amends} of claim.names) {
      for (const each of scopes) {
        add(this.#byName, `${each} ${key}`, law)
        if (!amends) add(this.#byWords, `${each} ${sortedWords(key)}`, law)
      }
      if (amends) continue
      for (const opening of openingsOf(key)) add(this.#byOpening, `${scope} ${opening}`, law)
      for (const ending of endingsOf(key)) add(this.#byEnding, `${scope} ${ending}`, law)
    }
  }

  /** Laws named so, of this kind. */
  named(scope: string, kin: Kin | undefined, key: string): LawDraft[] {
    return ofKin(this.#byName.get(`${scope} ${key}`), kin)
  }

  /** Laws of the same words in any order: `personal data protection`, `protection personal data`. */
  worded(scope: string, kin: Kin | undefined, key: string): LawDraft[] {
    return ofKin(this.#byWords.get(`${scope} ${sortedWords(key)}`), kin)
  }

  /** Laws whose name goes on where the key ends: `personal data` begins `personal data protection`. */
  opening(scope: string, kin: Kin | undefined, key: string): LawDraft[] {
    return ofKin(this.#byOpening.get(`${scope} ${key}`), kin)
  }

  /** Laws whose name ends with the key: `cybercrime` ends `preventing combating cybercrime`. */
  ending(scope: string, kin: Kin | undefined, key: string): LawDraft[] {
    return ofKin(this.#byEnding.get(`${scope} ${key}`), kin)
  }

  /** Laws with this number, of this kind. */
  numbered(scope: string, kin: Kin | undefined, number: LawNumber): LawDraft[] {
    const found = ofKin(this.#byFigures.get(`${scope} ${number.figures}`), kin)
    const fits = (relation: string, {claims}: LawDraft): boolean =>
      claims.some(
        (claim) => claim.number !== undefined && compareNumbers(claim.number, number) === relation
      )
    const same = found.filter((law) => fits('same', law))
    return same.length > 0 ? same : found.filter((law) => fits('shorter', law))
  }

  onPage(page: string): LawDraft[] {
    return [...(this.#byPage.get(page) ?? [])]
  }
}

function note({said}: LawDraft, {mention, kin, date, names}: Claim): void {
  const {family, aliasFamilies = []} = mention
  for (const each of [kin ?? kinOf(family), ...aliasFamilies.map(kinOf)]) {
    if (each !== undefined) said.kins.add(each)
  }
  said.families.add(family)
  if (date !== undefined) said.dates.add(date)
  for (const {key} of names) said.names.add(key)
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([value]))
  else set.add(value)
}

function sortedWords(key: string): string {
  return key.split(' ').sort().join(' ')
}

/**
 * The beginnings of a name, by whole words; long titles are not shortened so.
 * `Copyright (Amendment) Act` is not called `Copyright Act`, which it amends.
 */
function openingsOf(key: string): string[] {
  const words = key.split(' ')
  const isAmending = words.includes('amendment')
  return words.length > 8 || isAmending
    ? []
    : words.slice(0, -1).map((_, index) => words.slice(0, index + 1).join(' '))
}

/** The ends of a name, by whole words. */
function endingsOf(key: string): string[] {
  const words = key.split(' ')
  return words.length > 8 ? [] : words.slice(1).map((_, index) => words.slice(index + 1).join(' '))
}

function ofKin(laws: Iterable<LawDraft> | undefined, kin: Kin | undefined): LawDraft[] {
  return [...(laws ?? [])].filter((law) => isOfKin(law, kin))
}

/** Whether a law can be of a kind; one whose kind no text gives can be of any. */
export function isOfKin({said: {kins}}: LawDraft, kin: Kin | undefined): boolean {
  return kin === undefined || kins.size === 0 || kins.has(kin)
}
