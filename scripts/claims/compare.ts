/** What one sentence of another text says of a claim: support, contradiction, or nothing. */
import {stemmer} from 'stemmer'
import {numberOf, numberPattern, tokenise} from '../passages/tokens.ts'
import type {ClaimKind, Evidence} from './claim.ts'
import {quote} from '../passages/passage.ts'
import {actsIn, type Sentence, words} from './sentence.ts'

/** Sentences that hold a word, by stem; rare words are those that few sentences hold. */
export interface Corpus {
  readonly size: number
  readonly holders: ReadonlyMap<string, number>
}

/** A word of what a statement is on is rare in at most so many sentences, or in this share of them. */
const rare = {sentences: 5, share: 0.04}

interface Common {
  readonly acts: ReadonlySet<string>
  /** Things with a name of their own in the vocabulary, however often they come. */
  readonly things: ReadonlySet<string>
  readonly subjects: readonly string[]
}

export function commonOf(claim: Sentence, other: Sentence, corpus: Corpus): Common {
  const most = Math.max(rare.sentences, rare.share * corpus.size)
  return {
    acts: claim.acts.intersection(other.acts),
    things: new Set(Object.keys(words.things))
      .intersection(claim.subjects)
      .intersection(other.subjects),
    subjects: [...claim.subjects.intersection(other.subjects)].filter(
      (stem) => (corpus.holders.get(stem) ?? 0) <= most
    )
  }
}

/** Whether two sentences name a body in common, or each another. */
export type Bodies = 'same' | 'different' | undefined

/** The strongest that another sentence says of a claim; nothing where it is silent. */
export function compare(
  kinds: readonly ClaimKind[],
  claim: Sentence,
  other: Sentence,
  corpus: Corpus,
  bodies: Bodies
): Evidence | undefined {
  const common = commonOf(claim, other, corpus)
  const found = [
    kinds.includes('deadline') ? compareDeadlines(claim, other, common, bodies) : undefined,
    kinds.includes('consent') ? compareConsent(claim, other, common) : undefined,
    kinds.includes('authority') ? comparePowers(claim, other, common, bodies) : undefined,
    kinds.includes('penalty') ? comparePenalties(claim, other, common) : undefined,
    kinds.includes('duty') ? compareDuties(claim, other, common) : undefined
  ].filter((one) => one !== undefined)
  return found.find(({verdict}) => verdict === 'contradicts') ?? found[0]
}

function evidence(
  other: Sentence,
  verdict: Evidence['verdict'],
  sureness: Evidence['sureness'],
  why: string
): Evidence {
  const {passage, start, end} = other
  return {verdict, sureness, why, place: quote(passage, start, end)}
}

const hours: Readonly<Record<string, number>> = {
  hour: 1,
  day: 24,
  week: 168,
  month: 720,
  year: 8760
}
const length = new RegExp(
  `\\b(?<low>${numberPattern})(?:\\s*(?:to|and|or|[-–])\\s*(?<high>${numberPattern}))?[ -](?:(?:working|business|calendar) )?(?<unit>hour|day|week|month|year)s?\\b`,
  'giu'
)

interface Length {
  readonly printed: string
  readonly low: number
  readonly high: number
}

function lengthsIn(text: string): Length[] {
  const often = [...text.matchAll(words.recurring)].map(({0: printed, groups}) => {
    const size = hours[(groups?.['unit'] ?? 'year').toLowerCase()] ?? 1
    return {printed, low: size, high: size}
  })
  const given = [...text.matchAll(length)].map(({0: printed, groups}) => {
    const size = hours[(groups?.['unit'] ?? 'hour').toLowerCase()] ?? 1
    const low = numberOf(groups?.['low'] ?? '') * size
    return {printed, low, high: Math.max(low, numberOf(groups?.['high'] ?? '') * size)}
  })
  return [...given, ...often]
}

/** The same act on the same thing, with one length of time on each side. */
function compareDeadlines(
  claim: Sentence,
  other: Sentence,
  common: Common,
  bodies: Bodies
): Evidence | undefined {
  // An incident is notified to one body within a day, and to another within three.
  if (common.acts.size === 0 || bodies === 'different') return undefined
  if (common.subjects.length === 0 && bodies === undefined) return undefined
  const [[one, ...more], [two, ...others]] = [lengthsIn(claim.text), lengthsIn(other.text)]
  if (one === undefined || two === undefined || more.length + others.length > 0) return undefined
  if (one.low === two.low && one.high === two.high)
    return evidence(other, 'supports', 'high', `both say “${two.printed}”`)
  const isWithin = two.low >= one.low && two.high <= one.high
  if (isWithin && one.low !== one.high) return undefined
  return evidence(other, 'contradicts', 'high', `says “${two.printed}”, not “${one.printed}”`)
}

/** Whether two sentences are on one material or share a rarer word. */
function isOnSame(claim: Sentence, other: Sentence, common: Common): boolean {
  return (
    claim.materials.intersection(other.materials).size > 0 ||
    common.subjects.some((stem) => !common.things.has(stem))
  )
}

/** Consent before an act: asked for on both sides, or not needed on the other. */
function compareConsent(claim: Sentence, other: Sentence, common: Common): Evidence | undefined {
  const freed = freedFromConsent(claim, other, common)
  if (freed !== undefined) return freed
  const isAsked = words.kinds.duty.test(claim.text) && !words.excepted.test(claim.text)
  const isFreed = common.acts.has('consent') || common.acts.has('authorise')
  const acts = common.acts.difference(new Set(['consent', 'authorise', 'secure', 'supervise']))
  if (!isAsked || !isOnSame(claim, other, common) || !isFreed || acts.size === 0) return undefined
  const without = words['without-consent'].exec(other.text)
  if (without === null) {
    if (words.unbound.test(other.text) || words.denying.test(other.text)) return undefined
    return acts.size > 1 || common.subjects.length > 0
      ? evidence(other, 'supports', 'fair', 'both ask for consent to the same act')
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

/** An act that the claim allows without consent, and the other forbids without it. */
function freedFromConsent(claim: Sentence, other: Sentence, common: Common): Evidence | undefined {
  const own = words['without-consent'].exec(claim.text)
  const without = words['without-consent'].exec(other.text)
  if (own === null || without === null || !isOnSame(claim, other, common)) return undefined
  const isFree = words.allowed.test(claim.text) && !words.forbidden.test(claim.text)
  const acts = common.acts.difference(new Set(['consent', 'authorise']))
  if (!isFree || acts.size === 0 || !words.forbidden.test(other.text)) return undefined
  return evidence(other, 'contradicts', 'fair', `forbids it “${without[0]}”`)
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
  const isSame = bodies === 'same' || isOnSame(claim, other, common)
  return isSame ? evidence(other, 'contradicts', 'fair', `says “${lacks[0]}”`) : undefined
}

const imprisoning = /\b(?:imprison\w*|jail\w*|detention|detained)\b/iu
const fining = /\bfine[sd]?\b/iu

/** The same offence: figures that differ, or the same kind of penalty. */
function comparePenalties(claim: Sentence, other: Sentence, common: Common): Evidence | undefined {
  if (!words.kinds.penalty.test(other.text) || common.subjects.length < 2) return undefined
  const [[one], [two]] = [lengthsIn(claim.text), lengthsIn(other.text)]
  if (one !== undefined && two !== undefined && one.high !== two.high)
    return common.subjects.length > 1
      ? evidence(other, 'contradicts', 'fair', `says “${two.printed}”, not “${one.printed}”`)
      : undefined
  const isSame =
    (imprisoning.test(claim.text) && imprisoning.test(other.text)) ||
    (fining.test(claim.text) && fining.test(other.text))
  return isSame && common.subjects.length > 2
    ? evidence(other, 'supports', 'fair', 'the same kind of penalty for the same offence')
    : undefined
}

/** The same act on the same things, bound on both sides or not bound on the other. */
function compareDuties(claim: Sentence, other: Sentence, common: Common): Evidence | undefined {
  if (words.unbound.test(claim.text)) return boundElsewhere(other, common)
  const denied = deniedDuty(claim, other)
  if (denied !== undefined || common.acts.size === 0) return denied
  const isConditional = words.conditional.test(claim.text) && words.conditional.test(other.text)
  if (isConditional && common.acts.has('transfer') && common.things.size > 0)
    return evidence(other, 'supports', 'high', 'both allow the act on conditions only')
  const shared = common.subjects.length + Math.min(2, common.acts.size)
  if (words.unbound.test(other.text)) {
    return common.subjects.length > 1
      ? evidence(other, 'contradicts', 'fair', 'says that there is no such duty')
      : undefined
  }
  if (words.denying.test(other.text) && !words.denying.test(claim.text)) return undefined
  if (
    !words.kinds.duty.test(other.text) &&
    !/\bshould\b|\bonly (?:be |possible )/iu.test(other.text)
  )
    return undefined
  if (words.forbidden.test(claim.text) !== words.forbidden.test(other.text) && shared < 5)
    return undefined
  return common.subjects.length > 1 && shared > 3
    ? evidence(other, 'supports', shared > 4 ? 'high' : 'fair', 'the same duty on the same things')
    : undefined
}

/** Subjects that two sentences share where one binds to what the other leaves free, at least. */
const sameFreedom = 3

/** `is voluntary`, against `obliges everyone to`. */
function boundElsewhere(other: Sentence, common: Common): Evidence | undefined {
  const [bound] = words.obliging.exec(other.text) ?? []
  const isFree = words.unbound.test(other.text) || words.denying.test(other.text)
  if (bound === undefined || isFree || common.subjects.length < sameFreedom) return undefined
  return evidence(other, 'contradicts', 'fair', `says “${bound}”`)
}

/** `are required to obtain a licence`, `no licence has to be applied for`: the thing that is asked for. */
const requiredThing =
  /\b(?:obtain|hold|have|get|acquire|need|appl(?:y|ies) for|requires?) (?:an? |the |prior )*(?:\w+ )?(?<thing>licen[cs]e|permit|permission|authori[sz]ation|registration|certificate|approval|officer|representative)\b/iu

/** Words that a denied duty and a claim share, right behind their verbs, at least. */
const sameDuty = 3

/** `are required to appoint a data protection officer`, `are not required to appoint a data protection officer`. */
function deniedDuty(claim: Sentence, other: Sentence): Evidence | undefined {
  const thing = requiredThing.exec(claim.text)?.groups?.['thing']
  const without =
    thing && new RegExp(`\\bno (?:\\w+ )?${thing} (?:is|has to|have to|needs?)\\b`, 'iu')
  const [none] = (without && without.exec(other.text)) ?? []
  if (none !== undefined) return evidence(other, 'contradicts', 'fair', `says “${none}”`)
  const [own] = words.binding.exec(claim.text) ?? []
  const [no] = words.unbound.exec(other.text) ?? []
  if (own === undefined || no === undefined) return undefined
  if (bearerOf(claim.text, own) !== bearerOf(other.text, no)) return undefined
  const [one, two] = [behindWords(claim.text, own), behindWords(other.text, no)]
  const shared = one.findIndex((word, index) => word !== two[index])
  const length = shared < 0 ? one.length : shared
  return length >= sameDuty ? evidence(other, 'contradicts', 'high', `says “${no}”`) : undefined
}

/** Who is bound: the word right before the words that bind. */
function bearerOf(text: string, binding: string): string | undefined {
  const before = tokenise(text.slice(0, text.indexOf(binding)))
  const word = before.findLast(({kind}) => kind === 'word')
  return word && stemmer(word.lower)
}

/** The stems right behind some words of a text, up to the end of its clause. */
function behindWords(text: string, found: string): string[] {
  const [clause = ''] = text.slice(text.indexOf(found) + found.length).split(/[,.;:]/u, 1)
  return tokenise(clause).flatMap(({kind, lower}) =>
    kind === 'word' && !/^(?:to|the|an?)$/u.test(lower) ? stemmer(lower) : []
  )
}

/** One thing that a text says is well, and is lacking, or another text does: `enforcement mechanisms`. */
export function comparePolarity(claim: Sentence, other: Sentence): Evidence | undefined {
  const thing = wellIn(claim.text)
  if (thing === undefined) return undefined
  const [one = '', two = ''] = thing.split(' ')
  // `enforcement procedures`, `procedures of enforcement`
  const either = `(?:${thing}|${two} (?:of|for) (?:the )?${one})`
  const lacks = new RegExp(`${words.lacking}${either}\\b`, 'iu').exec(other.text)
  if (lacks !== null) return evidence(other, 'contradicts', 'high', `says “${lacks[0]}”`)
  const unready = words.unready.exec(other.text)
  if (unready === null) return undefined
  const before = stemsOf(other.text.slice(0, unready.index))
  const isSame = [...stemsOf(subjectOfWell(claim.text))].some((stem) => before.has(stem))
  return isSame ? evidence(other, 'contradicts', 'fair', `says “${unready[0]}”`) : undefined
}

/** What a sentence says is well, up to the verb. */
function subjectOfWell(text: string): string {
  const [found] =
    new RegExp(`^.*?\\b(?:is|are|remains?) (?=${words.well}\\b)`, 'iu').exec(text) ?? []
  return found ?? ''
}

/** Stems of the longer words of a text that are no general ones. */
function stemsOf(text: string): Set<string> {
  return new Set(
    tokenise(text).flatMap(({kind, lower}) =>
      kind === 'word' && lower.length > 4 && !words.generic.some((one) => lower.startsWith(one))
        ? stemmer(lower)
        : []
    )
  )
}

/** The two words that a sentence says are well: `enforcement mechanisms are well-defined`. */
function wellIn(text: string): string | undefined {
  const behind = new RegExp(`\\b([a-z]+ [a-z]+) (?:is|are|remains?) ${words.well}\\b`, 'iu').exec(
    text
  )
  const thing = behind?.[1]?.toLowerCase()
  return thing === undefined || /^(?:the|a|an|which|that|and|of) /u.test(thing) ? undefined : thing
}
