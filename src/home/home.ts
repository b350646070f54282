/** The front page. */
import {kindOf, listedKinds, type Page} from '../kinds/index.ts'
import {countryAddress, pillarAddress} from '../kinds/measure/index.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {findingsOf} from '../atlas/findings.ts'
import type {Picture} from '../charts/picture.ts'
import {scoresPicture} from '../charts/scores.ts'
import {titledDisagreements} from '../conflicts/pages.ts'
import type {Account} from '../model/account.ts'
import type {Score} from '../model/fields.ts'
import {type Report, reportName, scaleNotes} from '../kinds/report/index.ts'
import type {SourceClass} from '../model/sources.ts'
import {latestChanges, type LatestDay} from '../permalinks/pages.ts'
import {countryPageAddress} from '../atlas/lists.ts'
import {countriesIn, holdingsInWords, holdingsOf} from '../site/countries.ts'
import {thatLeadOn} from '../site/empty-parts.ts'
import {spelledDate} from '../site/dates.ts'
import type {NamedLink} from '../site/listing.ts'
import {pillarsOf} from '../site/measures.ts'
import {counted, shortName} from '../site/names.ts'
import {definePageType} from '../site/page-type.ts'
import {sourceName} from '../site/sources.ts'
import {reportLink, type ReportLink} from '../kinds/report/lists.ts'
import {scoreSheetView, type ScoreSheetView} from '../kinds/report/view.ts'

export interface HomeView {
  readonly site: string
  readonly tagline: string
  /** Of the tagline, where it is not that of the site. */
  readonly language?: string
  readonly holdings: string
  /** What most readers come for. */
  readonly ways: readonly (NamedLink & {readonly remark: string})[]
  readonly pillars: readonly (NamedLink & {readonly measures: number})[]
  /** Where there is but one. */
  readonly report?: HomeReport
  /** Where there are several. */
  readonly countries: readonly CountryRow[]
  /** Where there are too many for a table: their names alone. */
  readonly names: readonly NamedLink[]
  readonly changes: readonly LatestDay[]
  readonly sources: ShortList<NamedLink & {readonly class: SourceClass; readonly remark: string}>
  /** Kinds of text that are shown in no other way. */
  readonly texts: readonly TextList[]
  readonly conflicts: ShortList<NamedLink>
}

/** The first few texts of a kind. */
interface TextList extends ShortList<NamedLink & {readonly class: SourceClass}> {
  readonly title: string
  readonly all: NamedLink
}

/** The first few of a list, and how many there are in all. */
interface ShortList<T> {
  readonly shown: readonly T[]
  readonly total: number
}

interface HomeReport {
  readonly page: NamedLink
  readonly class: SourceClass
  readonly score?: Score
  /** Of its questions, where it has any. */
  readonly chart?: Picture
  readonly sheet: ScoreSheetView
  readonly caption: string
}

/** What there is on a country. */
interface CountryRow extends NamedLink {
  readonly measures?: {readonly address: string; readonly count: string}
  /** The newest first; older ones are on the country’s own page. */
  readonly reports: readonly ReportLink[]
}

const most = {entries: 8, conflicts: 4, reports: 3, countries: 12}

/** The front page: what there is, and the ways in. */
export const homePage = definePageType({
  name: 'home',
  subjects: () => [['/', undefined]] as const,
  view(_, atlas): HomeView {
    const {measures, reports, accounts, settings} = atlas
    const [only, ...others] = reports
    const countries = countryRows(atlas)
    const findings = findingsOf(atlas)
    return {
      site: settings.name,
      tagline: settings.tagline,
      ...(settings.language !== 'en' && {language: settings.language}),
      holdings: holdingsInWords(holdingsOf(atlas)),
      ways: waysInto(atlas),
      pillars: pillarsOf(measures).map((pillar) => ({
        name: pillar.name,
        address: pillarAddress(pillar.id),
        measures: pillar.measures.length
      })),
      ...(only !== undefined && others.length === 0 && {report: homeReport(only, atlas)}),
      countries: countries.length > 1 && countries.length <= most.countries ? countries : [],
      names:
        countries.length > most.countries
          ? countries.map(({name, address}) => ({name, address}))
          : [],
      changes: latestChanges(atlas),
      sources: shortList(accounts, most.entries, (account) => sourceEntry(account, atlas)),
      texts: textLists(atlas),
      conflicts: {
        shown: titledDisagreements(findings.conflicts.slice(0, most.conflicts), atlas),
        total: findings.conflicts.length
      }
    }
  }
})

function sourceEntry(account: Account, atlas: Atlas): HomeView['sources']['shown'][number] {
  const {publisher, saved, class: ofText} = account.source
  return {
    name: sourceName(account, atlas),
    address: account.address,
    class: ofText,
    remark: [publisher ?? 'publisher unknown', saved !== undefined && `saved ${spelledDate(saved)}`]
      .filter(Boolean)
      .join(', ')
  }
}

function waysInto(atlas: Atlas): HomeView['ways'] {
  const [only, ...others] = countriesIn(atlas)
  const remark = 'Its texts, laws and disagreements on one page.'
  const ways = [
    only !== undefined && others.length === 0
      ? {name: `Read about ${only.name}`, address: countryPageAddress(only.slug), remark}
      : {name: 'Look up a country', address: '/countries/', remark},
    {
      name: 'Compare countries',
      address: '/compare/',
      remark: 'Rules by type and scores by question, side by side.'
    },
    {
      name: 'Trace a law',
      address: '/laws/',
      remark: 'Every passage that cites it, its dates, and the measures based on it.'
    },
    {
      name: 'Download the data',
      address: '/data/',
      remark: 'CSV, JSON, citations, and an EPUB for each country.'
    }
  ]
  return thatLeadOn(ways, atlas)
}

function shortList<T, U>(
  values: readonly T[],
  length: number,
  show: (value: T) => U
): ShortList<U> {
  return {shown: values.slice(0, length).map(show), total: values.length}
}

function textLists(atlas: Atlas): readonly TextList[] {
  return listedKinds.flatMap((kind) => {
    const records: readonly Page[] = atlas.recordsOf(kind)
    if (records.length === 0) return []
    const {name, section} = kindOf({kind})
    return [
      {
        title: section.name,
        all: {
          name: `See all ${counted(records.length, name.one, name.many)}`,
          address: `/${section.id}/`
        },
        ...shortList(records, most.entries, (page) => ({
          name: shortName(page),
          address: page.address,
          class: atlas.accountOf(page).source.class
        }))
      }
    ]
  })
}

function homeReport(report: Report, atlas: Atlas): HomeReport {
  const asks = report.indicators.length > 0
  return {
    page: {name: reportName(report), address: report.address},
    class: atlas.accountOf(report).source.class,
    ...(report.score !== undefined && {score: report.score}),
    ...(asks && {chart: scoresPicture(report, atlas)}),
    sheet: scoreSheetView(report, atlas),
    caption: [asks && 'Question by question', scaleNotes[report.scale]].filter(Boolean).join('; ')
  }
}

function countryRows(atlas: Atlas): readonly CountryRow[] {
  return countriesIn(atlas).flatMap(({slug, name}) => {
    const measures = atlas.recordsOf('measure', slug)
    const reports = atlas.recordsOf('report', slug)
    if (measures.length === 0 && reports.length === 0) return []
    return [
      {
        name,
        address: countryPageAddress(slug),
        ...(measures.length > 0 && {
          measures: {address: countryAddress(slug), count: counted(measures.length, 'measure')}
        }),
        reports: reports.slice(0, most.reports).map(reportLink)
      }
    ]
  })
}
