/** Countries side by side: what each rules by sub-pillar, and its score by question. */
import type {Atlas} from '../atlas/atlas.ts'
import {countriesWithTexts} from '../countries/country.ts'
import {countryPageAddress} from '../model/lists.ts'
import type {Score} from '../kinds/fields.ts'
import {type Indicator, questionAddress} from '../kinds/indicator/index.ts'
import {type Measure, subPillarAddress, timeframesOf} from '../kinds/measure/index.ts'
import type {SourceClass} from '../model/sources.ts'
import type {ListingView, NamedLink} from '../site/listing.ts'
import {pillarsOf, sinceOf} from '../site/measures.ts'
import {counted} from '../site/names.ts'
import {compareBy, byNumber} from '../site/order.ts'
import {definePageType} from '../site/page-type.ts'
import {questionsOf, scaleNotes} from '../site/reports.ts'

export interface CompareView {
  readonly head: ListingView
  readonly lede: string
  readonly countries: readonly ComparedCountry[]
  readonly pillars: readonly {
    readonly name: string
    readonly rows: readonly Row<MeasureCell>[]
  }[]
  readonly questions: readonly Row<ScoreCell>[]
  /** How to read the scores, where all are of one scale. */
  readonly scale: string
}

export interface ComparedCountry extends NamedLink {
  /** Its code in small letters. */
  readonly slug: string
}

/** One row, with the entries of each country in the order of the countries. */
export interface Row<Entry> extends NamedLink {
  readonly cells: readonly (readonly Entry[])[]
}

export interface MeasureCell {
  readonly address: string
  /** Whom it covers, else its legal basis. */
  readonly name: string
  readonly since?: string
  readonly basis?: string
  readonly class: SourceClass
}

export interface ScoreCell {
  readonly address: string
  readonly edition: number
  readonly score?: Score
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
      lede: ledeOf(countries),
      countries,
      pillars,
      questions,
      scale: [...new Set(atlas.reports.map(({scale}) => scaleNotes[scale]))].join('; or ')
    }
  }
})

function ledeOf(countries: readonly NamedLink[]): string {
  const [only] = countries
  if (only === undefined) return 'There are no countries yet.'
  return countries.length === 1
    ? `So far there are texts on one country, ${only.name}. Once there are others, their measures and scores appear beside it here.`
    : `Measures and scores of ${counted(countries.length, 'country', 'countries')}, side by side.`
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
  const since = sinceOf(timeframesOf(measure))
  const basis = bases[0]?.title
  return {
    address,
    name: coverage ?? basis ?? subPillar.printed,
    class: atlas.accountOf(measure).source.class,
    ...(since !== undefined && {since: since.text}),
    ...(coverage !== undefined && basis !== undefined && {basis})
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
      ...(score !== undefined && {score}),
      ...(isSameScale &&
        score !== undefined && {change: score.points - (earlier.score?.points ?? 0)})
    }
  ]
}
