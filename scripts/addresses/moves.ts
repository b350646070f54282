/**
 * Moves and merges, declared by hand in the lock.
 *
 * `"state": {"movedTo": "/measures/kz/new/"}` moves a page there. Where the
 * target is an address of the lock, the two are merged: the record is no
 * longer looked for under its old address. Where the target is new, it takes
 * over the record with all its anchors.
 */
import {isMovePending, versionOf} from '../../src/atlas/history.ts'
import {anchorKinds, type Anchor, type Entry} from '../../src/atlas/lock.ts'
import {likeness} from './fingerprint.ts'
import {byCodeUnit} from '../../src/model/order.ts'

interface Move {
  readonly from: string
  readonly to: string
  /** Whether the target is an address that stood for something already. */
  readonly merges: boolean
}

/** A passage must be this much like one of the target for its anchor to lead there. */
const alike = 0.5

/** Moves not carried out yet, in order of address. */
export function pendingMoves(entries: ReadonlyMap<string, Entry>): Move[] {
  const opened = new Set(entries.keys())
  return [...entries]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([from, entry]) => {
      if (typeof entry.state === 'string' || !isMovePending(entry)) return []
      const to = entry.state.movedTo
      const merges = opened.has(to)
      opened.add(to)
      return [{from, to, merges}]
    })
}

/** Before records are looked for: new targets stand for what their origins stood for. */
export function openTargets(entries: Map<string, Entry>, moves: readonly Move[], on: string): void {
  for (const {from, to, merges} of moves) {
    const entry = entries.get(from)
    if (merges || entry === undefined) continue
    entries.set(to, {
      ...entry,
      state: 'live',
      history: [{on, what: 'added', version: versionOf(entry)}]
    })
  }
}

/** After records have been found: old addresses and their anchors lead to the targets. */
export function closeOrigins(
  entries: Map<string, Entry>,
  moves: readonly Move[],
  on: string
): void {
  for (const {from, to, merges} of moves) {
    const entry = entries.get(from)
    const target = entries.get(to)
    if (entry === undefined || target === undefined) continue
    const moved = {...entry, history: [...entry.history, {on, what: 'moved' as const, to}]}
    for (const kind of anchorKinds) {
      // Anchors of a page that moved before are those of its target: only its own texts tell more.
      const own = entry.history.at(-1)?.what === 'moved' ? [] : entry[kind]
      const lead = merges ? leadsInto(own, target[kind]) : (anchor: Anchor) => anchor.id
      moved[kind] = entry[kind].map((anchor) => ({
        id: anchor.id,
        text: anchor.text,
        to: lead(anchor)
      }))
    }
    entries.set(from, moved)
  }
}

/** Finds the passage of the target that an anchor stood for, or that the one it led to stood for. */
function leadsInto(
  origin: readonly Anchor[],
  target: readonly Anchor[]
): (anchor: Anchor) => string | null {
  const byId = new Map(origin.map((anchor) => [anchor.id, anchor]))
  const byText = new Map(target.map((anchor) => [anchor.text, anchor.id]))
  const passageOf = (anchor: Anchor): Anchor => {
    let found = anchor
    for (let steps = 0; typeof found.to === 'string' && steps < origin.length; steps++) {
      found = byId.get(found.to) ?? found
    }
    return found
  }
  return (anchor) => {
    const {text} = passageOf(anchor)
    const equal = byText.get(text)
    if (equal !== undefined) return equal
    const nearest = target
      .map(({id, text: print}) => ({id, score: likeness(text, print)}))
      .toSorted((a, b) => b.score - a.score)[0]
    return nearest !== undefined && nearest.score >= alike ? nearest.id : null
  }
}
