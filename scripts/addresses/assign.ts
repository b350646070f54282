/**
 * Gives every page of a run its address and every passage its anchor, so that
 * what was once published stands for the same thing for good.
 */
import {latestDay, versionOf} from '../../src/atlas/history.ts'
import {addressSchema, type Entry, type Lock, lockedIdentitySchema} from '../../src/atlas/lock.ts'
import {type Memory, noMemory} from '../../src/model/memory.ts'
import {nameAnchors, type NamedPassages} from './anchors.ts'
import {type Change, changesBetween, isSameEntry} from './changes.ts'
import type {Prepared} from './candidate.ts'
import {closeOrigins, openTargets, pendingMoves} from './moves.ts'
import {inOrder, recognise} from './recognise.ts'
import {byCodeUnit} from '../../src/model/order.ts'

/** Everything by the candidate's key; anchors in the order of the candidate's passages. */
export interface Assignment {
  readonly addresses: ReadonlyMap<string, string>
  readonly sections: ReadonlyMap<string, readonly string[]>
  readonly paragraphs: ReadonlyMap<string, readonly string[]>
  readonly notes: ReadonlyMap<string, readonly string[]>
  /** The lock from now on. */
  readonly lock: Lock
  /** What makes it differ from the lock before; nothing exactly where they are equal. */
  readonly changes: readonly Change[]
}

/**
 * Recognises candidates, mints addresses and anchors for what is new, and
 * withdraws what is gone. The order of candidates decides nothing.
 *
 * `date` is the day of the run, not before `latestDay(lock)` if there is
 * anything to record: a history cannot run backwards, so that throws.
 */
export function assign(
  lock: Lock,
  candidates: readonly Prepared[],
  {date, memory = noMemory}: {readonly date: string; readonly memory?: Memory}
): Assignment {
  const entries = new Map(Object.entries(lock.addresses))
  const moves = pendingMoves(entries)
  openTargets(entries, moves, date)
  const prepared = inOrder(candidates)
  const addresses = recognise(entries, prepared, memory)
  const mint = addressMint(entries.keys())
  for (const {key, preferredAddress} of prepared) {
    if (!addresses.has(key)) addresses.set(key, mint(preferredAddress))
  }

  const sections = new Map<string, readonly string[]>()
  const paragraphs = new Map<string, readonly string[]>()
  const notes = new Map<string, readonly string[]>()
  for (const page of prepared) {
    const {key} = page
    const address = addresses.get(key) ?? ''
    const before = entries.get(address)
    const {entry, named} = memory.recall(`entry ${address}`, [before, page, date], () =>
      enter(before, page, date)
    )
    sections.set(key, named.sections.ids)
    paragraphs.set(key, named.paragraphs.ids)
    notes.set(key, named.notes.ids)
    entries.set(address, entry)
  }
  withdraw(entries, new Set(addresses.values()), date)
  closeOrigins(entries, moves, date)

  const next: Lock = {
    version: 1,
    addresses: Object.fromEntries([...entries].sort(([a], [b]) => byCodeUnit(a, b)))
  }
  const changes = changesBetween(lock, next)
  const latest = latestDay(lock)
  if (changes.length > 0 && latest !== undefined && date < latest) {
    throw new RangeError(`The lock has an event of ${latest}, after the day of this run, ${date}`)
  }
  return {addresses, sections, paragraphs, notes, lock: next, changes}
}

type Named = Record<'sections' | 'paragraphs' | 'notes', NamedPassages>

/** The entry of a page, the one before where it says the same, and the names of its passages. */
function enter(
  before: Entry | undefined,
  page: Prepared,
  date: string
): {readonly entry: Entry; readonly named: Named} {
  const named = nameAll(before, page)
  const entry: Entry = {
    state: 'live',
    identity: lockedIdentitySchema.parse(page.identity),
    text: page.text,
    history: historyOf(before, page, date),
    sections: named.sections.anchors,
    paragraphs: named.paragraphs.anchors,
    notes: named.notes.anchors
  }
  return {entry: before !== undefined && isSameEntry(before, entry) ? before : entry, named}
}

function nameAll(before: Entry | undefined, {sections, paragraphs, notes}: Prepared): Named {
  return {
    sections: nameAnchors('sections', before?.sections ?? [], sections),
    paragraphs: nameAnchors('paragraphs', before?.paragraphs ?? [], paragraphs),
    notes: nameAnchors('notes', before?.notes ?? [], notes)
  }
}

function historyOf(before: Entry | undefined, {version}: Prepared, on: string): Entry['history'] {
  if (before === undefined) return [{on, what: 'added', version}]
  const {state, history} = before
  if (state === 'withdrawn') return [...history, {on, what: 'returned', version}]
  return version === versionOf(before) ? history : [...history, {on, what: 'changed', version}]
}

function withdraw(entries: Map<string, Entry>, found: ReadonlySet<string>, on: string): void {
  for (const [address, entry] of entries) {
    if (entry.state !== 'live' || found.has(address)) continue
    const history: Entry['history'] = [...entry.history, {on, what: 'withdrawn'}]
    entries.set(address, {...entry, state: 'withdrawn', history})
  }
}

/** Last steps of an address that mean something else: a page's own file, its earlier versions. */
const reserved = new Set(['index', 'versions'])

/**
 * Gives out addresses: the one wished for, or with `-2`, `-3` … where that is
 * taken or reserved. What is no address is our own mistake and throws.
 */
function addressMint(published: Iterable<string>): (preferredAddress: string) => string {
  const taken = new Set(published)
  const counts = new Map<string, number>()
  return (preferredAddress) => {
    if (!addressSchema.safeParse(preferredAddress).success)
      throw new RangeError(`Not an address: ${preferredAddress}`)
    let address = preferredAddress
    for (let count = counts.get(preferredAddress) ?? 2; !isFree(address); count++) {
      address = preferredAddress.replace(/\/$/, `-${count}/`)
      counts.set(preferredAddress, count + 1)
    }
    taken.add(address)
    return address
  }

  function isFree(address: string): boolean {
    return !taken.has(address) && !reserved.has(address.split('/').at(-2) ?? '')
  }
}
