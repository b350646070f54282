/** Countries side by side: what each rules by sub-pillar, and its score by question. */
import type {Atlas} from '../atlas/atlas.ts'
import {countriesWithTexts} from '../countries/country.ts'
import {countryPageAddress} from '../atlas/lists.ts'
import type {Scale, Score} from '../model/fields.ts'
import {type Indicator, questionAddress} from '../kinds/indicator/index.ts'
import {type Report, scaleNotes} from '../kinds/report/index.ts'
import {type Measure, subPillarAddress, timeframesOf} from '../kinds/measure/index.ts'
import type {SourceClass} from '../model/sources.ts'
import {counted, distinctionInSeries} from '../site/names.ts'
import {joined} from '../site/countries.ts'
import type {ListingView, NamedLink} from '../site/listing.ts'
import {basisDatesOf, pillarsOf} from '../site/measures.ts'
import {compareBy, byNumber} from '../model/order.ts'
import {definePageType} from '../site/page-type.ts'
import {questionsOf, withQuestions} from '../site/reports.ts'

export interface CompareView {
  readonly head: ListingView
  readonly lede: string
  readonly countries: readonly ComparedCountry[]
  /** Where there are several countries. */
  readonly tiles: readonly Tile[]
  readonly pillars: readonly {
    readonly name: string
    readonly rows: readonly Row<MeasureCell>[]
  }[]
  readonly questions: readonly Row<ScoreCell>[]
  /** How to read the scores. */
  readonly scale: string
}

/** A country at a glance: which pillars it has measures in, and its latest score. */
interface Tile extends NamedLink {
  /** `KZ` */
  readonly code: string
  readonly measures: number
  /** For each pillar, in the order of the tables, whether it has measures there. */
  readonly pillars: readonly boolean[]
  readonly score?: Score
  readonly scale?: Scale
  /** How much of the points it has, in fifths; nothing where it has no score, or more points are less free. */
  readonly shade?: number
}

export interface ComparedCountry extends NamedLink {
  /** Its code in small letters. */
  readonly slug: string
}

/** One row, with the entries of each country in the order of the countries. */
interface Row<Entry> extends NamedLink {
  readonly cells: readonly (readonly Entry[])[]
}

interface MeasureCell {
  readonly address: string
  /** Whom it covers, else its legal basis. */
  readonly name: string
  /** `first legal basis: May 2013` */
  readonly dates?: string
  readonly basis?: string
  readonly class: SourceClass
}

interface ScoreCell {
  readonly address: string
  readonly edition: number
  readonly score?: Score
  readonly scale: Scale
  /** Points more or fewer than in the edition before. */
  readonly change?: number
}

export const comparePage = definePageType({
  name: 'compare',
  subjects: () => [['/compare/', undefined]] as const,
  view(_, atlas): CompareView {
    const countries = countriesWithTexts(atlas).map(({slug, name}) => ({
      slug,
      name,
      address: countryPageAddress(slug)
    }))
    const pillars = pillarsOf(atlas.measures).map(({id, name, subPillars}) => ({
      name,
      rows: subPillars.map((subPillar) => ({
        name: subPillar.name,
        address: subPillarAddress(id, subPillar.id),
        cells: cellsOf(countries, subPillar.measures, (measures) =>
          measures.map((measure) => measureCell(measure, atlas))
        )
      }))
    }))
    const questions = questionsOf(atlas.reports, atlas).map((question) => ({
      name: `${question.code} ${question.name}`,
      address: questionAddress(question),
      cells: cellsOf(countries, question.indicators, scoreCells)
    }))
    const head = {
      title: 'Compare countries',
      section: 'countries',
      trail: [{name: 'Countries', address: '/countries/'}],
      description: 'Measures and scores of countries side by side.'
    } as const
    return {
      head,
      lede: ledeOf(countries, atlas),
      countries,
      tiles: countries.length > 1 ? tilesOf(countries, atlas) : [],
      pillars,
      questions,
      scale: scaleOf(withQuestions(atlas.reports))
    }
  }
})

/** The scale of all; where there are both, scores in which more points are less free say so themselves. */
function scaleOf(reports: readonly Report[]): string {
  const [scale, other] = new Set(reports.map(({scale}) => scale))
  if (scale === undefined) return ''
  return other === undefined ? scaleNotes[scale] : `${scaleNotes['more-is-freer']}, if not marked`
}

const fifths = 5

function tilesOf(countries: readonly ComparedCountry[], atlas: Atlas): readonly Tile[] {
  const pillars = pillarsOf(atlas.measures)
  const measuresBy = Map.groupBy(atlas.measures, ({country}) => country.code.toLowerCase())
  const reportsBy = Map.groupBy(atlas.reports, ({country}) => country.code.toLowerCase())
  return countries.map(({slug, name, address}) => {
    const measures = measuresBy.get(slug) ?? []
    const has = new Set(measures.map(({pillar}) => pillar.id))
    const [latest] = (reportsBy.get(slug) ?? []).toSorted((a, b) => b.edition - a.edition)
    return {
      name,
      address,
      code: slug.toUpperCase(),
      measures: measures.length,
      pillars: pillars.map(({id}) => has.has(id)),
      ...(latest?.score !== undefined && latestScore(latest.score, latest.scale))
    }
  })
}

function latestScore(score: Score, scale: Scale): Pick<Tile, 'score' | 'scale' | 'shade'> {
  const shade = Math.min(fifths - 1, Math.floor((fifths * score.points) / score.outOf))
  return {score, scale, ...(scale === 'more-is-freer' && {shade})}
}

function ledeOf(countries: readonly NamedLink[], atlas: Atlas): string {
  const [only] = countries
  if (only === undefined) return 'There are no countries yet.'
  const compared = comparable(atlas)
  if (compared.length === 0) return 'There are no measures or scores yet.'
  return countries.length === 1
    ? `So far the texts cover one country, ${only.name}. When another is added, its measures and scores will appear beside these: ${joined(compared)}.`
    : `Measures and scores of ${counted(countries.length, 'country', 'countries')}, side by side.`
}

/** `30 types of measure`, `21 questions`. */
function comparable(atlas: Atlas): readonly string[] {
  const types = pillarsOf(atlas.measures).flatMap(({subPillars}) => subPillars).length
  const questions = questionsOf(atlas.reports, atlas).length
  return [
    ...(types > 0 ? [counted(types, 'type of measure', 'types of measure')] : []),
    ...(questions > 0 ? [counted(questions, 'question')] : [])
  ]
}

function cellsOf<T extends Measure | Indicator, Entry>(
  countries: readonly ComparedCountry[],
  pages: readonly T[],
  entries: (pages: readonly T[]) => readonly Entry[]
): readonly (readonly Entry[])[] {
  const byCountry = Map.groupBy(pages, ({country}) => country.code.toLowerCase())
  return countries.map(({slug}) => entries(byCountry.get(slug) ?? []))
}

function measureCell(measure: Measure, atlas: Atlas): MeasureCell {
  const {address, coverage, bases, subPillar} = measure
  const dates = basisDatesOf(timeframesOf(measure))
  const basis = bases[0]?.title
  const name = distinctionInSeries(measure, atlas) ?? coverage ?? basis ?? subPillar.printed
  return {
    address,
    name,
    class: atlas.accountOf(measure).source.class,
    ...(dates !== undefined && {
      dates: dates.reported ? dates.text : `${dates.label.toLowerCase()}: ${dates.text}`
    }),
    ...(basis !== undefined && !name.includes(basis) && {basis})
  }
}

/** The newest edition, with how its score differs from that of the one before. */
function scoreCells(indicators: readonly Indicator[]): readonly ScoreCell[] {
  const [before, latest] = indicators
    .toSorted(compareBy(({edition}) => edition, byNumber))
    .slice(-2)
  const newest = latest ?? before
  if (newest === undefined) return []
  const {address, edition, score, scale} = newest
  const earlier = latest === undefined ? undefined : before
  const isSameScale =
    earlier?.score !== undefined && earlier.scale === scale && earlier.score.outOf === score?.outOf
  return [
    {
      address,
      edition,
      scale,
      ...(score !== undefined && {score}),
      ...(isSameScale &&
        score !== undefined && {change: score.points - (earlier.score?.points ?? 0)})
    }
  ]
}
