/** What one sentence of another text says of a claim: support, contradiction, or nothing. */
import {oncePer} from '../../src/model/memory.ts'
import {tokenise} from '../passages/tokens.ts'
import {stemOf} from '../passages/stem.ts'
import type {ClaimKind, Evidence} from './claim.ts'
import {actsIn, evidence, type Sentence, wordsOfAct} from './sentence.ts'
import {words} from './words.ts'
import {isEqual, isMeasured, isWithin} from './values.ts'

/** Sentences that hold a word, by stem; rare words are those that few sentences hold. */
export interface Corpus {
  readonly size: number
  readonly holders: ReadonlyMap<string, number>
}

/** A word of what a statement is on is rare in at most so many sentences, or in this share of them. */
const rare = {sentences: 8, share: 0.04}

interface Common {
  readonly acts: ReadonlySet<string>
  /** Things with a name of their own in the vocabulary, however often they come. */
  readonly things: ReadonlySet<string>
  readonly subjects: readonly string[]
}

const namedThings: ReadonlySet<string> = new Set(Object.keys(words.things))

export function commonOf(claim: Sentence, other: Sentence, corpus: Corpus): Common {
  const most = Math.max(rare.sentences, rare.share * corpus.size)
  return {
    acts: claim.acts.intersection(other.acts),
    things: namedThings.intersection(claim.subjects).intersection(other.subjects),
    subjects: [...claim.subjects.intersection(other.subjects)].filter(
      (stem) => (corpus.holders.get(stem) ?? 0) <= most
    )
  }
}

/** Whether two sentences name a body in common, or each another; and the words of the names in common. */
export interface Bodies {
  readonly relation: 'same' | 'different' | undefined
  readonly words: ReadonlySet<string>
}

/** What a sentence says of a claim, and how much the two have in common. */
export interface Compared {
  readonly evidence: Evidence
  readonly size: number
}

/** The strongest that another sentence says of a claim; nothing where it is silent. */
export function compare(
  kinds: readonly ClaimKind[],
  claim: Sentence,
  other: Sentence,
  corpus: Corpus,
  bodies: Bodies
): Compared | undefined {
  const common = commonOf(claim, other, corpus)
  const shared = sharedOf(claim, common, bodies)
  const found = [
    // An incident is notified to one body within a day, and to another within three;
    // what one body does, another does not.
    bodies.relation === 'different' ? undefined : compareValues(claim, other, shared),
    kinds.includes('consent') ? compareConsent(claim, other, common) : undefined,
    kinds.includes('authority') ? comparePowers(claim, other, common, bodies) : undefined,
    compareConditions(claim, other, shared),
    compareDenials(claim, other, shared),
    compareOrder(claim, other, shared),
    kinds.includes('duty') ? compareRequired(claim, other) : undefined,
    kinds.includes('duty') ? compareDuties(claim, other, common) : undefined,
    bodies.relation === 'different' ? undefined : compareContent(claim, other, shared),
    kinds.includes('duty') ? compareRules(claim, other) : undefined
  ].filter((one) => one !== undefined)
  const evidence = found.find(({verdict}) => verdict === 'contradicts') ?? found[0]
  return evidence && {evidence, size: shared.size}
}

interface Shared {
  /** Acts, and stems that are no part of the name of a body. */
  readonly acts: ReadonlySet<string>
  readonly subjects: readonly string[]
  readonly isSameBody: boolean
  /** How many acts, things and bodies the two have in common, and their share of those of the claim. */
  readonly size: number
  readonly share: number
}

function sharedOf(claim: Sentence, {acts, subjects}: Common, bodies: Bodies): Shared {
  const isSameBody = bodies.relation === 'same'
  const own = subjects.filter((one) => !bodies.words.has(one))
  const size = acts.size + own.length + (isSameBody ? 1 : 0)
  const all = claim.acts.size + claim.subjects.difference(bodies.words).size + (isSameBody ? 1 : 0)
  return {acts, subjects: own, isSameBody, size, share: size / Math.max(1, all)}
}

/** The same act on the same thing, or the same thing counted, with a value on each side. */
function compareValues(claim: Sentence, other: Sentence, shared: Shared): Evidence | undefined {
  if (shared.size === 0) return undefined
  for (const [unit, own] of Map.groupBy(claim.values, (value) => value.unit)) {
    const others = other.values.filter((value) => value.unit === unit)
    const [first, value] = [own[0], others[0]]
    if (first === undefined || value === undefined || !isOfOneThing(unit, shared)) continue
    const equal = others.find((each) => own.some((one) => isEqual(one, each)))
    if (equal !== undefined)
      return evidence(other, 'supports', 'high', `both say “${equal.printed}”`)
    // `24 to 72 hours` leaves open which of the two.
    if (others.some((each) => own.some((one) => isWithin(each, one)))) continue
    const sureness = own.length + others.length > 2 ? 'fair' : 'high'
    const why = `says “${value.printed}”, not “${first.printed}”`
    return evidence(other, 'contradicts', sureness, why)
  }
  return undefined
}

/** Whether two sentences share enough for a value of each to be one of the same. */
function isOfOneThing(unit: string, {acts, subjects, isSameBody}: Shared): boolean {
  const things = subjects.length + (isSameBody ? 1 : 0)
  if (unit === 'time')
    return (acts.size > 0 && things > 0) || acts.difference(new Set(['punish'])).size > 1
  return things > (isMeasured(unit) ? 1 : 0) && things + acts.size > 1
}

/** Whether two sentences are on one material or share a rarer word. */
function isOnSame(claim: Sentence, other: Sentence, common: Common): boolean {
  return (
    claim.materials.intersection(other.materials).size > 0 ||
    common.subjects.some((stem) => !common.things.has(stem))
  )
}

function areOfOtherMaterials({materials}: Sentence, other: Sentence): boolean {
  return materials.size > 0 && other.materials.size > 0 && materials.isDisjointFrom(other.materials)
}

/** Consent before an act: asked for on both sides, or not needed on the other. */
function compareConsent(claim: Sentence, other: Sentence, common: Common): Evidence | undefined {
  const isAsked = words.kinds.duty.test(claim.text) && !words.excepted.test(claim.text)
  const isFreed = common.acts.has('consent') || common.acts.has('authorise')
  const acts = common.acts.difference(new Set(['consent', 'authorise', 'secure', 'supervise']))
  if (!isAsked || !isOnSame(claim, other, common) || !isFreed || acts.size === 0) return undefined
  const without = words['without-consent'].exec(other.text)
  if (without === null) {
    if (words.unbound.test(other.text) || words.denying.test(other.text)) return undefined
    return acts.size > 1 || common.subjects.length > 0
      ? evidence(other, 'supports', 'fair', 'both require consent to the same act')
      : undefined
  }
  const before = other.text.slice(0, without.index)
  // Consent goes with the act before it, but for what stands in brackets.
  const act = actsIn(before.replaceAll(/\([^()]*\)/gu, '')).findLast((one) => one !== 'secure')
  if (act === undefined || !acts.has(act)) return undefined
  const isFree = !/^without/iu.test(without[0])
  if (!isFree && (!words.allowed.test(before) || words.forbidden.test(other.text))) {
    return words.forbidden.test(other.text)
      ? evidence(other, 'supports', 'fair', 'both forbid the act without consent')
      : undefined
  }
  return evidence(other, 'contradicts', 'fair', `says “${without[0]}”`)
}

/** A power that authorities have by the claim, and had not by the other. */
function comparePowers(
  claim: Sentence,
  other: Sentence,
  common: Common,
  bodies: Bodies
): Evidence | undefined {
  if (!common.acts.has('supervise')) return undefined
  const lacks = words.powerless.exec(other.text)
  if (lacks === null || words.powerless.test(claim.text)) return undefined
  const [own, others] = [claim, other].map(({text}) => wordsOfAct(text, 'supervise'))
  // `monitor compliance`
  const isPhrase = (own?.intersection(others ?? new Set()).size ?? 0) > 1
  const isSame = bodies.relation === 'same' || isPhrase || isOnSame(claim, other, common)
  return isSame ? evidence(other, 'contradicts', 'fair', `says “${lacks[0]}”`) : undefined
}

/** `without a court order`, against `needs the order of a judge` or `illegal without a court order`. */
function compareConditions(claim: Sentence, other: Sentence, shared: Shared): Evidence | undefined {
  const opposed = [...claim.needs].filter(([thing, isNeeded]) => {
    const needed = other.needs.get(thing)
    return needed !== undefined && needed !== isNeeded
  })
  const [thing] = opposed[0] ?? []
  if (thing === undefined) return undefined
  const besides = shared.size - (shared.acts.has(thing) || shared.subjects.includes(thing) ? 1 : 0)
  if (besides === 0 || shared.share < least.share || areOfOtherMaterials(claim, other))
    return undefined
  const printed = other.spared.get(thing)
  const why =
    printed === undefined
      ? `does not allow it “${claim.spared.get(thing) ?? ''}”`
      : `says “${printed}”`
  return evidence(other, 'contradicts', 'fair', why)
}

/** `holds no shares in`, against `holds 98 percent of the capital of`: one thing denied on one side only. */
function compareDenials(claim: Sentence, other: Sentence, shared: Shared): Evidence | undefined {
  const all = [...shared.acts, ...shared.subjects]
  const opposed = all.filter((one) => isDenied(one, claim, other))
  // What has a name in the vocabulary is a thing of its own, whatever it is of.
  const isNamed = opposed.some((one) => Object.hasOwn(words.things, one))
  const isEnough = shared.size >= least.denied - (isNamed ? 1 : 0)
  if (opposed.length === 0 || !isEnough || shared.share < least.share) return undefined
  const isAgreed = all.some((one) => claim.lacking.has(one) && other.lacking.has(one))
  if (isAgreed) return undefined
  if (words.conditions.test(claim.text) || words.conditions.test(other.text)) return undefined
  return evidence(other, 'contradicts', 'fair', 'says the opposite')
}

/** `after they begin`, against `before it begins`. */
function compareOrder(claim: Sentence, other: Sentence, shared: Shared): Evidence | undefined {
  if (shared.size < least.denied) return undefined
  const isOrdered = (one: Sentence, order: string, thing: string): boolean =>
    stemsBehind(one.text, order).includes(thing)
  const orders = [
    ['after', 'before'],
    ['before', 'after']
  ] as const
  const opposed = orders.find(([own, others]) =>
    shared.subjects.some((one) => isOrdered(claim, own, one) && isOrdered(other, others, one))
  )
  return (
    opposed && evidence(other, 'contradicts', 'fair', `says “${opposed[1]}”, not “${opposed[0]}”`)
  )
}

/** The stems right behind a word of a text. */
function stemsBehind(text: string, word: string): string[] {
  const [, behind = ''] = new RegExp(`\\b${word} ((?:[^\\s,.;]+ ?){1,3})`, 'iu').exec(text) ?? []
  return tokenise(behind).map(({lower}) => stemOf(lower))
}

function isDenied(thing: string, one: Sentence, other: Sentence): boolean {
  return (
    (one.denied.has(thing) && !other.lacking.has(thing)) ||
    (other.denied.has(thing) && !one.lacking.has(thing))
  )
}

/** Least that two sentences share of which one says what the other does, or denies it. */
const least = {denied: 3, same: 3, share: 0.5, content: 0.6, most: 0.7}

/** Most of what the statement is on, in another sentence that denies nothing of it. */
function compareContent(claim: Sentence, other: Sentence, shared: Shared): Evidence | undefined {
  const {acts, subjects, isSameBody, size, share} = shared
  const things = subjects.length + (isSameBody ? 1 : 0)
  if (size < least.same || things < 2 || share < least.content) return undefined
  if (size === least.same && share < least.most) return undefined
  if (words.open.test(claim.text)) return undefined
  if ([...acts, ...subjects].some((one) => isDenied(one, claim, other))) return undefined
  return evidence(
    other,
    'supports',
    share > least.most ? 'high' : 'fair',
    'both say the same in similar words'
  )
}

const advising = /\bshould\b|\bonly (?:be |possible )/iu

/** Whether a sentence holds a pattern: each is looked at beside every claim. */
const says = oncePer((pattern: RegExp) => oncePer(({text}: Sentence) => pattern.test(text)))

/** The same act on the same things, bound on both sides or not bound on the other. */
function compareDuties(claim: Sentence, other: Sentence, common: Common): Evidence | undefined {
  if (says(words.unbound)(claim) || common.acts.size === 0) return undefined
  const isConditional = says(words.conditional)(claim) && says(words.conditional)(other)
  if (isConditional && common.acts.has('transfer') && common.things.size > 0)
    return evidence(other, 'supports', 'high', 'both allow the act only under conditions')
  const shared = common.subjects.length + Math.min(2, common.acts.size)
  if (says(words.unbound)(other)) {
    return common.subjects.length > 1
      ? evidence(other, 'contradicts', 'fair', 'says that there is no such duty')
      : undefined
  }
  if (says(words.denying)(other) && !says(words.denying)(claim)) return undefined
  if (!says(words.kinds.duty)(other) && !says(advising)(other)) return undefined
  if (says(words.forbidden)(claim) !== says(words.forbidden)(other) && shared < 5) return undefined
  return common.subjects.length > 1 && shared > 3
    ? evidence(other, 'supports', shared > 4 ? 'high' : 'fair', 'both state the same duty')
    : undefined
}

/** `are required to obtain a licence`, `no licence has to be applied for`: the thing that is asked for. */
const requiredThing =
  /\b(?:obtain|hold|have|get|acquire|need|appl(?:y|ies) for|requires?) (?:an? |the |prior )*(?:\w+ )?(?<thing>licen[cs]e|permit|permission|authori[sz]ation|registration|certificate|approval|officer|representative)\b/iu

const governed: ReadonlySet<string> = new Set(words.governed)

/** Both say that the law has rules on what is done with data: of an act that has rules of its own, that says nothing. */
function compareRules(claim: Sentence, other: Sentence): Evidence | undefined {
  if (![claim, other].every(says(words.ruling)) || claim.acts.size === 0) return undefined
  const isGeneral = claim.acts.isSubsetOf(governed)
  const isOnSame =
    claim.acts.isSubsetOf(other.acts) && !claim.materials.isDisjointFrom(other.materials)
  if (!isGeneral || !isOnSame) return undefined
  return evidence(other, 'supports', 'fair', 'both say that the law has rules on this')
}

/** `are required to obtain a licence`, against `no licence has to be applied for`. */
function compareRequired(claim: Sentence, other: Sentence): Evidence | undefined {
  const thing = requiredThing.exec(claim.text)?.groups?.['thing']
  if (thing === undefined) return undefined
  const [none] =
    new RegExp(`\\bno (?:\\w+ )?${thing} (?:is|has to|have to|needs?)\\b`, 'iu').exec(other.text) ??
    []
  return none === undefined ? undefined : evidence(other, 'contradicts', 'fair', `says “${none}”`)
}
