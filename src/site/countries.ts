/** The countries of some pages, and the addresses of what is listed by country. */
import type {Article, Indicator, Measure, Report} from '../model/page.ts'
import {groupBy} from './groups.ts'
import {by, byName} from './order.ts'

export interface Country<T> {
  /** ISO 3166-1 alpha-2, in small letters as addresses have it. */
  readonly slug: string
  readonly name: string
  readonly pages: readonly T[]
}

/** The countries of some pages, by name; pages about none are left out. */
export function countriesOf<T extends Measure | Report | Indicator | Article>(
  pages: readonly T[]
): readonly Country<T>[] {
  return [...groupBy(pages, ({country}) => country?.code)]
    .flatMap(([code, group]) =>
      code === undefined
        ? []
        : [{slug: code.toLowerCase(), name: group[0]?.country?.name ?? code, pages: group}]
    )
    .toSorted(by(({name}) => name, byName))
}

export {countryAddress} from '../model/lists.ts'
