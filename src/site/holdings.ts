/** How much the collection holds, and on which countries. */
import type {Atlas} from '../atlas/atlas.ts'
import {countedKinds, kindOf, type Page, type PageKind} from '../kinds/index.ts'
import {countriesOf} from './countries.ts'
import {counted} from './names.ts'
import type {Measure} from '../kinds/measure/index.ts'
import type {Report} from '../kinds/report/index.ts'

export interface Holdings {
  /** How much of each kind there is, in words; a report is counted by its questions. */
  readonly counts: readonly string[]
  readonly notes: number
  readonly publishers: number
  /** Names of the countries, at most a few; more are only counted. */
  readonly countries: readonly string[]
}

export interface CountryHoldings {
  readonly slug: string
  readonly name: string
  readonly measures: readonly Measure[]
  /** The newest first. */
  readonly reports: readonly Report[]
}

/** What there is on each country. */
export function countryHoldings({measures, reports}: Atlas): readonly CountryHoldings[] {
  return countriesOf([...measures, ...reports]).map(({slug, name, pages}) => ({
    slug,
    name,
    measures: pages.filter((page) => page.kind === 'measure'),
    reports: pages.filter((page) => page.kind === 'report')
  }))
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
    counts: countsOf(pages, countedKinds),
    notes: pages.reduce((sum, {notes}) => sum + notes.length, 0),
    publishers: new Set(accounts.flatMap(({source}) => source.publisher ?? [])).size,
    countries: countriesOf(pages).map(({name}) => name)
  }
}

/** `30 measures, 21 indicators and 2 articles on Kazakhstan, verbatim, with 245 notes`. */
export function holdingsInWords(holdings: Holdings): string {
  const {counts, notes, publishers, countries} = holdings
  const where =
    countries.length > 3
      ? ` on ${counted(countries.length, 'country', 'countries')}`
      : countries.length > 0
        ? ` on ${joined(countries)}`
        : ''
  const whose = publishers > 0 ? ` from ${counted(publishers, 'publisher')}` : ''
  const withNotes = notes > 0 ? `, with ${counted(notes, 'note')}` : ''
  return `${joined(counts)}${where}${whose}, verbatim${withNotes}, and a permanent link to every paragraph.`
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', {type: 'conjunction'}).format(parts)
}
