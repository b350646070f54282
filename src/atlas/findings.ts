/**
 * What was found in the texts, indexed by the pages it was found on: the laws
 * a page cites, the pages related to it, the conflicts it is part of.
 */
import type {Claim, Concordance, Conflict, Law, Relation, Term, Unresolved} from './concordance.ts'
import {compareBy, byName, byNumber, inOrder, byCodeUnit} from '../model/order.ts'
import {derivedFrom} from './atlas.ts'

export interface NamedLaw {
  readonly law: Law
  readonly mention: Law['mentions'][number]
}

/** A conflict or term with the address of its entry. */
export interface Entered<T> {
  readonly entry: T
  /** In small letters, as addresses have it. */
  readonly country: string
}

export interface Findings {
  /** In the order of their addresses. */
  readonly laws: readonly Law[]
  /** Countries with something found, by code in small letters. */
  readonly countries: readonly string[]
  /** What laws belong to, with the laws of each. */
  readonly scopes: ReadonlyMap<string, readonly Law[]>
  /** Of all countries. */
  readonly conflicts: readonly Entered<Conflict>[]
  conflictsOf(country: string): readonly Conflict[]
  /** Those of AI-written texts. */
  claimsOf(country: string): readonly Claim[]
  /** By name; those that only an AI-written text names come last. */
  termsOf(country: string): readonly Term[]
  relationsOf(country: string): readonly Relation[]
  unresolvedOf(country: string): readonly Unresolved[]
  /** The laws that a page names, in the order of its text. */
  lawsOn(page: string): readonly NamedLaw[]
  /** Relations of a page to others, the best first. */
  relationsOn(page: string): readonly Relation[]
  conflictsOn(page: string): readonly Entered<Conflict>[]
  conflictsAbout(law: Law): readonly Entered<Conflict>[]
  /** Terms that a page uses. */
  termsOn(page: string): readonly Entered<Term>[]
}

/** The order of a glossary: what only an AI-written text names comes last. */
export const asInGlossary = inOrder<Term>(
  compareBy((term) => Number(term.isOnlyInAiText ?? false), byNumber),
  compareBy((term) => term.name, byName)
)

/** Indexes the laws and the findings of every country. */
export function indexFindings(laws: readonly Law[], found: readonly Concordance[]): Findings {
  const byCountry = new Map(found.map((one) => [one.country.toLowerCase(), one]))
  const entered = <T>(of: (one: Concordance) => readonly T[]): Entered<T>[] =>
    [...byCountry].flatMap(([country, one]) => of(one).map((entry) => ({entry, country})))
  const conflicts = entered((one) => one.conflicts)
  const terms = entered((one) => one.terms)
  const glossaries = new Map(
    [...byCountry].map(([country, one]) => [country, one.terms.toSorted(asInGlossary)])
  )
  const named = Map.groupBy(
    laws.flatMap((law) => law.mentions.map((mention) => ({law, mention}))),
    ({mention}) => mention.place.page
  )
  const related = byPages(
    found.flatMap(({relations}) => relations),
    ({one, other}) => [one, other]
  )
  const disputed = byPages(conflicts, ({entry}) => pagesOfConflict(entry))
  const used = byPages(terms, ({entry}) => entry.uses.map(({page}) => page))
  return {
    laws,
    countries: [...byCountry.keys()].sort(byCodeUnit),
    scopes: Map.groupBy(laws, ({scope}) => scope),
    conflicts,
    conflictsOf: (country) => byCountry.get(country)?.conflicts ?? [],
    claimsOf: (country) => byCountry.get(country)?.claims ?? [],
    termsOf: (country) => glossaries.get(country) ?? [],
    relationsOf: (country) => byCountry.get(country)?.relations ?? [],
    unresolvedOf: (country) => byCountry.get(country)?.unresolved ?? [],
    lawsOn: (page) => named.get(page) ?? [],
    relationsOn: (page) =>
      (related.get(page) ?? []).toSorted(
        (a, b) => b.score - a.score || byCodeUnit(a.one + a.other, b.one + b.other)
      ),
    conflictsOn: (page) => disputed.get(page) ?? [],
    conflictsAbout: ({mentions, title}) =>
      [...new Set(mentions.map(({place}) => place.page))]
        .flatMap((page) => disputed.get(page) ?? [])
        .filter(({entry}) => entry.about === title)
        .filter((one, index, all) => all.indexOf(one) === index),
    termsOn: (page) => used.get(page) ?? []
  }
}

/** Every page on one of the sides. */
function pagesOfConflict({sides}: Conflict): string[] {
  return sides.flatMap(({places}) => places.map(({page}) => page))
}

/** Values by each page that they are about, once for each page. */
function byPages<T>(
  values: readonly T[],
  pagesOf: (value: T) => readonly string[]
): ReadonlyMap<string, readonly T[]> {
  const pairs = values.flatMap((value) =>
    [...new Set(pagesOf(value))].map((page) => ({page, value}))
  )
  return new Map(
    [...Map.groupBy(pairs, ({page}) => page)].map(([page, group]) => [
      page,
      group.map(({value}) => value)
    ])
  )
}

/** The findings of an atlas. */
export const findingsOf = derivedFrom(({laws, concordances}) => indexFindings(laws, concordances))
