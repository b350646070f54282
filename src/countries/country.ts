/** The page of a country: everything there is on it, and what is missing. */
import {countryAddress, pillarAddress, timeframesOf} from '../kinds/measure/index.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {derivedFrom} from '../atlas/derived.ts'
import {findingsOf} from '../atlas/findings.ts'
import {datedOf, subjectOf, timelineAddress} from '../charts/all.ts'
import type {Picture} from '../charts/picture.ts'
import {disagreementLinks} from '../conflicts/conflicts.ts'
import {countryPageAddress, scopeAddress} from '../model/lists.ts'
import type {Measure, Page, Report, Score} from '../model/page.ts'
import {pillars as everyPillar} from '../model/pillars.ts'
import type {SourceClass} from '../model/sources.ts'
import {volumeAddress} from '../print/volumes.ts'
import {countriesOf, type Country} from '../site/countries.ts'
import {joined} from '../site/holdings.ts'
import type {ListingView, NamedLink} from '../site/listing.ts'
import {pillarsOf, sinceOf} from '../site/measures.ts'
import {counted} from '../site/names.ts'
import {wordsSource, type WordsSource} from '../site/page-link.ts'
import {definePageType} from '../site/page-type.ts'
import {countryFiles, bookAddress} from './files.ts'

export interface CountryView {
  readonly head: ListingView
  readonly lede: string
  readonly ways: readonly NamedLink[]
  readonly downloads: readonly NamedLink[]
  readonly measures?: {readonly all: NamedLink; readonly pillars: readonly PillarRow[]}
  readonly reports: readonly ReportRow[]
  readonly timeline?: Picture
  readonly laws: readonly (NamedLink & {readonly citations: string})[]
  readonly allLaws?: NamedLink
  readonly disagreements: readonly NamedLink[]
  readonly articles: readonly (NamedLink & {readonly class: SourceClass})[]
  readonly missing: readonly string[]
}

export interface PillarRow extends NamedLink {
  readonly subPillars: readonly SubPillarRow[]
}

export interface SubPillarRow {
  readonly name: string
  readonly measures: readonly (NamedLink & {readonly since?: string; readonly class: SourceClass})[]
}

export interface ReportRow extends NamedLink {
  readonly edition: number
  readonly class: SourceClass
  readonly score?: Score
  /** What the source prints of scores and status, in its words. */
  readonly facts: readonly {readonly label: string; readonly value: string}[]
  readonly source: WordsSource
}

const mostLaws = 10

/** Every country with all texts on it, by name. */
export const countriesWithTexts = derivedFrom(({texts}): readonly Country<Page>[] =>
  countriesOf(texts)
)

export const countryPage = definePageType({
  name: 'country',
  subjects: (atlas) =>
    countriesWithTexts(atlas).map(
      (country) => [countryPageAddress(country.slug), country] as const
    ),
  view: countryView
})

function countryView({slug, name, pages}: Country<Page>, atlas: Atlas): CountryView {
  const findings = findingsOf(atlas)
  const measures = pages.filter((page) => page.kind === 'measure')
  const reports = pages.filter((page) => page.kind === 'report')
  const articles = pages.filter((page) => page.kind === 'article')
  const laws = findings.scopes.get(slug) ?? []
  const conflicts = findings.conflicts.filter(({country}) => country === slug)
  const counts = [
    measures.length > 0 && counted(measures.length, 'measure'),
    reports.length > 0 && counted(reports.length, 'report'),
    articles.length > 0 && counted(articles.length, 'article'),
    laws.length > 0 && counted(laws.length, 'law'),
    conflicts.length > 0 && counted(conflicts.length, 'disagreement')
  ].filter((part) => typeof part === 'string')
  const timeline =
    measures.length > 0 ? datedOf(subjectOf({slug, name, pages: measures}, atlas)) : undefined
  const links = disagreementLinks(conflicts, atlas)
  const shown = {
    lede: `${joined(counts)}.`,
    ways: waysInto(slug, measures.length > 0),
    downloads: [
      ...countryFiles(slug, pages).map(({name, address}) => ({name, address})),
      {name: 'EPUB', address: bookAddress(slug)}
    ],
    ...(measures.length > 0 && {
      measures: {
        all: {name: counted(measures.length, 'measure'), address: countryAddress(slug)},
        pillars: pillarRows(measures, atlas)
      }
    }),
    reports: reports.map((report) => reportRow(report, atlas)),
    ...(timeline !== undefined && {timeline}),
    laws: laws
      .toSorted((a, b) => b.mentions.length - a.mentions.length)
      .slice(0, mostLaws)
      .map(({title, address, mentions}) => ({
        name: title,
        address,
        citations: counted(mentions.length, 'citation')
      })),
    ...(laws.length > mostLaws && {
      allLaws: {name: `See all ${counted(laws.length, 'law')}`, address: scopeAddress(slug)}
    }),
    disagreements: links,
    articles: articles.map((article) => ({
      name: article.title,
      address: article.address,
      class: atlas.accountOf(article).source.class
    })),
    missing: missingFrom({measures, reports, articles}, findings.unresolvedOf(slug).length)
  }
  const head = {
    title: name,
    section: 'countries',
    trail: [{name: 'Countries', address: '/countries/'}],
    description: `${name}: ${shown.lede}`
  } as const
  return {head, ...shown}
}

function waysInto(slug: string, hasMeasures: boolean): readonly NamedLink[] {
  return [
    ...(hasMeasures ? [{name: 'Timeline', address: timelineAddress({slug})}] : []),
    {name: 'Compare', address: `/compare/?c=${slug}`},
    {name: 'Feed', address: `/changes/${slug}/feed.atom`},
    {name: 'Print', address: volumeAddress({slug})}
  ]
}

function pillarRows(measures: readonly Measure[], atlas: Atlas): readonly PillarRow[] {
  return pillarsOf(measures).map(({id, name, subPillars}) => ({
    name,
    address: pillarAddress(id),
    subPillars: subPillars.map((subPillar) => ({
      name: subPillar.name,
      measures: subPillar.measures.map((measure) => {
        const since = sinceOf(timeframesOf(measure))
        return {
          name: measure.coverage ?? measure.bases[0]?.title ?? subPillar.name,
          address: measure.address,
          class: atlas.accountOf(measure).source.class,
          ...(since !== undefined && {since: since.text})
        }
      })
    }))
  }))
}

function reportRow(report: Report, atlas: Atlas): ReportRow {
  const {source} = atlas.accountOf(report)
  return {
    name: source.work ?? source.title,
    address: report.address,
    edition: report.edition,
    class: source.class,
    ...(report.score !== undefined && {score: report.score}),
    facts: report.facts.filter(({label}) => /\b(?:score|status)\b/i.test(label)),
    source: wordsSource(source)
  }
}

interface Texts {
  readonly measures: readonly Measure[]
  readonly reports: readonly Report[]
  readonly articles: readonly unknown[]
}

/** What a reader might look for and does not find. */
function missingFrom({measures, reports, articles}: Texts, unresolved: number): readonly string[] {
  const present = new Set(measures.map(({pillar}) => pillar.id))
  const absent = everyPillar.filter(({id}) => !present.has(id))
  const undated = measures.filter((measure) => sinceOf(timeframesOf(measure)) === undefined)
  return [
    measures.length === 0 && 'No measures.',
    measures.length > 0 &&
      absent.length > 0 &&
      `No measures in ${counted(absent.length, 'pillar')}: ${absent.map(({name}) => name).join('; ')}.`,
    undated.length > 0 && `${counted(undated.length, 'measure')} without a date.`,
    reports.length === 0 && 'No report.',
    articles.length === 0 && 'No article.',
    unresolved > 0 && `${counted(unresolved, 'reference')} to laws that could not be identified.`
  ].filter((line) => typeof line === 'string')
}
