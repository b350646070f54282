/** What a page tells of its own history. */
import {type Entry, type Lock, type LockEvent} from './lock.ts'

export interface PageHistory {
  /** The short version of the text it has, or last had. */
  readonly version: string
  readonly published: string
  /** The day its text last changed, if it ever did. */
  readonly changed: string | undefined
  readonly withdrawn: string | undefined
  /** The day it came back, where it had been withdrawn and is there again. */
  readonly returned: string | undefined
  /** Where it moved to, if it did. */
  readonly movedTo: string | undefined
  /** Texts it had before, the latest first. */
  readonly earlier: readonly {
    readonly address: string
    readonly version: string
    readonly published: string
    readonly replaced: string
  }[]
}

/** The history of the page at an address. */
export function historyOf(address: string, entry: Entry): PageHistory {
  const published = firstPublished(entry)
  const changed = lastChanged(entry)
  return {
    version: versionOf(entry),
    published,
    changed: changed === published ? undefined : changed,
    withdrawn: withdrawnSince(entry),
    returned:
      entry.state === 'live'
        ? entry.history.findLast(({what}) => what === 'returned')?.on
        : undefined,
    movedTo: typeof entry.state === 'string' ? undefined : entry.state.movedTo,
    earlier: earlierVersions(entry)
      .map((one) => ({...one, address: versionAddress(address, one.version)}))
      .toReversed()
  }
}

/** A version that has been replaced and stays readable at an address of its own. */
interface EarlierVersion {
  readonly version: string
  readonly published: string
  readonly replaced: string
}

/** The version of the text an address has, or last had. */
export function versionOf({history}: Pick<Entry, 'history'>): string {
  const last = history.findLast((event) => 'version' in event)
  if (last === undefined) throw new Error('A history begins with a version')
  return last.version
}

/** The day an address was first published. */
export function firstPublished({history: [first]}: Entry): string {
  if (first === undefined) throw new Error('A history begins with a version')
  return first.on
}

/** The day the text last became another: its first publication, where it never did. */
export function lastChanged({history}: Entry): string {
  let version: string | undefined
  let since = ''
  for (const event of history) {
    if (!('version' in event) || event.version === version) continue
    version = event.version
    since = event.on
  }
  return since
}

/** The day since which the text is gone, if it is. */
function withdrawnSince({state, history}: Entry): string | undefined {
  return state === 'withdrawn' ? history.at(-1)?.on : undefined
}

/**
 * Every version that was replaced, oldest first, each once. The last text of
 * an address that moved is one of them. A version that came back is both the
 * present one and an earlier one: its own address had been published.
 */
export function earlierVersions({history}: Entry): EarlierVersion[] {
  const found = new Map<string, EarlierVersion>()
  let current: {readonly version: string; readonly on: string} | undefined
  for (const event of history) {
    if (event.what === 'withdrawn') continue
    const next = event.what === 'moved' ? undefined : event
    if (current !== undefined && current.version !== next?.version) {
      const {version, on} = current
      const published = found.get(version)?.published ?? on
      found.set(version, {version, published, replaced: event.on})
    }
    if (current?.version !== next?.version) current = next
  }
  return [...found.values()]
}

/** Where an earlier version of a page stays readable. */
export function versionAddress(address: string, version: string): string {
  return `${address}versions/${version}/`
}

/** The day of the last event in a lock; a run cannot be dated before it. */
export function latestDay(lock: Lock): string | undefined {
  const days = Object.values(lock.addresses).flatMap(({history}) => history.map(({on}) => on))
  return days.reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined)
}

/** Whether a move declared by hand has not been carried out yet. */
export function isMovePending({state, history}: Entry): boolean {
  if (typeof state === 'string') return false
  const last: LockEvent | undefined = history.at(-1)
  return last?.what !== 'moved' || last.to !== state.movedTo
}
