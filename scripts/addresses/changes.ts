/** What a run changes in the lock, for the summary and for `--frozen`. */
import {versionAddress, versionOf} from '../../src/atlas/history.ts'
import {anchorKinds, entryAt, type Anchor, type Entry, type Lock} from '../../src/atlas/lock.ts'

export type Change = {readonly address: string} & (
  | {readonly kind: 'created'; readonly title: string}
  /** From one version to another. */
  | {readonly kind: 'changed'; readonly from: string; readonly to: string}
  | {readonly kind: 'withdrawn'; readonly from: string}
  | {readonly kind: 'returned'; readonly from: string; readonly to: string}
  | {readonly kind: 'moved'; readonly from: string; readonly target: string}
  | {readonly kind: 'anchor-created'; readonly anchor: string}
  /** Its passage is gone; it leads to another anchor, or to the page. */
  | {readonly kind: 'anchor-lost'; readonly anchor: string; readonly to: string | null}
  | {readonly kind: 'anchor-returned'; readonly anchor: string}
  /** Only what the lock says of it differs: no reader can tell. */
  | {readonly kind: 'restated'}
)

/** Everything that differs between the lock before a run and after it, in order of address. */
export function changesBetween(before: Lock, after: Lock): Change[] {
  return Object.entries(after.addresses).flatMap(([address, entry]) => {
    const known = entryAt(before, address)
    if (known === undefined) return birth(address, entry)
    if (known === entry) return []
    const changes = [...eventsSince(address, known, entry), ...anchorChanges(address, known, entry)]
    if (changes.length > 0) return changes
    return isSameEntry(known, entry) ? [] : [{address, kind: 'restated'}]
  })
}

/** Whether the lock says the same of an address before and after. */
export function isSameEntry(before: Entry, after: Entry): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after)
}

/** A new address, whose anchors go without saying; where it took over a record, that can change at once. */
function birth(address: string, entry: Entry): Change[] {
  const newborn = {...entry, history: entry.history.slice(0, 1)}
  return [
    {address, kind: 'created', title: entry.identity.title},
    ...eventsSince(address, newborn, entry)
  ]
}

function eventsSince(address: string, before: Entry, after: Entry): Change[] {
  let from = versionOf(before)
  return after.history.slice(before.history.length).flatMap((event): Change[] => {
    const old = from
    if ('version' in event) from = event.version
    switch (event.what) {
      case 'changed':
      case 'returned':
        return [{address, kind: event.what, from: old, to: event.version}]
      case 'withdrawn':
        return [{address, kind: 'withdrawn', from: old}]
      case 'moved':
        return [{address, kind: 'moved', from: old, target: event.to}]
      case 'added':
        return []
    }
  })
}

/** Anchors of a page that moved are no changes of their own: all of them lead to the target. */
function anchorChanges(address: string, before: Entry, after: Entry): Change[] {
  if (typeof after.state !== 'string') return []
  return anchorKinds.flatMap((kind) => {
    const known = new Map(before[kind].map((anchor) => [anchor.id, anchor]))
    return after[kind].flatMap((anchor): Change[] => {
      const old = known.get(anchor.id)
      if (old === undefined) return [{address, kind: 'anchor-created', anchor: anchor.id}]
      if (!isGone(old) && isGone(anchor)) {
        return [{address, kind: 'anchor-lost', anchor: anchor.id, to: anchor.to ?? null}]
      }
      if (isGone(old) && !isGone(anchor)) {
        return [{address, kind: 'anchor-returned', anchor: anchor.id}]
      }
      return []
    })
  })
}

function isGone({to}: Anchor): boolean {
  return to !== undefined
}

/**
 * Whether a frozen run fails over it: an address or an anchor is created, lost
 * or moved. A changed text counts, for its earlier version gets an address.
 */
export function isFrozenViolation({kind}: Change): boolean {
  return kind !== 'restated'
}

/** A line for each change, the kind first, in columns. */
export function describe(changes: readonly Change[]): string[] {
  return changes.map((change) => `${change.kind.padEnd(15)} ${tell(change)}`)
}

function tell(change: Change): string {
  const {address} = change
  switch (change.kind) {
    case 'created':
      return `${address} for “${change.title}”`
    case 'changed':
      return `${address} to version ${change.to}; ${change.from} stays at ${versionAddress(address, change.from)}`
    case 'withdrawn':
      return `${address}, which keeps version ${change.from}`
    case 'returned':
      return change.from === change.to
        ? `${address} as it was, version ${change.to}`
        : `${address} in version ${change.to}; ${change.from} stays at ${versionAddress(address, change.from)}`
    case 'moved':
      return `${address} to ${change.target}; ${change.from} stays at ${versionAddress(address, change.from)}`
    case 'anchor-created':
    case 'anchor-returned':
      return `${address}#${change.anchor}`
    case 'anchor-lost':
      return `${address}#${change.anchor} now leads to ${change.to === null ? 'the page' : `#${change.to}`}`
    case 'restated':
      return `${address}, in the lock alone`
  }
}
