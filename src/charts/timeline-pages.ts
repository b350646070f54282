/** The timeline of each country’s legal instruments, and the list of them. */
import type {Picture} from './picture.ts'
import type {CountedCountry} from '../site/countries.ts'
import {type ListingView} from '../site/listing.ts'
import {counted} from '../site/names.ts'
import {definePageType, listAddress, type Pager, pagerOf, pageTitle} from '../site/page-type.ts'
import {datedPicture} from './dated.ts'
import {subjectsOf, timelineAddress, wholeOf} from './subject.ts'
import {timelineAxis, timelinePages, timelinePicture} from './timeline.ts'

export interface TimelinesView {
  readonly head: ListingView
  readonly countries: readonly CountedCountry[]
  /** How many instruments are dated by the end of each year, where any has a date. */
  readonly dated?: Picture
}

/** The countries that have a timeline, and how many instruments are dated by the end of each year. */
export const timelinesPage = definePageType({
  name: 'timelines',
  subjects: () => [['/timeline/', undefined]] as const,
  view(_, atlas): TimelinesView {
    const subjects = subjectsOf(atlas)
    const dated = subjects.length > 0 ? datedPicture(wholeOf(atlas)) : undefined
    const head = {
      title: 'Timeline',
      section: 'measures',
      trail: [{name: 'Measures', address: '/measures/'}],
      description:
        'Dates of each country’s legal instruments, and how many are dated by the end of each year.'
    } as const
    return {
      head,
      countries: subjects.map((subject) => ({
        name: subject.name,
        address: timelineAddress(subject),
        count: counted(subject.measures.length, 'measure')
      })),
      ...(dated !== undefined && {dated})
    }
  }
})

export interface TimelineView {
  readonly head: ListingView
  /** The years that the timeline spans, where any instrument has a date. */
  readonly years?: {
    readonly from: number
    readonly to: number
    /** The last date that any source names, `2023-12`. */
    readonly known: string
  }
  readonly timeline: Picture
  readonly pager: Pager
}

/** The timeline of one country. */
export const timelinePage = definePageType({
  name: 'timeline',
  subjects: (atlas) =>
    subjectsOf(atlas).flatMap((subject) =>
      timelinePages(subject).map(
        (page) => [listAddress(timelineAddress(subject), page.number), {subject, page}] as const
      )
    ),
  view({subject, page}): TimelineView {
    const axis = timelineAxis(subject)
    const title = `Timeline: ${subject.name}`
    const head = {
      title,
      windowTitle: pageTitle(title, page),
      section: 'measures',
      trail: [
        {name: 'Measures', address: '/measures/'},
        {name: 'Timeline', address: '/timeline/'}
      ],
      description: `Dates of the legal instruments of ${subject.name}: start, amendment, end and report.`
    } as const
    return {
      head,
      ...(axis !== undefined && {
        years: {
          from: axis.from,
          to: axis.to,
          known: subject.measures.flatMap(subject.entriesOf).at(0)?.known ?? ''
        }
      }),
      timeline: timelinePicture(subject, page.rows),
      pager: pagerOf(timelineAddress(subject), page)
    }
  }
})
