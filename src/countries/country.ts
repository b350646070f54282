/** The page of a country: everything there is on it, and what is missing. */
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import {findingsOf} from '../atlas/findings.ts'
import {datedPicture} from '../charts/dated.ts'
import {subjectOf, timelineAddress} from '../charts/subject.ts'
import type {Picture} from '../charts/picture.ts'
import {titledDisagreements} from '../conflicts/pages.ts'
import type {Law} from '../atlas/concordance.ts'
import {countryPageAddress, scopeAddress, subjectAddress} from '../atlas/lists.ts'
import type {FileGroup} from '../data/files.ts'
import type {Scale, Score} from '../model/fields.ts'
import {kindOf, listedKinds, type Page, wholeKinds} from '../kinds/index.ts'
import {countryAddress, type Measure, pillarAddress, timeframesOf} from '../kinds/measure/index.ts'
import {editionOf, type Report} from '../kinds/report/index.ts'
import {pillars as everyPillar} from '../model/pillars.ts'
import type {SourceClass} from '../model/sources.ts'
import {volumeAddress} from '../print/pages.ts'
import {countriesOf, type Country, countsOf, joined} from '../site/countries.ts'
import {counted, distinctionInSeries, shortName} from '../site/names.ts'
import type {ListingView, NamedLink} from '../site/listing.ts'
import {basisDatesOf, pillarsOf} from '../site/measures.ts'
import {pageLink, wordsSource, type PageLink, type WordsSource} from '../site/page-link.ts'
import {definePageType} from '../site/page-type.ts'
import {withQuestions} from '../site/reports.ts'
import {subjectsIn} from '../subjects/subjects.ts'
import {countryFiles} from './files.ts'

export interface CountryView {
  readonly head: ListingView
  readonly lede: string
  readonly ways: readonly NamedLink[]
  readonly downloads: readonly FileGroup[]
  readonly measures?: {readonly all: NamedLink; readonly pillars: readonly PillarRow[]}
  readonly reports: readonly ReportRow[]
  readonly timeline?: Picture
  readonly laws: readonly (NamedLink & {readonly citations: string})[]
  readonly allLaws?: NamedLink
  readonly disagreements: readonly NamedLink[]
  /** What several texts name. */
  readonly subjects: readonly NamedLink[]
  /** Kinds of text that are shown in no other way. */
  readonly texts: readonly {
    readonly title: string
    readonly entries: readonly (NamedLink & Pick<PageLink, 'class' | 'distinction'>)[]
  }[]
  readonly missing: readonly string[]
}

interface PillarRow extends NamedLink {
  readonly subPillars: readonly SubPillarRow[]
}

interface SubPillarRow {
  readonly name: string
  readonly measures: readonly (NamedLink & {readonly dates?: string; readonly class: SourceClass})[]
}

interface ReportRow extends NamedLink {
  readonly class: SourceClass
  readonly score?: Score
  readonly scale: Scale
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
  const measures = atlas.recordsOf('measure', slug)
  const reports = atlas.recordsOf('report', slug)
  const laws = findings.scopes.get(slug) ?? []
  const conflicts = findings.conflicts.filter(({country}) => country === slug)
  const counts = [
    ...countsOf(pages, wholeKinds),
    laws.length > 0 && counted(laws.length, 'law'),
    conflicts.length > 0 && counted(conflicts.length, 'disagreement')
  ].filter((part) => typeof part === 'string')
  const timeline =
    measures.length > 0 ? datedPicture(subjectOf({slug, name, pages: measures}, atlas)) : undefined
  const links = titledDisagreements(conflicts, atlas)
  const shown = {
    lede: `${joined(counts)}.`,
    ways: waysInto(slug, measures, reports),
    downloads: countryFiles(slug, pages),
    ...(measures.length > 0 && {
      measures: {
        all: {name: counted(measures.length, 'measure'), address: countryAddress(slug)},
        pillars: pillarRows(measures, atlas)
      }
    }),
    reports: reports.map((report) => reportRow(report, atlas)),
    ...(timeline !== undefined && {timeline}),
    laws: lawRows(laws),
    ...(laws.length > mostLaws && {
      allLaws: {name: `See all ${counted(laws.length, 'law')}`, address: scopeAddress(slug)}
    }),
    disagreements: links,
    subjects: subjectLinks(slug, atlas),
    texts: textLists(pages, atlas),
    missing: missingFrom(pages, measures, findings.unresolvedOf(slug).length)
  }
  const head = {
    title: name,
    section: 'countries',
    trail: [{name: 'Countries', address: '/countries/'}],
    description: `${name}: ${shown.lede}`
  } as const
  return {head, ...shown}
}

function subjectLinks(slug: string, atlas: Atlas): readonly NamedLink[] {
  return subjectsIn(atlas)
    .filter(({places}) => places.some(({country}) => country === slug))
    .map(({id, name}) => ({name, address: subjectAddress(id)}))
}

function lawRows(laws: readonly Law[]): CountryView['laws'] {
  return laws
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, mostLaws)
    .map(({title, address, mentions}) => ({
      name: title,
      address,
      citations: counted(mentions.length, 'citation')
    }))
}

function textLists(pages: readonly Page[], atlas: Atlas): CountryView['texts'] {
  return listedKinds.flatMap((kind) => {
    const own = pages.filter((page) => page.kind === kind)
    const entries = own.map((page) => ({...pageLink(page, atlas), name: shortName(page)}))
    return own.length === 0 ? [] : [{title: kindOf({kind}).section.name, entries}]
  })
}

function waysInto(
  slug: string,
  measures: readonly Measure[],
  reports: readonly Report[]
): readonly NamedLink[] {
  const hasMeasures = measures.length > 0
  const hasScores = withQuestions(reports).length > 0
  return [
    ...(hasMeasures ? [{name: 'Timeline', address: timelineAddress({slug})}] : []),
    ...(hasMeasures || hasScores ? [{name: 'Compare', address: `/compare/?c=${slug}`}] : []),
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
        const dates = basisDatesOf(timeframesOf(measure))
        return {
          name:
            distinctionInSeries(measure, atlas) ??
            measure.coverage ??
            measure.bases[0]?.title ??
            subPillar.name,
          address: measure.address,
          class: atlas.accountOf(measure).source.class,
          ...(dates !== undefined && {dates: dates.text})
        }
      })
    }))
  }))
}

function reportRow(report: Report, atlas: Atlas): ReportRow {
  const {source} = atlas.accountOf(report)
  return {
    name: editionOf(source.work ?? source.title, report.edition),
    address: report.address,
    class: source.class,
    ...(report.score !== undefined && {score: report.score}),
    scale: report.scale,
    facts: report.facts.filter(({label}) => /\b(?:score|status)\b/i.test(label)),
    source: wordsSource(source)
  }
}

/** What a reader might look for and does not find. */
function missingFrom(
  pages: readonly Page[],
  measures: readonly Measure[],
  unresolved: number
): readonly string[] {
  const present = new Set(measures.map(({pillar}) => pillar.id))
  const absent = everyPillar.filter(({id}) => !present.has(id))
  const undated = measures.filter((measure) => basisDatesOf(timeframesOf(measure)) === undefined)
  return [
    measures.length > 0 &&
      absent.length > 0 &&
      `No measures in ${counted(absent.length, 'pillar')}: ${absent.map(({name}) => name).join('; ')}.`,
    undated.length > 0 && `${counted(undated.length, 'measure')} without a date.`,
    ...wholeKinds
      .filter((name) => !pages.some(({kind}) => kind === name))
      .map((kind) => `No ${kindOf({kind}).name.many}.`),
    unresolved > 0 && `${counted(unresolved, 'reference')} to laws that could not be identified.`
  ].filter((line) => typeof line === 'string')
}
