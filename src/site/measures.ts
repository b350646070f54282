/** Measures as lists show them: rows of a table, groups by pillar and by country. */
import type {Timeframe} from '../kinds/fields.ts'
import {beginnings, type Measure, pillarOrder, timeframesOf} from '../kinds/measure/index.ts'
import type {SourceClass} from '../model/sources.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {entriesIn} from '../timeline/instruments.ts'
import {instrumentsText} from '../timeline/standing.ts'
import {spelledDate} from './dates.ts'
import {wordsSource, type WordsSource} from './page-link.ts'
import {compareBy, byCodeUnit, byName, byNumber, inOrder} from './order.ts'

/** What a measure says of its time, in one cell. */
export interface Since {
  /** Sorts: `2013-05`. */
  readonly date: string
  /** `May 2013`, `reported 2016`. */
  readonly text: string
  /** `May 2013`, `2016`. */
  readonly spelled: string
  /** Nothing says when the rule began, only when it was reported. */
  readonly reported: boolean
}

export interface MeasureRow {
  readonly address: string
  readonly headline: string
  readonly pillar: Measure['pillar']
  readonly subPillar: Measure['subPillar']
  readonly country: Measure['country']
  /** Titles of the instruments, or the heading that stands where there is none. */
  readonly bases: readonly string[]
  readonly coverage: string | undefined
  readonly since: Since | undefined
  /** Its instruments in time, for a script to read. */
  readonly instruments: string
  /** The last date that any source on its country names, `2023-12`. */
  readonly known: string
  readonly source: WordsSource
  readonly class: SourceClass
}

/** The row of a measure. */
export function rowOf(measure: Measure, atlas: Atlas): MeasureRow {
  const entries = entriesIn(atlas).get(measure.address) ?? []
  const {source} = atlas.accountOf(measure)
  return {
    address: measure.address,
    headline: measure.subPillar.printed,
    pillar: measure.pillar,
    subPillar: measure.subPillar,
    country: measure.country,
    bases: measure.bases.map(({title}) => title),
    coverage: measure.coverage,
    since: sinceOf(timeframesOf(measure)),
    instruments: instrumentsText(entries),
    known: entries[0]?.known ?? '',
    source: wordsSource(source),
    class: source.class
  }
}

/** The earliest date a measure names, else when it was reported. */
export function sinceOf(timeframes: readonly Timeframe[]): Since | undefined {
  const events = timeframes
    .flatMap((timeframe) => (timeframe.kind === 'events' ? timeframe.events : []))
    .toSorted(compareBy(({date}) => date, byCodeUnit))
  const began = events.find(({kind}) => beginnings.has(kind))
  const {date} = began ?? events[0] ?? {}
  if (date === undefined) return undefined
  const spelled = spelledDate(date)
  const reported = began === undefined
  return {date, spelled, reported, text: reported ? `reported ${spelled}` : spelled}
}

/** A pillar or sub-pillar with its measures. `id` is ours, the spellings are the sources'. */
export interface Heading {
  readonly id: string
  /** The commonest spelling. */
  readonly name: string
  /** The other spellings. */
  readonly spellings: readonly string[]
  readonly measures: readonly Measure[]
}

export interface Pillar extends Heading {
  readonly subPillars: readonly Heading[]
}

/** The pillars of some measures in the order of the database, their sub-pillars by name. */
export function pillarsOf(measures: readonly Measure[]): readonly Pillar[] {
  return headings(measures, ({pillar}) => pillar)
    .toSorted(compareBy(({id}) => id, pillarOrder))
    .map((pillar) => ({
      ...pillar,
      subPillars: headings(pillar.measures, ({subPillar}) => subPillar).toSorted(
        compareBy(({name}) => name, byName)
      )
    }))
}

type Named = Measure['pillar']

function headings(measures: readonly Measure[], of: (measure: Measure) => Named): Heading[] {
  return [...Map.groupBy(measures, (measure) => of(measure).id)].map(([id, group]) => {
    const bySpelling = Map.groupBy(group, (measure) => of(measure).printed)
    const [name = id, ...spellings] = [...bySpelling.keys()].toSorted(
      inOrder(
        compareBy((printed) => -(bySpelling.get(printed)?.length ?? 0), byNumber),
        byName
      )
    )
    return {id, name, spellings, measures: group}
  })
}

/** The other measures of a measure's sub-pillar: those of its country, and how many of others. */
export function sameRule(
  measure: Measure,
  atlas: Atlas
): {readonly here: readonly Measure[]; readonly elsewhere: number} {
  const ofCountry = atlas.ofSameRule(measure)
  return {
    here: ofCountry.filter(({address}) => address !== measure.address),
    elsewhere: atlas.measuresOf(measure.subPillar.id).length - ofCountry.length
  }
}
