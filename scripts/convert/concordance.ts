/** What the texts on one country say about the same things, as the site reads it. */
import type {
  Concordance,
  Conflict,
  Relation,
  Term,
  Unresolved
} from '../../src/model/concordance.ts'
import {slugOf} from '../../src/model/slug.ts'
import {shortHash} from '../addresses/fingerprint.ts'
import {findTerms, type Term as FoundTerm} from '../glossary/index.ts'
import {conflictRules, findConflicts, type Conflict as FoundConflict} from '../conflicts/index.ts'
import type {Scored} from '../conflicts/scores.ts'
import {reasons, type ComparedLaw, type Register} from '../laws/index.ts'
import {relate} from '../related/index.ts'
import type {Passage} from '../passages/passage.ts'
import type {Place} from './quotes.ts'

/** The texts on one country, and what is known of the laws that they name or that are its own. */
export interface OnCountry {
  readonly country: string
  readonly passages: readonly Passage[]
  readonly scores: readonly Scored[]
  readonly laws: readonly ComparedLaw[]
  readonly unresolved: Register['unresolved']
}

export function toConcordance(texts: OnCountry, place: Place): Concordance {
  const {country, passages, scores, laws, unresolved} = texts
  const terms = findTerms(passages)
  const conflicts = findConflicts(passages, laws, scores)
  return {
    country,
    relations: relate(passages, laws, terms).map((relation): Relation => ({
      ...relation,
      evidence: relation.evidence.map(({measure, other, ...evidence}) => ({
        ...evidence,
        measure: place(measure),
        other: place(other)
      }))
    })),
    conflicts: toConflicts(
      conflicts.filter((conflict) => conflict.country === country),
      place
    ),
    terms: toTerms(terms, place),
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

function toConflict({rule, about, sides}: FoundConflict, id: string, place: Place): Conflict {
  return {
    id,
    rule,
    compares: conflictRules[rule],
    about,
    sides: sides.map(({value, places, terms}) => ({
      value,
      places: places.map(place),
      ...(terms === undefined ? {} : {terms: [...terms]})
    }))
  }
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
  return terms.map(({key, name, abbreviations, isBody, definitions, uses, changes}) => ({
    id: ids.get(key) ?? '',
    name,
    abbreviations: [...abbreviations],
    isBody,
    definitions: definitions.map(place),
    uses: uses.map(place),
    changes: changes.map(({kind, sentence, successor}) => {
      const to = successor === undefined ? undefined : ids.get(successor)
      return {kind, sentence: place(sentence), ...(to === undefined ? {} : {successor: to})}
    })
  }))
}
