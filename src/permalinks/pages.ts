/** The log of changes, and what is shown for an address that there never was. */
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import type {NamedLink} from '../site/listing.ts'
import {
  definePageType,
  listAddress,
  longest,
  pagedList,
  type Pager,
  pagerOf,
  pageTitle
} from '../site/page-type.ts'
import {countryName} from '../model/countries.ts'
import {byCodeUnit} from '../model/order.ts'
import {changeLogOf, type DatedChange, type LoggedChange} from '../atlas/changes.ts'
import {versionAddress} from '../atlas/history.ts'
import {labelledTitle} from '../site/classes.ts'
import {counted, distinctionInCountry} from '../site/names.ts'
import {classAt} from '../site/page-link.ts'
import {thatLeadOn} from '../site/empty-parts.ts'
import {waysToTexts, type Way} from '../site/sections.ts'

/** Changes of one kind on one day. */
interface ChangeGroup {
  readonly what: LoggedChange['what']
  readonly changes: readonly LoggedChange[]
}

interface ChangeDay {
  readonly on: string
  readonly groups: readonly ChangeGroup[]
}

/** In the order of weight: what is gone matters more than what is new. */
const order = ['withdrawn', 'moved', 'changed', 'returned', 'added'] as const

export const changeNames = {
  added: 'Added',
  changed: 'Changed',
  withdrawn: 'Withdrawn',
  returned: 'Returned',
  moved: 'Moved'
} as const satisfies Record<LoggedChange['what'], string>

/** All changes, the newest day first; without those of lists, which follow from their pages. */
export const changesIn = derivedFrom((atlas): readonly DatedChange[] =>
  changeLogOf(atlas.lock)
    .filter(({change}) => change.kind !== 'list')
    .toSorted(
      (a, b) =>
        byCodeUnit(b.on, a.on) || order.indexOf(a.change.what) - order.indexOf(b.change.what)
    )
)

/**
 * The title of a page that changed, with what tells it from others of that title in its country and
 * whether its text is AI-written. Asked for where a change is shown: of thousands, few are.
 */
export function titleOfChange({address, title}: LoggedChange, atlas: Atlas): string {
  const page = atlas.at(address)
  const distinction = page === undefined ? undefined : distinctionInCountry(page, atlas)
  const whole = distinction === undefined ? title : `${title}, ${distinction}`
  return labelledTitle(whole, classAt(address, atlas))
}

/** Changes by day, and within a day by what happened. */
function daysOf(changes: readonly DatedChange[]): readonly ChangeDay[] {
  return [...Map.groupBy(changes, ({on}) => on)].map(([on, those]) => ({
    on,
    groups: [
      ...Map.groupBy(
        those.map(({change}) => change),
        ({what}) => what
      )
    ].map(([what, group]) => ({what, changes: group}))
  }))
}

/** `54 pages added, 2 changed`. */
function dayInWords({groups}: ChangeDay): string {
  return groups
    .map(({what, changes}, index) =>
      index === 0 ? `${counted(changes.length, 'page')} ${what}` : `${changes.length} ${what}`
    )
    .join(', ')
}

/** The text that a change replaced, where it has an address of its own; of a law no text was kept. */
export function replacedBy(change: LoggedChange): string | undefined {
  return 'earlier' in change && change.earlier !== undefined && change.kind !== 'law'
    ? versionAddress(change.address, change.earlier)
    : undefined
}

/** What tells pages of one title apart: `Kazakhstan, measure`. */
export function aboutOf({country, kind}: LoggedChange): string {
  return [country === undefined ? undefined : (countryName(country) ?? country), kind]
    .filter((part) => part !== undefined)
    .join(', ')
}

const list = '/changes/'

export interface ChangesView {
  readonly windowTitle: string
  readonly days: readonly DayView[]
  readonly pager: Pager
}

interface DayView {
  /** ISO 8601 */
  readonly on: string
  readonly groups: readonly {readonly name: string; readonly changes: readonly ChangeView[]}[]
}

interface ChangeView {
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
  view(page, atlas): ChangesView {
    const days = daysOf(page.rows).map((day) => dayView(day, atlas))
    return {
      windowTitle: pageTitle('Changes', page),
      days,
      pager: pagerOf(list, page)
    }
  }
})

function dayView({on, groups}: ChangeDay, atlas: Atlas): DayView {
  return {
    on,
    groups: groups.map(({what, changes}) => ({
      name: changeNames[what],
      changes: changes.map((change) => {
        const earlier = replacedBy(change)
        return {
          page: {name: titleOfChange(change, atlas), address: change.address},
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
            : all.map((change) => ({
                name: changeNames[change.what],
                page: {name: titleOfChange(change, atlas), address: change.address}
              }))
      }
    })
}

export interface NotFoundView {
  readonly ways: readonly Way[]
}

/** Hosts show it for every address that there is not, from the file `404.html`. */
export const notFoundPage = definePageType({
  name: 'not-found',
  subjects: () => [['/404/', undefined]] as const,
  view: (_, atlas): NotFoundView => ({
    ways: [
      ...thatLeadOn(waysToTexts, atlas),
      {name: 'Sources', address: '/sources/', remark: 'and how each was processed'}
    ]
  })
})
