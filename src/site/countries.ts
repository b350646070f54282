/** The countries of some pages, and the addresses of what is listed by country. */
import {derivedFrom} from '../atlas/atlas.ts'
import type {Page} from '../kinds/index.ts'
import type {NamedLink} from './listing.ts'
import {compareBy, byName} from '../model/order.ts'

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
export function byLetter<T extends NamedLink>(
  countries: readonly T[]
): readonly {readonly letter: string; readonly countries: readonly T[]}[] {
  return [...Map.groupBy(countries, ({name}) => name.normalize('NFD').charAt(0).toUpperCase())].map(
    ([letter, some]) => ({letter, countries: some})
  )
}

/** Every country that a page is about, by name. */
export const countriesIn = derivedFrom(({texts}) =>
  countriesOf(texts).map(({slug, name}) => ({slug, name}))
)
