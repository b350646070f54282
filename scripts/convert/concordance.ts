/** What the texts on one country say about the same things, as the site reads it. */
import type {
  Claim,
  Concordance,
  Conflict,
  Relation,
  Subject,
  Term,
  Unresolved
} from '../../src/atlas/concordance.ts'
import {type Memory, oncePer} from '../../src/model/memory.ts'
import {slugOf} from '../../src/model/slug.ts'
import {shortHash} from '../addresses/fingerprint.ts'
import {claimConflicts, findClaims, type Claim as FoundClaim} from '../claims/index.ts'
import {findTerms, type Term as FoundTerm} from '../glossary/index.ts'
import {conflictRules, findConflicts, type Conflict as FoundConflict} from '../conflicts/index.ts'
import type {Scored} from '../conflicts/scores.ts'
import {saysRepealed} from '../laws/describe/events.ts'
import {reasons, type ComparedLaw, type Law, type Register, type Resolved} from '../laws/index.ts'
import {relate} from '../related/index.ts'
import type {Passage} from '../passages/passage.ts'
import {findSubjects} from '../subjects/index.ts'
import type {Place} from '../passages/sentences.ts'

/** The texts on one country, and what is known of the laws that they name or that are its own. */
interface OnCountry {
  readonly country: string
  readonly passages: readonly Passage[]
  readonly scores: readonly Scored[]
  readonly laws: readonly ComparedLaw[]
  readonly unresolved: Register['unresolved']
}

/** All texts of a run, and the laws that they name. */
interface Texts {
  readonly passages: readonly Passage[]
  readonly scores: readonly Scored[]
  readonly register: Register
}

/** The concordance of each country, in the order of their codes. */
export function concordancesOf(
  {passages, scores, register}: Texts,
  place: Place,
  memory: Memory
): Concordance[] {
  const passagesOn = Map.groupBy(passages, ({country}) => country)
  const scoresOn = Map.groupBy(scores, ({country}) => country)
  const unresolvedOn = Map.groupBy(register.unresolved, ({mention}) => mention.passage.country)
  const lawsOn = lawsByCountry(register.laws)
  return [...passagesOn.keys()].sort().map((country) => {
    const laws = lawsOn.get(country) ?? []
    const texts = {
      country,
      passages: passagesOn.get(country) ?? [],
      scores: scoresOn.get(country) ?? [],
      unresolved: unresolvedOn.get(country) ?? []
    }
    const open = texts.unresolved.flatMap(({mention, reason}) => [mention, reason])
    const inputs = [texts.passages, texts.scores, laws, open]
    return memory.recall(`concordance ${country}`, inputs, () =>
      toConcordance({...texts, laws: laws.map((law) => withMentionsFor(country, law))}, place)
    )
  })
}

/** For each country the laws that its texts name, and those that are its own. */
function lawsByCountry(laws: readonly Law[]): Map<string, Law[]> {
  const found = new Map<string, Law[]>()
  for (const law of laws) {
    for (const country of new Set([...mentionsByCountry(law).keys(), law.scope.toUpperCase()])) {
      const others = found.get(country) ?? []
      found.set(country, others)
      others.push(law)
    }
  }
  return found
}

const mentionsByCountry = oncePer(({mentions}: Law) =>
  Map.groupBy(mentions, ({mention}) => mention.passage.country)
)

const hasRepeals = oncePer(
  (law: Law) => mentionsByCountry(law).size > 1 && law.mentions.some(isRepeal)
)

/**
 * A law with all that is printed of number and date, wherever that is, but of
 * the mentions those in the texts on a country, and elsewhere those that say
 * it was repealed.
 */
function withMentionsFor(country: string, law: Law): ComparedLaw {
  const isOfUse = (resolved: Resolved): boolean =>
    resolved.mention.passage.country === country || isRepeal(resolved)
  return {
    ...law,
    mentions: hasRepeals(law)
      ? law.mentions.filter(isOfUse)
      : (mentionsByCountry(law).get(country) ?? [])
  }
}

function isRepeal({mention}: Resolved): boolean {
  return mention.passage.role === 'prose' && saysRepealed(mention)
}

function toConcordance(texts: OnCountry, place: Place): Concordance {
  const {country, passages, scores, laws, unresolved} = texts
  const terms = findTerms(passages, laws)
  const conflicts = findConflicts(passages, laws, scores)
  const claims = findClaims(passages, {laws, unresolved, terms, conflicts})
  return {
    country,
    relations: relate(passages, laws, terms).map((relation): Relation => ({
      ...relation,
      evidence: relation.evidence.map(({one, other, ...evidence}) => ({
        ...evidence,
        one: place(one),
        other: place(other)
      }))
    })),
    conflicts: toConflicts(
      [...conflicts, ...claimConflicts(claims)].filter((conflict) => conflict.country === country),
      place
    ),
    terms: toTerms(terms, place),
    claims: toClaims(claims, place),
    subjects: findSubjects(country, passages, terms).map(({id, name, also, places}): Subject => ({
      id,
      name,
      also: [...also],
      places: places.map(place)
    })),
    unresolved: unresolved.map(({quote, reason}): Unresolved => ({
      place: place(quote),
      reason: reasons[reason]
    }))
  }
}

/**
 * A conflict keeps its anchor as long as it is about the same thing. Where two
 * are about the same words with the same values, the later one is told apart
 * by its places, too.
 */
export function toConflicts(found: readonly FoundConflict[], place: Place): Conflict[] {
  const taken = new Set<string>()
  return found.map((conflict) => {
    const {rule, about, sides} = conflict
    const values = sides.map(({value}) => value).sort()
    const places = sides.flatMap(({places}) => places)
    const names = [
      [rule, about, ...values],
      [
        rule,
        about,
        ...values,
        ...places.map(({page, anchor, start}) => `${page}#${anchor} ${start}`)
      ]
    ].map((words) => `${rule}-${shortHash(words.join(' '))}`)
    const id = names.find((name) => !taken.has(name)) ?? `${rule}-${taken.size + 1}`
    taken.add(id)
    return toConflict(conflict, id, place)
  })
}

function toConflict(
  {rule, about, title, sides}: FoundConflict,
  id: string,
  place: Place
): Conflict {
  return {
    id,
    rule,
    compares: conflictRules[rule],
    title,
    about,
    sides: sides.map(({value, heading, places, terms}) => ({
      value,
      ...(heading === undefined ? {} : {heading}),
      places: places.map(place),
      ...(terms === undefined ? {} : {terms: [...terms]})
    }))
  }
}

/** Contradicted claims first, then supported ones; a claim keeps its anchor as long as it says the same. */
function toClaims(found: readonly FoundClaim[], place: Place): Claim[] {
  const counts = new Map<string, number>()
  const rank = ({evidence}: FoundClaim): number =>
    evidence.some(({verdict}) => verdict === 'contradicts') ? 0 : evidence.length > 0 ? 1 : 2
  const ordered = found.toSorted((one, other) => rank(one) - rank(other))
  return ordered.map(({kinds, statement, evidence, silence, unknown}): Claim => {
    const name = `claim-${shortHash(statement.text)}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return {
      id: count === 1 ? name : `${name}-${count}`,
      kinds: [...kinds],
      statement: place(statement),
      evidence: evidence.map(({verdict, sureness, why, place: quoted}) => ({
        verdict,
        sureness,
        why,
        place: place(quoted)
      })),
      silence,
      unknown: [...unknown]
    }
  })
}

function toTerms(terms: readonly FoundTerm[], place: Place): Term[] {
  const counts = new Map<string, number>()
  const ids = new Map(
    terms.map(({key, name}) => {
      const slug = `term-${slugOf(name)}`
      const count = (counts.get(slug) ?? 0) + 1
      counts.set(slug, count)
      return [key, count === 1 ? slug : `${slug}-${count}`] as const
    })
  )
  return terms.map(({key, isOnlyInAiText, definitions, uses, changes, ...term}) => ({
    id: ids.get(key) ?? '',
    name: term.name,
    abbreviations: [...term.abbreviations],
    isBody: term.isBody,
    ...(isOnlyInAiText ? {isOnlyInAiText} : {}),
    definitions: definitions.map(place),
    uses: uses.map(place),
    changes: changes.map(({kind, sentence, successor}) => {
      const to = successor === undefined ? undefined : ids.get(successor)
      return {kind, sentence: place(sentence), ...(to === undefined ? {} : {successor: to})}
    })
  }))
}
