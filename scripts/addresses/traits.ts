/**
 * How alike a page is to what an address stands for.
 *
 * Kind and country must agree. Reports and indicators are what their edition
 * and code say; lists what their address says. Measures, articles and sources
 * have nothing of the kind, so they are judged by what the source prints:
 *
 *     measure           0.7 text + 0.2 instruments + 0.1 sub-pillar
 *     article, source   0.65 text + 0.35 title
 *     law               0.5 all its names and numbers + 0.5 title
 *
 * The text weighs most, for two measures can share sub-pillar and title
 * (`Presence of Internet shutdowns`) and tell of different things, and a
 * database changes its headings more easily than its findings. At 0.5 and more
 * it is the same record. So a measure may lose its title and its sub-pillar
 * while three quarters of its text stay, or keep both and be rewritten down to
 * a third; two measures with like headings reach 0.37, for texts on one
 * subject have about a tenth in common. A record that was withdrawn must come
 * back at 0.6: to take a newcomer for it would undo what readers were told.
 *
 * A text that is added can give a law its full name, where others had `GDPR`
 * alone. So laws of one scope that share a name, or a number such as `94-V`,
 * are the same whatever else is printed of them, unless both have numbers and
 * share none: a law may bear the name of the one that it replaced.
 *
 * An article's country is no part of what it is: it is said in the manifest,
 * where it can be added later.
 */
import {isRecordIdentity, kindOf} from '../../src/kinds/index.ts'
import type {LockedIdentity} from '../../src/atlas/lock.ts'
import {lettersOf, likeness, wordsOf} from './fingerprint.ts'

/** From here on two records are the same. */
export const same = 0.5

/** From here on a record is one that was withdrawn. */
export const sameAgain = 0.6

export interface Traits {
  /** Records of different groups are never the same. */
  readonly group: string
  readonly identity: LockedIdentity
  /** Fingerprint of the paragraphs. */
  readonly text: string
  readonly names: ReadonlySet<string>
  /** What a law is called, each as a whole and folded. */
  readonly marks: ReadonlySet<string>
  readonly hasText: boolean
}

interface Weights {
  readonly text: number
  readonly names: number
  /** What the record itself says of its place: sub-pillar, code, address. */
  readonly place: number
}

const weights = {
  law: {text: 0.5, names: 0.5, place: 0},
  source: {text: 0.65, names: 0.35, place: 0},
  list: {text: 0, names: 0, place: 1}
}

function weightsOf(identity: LockedIdentity): Weights {
  return isRecordIdentity(identity) ? kindOf(identity).identity.weights : weights[identity.kind]
}

/** What is compared of a page or of an entry at an address (the one wished for or the one it has). */
export function traitsOf(identity: LockedIdentity, text: string, address: string): Traits {
  return {
    group: groupOf(identity, address),
    identity,
    text,
    names: new Set(namesOf(identity).flatMap(wordsOf)),
    marks: new Set(marksOf(identity)),
    hasText: lettersOf(text) !== ''
  }
}

/** How alike two records of one group are, from 0 to 1. */
export function likenessOf(a: Traits, b: Traits): number {
  const {text, names, place} = weightsOf(a.identity)
  const named = names === 0 ? 0 : commonShare(a.names, b.names)
  // Where neither has a text, the names speak for it.
  const said = a.hasText || b.hasText ? likeness(a.text, b.text) : named
  const score = text * said + names * named + (isSamePlace(a, b) ? place : 0)
  return isSameLaw(a, b) ? sameAgain + (1 - sameAgain) * score : score
}

function isSameLaw({identity: a, marks}: Traits, {identity: b, marks: others}: Traits): boolean {
  if (a.kind !== 'law' || b.kind !== 'law' || marks.isDisjointFrom(others)) return false
  const numbers = new Set(a.numbers.map(folded))
  return (
    a.numbers.length * b.numbers.length === 0 ||
    b.numbers.map(folded).some((one) => numbers.has(one))
  )
}

/** Names and numbers of a law that no other has by chance: `94-V`, not `4`. */
function marksOf(identity: LockedIdentity): string[] {
  if (identity.kind !== 'law') return []
  const {title, names = [], numbers} = identity
  return [
    title,
    ...names,
    ...numbers.filter((number) => /\d/.test(number) && /\p{L}/u.test(number))
  ].map(folded)
}

function folded(words: string): string {
  return words.normalize('NFKC').toLowerCase()
}

/** Whether two records of one group have the same place, such as a sub-pillar. */
export function isSamePlace({identity: a}: Traits, {identity: b}: Traits): boolean {
  return !isRecordIdentity(a) || !isRecordIdentity(b) || kindOf(a).identity.isSamePlace(a, b)
}

/**
 * What two records of one group share if they are likely to be the same: two
 * neighbouring letters of the fingerprint, or all words of their names; any
 * word of their names, where they have no text. Only records that share one of these are compared, else ten thousand of them
 * would make fifty million pairs. Texts a third alike share such letters in 97
 * of 100 cases, texts half alike always.
 */
export function hintsOf({identity, text, names, marks}: Traits): string[] {
  if (weightsOf(identity).names === 0) return ['']
  const letters = lettersOf(text)
  if (letters === '') return [...names]
  const hints = [[...names].sort().join(' '), ...marks]
  for (let at = 0; at < letters.length; at += 2) hints.push(`${at}:${letters.slice(at, at + 2)}`)
  return hints
}

function groupOf(identity: LockedIdentity, address: string): string {
  if (isRecordIdentity(identity))
    return `${identity.kind} ${kindOf(identity).identity.group(identity)}`
  switch (identity.kind) {
    case 'law':
      return `law ${identity.scope}`
    case 'source':
      return identity.kind
    case 'list':
      return `list ${address}`
  }
}

/** What its likeness is judged by beside its text. */
export function namesOf(identity: LockedIdentity): readonly string[] {
  return isRecordIdentity(identity) ? kindOf(identity).identity.names(identity) : [identity.title]
}

/** Twice what is common over what there is (Dice); nothing and nothing are the same. */
function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return (2 * common) / (a.size + b.size)
}
