/** Where an address and an anchor of any age lead today. */
import {earlierVersions, versionAddress} from './history.ts'
import {anchorKinds, type Entry, entryAt, type Lock} from './lock.ts'
import type {FormerAnchor} from '../document/tree.ts'

interface Destination {
  readonly state: 'live' | 'withdrawn' | 'version'
  readonly address: string
  /** Absent where only the page is left, or none was asked for. */
  readonly anchor?: string
}

/**
 * Follows moves and anchors that are gone. Nothing where the lock does not
 * know the address; the page without anchor where it does not know the anchor.
 * An earlier version is its own destination: its anchors are those it had.
 */
export function destinationOf(
  lock: Lock,
  address: string,
  anchor?: string
): Destination | undefined {
  let at = address
  let on = anchor
  for (const seen = new Set<string>(); !seen.has(at);) {
    seen.add(at)
    const entry = entryAt(lock, at)
    if (entry === undefined) return versionAt(lock, at, on)
    on = on === undefined ? undefined : follow(entry, on)
    if (typeof entry.state === 'string') return destination(entry.state, at, on)
    at = entry.state.movedTo
  }
  return undefined
}

function versionAt(lock: Lock, address: string, anchor?: string): Destination | undefined {
  const [, page = '', version = ''] = /^(.*\/)versions\/([^/]*)\/$/.exec(address) ?? []
  const entry = entryAt(lock, page)
  const isEarlier =
    entry !== undefined && earlierVersions(entry).some((one) => one.version === version)
  return isEarlier ? destination('version', versionAddress(page, version), anchor) : undefined
}

function destination(
  state: Destination['state'],
  address: string,
  anchor: string | undefined
): Destination {
  return anchor === undefined ? {state, address} : {state, address, anchor}
}

/** One page's part of the way: through its own dead anchors, or across to where it moved. */
function follow(entry: Entry, id: string): string | undefined {
  const anchors = new Map(
    anchorKinds.flatMap((kind) => entry[kind].map((anchor) => [anchor.id, anchor.to] as const))
  )
  let at = id
  for (const seen = new Set<string>(); !seen.has(at);) {
    seen.add(at)
    if (!anchors.has(at)) return undefined
    const to = anchors.get(at)
    if (to === undefined) return at
    if (to === null) return undefined
    if (typeof entry.state !== 'string') return to
    at = to
  }
  return undefined
}

export interface FormerAnchors {
  /** By the anchor they lead to. */
  readonly within: ReadonlyMap<string, readonly FormerAnchor[]>
  /** Those that nothing on the page stands for any more. */
  readonly top: readonly FormerAnchor[]
}

/** The former anchors of a page; of a note also that of its call. */
export function formerAnchorsOf(lock: Lock, address: string, entry: Entry): FormerAnchors {
  const gone = anchorKinds.flatMap((kind) =>
    entry[kind].flatMap(({id, to}) => {
      if (to === undefined) return []
      const destination = destinationOf(lock, address, id)?.anchor
      const ids = kind === 'notes' ? [id, `${id}-ref`] : [id]
      return ids.map((one) => ({destination, anchor: {id: one, name: nameOf(id, kind)}}))
    })
  )
  const within = Map.groupBy(gone, ({destination}) => destination)
  const top = (within.get(undefined) ?? []).map(({anchor}) => anchor)
  return {
    top,
    within: new Map(
      [...within].flatMap(([destination, those]) =>
        destination === undefined ? [] : [[destination, those.map(({anchor}) => anchor)]]
      )
    )
  }
}

/** What stood at an anchor: `paragraph 3`, `note 12`, `a section`. */
function nameOf(id: string, kind: (typeof anchorKinds)[number]): string {
  switch (kind) {
    case 'paragraphs':
      return `paragraph ${id.slice(1)}`
    case 'notes':
      return `note ${id.slice(1)}`
    case 'sections':
      return 'a section'
  }
}
