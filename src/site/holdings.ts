/** How much the collection holds, and on which countries. */
import type {Atlas} from '../atlas/atlas.ts'
import {countriesOf} from './countries.ts'
import {counted} from './names.ts'
import type {Measure, Report} from '../model/page.ts'

export interface Holdings {
  readonly measures: number
  readonly indicators: number
  readonly articles: number
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

/** How much there is. */
export function holdingsOf(atlas: Atlas): Holdings {
  const {measures, reports, articles, accounts, texts: pages} = atlas
  const indicators = reports.flatMap(atlas.indicatorsOf)
  return {
    measures: measures.length,
    indicators: indicators.length,
    articles: articles.length,
    notes: pages.reduce((sum, {notes}) => sum + notes.length, 0),
    publishers: new Set(accounts.flatMap(({source}) => source.publisher ?? [])).size,
    countries: countriesOf(pages).map(({name}) => name)
  }
}

/** `30 measures, 21 indicators and 2 articles on Kazakhstan, verbatim, with 245 notes`. */
export function holdingsInWords(holdings: Holdings): string {
  const {measures, indicators, articles, notes, publishers, countries} = holdings
  const things = [
    measures > 0 && counted(measures, 'measure'),
    indicators > 0 && counted(indicators, 'indicator'),
    articles > 0 && counted(articles, 'article')
  ].filter((part) => typeof part === 'string')
  const where =
    countries.length > 3
      ? ` on ${counted(countries.length, 'country', 'countries')}`
      : countries.length > 0
        ? ` on ${joined(countries)}`
        : ''
  const whose = publishers > 0 ? ` from ${counted(publishers, 'publisher')}` : ''
  const withNotes = notes > 0 ? `, with ${counted(notes, 'note')}` : ''
  return `${joined(things)}${where}${whose}, verbatim${withNotes}, and a permanent link to every paragraph.`
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', {type: 'conjunction'}).format(parts)
}
