/** Whose measures a picture shows, and the addresses of the pages and files about them. */
import {type Atlas} from '../atlas/atlas.ts'
import {entriesIn, type DatedEntry} from '../atlas/instruments.ts'
import type {Measure} from '../kinds/measure/index.ts'
import type {Report} from '../kinds/report/index.ts'
import {countriesOf, type Country} from '../site/countries.ts'
import {linkName, pageLink} from '../site/page-link.ts'

/** What a page or a file of pictures is made of. */
export interface Subject {
  /** Whose measures: `Kazakhstan`, `all countries`. */
  readonly name: string
  /** Below `/pictures/` and `/timeline/`: `kz`, or nothing for all. */
  readonly slug: string
  readonly measures: readonly Measure[]
  /** The last day the sources speak of, if they say it. */
  readonly knownUntil: string | undefined
  readonly entriesOf: (measure: Measure) => readonly DatedEntry[]
  /** What a measure is called, with what tells it from others. */
  readonly nameOf: (measure: Measure) => string
}

/** The measures of one country. */
export function subjectOf({slug, name, pages: measures}: Country<Measure>, atlas: Atlas): Subject {
  const entries = entriesIn(atlas)
  return {
    name,
    slug,
    measures,
    knownUntil: knownUntil(measures, atlas),
    entriesOf: ({address}) => entries.get(address) ?? [],
    nameOf: (measure) => linkName(pageLink(measure, atlas))
  }
}

/** The measures of each country that has some. */
export function subjectsOf(atlas: Atlas): readonly Subject[] {
  return countriesOf(atlas.measures).map((country) => subjectOf(country, atlas))
}

/** The measures of all countries. */
export function wholeOf(atlas: Atlas): Subject {
  return subjectOf({name: 'all countries', slug: '', pages: atlas.measures}, atlas)
}

/** The latest day on which a source was saved or published; nothing where one of them does not say it. */
function knownUntil(measures: readonly Measure[], atlas: Atlas): string | undefined {
  const days = measures.map((measure) => {
    const {source} = atlas.accountOf(measure)
    return source.saved ?? source.published
  })
  return days.every((day) => day !== undefined) ? days.toSorted().at(-1) : undefined
}

export const timelineAddress = ({slug}: Pick<Subject, 'slug'>): string =>
  slug === '' ? '/timeline/' : `/timeline/${slug}/`

export const measurePicturesAddress = ({slug}: Pick<Subject, 'slug'>): string =>
  slug === '' ? '/pictures/measures/' : `/pictures/measures/${slug}/`

export const reportPicturesAddress = ({address}: Pick<Report, 'address'>): string =>
  `/pictures${address}`
