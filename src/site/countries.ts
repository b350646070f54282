/** The countries of some pages, and the addresses of what is listed by country. */
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import {countedKinds, kindOf, type Page, type PageKind} from '../kinds/index.ts'
import type {NamedLink} from './listing.ts'
import {byName, compareBy} from '../model/order.ts'
import {counted} from './names.ts'

export interface Country<T> {
  /** ISO 3166-1 alpha-2, in small letters as addresses have it. */
  readonly slug: string
  readonly name: string
  readonly pages: readonly T[]
}

/** The countries of some pages, by name; pages about none are left out. */
export function countriesOf<T extends Page>(pages: readonly T[]): readonly Country<T>[] {
  return [...Map.groupBy(pages, ({country}) => country?.code)]
    .flatMap(([code, group]) =>
      code === undefined
        ? []
        : [{slug: code.toLowerCase(), name: group[0]?.country?.name ?? code, pages: group}]
    )
    .toSorted(compareBy(({name}) => name, byName))
}

/** A country in a list of countries, with how much there is on it: `3 conflicts`. */
export interface CountedCountry extends NamedLink {
  readonly count?: string
}

/** Countries by the first letters of their names. */
export function byLetter<T extends {readonly name: string}>(
  items: readonly T[]
): readonly {readonly letter: string; readonly items: readonly T[]}[] {
  return [...Map.groupBy(items, ({name}) => name.normalize('NFD').charAt(0).toUpperCase())].map(
    ([letter, some]) => ({letter, items: some})
  )
}

/** More countries than these are listed letter by letter. */
export const mostInColumns = 24

/** The letters of a long list, each with its id there and what begins with it; none of a short one. */
function lettersOf<T extends {readonly name: string}>(
  items: readonly T[]
): readonly {readonly id: string; readonly name: string; readonly first: T | undefined}[] {
  return byLetter(items.length > mostInColumns ? items : []).map(({letter, items: [first]}) => ({
    id: letterId(letter),
    name: letter,
    first
  }))
}

/** The id of the countries of a letter in a list of them. */
export function letterId(letter: string): string {
  return `letter-${letter}`
}

/** The id of each that begins a letter of a long list, for the row that shows it. */
export function letterIds<T extends {readonly name: string}>(
  items: readonly T[]
): ReadonlyMap<T | undefined, string> {
  return new Map(lettersOf(items).map(({id, first}) => [first, id]))
}

/** The letters of a long list of countries, for what stays in view beside it; none of a short one. */
export function letterParts(
  countries: readonly {readonly name: string}[]
): readonly {readonly id: string; readonly name: string}[] {
  return lettersOf(countries).map(({id, name}) => ({id, name}))
}

/** Every country that a page is about, by name. */
export const countriesIn = derivedFrom(({texts}) =>
  countriesOf(texts).map(({slug, name}) => ({slug, name}))
)

interface Holdings {
  /** How much of each kind there is, in words; a report is counted by its questions. */
  readonly counts: readonly string[]
  readonly notes: number
  readonly publishers: number
  /** Names of the countries, at most a few; more are only counted. */
  readonly countries: readonly string[]
}

/** `2 measures`, `1 article`: how many records of some kinds there are among pages; none goes unsaid. */
export function countsOf(pages: readonly Page[], names: readonly PageKind[]): readonly string[] {
  const groups = Map.groupBy(pages, ({kind}) => kind)
  return names.flatMap((kind) => {
    const count = groups.get(kind)?.length ?? 0
    const {name} = kindOf({kind})
    return count === 0 ? [] : [counted(count, name.one, name.many)]
  })
}

/** How much there is. */
export function holdingsOf(atlas: Atlas): Holdings {
  const {accounts, texts: pages} = atlas
  return {
    counts: countsOf(pages, countedKinds(pages)),
    notes: pages.reduce((sum, {notes}) => sum + notes.length, 0),
    publishers: new Set(accounts.flatMap(({source}) => source.publisher ?? [])).size,
    countries: countriesOf(pages).map(({name}) => name)
  }
}

/** `30 measures and 2 articles on Kazakhstan, verbatim, with 245 notes and a permanent link to every paragraph.` */
export function holdingsInWords(holdings: Holdings): string {
  const {counts, notes, publishers, countries} = holdings
  const where =
    countries.length > 3
      ? ` on ${counted(countries.length, 'country', 'countries')}`
      : countries.length > 0
        ? ` on ${joined(countries)}`
        : ''
  const whose = publishers > 0 ? ` from ${counted(publishers, 'publisher')}` : ''
  const withNotes = notes > 0 ? `${counted(notes, 'note')} and ` : ''
  return `${joined(counts)}${where}${whose}, verbatim, with ${withNotes}a permanent link to every paragraph.`
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', {type: 'conjunction'}).format(parts)
}
