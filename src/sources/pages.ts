/** The list of sources, and the page of each: what it says of itself, and its processing record. */
import {sourceFacts, type SourceFact} from '../site/sources.ts'
import type {Account} from '../model/account.ts'
import {kindOf, type Page} from '../kinds/index.ts'
import type {SourceClass} from '../model/sources.ts'
import {countriesOf, type CountedCountry} from '../site/countries.ts'
import {type ListingView} from '../site/listing.ts'
import {counted, producersOf} from '../site/names.ts'
import {definePageType} from '../site/page-type.ts'
import {pageLink, type PageLink} from '../site/page-link.ts'
import {longest, pagedList, pagerOf, pageTitle, type Pager} from '../site/paging.ts'
import {share, summaryOf, type RuleSum} from './accounts.ts'
import {mendsInWords} from './mends.ts'

export interface SourcesView {
  readonly head: ListingView
  readonly lede: string
  readonly sources: readonly SourceRow[]
  readonly pager: Pager
}

export interface SourceRow {
  readonly address: string
  readonly title: string
  readonly producers: string
  readonly class: SourceClass
  readonly edition: string
  /** ISO 8601 */
  readonly saved?: string
  readonly pages: number
}

/** The texts that the Atlas is made of. */
export const sourcesPage = definePageType({
  name: 'sources',
  subjects: ({accounts}) => pagedList('/sources/', accounts),
  view(page, atlas): SourcesView {
    const sources = page.rows.map(({source, address}) => ({
      address,
      title: source.title,
      producers: producersOf(source),
      class: source.class,
      edition: String(source.edition ?? source.published ?? ''),
      ...(source.saved !== undefined && {saved: source.saved}),
      pages: atlas.pagesFrom(source.file).length
    }))
    const head = {
      title: 'Sources',
      windowTitle: pageTitle('Sources', page),
      section: 'sources',
      description:
        'The texts the Atlas is made of, each with its publisher, class, checksum and processing record.'
    } as const
    return {
      head,
      lede: `${counted(page.total, 'source text')}, stored as received, each with a full processing record.`,
      sources,
      pager: pagerOf('/sources/', page)
    }
  }
})

export interface SourceView {
  readonly head: ListingView
  readonly class: SourceClass
  readonly producers: string
  readonly facts: readonly SourceFact[]
  readonly characters: readonly CharacterSum[]
  readonly total: CharacterSum
  readonly structureRules: readonly RuleSum[]
  readonly furnitureRules: readonly RuleSum[]
  /** Places where the text does not look as it should. */
  readonly doubts: Account['doubts']
  /** The pages of it; where they are very many, the countries they are about instead. */
  readonly pages: readonly PageLink[]
  readonly countries: readonly CountedCountry[]
}

/** How many characters of a text were processed in one way. */
export interface CharacterSum {
  readonly name: string
  readonly meaning: string
  readonly count: number
  readonly share: string
}

/** A source with its processing record. */
export const sourcePage = definePageType({
  name: 'source',
  subjects: ({accounts}) => accounts.map((account) => [account.address, account] as const),
  view(account, atlas): SourceView {
    const {source, characters} = account
    const summary = summaryOf(account)
    const sum = (name: string, meaning: string, count: number): CharacterSum => ({
      name,
      meaning,
      count,
      share: share(count, characters)
    })
    const pages = atlas.pagesFrom(source.file)
    const fits = pages.length <= longest
    const head = {
      title: source.title,
      windowTitle: `Source: ${source.title}`,
      section: 'sources',
      trail: [{name: 'Sources', address: '/sources/'}],
      description: `Where the text comes from, how it may be reused, and how each of its ${formatted(characters)} characters was processed.`
    } as const
    return {
      head,
      class: source.class,
      producers: producersOf(source),
      facts: [...sourceFacts(source), ...fileFacts(account)],
      characters: [
        sum('content', 'verbatim on a page', summary.content),
        sum('structure', 'shown in another form', summary.structure),
        sum('page boilerplate', 'of the web page it was saved from', summary.furniture)
      ],
      total: {
        ...sum('whole text', '', summary.content + summary.structure + summary.furniture),
        count: characters
      },
      structureRules: summary.structureRules,
      furnitureRules: summary.furnitureRules,
      doubts: account.doubts,
      pages: fits ? pages.map((page) => pageLink(page, atlas)) : [],
      countries: fits ? [] : countedCountries(pages)
    }
  }
})

function fileFacts({bytes, characters, lines, sha256, mends}: Account): readonly SourceFact[] {
  const size = `${formatted(bytes)} bytes, ${formatted(characters)} characters, ${formatted(lines)} lines`
  return [
    {label: 'Size', value: size},
    {label: 'SHA-256', value: sha256, isHash: true},
    ...(mends.length === 0 ? [] : [{label: 'Changed to read it', value: mendsInWords(mends)}])
  ]
}

function countedCountries(pages: readonly Page[]): readonly CountedCountry[] {
  return countriesOf(pages).map(({slug, name, pages: own}) => ({
    name,
    address: own[0] === undefined ? '/sources/' : kindOf(own[0]).countryList(slug),
    count: counted(own.length, 'page')
  }))
}

function formatted(value: number): string {
  return value.toLocaleString('en')
}
