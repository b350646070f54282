/** Anchors of a page whose passages are gone, and where a reader of an old link lands. */
import type {FormerAnchor} from '../document/tree.ts'
import {destinationOf} from './destination.ts'
import {anchorKinds, type Entry, type Lock} from './lock.ts'

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
