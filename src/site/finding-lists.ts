/** Lists of what was found in the texts: a page of all countries, and the list of each. */
import type {Atlas} from '../atlas/atlas.ts'
import {type CountedCountry, countriesIn} from './countries.ts'
import type {ListingView, NamedLink} from './listing.ts'
import {
  definePageType,
  pagedList,
  type PageType,
  type Pager,
  pagerOf,
  pageTitle
} from './page-type.ts'
import type {Section} from './sections.ts'

export interface FindingListView<Entry> {
  readonly head: ListingView
  readonly lede: string
  /** On the page of all countries. */
  readonly countries: readonly CountedCountry[]
  readonly entries: readonly Entry[]
  readonly pager?: Pager
}

interface FindingList<Finding, Entry> {
  /** The name of the page of all countries, which is its address as well. */
  readonly name: string
  readonly title: string
  readonly section: Section
  /** The page above that of all countries. */
  readonly above?: NamedLink
  address(country: string): string
  findingsOn(country: string, atlas: Atlas): readonly Finding[]
  /** Whether the page of all countries shows all findings. */
  isWhole(findings: number, countries: number): boolean
  count(findings: number): string
  entry(finding: Finding, country: string, atlas: Atlas): Entry
  lede(findings: readonly Finding[], country?: string): string
  description(country?: string): string
}

/** The page types of a list of findings. */
export function findingLists<Finding, Entry>(
  list: FindingList<Finding, Entry>
): Readonly<Record<'all' | 'onCountry', PageType<FindingListView<Entry>>>> {
  const {name, title, section, above, address, findingsOn} = list
  const all = definePageType({
    name,
    subjects: () => [[`/${name}/`, undefined]] as const,
    view(_, atlas): FindingListView<Entry> {
      const countries = countriesIn(atlas).map((country) => ({
        ...country,
        findings: findingsOn(country.slug, atlas)
      }))
      const findings = countries.flatMap((country) => country.findings)
      const shown = list.isWhole(findings.length, countries.length) ? countries : []
      return {
        head: {
          title,
          section,
          ...(above !== undefined && {trail: [above]}),
          description: list.description()
        },
        lede: list.lede(findings),
        countries: countries.map((country) => ({
          name: country.name,
          address: address(country.slug),
          count: list.count(country.findings.length)
        })),
        entries: shown.flatMap(({slug, findings}) =>
          findings.map((finding) => list.entry(finding, slug, atlas))
        )
      }
    }
  })
  const onCountry = definePageType({
    name: `country-${name}`,
    subjects: (atlas) =>
      countriesIn(atlas).flatMap((country) =>
        pagedList(address(country.slug), findingsOn(country.slug, atlas)).map(
          ([address, page]) => [address, {country, page}] as const
        )
      ),
    view({country, page}, atlas): FindingListView<Entry> {
      const own = `${title}: ${country.name}`
      return {
        head: {
          title: own,
          windowTitle: pageTitle(own, page),
          section,
          trail: [{name: title, address: `/${name}/`}],
          description: list.description(country.name)
        },
        lede: list.lede(page.all, country.name),
        countries: [],
        entries: page.rows.map((finding) => list.entry(finding, country.slug, atlas)),
        pager: pagerOf(address(country.slug), page)
      }
    }
  })
  return {all, onCountry}
}
