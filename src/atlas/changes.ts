/**
 * What was added, changed, withdrawn, returned and moved, day by day: the data
 * of `/changes/` and of the feeds. Everything in it is in the lock.
 */
import {type Entry, type Lock, type LockEvent} from './lock.ts'
import {byCodeUnit} from '../model/order.ts'

interface About {
  readonly address: string
  readonly kind: string
  /** ISO 3166 code, where the page is about a country. */
  readonly country?: string | undefined
  readonly title: string
}

type Change =
  | {readonly what: 'added'; readonly version: string}
  /** `earlier` is the version replaced, which keeps an address of its own. */
  | {readonly what: 'changed'; readonly version: string; readonly earlier: string}
  /** The page stays, with this version. */
  | {readonly what: 'withdrawn'; readonly version: string}
  /** `earlier` is the version withdrawn, if another one returned. */
  | {
      readonly what: 'returned'
      readonly version: string
      readonly earlier?: string | undefined
    }
  | {readonly what: 'moved'; readonly to: string}

export type LoggedChange = About & Change

/** The changes of one day, an ISO date; newest day first, within a day by address. */
type ChangeLog = {readonly on: string; readonly changes: LoggedChange[]}[]

/** The change log a lock holds. */
export function changeLogOf(lock: Lock): ChangeLog {
  const events = Object.entries(lock.addresses).flatMap(([address, entry]) =>
    changesOf(address, entry)
  )
  const arrivals = new Set(
    events.flatMap(({on, change}) => (change.what === 'moved' ? [`${on} ${change.to}`] : []))
  )
  const reported = events.filter(
    // A page that only took over from another address is no new page.
    ({on, change}) => change.what !== 'added' || !arrivals.has(`${on} ${change.address}`)
  )
  return [...Map.groupBy(reported, ({on}) => on)]
    .sort(([a], [b]) => byCodeUnit(b, a))
    .map(([on, those]) => ({
      on,
      changes: those.map(({change}) => change).sort((a, b) => byCodeUnit(a.address, b.address))
    }))
}

interface Dated {
  readonly on: string
  readonly change: LoggedChange
}

function changesOf(address: string, {identity, history}: Entry): Dated[] {
  const {kind, title} = identity
  const country = 'country' in identity ? identity.country : undefined
  const page = {address, kind, ...(country === undefined ? {} : {country}), title}
  let version = ''
  return history.map((event) => {
    const earlier = version
    if ('version' in event) version = event.version
    return {on: event.on, change: {...page, ...detailsOf(event, version, earlier)}}
  })
}

function detailsOf(event: LockEvent, version: string, earlier: string): Change {
  switch (event.what) {
    case 'added':
      return {what: 'added', version}
    case 'changed':
      return {what: 'changed', version, earlier}
    case 'withdrawn':
      return {what: 'withdrawn', version}
    case 'returned':
      return {what: 'returned', version, ...(earlier === version ? {} : {earlier})}
    case 'moved':
      return {what: 'moved', to: event.to}
  }
}
