/** Which pictures a build has, and the addresses of their pages and files. */
import type {Measure} from '../kinds/measure/index.ts'
import type {Report} from '../kinds/report/index.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {countriesOf, type Country} from '../site/countries.ts'
import {withQuestions} from '../site/reports.ts'
import {linkName, pageLink} from '../site/page-link.ts'
import {pagesOf, type ListPage} from '../site/page-type.ts'
import {datedPicture} from './dated.ts'
import {pillarsPicture} from './pillars.ts'
import type {Picture} from './picture.ts'
import {scoresPicture} from './scores.ts'
import {timelinePicture} from './timeline.ts'
import {entriesIn, type DatedEntry} from '../atlas/instruments.ts'
import {webPicture} from './web.ts'

/** What a page or a file of pictures is made of. */
export interface Subject {
  /** Whose measures: `Kazakhstan`, `all countries`. */
  readonly name: string
  /** Below `/pictures/` and `/timeline/`: `kz`, or nothing for all. */
  readonly slug: string
  readonly measures: readonly Measure[]
  /** The last day the sources speak of, if they say it. */
  readonly knownUntil: string | undefined
  /** The instruments of each measure, by its address. */
  readonly entries: ReadonlyMap<string, readonly DatedEntry[]>
  /** What a measure is called, with what tells it from others. */
  readonly nameOf: (measure: Measure) => string
}

/** The measures of one country. */
export function subjectOf({slug, name, pages}: Country<Measure>, atlas: Atlas): Subject {
  return {
    name,
    slug,
    measures: pages,
    knownUntil: knownUntil(pages, atlas),
    entries: entriesIn(atlas),
    nameOf: (measure) => linkName(pageLink(measure, atlas))
  }
}

/** The measures of each country that has some. */
export function subjectsOf(atlas: Atlas): readonly Subject[] {
  return countriesOf(atlas.measures).map((country) => subjectOf(country, atlas))
}

/** The measures of all countries. */
export function wholeOf(atlas: Atlas): Subject {
  const {measures} = atlas
  return {
    name: 'all countries',
    slug: '',
    measures,
    knownUntil: knownUntil(measures, atlas),
    entries: entriesIn(atlas),
    nameOf: (measure) => linkName(pageLink(measure, atlas))
  }
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

export function timelineOf(subject: Subject, part = subject.measures): Picture {
  const {name, knownUntil, measures, entries, nameOf} = subject
  const file = `${measurePicturesAddress(subject)}timeline.svg`
  return timelinePicture(part, {
    ...{of: name, file, whole: measures, knownUntil, entries, nameOf}
  })
}

/** More measures than these are no picture any more: it goes on, on the same axis, on another page. */
const longest = 100

export function timelinePages({measures}: Subject): readonly ListPage<Measure>[] {
  return pagesOf(measures, longest)
}

export function pillarsPictureOf(subject: Subject): Picture {
  const {name, measures} = subject
  return pillarsPicture(measures, {of: name, file: `${measurePicturesAddress(subject)}pillars.svg`})
}

export function datedOf(subject: Subject): Picture | undefined {
  const {name, measures, entries} = subject
  return datedPicture(measures, {
    of: name,
    entries,
    file: `${measurePicturesAddress(subject)}dated.svg`
  })
}

export function reportPicturesOf(report: Report, atlas: Atlas): readonly Picture[] {
  return defined([scoresPicture(report, atlas), webPicture(report, atlas)])
}

/** Every picture there is, each with a way to draw it. */
export function picturesOf(atlas: Atlas): readonly Picture[] {
  const whole = wholeOf(atlas)
  const subjects = subjectsOf(atlas)
  return defined([
    ...(subjects.length === 0 ? [] : [pillarsPictureOf(whole), datedOf(whole)]),
    ...subjects.flatMap((subject) => [
      pillarsPictureOf(subject),
      datedOf(subject),
      timelineOf(subject)
    ]),
    ...withQuestions(atlas.reports).flatMap((report) => reportPicturesOf(report, atlas))
  ])
}

function defined<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined)
}
