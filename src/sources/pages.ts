/** The list of sources, and the page of each: what it says of itself, and its processing record. */
import {type SourceFact, sourceFacts, sourceName} from '../site/sources.ts'
import type {Account, Mend} from '../model/account.ts'
import {kindOf, type Page} from '../kinds/index.ts'
import type {SourceClass} from '../model/sources.ts'
import {type CountedCountry, countriesOf} from '../site/countries.ts'
import type {ListingView} from '../site/listing.ts'
import {counted, producersOf} from '../site/names.ts'
import {
  definePageType,
  longest,
  pagedList,
  type Pager,
  pagerOf,
  pageTitle
} from '../site/page-type.ts'
import {pageLink, type PageLink} from '../site/page-link.ts'

export interface SourcesView {
  readonly head: ListingView
  readonly lede: string
  readonly sources: readonly SourceRow[]
  readonly pager: Pager
}

interface SourceRow {
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
    const sources = page.rows.map((account) => {
      const {source, address} = account
      return {
        address,
        title: sourceName(account, atlas),
        producers: producersOf(source),
        class: source.class,
        edition: String(source.edition ?? source.published ?? ''),
        ...(source.saved !== undefined && {saved: source.saved}),
        pages: atlas.pagesFrom(source.file).length
      }
    })
    const head = {
      title: 'Sources',
      windowTitle: pageTitle('Sources', page),
      section: 'sources',
      description:
        'The texts the Atlas is made of, each with its publisher, source type, checksum and processing record.'
    } as const
    return {
      head,
      lede: `${counted(page.total, 'source text')}, stored as received, with a record of how every character was processed.`,
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
interface CharacterSum {
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
    const name = sourceName(account, atlas)
    const head = {
      title: name,
      windowTitle: `Source: ${name}`,
      section: 'sources',
      trail: [{name: 'Sources', address: '/sources/'}],
      description: `${name}${source.class === 'ai' ? ' (AI-written)' : ''}: where the text comes from, how it may be reused, and how each of its ${formatted(characters)} characters was processed.`
    } as const
    return {
      head,
      class: source.class,
      producers: producersOf(source),
      facts: [...sourceFacts(source), ...fileFacts(account)],
      characters: [
        sum('content', 'verbatim on a page', summary.content),
        sum('structure', 'shown in another form', summary.structure),
        sum('page boilerplate', 'part of the web page it was saved from', summary.furniture)
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
    ...(mends.length === 0 ? [] : [{label: 'Changes made on reading', value: mendsInWords(mends)}])
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

function wasOrWere(count: number): string {
  return count === 1 ? 'was' : 'were'
}

const ends = {'\r\n': 'CR LF', '\r': 'CR', '\n': 'LF'} as const

/** `A byte order mark was removed; CR LF line endings were read as LF.` */
export function mendsInWords(mends: readonly Mend[]): string {
  const count = (kind: Mend['kind']): number => mends.filter((mend) => mend.kind === kind).length
  const all = mends.find((mend) => mend.kind === 'line-ends')
  const single = count('line-end')
  const unreadable = count('unreadable')
  const encoding = mends.find((mend) => mend.kind === 'encoding')
  const words = [
    encoding && `the file is in ${encoding.name}`,
    ...readings(mends),
    count('byte-order-mark') > 0 && 'a byte order mark was removed',
    all && `${ends[all.end]} line endings were read as LF`,
    single > 0 && `${counted(single, 'inconsistent line ending')} ${wasOrWere(single)} read as LF`,
    unreadable > 0 &&
      `${counted(unreadable, 'stretch', 'stretches')} of unreadable bytes ${wasOrWere(unreadable)} replaced with �`
  ].filter((part) => typeof part === 'string')
  return `${words.join('; ')}.`.replace(/^./, (letter) => letter.toUpperCase())
}

const readAs: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'line-break': ['line break within a sentence', 'line breaks within sentences'],
  hyphen: ['word divided at the end of a line', 'words divided at the ends of lines'],
  'page-head': ['head, foot or number of a page', 'heads, feet and numbers of pages'],
  markup: ['stretch of HTML markup', 'stretches of HTML markup'],
  'left-out': ['part of the web page outside the text', 'parts of the web page outside the text']
}

/** How many stretches were read as something else, by rule: `12 line breaks within sentences were joined or left out`. */
function readings(mends: readonly Mend[]): string[] {
  const edits = mends.filter((mend) => mend.kind === 'read-as')
  return [...Map.groupBy(edits, ({rule}) => rule)].map(([rule, {length}]) => {
    const [one, many] = readAs[rule] ?? [rule, rule]
    return `${counted(length, one, many)} ${wasOrWere(length)} joined or left out`
  })
}

export interface RuleSum {
  readonly rule: string
  readonly count: number
  readonly characters: number
}

interface AccountSummary {
  readonly content: number
  readonly structure: number
  readonly furniture: number
  /** By rule, the largest first. */
  readonly structureRules: readonly RuleSum[]
  readonly furnitureRules: readonly RuleSum[]
  /** Characters of the text that each page shows, in the order of their first appearance. */
  readonly pages: readonly {readonly address: string; readonly characters: number}[]
}

/** Adds up an account by kind, by rule and by page. */
export function summaryOf({segments}: Account): AccountSummary {
  const sums = {content: 0, structure: 0, furniture: 0}
  const rules = {structure: new Map<string, RuleSum>(), furniture: new Map<string, RuleSum>()}
  const pages = new Map<string, number>()
  for (const segment of segments) {
    sums[segment.as] += segment.length
    if (segment.as === 'content') {
      pages.set(segment.page, (pages.get(segment.page) ?? 0) + segment.length)
    } else {
      const {rule} = segment
      const {count, characters} = rules[segment.as].get(rule) ?? {count: 0, characters: 0}
      rules[segment.as].set(rule, {
        rule,
        count: count + 1,
        characters: characters + segment.length
      })
    }
  }
  return {
    ...sums,
    structureRules: largestFirst(rules.structure),
    furnitureRules: largestFirst(rules.furniture),
    pages: [...pages].map(([address, characters]) => ({address, characters}))
  }
}

function largestFirst(rules: ReadonlyMap<string, RuleSum>): RuleSum[] {
  return [...rules.values()].toSorted((a, b) => b.characters - a.characters)
}

/** A share of a whole in per cent, one digit after the point: `87.3%`. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${((100 * part) / whole).toFixed(1)}%`
}
