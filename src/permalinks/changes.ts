/** What was added, changed, withdrawn, returned and moved, as pages and feeds show it. */
import {countryName} from '../model/countries.ts'
import {derivedFrom} from '../atlas/derived.ts'
import {changeLogOf, type LoggedChange} from '../model/changes.ts'
import {versionAddress} from '../model/history.ts'
import {labelledTitle} from '../site/classes.ts'
import {counted} from '../site/names.ts'
import {classAt} from '../site/page-link.ts'

export interface DatedChange {
  readonly on: string
  readonly change: LoggedChange
}

/** Changes of one kind on one day. */
export interface ChangeGroup {
  readonly what: LoggedChange['what']
  readonly changes: readonly LoggedChange[]
}

export interface ChangeDay {
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
  changeLogOf(atlas.lock).flatMap(({on, changes}) =>
    changes
      .filter(({kind}) => kind !== 'list')
      .toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what))
      .map((change) => ({
        on,
        change: {...change, title: labelledTitle(change.title, classAt(change.address, atlas))}
      }))
  )
)

/** Changes by day, and within a day by what happened. */
export function daysOf(changes: readonly DatedChange[]): readonly ChangeDay[] {
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
export function dayInWords({groups}: ChangeDay): string {
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
