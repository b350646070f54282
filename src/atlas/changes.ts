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

export interface DatedChange {
  /** ISO 8601 */
  readonly on: string
  readonly change: LoggedChange
}

/** The change log a lock holds, newest day first, within a day by address. */
export function changeLogOf(lock: Lock): readonly DatedChange[] {
  const events = Object.entries(lock.addresses).flatMap(([address, entry]) =>
    changesOf(address, entry)
  )
  const arrivals = new Set(
    events.flatMap(({on, change}) => (change.what === 'moved' ? [`${on} ${change.to}`] : []))
  )
  return (
    events
      // A page that only took over from another address is no new page.
      .filter(({on, change}) => change.what !== 'added' || !arrivals.has(`${on} ${change.address}`))
      .sort((a, b) => byCodeUnit(b.on, a.on) || byCodeUnit(a.change.address, b.change.address))
  )
}

function changesOf(address: string, {identity, history}: Entry): DatedChange[] {
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
