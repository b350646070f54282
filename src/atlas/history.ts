/** What a page tells of its own history. */
import {
  earlierVersions,
  firstPublished,
  lastChanged,
  versionAddress,
  versionOf,
  withdrawnSince
} from '../model/history.ts'
import type {Entry} from '../model/lock.ts'

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
