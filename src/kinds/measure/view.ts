/** The page of a measure. */
import type {Atlas} from '../../atlas/atlas.ts'
import {lawsInTitles, type TitlePiece} from '../../laws/laws.ts'
import type {Timeframe} from '../../model/fields.ts'
import {eventsOf} from '../../model/timeframes.ts'
import type {NamedLink} from '../../site/listing.ts'
import {basisDatesOf, sameRule, type BasisDates} from '../../site/measures.ts'
import {counted} from '../../site/names.ts'
import {definePageType} from '../../site/page-type.ts'
import {readingView, type ReadingView} from '../../reading/reading.ts'
import {axisOf, trackOf, type Axis, type Track} from '../../charts/track.ts'
import {
  countryAddress,
  pillarAddress,
  subPillarAddress,
  timeframesOf,
  type Measure
} from './index.ts'

export interface MeasureView {
  readonly reading: ReadingView
  readonly country: Measure['country']
  readonly pillar: NamedLink
  readonly subPillar: NamedLink
  readonly coverage: string | undefined
  readonly dates: BasisDates | undefined
  readonly instruments: InstrumentsView | undefined
  readonly sources: Measure['sources']
  /** Other measures of its sub-pillar. */
  readonly sameRule: readonly (NamedLink & {readonly isList?: true})[]
}

/** What a measure rests on: each instrument with its own dates, as printed and on a line of years. */
export interface InstrumentsView {
  readonly heading: string
  readonly axis: Axis | undefined
  readonly bases: readonly {
    readonly role: Measure['bases'][number]['role']
    /** Cut where it names laws. */
    readonly title: readonly TitlePiece[]
    readonly timeframe: DatedLine | undefined
  }[]
  /** Timeframes that no title is left for. */
  readonly unpaired: readonly DatedLine[]
}

/** A printed timeframe with its place on the axis. */
interface DatedLine {
  readonly timeframe: Timeframe
  readonly track: Track | undefined
}

export const measurePage = definePageType({
  name: 'measure',
  subjects: ({measures}) => measures.map((measure) => [measure.address, measure] as const),
  view: measureView
})

function measureView(measure: Measure, atlas: Atlas): MeasureView {
  const {country, pillar, subPillar, coverage, sources} = measure
  const dates = basisDatesOf(timeframesOf(measure))
  const address = countryAddress(country.code.toLowerCase())
  const dated = dates && `${dates.label}: ${dates.spelled}`
  return {
    reading: readingView(measure, atlas, {
      trail: [
        {name: 'Measures', address: '/measures/'},
        {name: country.name, address},
        {name: pillar.printed, address: pillarAddress(pillar.id)}
      ],
      description: [subPillar.printed, country.name, coverage, dated]
        .filter((part) => part !== undefined)
        .join('. ')
    }),
    country,
    pillar: {name: pillar.printed, address: pillarAddress(pillar.id)},
    subPillar: {name: subPillar.printed, address: subPillarAddress(pillar.id, subPillar.id)},
    coverage,
    dates,
    instruments: instrumentsOf(measure, atlas),
    sources,
    sameRule: sameRuleLinks(measure, atlas)
  }
}

function instrumentsOf(measure: Measure, atlas: Atlas): InstrumentsView | undefined {
  const {bases, unpaired} = measure
  if (bases.length + unpaired.length === 0) return undefined
  const {source} = atlas.accountOf(measure)
  const years = axisOf(eventsOf(timeframesOf(measure)), source.saved ?? source.published)
  // A line of a year or two would only repeat what is printed above it.
  const axis = years?.drawn === true ? years : undefined
  const dated = (timeframe: Timeframe): DatedLine => ({
    timeframe,
    track: axis && trackOf(timeframe, axis)
  })
  const count = bases.filter(({role}) => role === 'instrument').length
  const titles = lawsInTitles(measure, atlas)
  return {
    heading:
      count === 0
        ? 'No law cited'
        : count === 1
          ? 'Legal basis'
          : `Legal basis: ${count} instruments`,
    axis,
    bases: bases.map(({role, title, timeframe}, index) => ({
      role,
      title: titles[index] ?? [{text: title}],
      timeframe: timeframe && dated(timeframe)
    })),
    unpaired: unpaired.map(dated)
  }
}

/** A country may have many measures of one kind; the list of them is a page of its own. */
const fewOfSameRule = 6

function sameRuleLinks(measure: Measure, atlas: Atlas): MeasureView['sameRule'] {
  const {country, pillar, subPillar} = measure
  const {here, elsewhere} = sameRule(measure, atlas)
  const links = here.slice(0, fewOfSameRule).map((other) => ({
    name: other.coverage ?? other.bases[0]?.title ?? other.title,
    address: other.address
  }))
  if (elsewhere === 0 && here.length === links.length) return links
  const name =
    elsewhere > 0
      ? `${counted(elsewhere, 'measure')} in other countries`
      : `See all ${here.length + 1} in ${country.name}`
  return [...links, {name, address: subPillarAddress(pillar.id, subPillar.id), isList: true}]
}
