/**
 * The claims of AI-written texts, each beside what the other texts say of it.
 *
 * A sentence counts as support or contradiction only where act and thing are
 * the same; else the others are silent, however near they come.
 */
import {oncePer} from '../../src/model/memory.ts'
import type {Conflict} from '../conflicts/conflict.ts'
import type {Term} from '../glossary/index.ts'
import type {ComparedLaw} from '../laws/law.ts'
import type {Register} from '../laws/index.ts'
import {type Passage, type Quote, placeKey, quote} from '../passages/passage.ts'
import type {Claim, ClaimKind, Evidence} from './claim.ts'
import {words} from './words.ts'
import {type Bodies, compare, commonOf, type Corpus} from './compare.ts'
import {comparePolarity} from './polarity.ts'
import {joinedSentences, type Sentence, sentencesIn, subjectOf} from './sentence.ts'
import {tokenise} from '../passages/tokens.ts'

export type {Claim, ClaimKind, Evidence, Sureness, Verdict} from './claim.ts'

/** What is found in the texts before their claims are. */
export interface Found {
  readonly laws: readonly ComparedLaw[]
  readonly unresolved: Register['unresolved']
  readonly terms: readonly Term[]
  readonly conflicts: readonly Conflict[]
}

/** Most passages beside a claim. */
const most = 4

/** The claims of the AI-written texts among some passages on one country, in order. */
export function findClaims(passages: readonly Passage[], found: Found): Claim[] {
  const prose = passages.filter(({role}) => role === 'prose')
  const generated = prose.filter((passage) => passage.class === 'ai').flatMap(sentencesIn)
  if (generated.length === 0) return []
  const written = prose.filter((passage) => passage.class !== 'ai').flatMap(joinedSentences)
  const corpus = corpusOf(written)
  const bodiesOf = bodiesIn(found.terms)
  return generated.flatMap((sentence): Claim[] => {
    const cited = lawsIn(sentence, found)
    const kinds = kindsOf(sentence, cited.length > 0)
    const own = evidenceFor(kinds, sentence, {written, generated, corpus, bodiesOf}, found)
    const evidence = own.slice(0, most)
    if (kinds.length === 0 && evidence.length === 0) return []
    const near = written.some((other) => {
      const {acts, subjects} = commonOf(sentence, other, corpus)
      return acts.size > 0 && subjects.length > 1
    })
    const {passage, start, end} = sentence
    return [
      {
        country: passage.country,
        kinds: kinds.length === 0 ? ['statement'] : kinds,
        statement: quote(passage, start, end),
        evidence,
        silence: near ? 'fair' : 'high',
        unknown: unknownIn(sentence, found)
      }
    ]
  })
}

function corpusOf(sentences: readonly Sentence[]): Corpus {
  const holders = new Map<string, number>()
  for (const {subjects} of sentences)
    for (const stem of subjects) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  return {size: sentences.length, holders}
}

function kindsOf({text}: Sentence, citesLaw: boolean): ClaimKind[] {
  if (words.open.test(text) && !words.kinds.deadline.test(text)) return []
  const {duty, authority, ...others} = words.kinds
  const kinds = (Object.keys(others) as (keyof typeof others)[]).filter((kind) =>
    others[kind].test(text)
  )
  return [
    ...kinds,
    ...(authority.test(text) ? ['authority' as const] : []),
    ...(duty.test(text) ? ['duty' as const] : []),
    ...(citesLaw ? ['law' as const] : [])
  ]
}

interface Texts {
  readonly written: readonly Sentence[]
  readonly generated: readonly Sentence[]
  readonly corpus: Corpus
  readonly bodiesOf: BodiesOf
}

type BodiesOf = (sentence: Sentence) => ReadonlySet<Term>

/** The bodies that a sentence names. */
function bodiesIn(terms: readonly Term[]): BodiesOf {
  const uses = terms.flatMap((term) => (term.isBody ? term.uses.map((use) => ({term, use})) : []))
  const byPlace = Map.groupBy(uses, ({use}) => placeKey(use))
  return oncePer((sentence) => {
    const own = byPlace.get(placeKey(sentence.passage)) ?? []
    return new Set(own.flatMap(({term, use}) => (isWithin(use, sentence) ? term : [])))
  })
}

function evidenceFor(
  kinds: readonly ClaimKind[],
  claim: Sentence,
  {written, generated, corpus, bodiesOf}: Texts,
  {conflicts}: Found
): Evidence[] {
  const bodies = bodiesOf(claim)
  const compared = written
    .flatMap(
      (other) => compare(kinds, claim, other, corpus, relationOf(bodies, bodiesOf(other))) ?? []
    )
    .toSorted((one, other) => other.size - one.size)
  // A sentence that has less in common than one that supports the claim is on something else.
  const supported = compared.filter(({evidence}) => evidence.verdict === 'supports')
  const closest = Math.max(0, ...supported.map(({size}) => size))
  const others = compared.flatMap(({evidence, size}) =>
    evidence.verdict === 'contradicts' && size < closest ? [] : evidence
  )
  const polarity = comparePolarity(claim)
  const own = generated.filter((other) => other !== claim).flatMap((other) => polarity(other) ?? [])
  const lacking = written.flatMap((other) => polarity(other) ?? [])
  const listed = disputed(claim, conflicts)
  const found = [...own, ...lacking, ...others].map((evidence): Evidence =>
    listed.some((other) => isSame(evidence, other)) ? {...evidence, isListed: true} : evidence
  )
  const rest = listed.filter((evidence) => !found.some((other) => isSame(evidence, other)))
  return [...rest, ...found].toSorted((one, other) => rank(one) - rank(other))
}

/** Whether two say that one sentence contradicts the claim: the texts' own disagreement is listed once. */
function isSame(one: Evidence, other: Evidence): boolean {
  return one.verdict === other.verdict && placeName(one.place) === placeName(other.place)
}

function relationOf(one: ReadonlySet<Term>, other: ReadonlySet<Term>): Bodies {
  const shared = [...one.intersection(other)]
  const names = shared.flatMap(({name}) =>
    tokenise(name).flatMap(({lower}) => subjectOf(lower) ?? [])
  )
  const isSilent = one.size === 0 || other.size === 0
  return {
    relation: isSilent ? undefined : shared.length > 0 ? 'same' : 'different',
    words: new Set(names)
  }
}

function rank({verdict, sureness}: Evidence): number {
  return (verdict === 'contradicts' ? 0 : 2) + (sureness === 'high' ? 0 : 1)
}

/** The other sides of conflicts that a claim is part of. */
function disputed(claim: Sentence, conflicts: readonly Conflict[]): Evidence[] {
  return conflicts.flatMap(({title, sides}) => {
    const own = sides.find(({places}) => places.some((place) => isWithin(place, claim)))
    if (own === undefined) return []
    return sides
      .filter((side) => side !== own)
      .flatMap(({places}) => places)
      .map((place): Evidence => ({
        verdict: 'contradicts',
        sureness: 'high',
        why: title,
        place,
        isListed: true
      }))
  })
}

function isWithin({page, anchor, start, end}: Quote, claim: Sentence): boolean {
  const {passage} = claim
  return (
    passage.page === page && passage.anchor === anchor && start < claim.end && end > claim.start
  )
}

interface Cited {
  readonly law?: ComparedLaw
  readonly printed: string
}

function lawsIn(claim: Sentence, {laws, unresolved}: Found): Cited[] {
  const isHere = (mention: ComparedLaw['mentions'][number]['mention']): boolean =>
    mention.passage === claim.passage && mention.start >= claim.start && mention.end <= claim.end
  return [
    ...laws.flatMap((law) =>
      law.mentions
        .filter(({mention}) => isHere(mention))
        .map(({mention: {passage, start, end}}) => ({law, printed: passage.text.slice(start, end)}))
    ),
    ...unresolved
      .filter(({mention, reason}) => reason === 'machine' && isHere(mention))
      .map(({quote: {text}}) => ({printed: text}))
  ]
}

function unknownIn(claim: Sentence, found: Found): string[] {
  const bodies = found.terms
    .filter(({isBody, isOnlyInAiText, uses}) =>
      isBody && isOnlyInAiText ? uses.some((use) => isWithin(use, claim)) : false
    )
    .map(({name}) => name)
  const laws = lawsIn(claim, found).flatMap(({law, printed}) => (law === undefined ? printed : []))
  return [...new Set([...bodies, ...laws])]
}

/** What contradicts claims, as conflicts: each passage against all claims that it contradicts. */
export function claimConflicts(claims: readonly Claim[]): Conflict[] {
  const contradicted = claims.flatMap((claim) =>
    claim.evidence
      .filter(({verdict, isListed}) => verdict === 'contradicts' && isListed !== true)
      .map((evidence) => ({claim, evidence}))
  )
  const byPlace = Map.groupBy(contradicted, ({evidence: {place}}) => placeName(place))
  // One passage may contradict several claims, and one claim be contradicted by several passages.
  const byClaim = Map.groupBy(byPlace.values(), ([first]) =>
    first === undefined ? '' : placeName(first.claim.statement)
  )
  return [...byClaim.values()].flatMap((groups): Conflict[] => {
    const own = groups.flat()
    const [first] = own
    if (first === undefined) return []
    const {
      claim,
      evidence: {why}
    } = first
    return [
      {
        rule: 'claim',
        about: claim.statement.text,
        title: `“${shortened(claim.statement.text)}”, but another passage ${why}`,
        country: claim.country,
        sides: [
          {value: 'An AI-written text', places: distinct(own.map((one) => one.claim.statement))},
          {
            value: `Another passage ${why}`,
            places: distinct(own.map(({evidence: {place}}) => place))
          }
        ]
      }
    ]
  })
}

function placeName(place: Quote): string {
  return `${placeKey(place)} ${place.start}`
}

function distinct(places: readonly Quote[]): Quote[] {
  return [...new Map(places.map((place) => [placeName(place), place])).values()]
}

function shortened(text: string): string {
  const all = text.split(' ')
  return all.length <= 12 ? text.replace(/\.$/u, '') : `${all.slice(0, 12).join(' ')} …`
}
