/** The list of conflicts by country, and the conflicts in the texts on each. */
import {findingsOf} from '../atlas/findings.ts'
import {conflictsAddress} from '../model/lists.ts'
import {countriesIn, type CountedCountry} from '../site/countries.ts'
import {type ListingView} from '../site/listing.ts'
import {counted} from '../site/names.ts'
import {definePageType} from '../site/page-type.ts'
import {pagedList, pagerOf, pageTitle, type Pager} from '../site/paging.ts'
import {conflictView, type ConflictView} from './conflicts.ts'

export interface ConflictsView {
  readonly head: ListingView
  readonly lede: string
  /** On the page of all countries. */
  readonly countries: readonly CountedCountry[]
  readonly conflicts: readonly ConflictView[]
  readonly pager?: Pager
}

/** More conflicts than these are read country by country. */
const fewConflicts = 30

/** All conflicts, where they are few, else the countries. */
export const conflictsPage = definePageType({
  name: 'conflicts',
  subjects: () => [['/conflicts/', undefined]] as const,
  view(_, atlas): ConflictsView {
    const {conflictsOf} = findingsOf(atlas)
    const countries = countriesIn(atlas)
    const conflicts = countries.flatMap(({slug}) => conflictsOf(slug))
    const shown =
      conflicts.length > fewConflicts ? [] : conflicts.map((one) => conflictView(one, atlas))
    const head = {
      title: 'Where sources disagree',
      section: 'sources',
      trail: [{name: 'Sources', address: '/sources/'}],
      description:
        'Contradictions between publishers, between texts of one publisher, and within one text.'
    } as const
    return {
      head,
      lede: ledeOf(conflicts.length),
      countries: countries.map(({slug, name}) => ({
        name,
        address: conflictsAddress(slug),
        count: counted(conflictsOf(slug).length, 'conflict')
      })),
      conflicts: shown
    }
  }
})

/** The conflicts in the texts on one country. */
export const countryConflictsPage = definePageType({
  name: 'country-conflicts',
  subjects: (atlas) =>
    countriesIn(atlas).flatMap((country) =>
      pagedList(conflictsAddress(country.slug), findingsOf(atlas).conflictsOf(country.slug)).map(
        ([address, page]) => [address, {country, page}] as const
      )
    ),
  view({country, page}, atlas): ConflictsView {
    const conflicts = page.rows.map((one) => conflictView(one, atlas))
    const title = `Where sources disagree: ${country.name}`
    const head = {
      title,
      windowTitle: pageTitle(title, page),
      section: 'sources',
      trail: [{name: 'Where sources disagree', address: '/conflicts/'}],
      description: `Where texts on ${country.name} contradict each other, with both quotations.`
    } as const
    return {
      head,
      lede: page.total === 0 ? 'No contradiction found.' : ledeOf(page.total),
      countries: [],
      conflicts,
      pager: pagerOf(conflictsAddress(country.slug), page)
    }
  }
})

function ledeOf(conflicts: number): string {
  return `${counted(conflicts, 'place')} where texts or passages contradict each other, between publishers or within one. We quote both and do not say which is right.`
}
