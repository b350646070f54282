/** The timeline of each country’s legal instruments, and the list of them. */
import {
  inForceOf,
  subjectsOf,
  timelineAddress,
  timelineOf,
  timelinePages,
  wholeOf
} from '../charts/all.ts'
import type {Picture} from '../charts/picture.ts'
import type {CountedCountry} from '../site/countries.ts'
import {listingView, type ListingView} from '../site/listing.ts'
import {counted} from '../site/names.ts'
import {definePageType} from '../site/page-type.ts'
import {listAddress, pagerOf, pageTitle, type Pager} from '../site/paging.ts'
import {timelineAxis} from './chart.ts'

export interface TimelinesView {
  readonly head: ListingView
  readonly countries: readonly CountedCountry[]
  /** How many instruments were in force in each year, where any has a date. */
  readonly inForce?: Picture
}

/** The countries that have a timeline, and how many instruments were in force in each year. */
export const timelinesPage = definePageType({
  name: 'timelines',
  subjects: () => [['/timeline/', undefined]] as const,
  view(_, atlas): TimelinesView {
    const subjects = subjectsOf(atlas)
    const inForce = subjects.length > 0 ? inForceOf(wholeOf(atlas)) : undefined
    const head = {
      title: 'Timeline',
      section: 'measures',
      trail: [{name: 'Measures', address: '/measures/'}],
      description:
        'Dates of each country’s legal instruments, and how many were in force in each year.'
    } as const
    return {
      head: listingView(head, undefined),
      countries: subjects.map((subject) => ({
        name: subject.name,
        address: timelineAddress(subject),
        count: counted(subject.measures.length, 'measure')
      })),
      ...(inForce !== undefined && {inForce})
    }
  }
})

export interface TimelineView {
  readonly head: ListingView
  /** The years that the timeline spans, where any instrument has a date. */
  readonly years?: {readonly from: number; readonly to: number}
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
    const axis = timelineAxis(subject.measures, subject.knownUntil)
    const title = `Timeline: ${subject.name}`
    const head = {
      title,
      windowTitle: pageTitle(title, page),
      section: 'measures',
      trail: [
        {name: 'Measures', address: '/measures/'},
        {name: 'Timeline', address: '/timeline/'}
      ],
      description: `When the legal instruments of ${subject.name} came into force, were amended, ended or were reported.`
    } as const
    return {
      head: listingView(head, undefined),
      ...(axis !== undefined && {years: {from: axis.from, to: axis.to}}),
      timeline: timelineOf(subject, page.rows),
      pager: pagerOf(timelineAddress(subject), page)
    }
  }
})
