/** The list of countries, with how much there is on each. */
import {kindOf, wholeKinds} from '../kinds/index.ts'
import {countryPageAddress} from '../atlas/lists.ts'
import type {Report} from '../kinds/report/index.ts'
import {type ListingView, type NamedLink} from '../site/listing.ts'
import {thatLeadOn} from '../site/empty-parts.ts'
import {counted} from '../site/names.ts'
import {definePageType} from '../site/page-type.ts'
import {countriesWithTexts} from './country.ts'
import {capitalised} from '../model/capitals.ts'

export interface CountriesView {
  readonly head: ListingView
  readonly lede: string
  /** What is counted, a column for each. */
  readonly kinds: readonly string[]
  readonly countries: readonly CountryRow[]
  /** What shows several of them. */
  readonly ways: readonly NamedLink[]
}

interface CountryRow extends NamedLink {
  /** How much of each kind of the list's columns there is. */
  readonly counts: readonly number[]
  /** The newest. */
  readonly report?: Pick<Report, 'address' | 'edition' | 'score' | 'scale'>
}

const comparison: NamedLink = {name: 'Compare countries', address: '/compare/'}

/** Reports have a column of their own, with the score of the newest. */
const columns = wholeKinds.filter((name) => kindOf({kind: name}).parts === undefined)

export const countriesPage = definePageType({
  name: 'countries',
  subjects: () => [['/countries/', undefined]] as const,
  view(_, atlas): CountriesView {
    const countries = countriesWithTexts(atlas).map(({slug, name, pages}): CountryRow => {
      const [report] = atlas.recordsOf('report', slug)
      return {
        name,
        address: countryPageAddress(slug),
        counts: columns.map((name) => pages.filter(({kind}) => kind === name).length),
        ...(report !== undefined && {
          report: {
            address: report.address,
            edition: report.edition,
            scale: report.scale,
            ...(report.score !== undefined && {score: report.score})
          }
        })
      }
    })
    const head = {
      title: 'Countries',
      section: 'countries',
      description: 'Everything on each country, on one page.'
    } as const
    return {
      head,
      lede: `${counted(countries.length, 'country', 'countries')}, ${countries.length === 1 ? 'with all its records' : 'each with all its records'}.`,
      kinds: columns.map((kind) => capitalised(kindOf({kind}).name.many)),
      countries,
      ways: countries.length > 1 ? thatLeadOn([comparison], atlas) : []
    }
  }
})
