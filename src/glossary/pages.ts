/** The glossary of all countries, and that of each. */
import {findingsOf} from '../atlas/findings.ts'
import {glossaryAddress} from '../atlas/lists.ts'
import {countriesIn, type CountedCountry} from '../site/countries.ts'
import {type ListingView} from '../site/listing.ts'
import {counted} from '../site/names.ts'
import {
  definePageType,
  longest,
  pagedList,
  type Pager,
  pagerOf,
  pageTitle
} from '../site/page-type.ts'
import {termView, type TermView} from './terms.ts'

export interface GlossaryView {
  readonly head: ListingView
  readonly lede: string
  /** On the page of all countries. */
  readonly countries: readonly CountedCountry[]
  readonly terms: readonly TermView[]
  readonly pager?: Pager
}

/** The glossaries; with the terms themselves where there is one country. */
export const glossaryPage = definePageType({
  name: 'glossary',
  subjects: () => [['/glossary/', undefined]] as const,
  view(_, atlas): GlossaryView {
    const {termsOf} = findingsOf(atlas)
    const countries = countriesIn(atlas)
    const terms = countries.flatMap(({slug: country}) =>
      termsOf(country).map((entry) => ({entry, country}))
    )
    // Where countries are many, an abbreviation has another meaning in each.
    const fits = countries.length === 1 && terms.length <= longest
    const shown = fits ? terms.map((term) => termView(term, atlas)) : []
    const head = {
      title: 'Glossary',
      section: 'laws',
      description:
        'Terms and institutions that the texts define: what each means, where it is used, and what replaced it.'
    } as const
    return {
      head,
      lede: ledeOf(terms.length),
      countries: countries.map(({slug, name}) => ({
        name,
        address: glossaryAddress(slug),
        count: counted(termsOf(slug).length, 'term')
      })),
      terms: shown
    }
  }
})

/** The terms in the texts on one country. */
export const countryGlossaryPage = definePageType({
  name: 'country-glossary',
  subjects: (atlas) =>
    countriesIn(atlas).flatMap((country) =>
      pagedList(glossaryAddress(country.slug), findingsOf(atlas).termsOf(country.slug)).map(
        ([address, page]) => [address, {country, page}] as const
      )
    ),
  view({country: {slug, name}, page}, atlas): GlossaryView {
    const terms = page.rows.map((entry) => termView({entry, country: slug}, atlas))
    const title = `Glossary: ${name}`
    const head = {
      title,
      windowTitle: pageTitle(title, page),
      section: 'laws',
      trail: [{name: 'Glossary', address: '/glossary/'}],
      description: `Terms and institutions in the texts on ${name}: what each means, where it is used, and what replaced it.`
    } as const
    return {
      head,
      lede: ledeOf(page.total),
      countries: [],
      terms,
      pager: pagerOf(glossaryAddress(slug), page)
    }
  }
})

function ledeOf(terms: number): string {
  return `${counted(terms, 'term or institution', 'terms and institutions')}, in the words of the texts: what each means, where it is used, and what replaced it.`
}
