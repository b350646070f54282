/** The log of changes. */
import type {Atlas} from '../atlas/atlas.ts'
import type {NamedLink} from '../site/listing.ts'
import {definePageType} from '../site/page-type.ts'
import {listAddress, longest, pagedList, pagerOf, pageTitle, type Pager} from '../site/paging.ts'
import {
  aboutOf,
  changeNames,
  changesIn,
  dayInWords,
  daysOf,
  replacedBy,
  type ChangeDay
} from './changes.ts'

const list = '/changes/'

export interface ChangesView {
  readonly windowTitle: string
  readonly days: readonly DayView[]
  readonly pager: Pager
}

export interface DayView {
  /** ISO 8601 */
  readonly on: string
  readonly groups: readonly {readonly name: string; readonly changes: readonly ChangeView[]}[]
}

export interface ChangeView {
  readonly page: NamedLink
  /** `Kazakhstan, measure` */
  readonly about: string
  /** Address of the text that the page had before. */
  readonly earlier?: string
  /** Where the page moved to. */
  readonly to?: string
}

/** What was added, changed, withdrawn, restored and moved. */
export const changesPage = definePageType({
  name: 'changes',
  subjects: (atlas) => pagedList(list, changesIn(atlas)),
  view(page): ChangesView {
    const days = daysOf(page.rows).map(dayView)
    return {
      windowTitle: pageTitle('Changes', page),
      days,
      pager: pagerOf(list, page)
    }
  }
})

function dayView({on, groups}: ChangeDay): DayView {
  return {
    on,
    groups: groups.map(({what, changes}) => ({
      name: changeNames[what],
      changes: changes.map((change) => {
        const earlier = replacedBy(change)
        return {
          page: {name: change.title, address: change.address},
          about: aboutOf(change),
          ...(earlier !== undefined && {earlier}),
          ...(change.what === 'moved' && {to: change.to})
        }
      })
    }))
  }
}

/** A day with changes, and the pages that changed where they are few. */
export interface LatestDay {
  readonly on: string
  /** Address of the day in the log of changes. */
  readonly address: string
  /** `54 pages added, 2 changed` */
  readonly summary: string
  readonly changes: readonly {readonly name: string; readonly page: NamedLink}[]
}

const shown = {days: 3, pages: 4}

/** The last days on which something changed. */
export function latestChanges(atlas: Atlas): readonly LatestDay[] {
  const changes = changesIn(atlas)
  return daysOf(changes)
    .slice(0, shown.days)
    .map((day) => {
      const {on, groups} = day
      // A day of many changes pushes the ones before it to further pages.
      const index = changes.findIndex((one) => one.on === on)
      const all = groups.flatMap((group) => group.changes)
      return {
        on,
        address: `${listAddress(list, Math.floor(index / longest) + 1)}#on-${on}`,
        summary: dayInWords(day),
        changes:
          all.length > shown.pages
            ? []
            : all.map(({what, title, address}) => ({
                name: changeNames[what],
                page: {name: title, address}
              }))
      }
    })
}
