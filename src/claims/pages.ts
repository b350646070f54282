/** The claims of AI-written texts, checked: all countries, and each. */
import {findingsOf} from '../atlas/findings.ts'
import {claimsAddress} from '../model/lists.ts'
import type {Claim} from '../model/concordance.ts'
import {countriesIn, type CountedCountry} from '../site/countries.ts'
import {type ListingView} from '../site/listing.ts'
import {counted} from '../site/names.ts'
import {definePageType} from '../site/page-type.ts'
import {pagedList, pagerOf, pageTitle, type Pager} from '../site/paging.ts'
import {claimView, type ClaimView} from './claims.ts'
import {verdictOf} from './verdict.ts'

export interface ClaimsView {
  readonly head: ListingView
  readonly lede: string
  /** On the page of all countries. */
  readonly countries: readonly CountedCountry[]
  readonly claims: readonly ClaimView[]
  readonly pager?: Pager
}

const title = 'Claims of AI-written texts, checked'

/** How many claims there are on each country. */
export const claimsPage = definePageType({
  name: 'claims',
  subjects: () => [['/claims/', undefined]] as const,
  view(_, atlas): ClaimsView {
    const {claimsOf} = findingsOf(atlas)
    const countries = countriesIn(atlas)
    const claims = countries.flatMap(({slug}) => claimsOf(slug))
    const head = {
      title,
      section: 'sources',
      trail: [{name: 'Sources', address: '/sources/'}],
      description:
        'What AI-written texts state, beside the passages of other texts that support or contradict it.'
    } as const
    return {
      head,
      lede: ledeOf(claims),
      countries: countries.map(({slug, name}) => ({
        name,
        address: claimsAddress(slug),
        count: counted(claimsOf(slug).length, 'claim')
      })),
      claims: []
    }
  }
})

/** The claims of the AI-written texts on one country. */
export const countryClaimsPage = definePageType({
  name: 'country-claims',
  subjects: (atlas) =>
    countriesIn(atlas).flatMap((country) =>
      pagedList(claimsAddress(country.slug), findingsOf(atlas).claimsOf(country.slug)).map(
        ([address, page]) => [address, {country, page}] as const
      )
    ),
  view({country: {slug, name}, page}, atlas): ClaimsView {
    const claims = page.rows.map((claim) => claimView(claim, atlas))
    const own = `${title}: ${name}`
    const head = {
      title: own,
      windowTitle: pageTitle(own, page),
      section: 'sources',
      trail: [{name: title, address: '/claims/'}],
      description: `What AI-written texts on ${name} state, beside the passages of other texts that support or contradict it.`
    } as const
    return {
      head,
      lede: ledeOf(findingsOf(atlas).claimsOf(slug)),
      countries: [],
      claims,
      pager: pagerOf(claimsAddress(slug), page)
    }
  }
})

function ledeOf(claims: readonly Claim[]): string {
  if (claims.length === 0) return 'No AI-written text makes a checkable statement.'
  const verdicts = claims.map(verdictOf)
  const count = (wanted: string): number => verdicts.filter((one) => one === wanted).length
  return `${counted(claims.length, 'checkable statement')}: ${count('contradicts')} contradicted by another passage, ${count('supports')} supported, ${count('silent')} not addressed by any other text. Matched automatically. A statement that nothing contradicts may still be wrong.`
}
