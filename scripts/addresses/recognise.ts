/** Which record of this run is which one of the lock. */
import {type Entry} from '../../src/atlas/lock.ts'
import {versionOf} from '../../src/atlas/history.ts'
import {type Memory, oncePer} from '../../src/model/memory.ts'
import type {Prepared} from './candidate.ts'
import {
  hintsOf,
  isSamePlace,
  likenessOf,
  namesOf,
  same,
  sameAgain,
  traitsOf,
  type Traits
} from './traits.ts'
import {byCodeUnit} from '../../src/model/order.ts'

interface Sought extends Prepared {
  readonly traits: Traits
}

interface Known {
  readonly address: string
  readonly version: string
  readonly gone: boolean
  readonly traits: Traits
}

/** Hints shared by more pairs than this are worth nothing: a phrase that half of all records use. */
const mostPairs = 10_000

/**
 * Puts candidates in an order of their own: by address wished for, then by
 * what they say, so that the order of files and of records in them decides
 * nothing.
 */
export function inOrder(candidates: readonly Prepared[]): Prepared[] {
  return candidates.toSorted(
    (a, b) =>
      byCodeUnit(a.preferredAddress, b.preferredAddress) ||
      byCodeUnit(nameLines(a), nameLines(b)) ||
      byCodeUnit(a.version, b.version) ||
      byCodeUnit(a.key, b.key)
  )
}

/**
 * The address of each candidate that the lock knows, by its key.
 *
 * First those whose words have not changed at all; then the likeliest pairs,
 * taken greedily: the one most alike first, pairs of one sub-pillar before all
 * others, because the address is named for it and near-copies of one text do
 * stand in two. Of equal pairs the live address goes first, then the shorter:
 * a copy of `…/shutdowns/` and `…/shutdowns-2/` that remains alone is the first.
 */
export function recognise(
  entries: ReadonlyMap<string, Entry>,
  candidates: readonly Prepared[],
  memory: Memory
): Map<string, string> {
  const known = Map.groupBy(knownOf(entries, memory), ({traits}) => traits.group)
  const found = new Map<string, string>()
  const sought = candidates.map(soughtAs)
  const groups = Map.groupBy(sought, ({traits}) => traits.group)
  for (const [group, members] of groups) {
    const match = makeMatch(found)
    matchUnchanged(known.get(group) ?? [], members, match)
    matchAlike(known.get(group) ?? [], members, match)
  }
  return found
}

const soughtAs = oncePer((candidate: Prepared): Sought => {
  const {identity, text, preferredAddress} = candidate
  return {...candidate, traits: traitsOf(identity, text, preferredAddress)}
})

/** Entries that a candidate can be, in the order in which ties are decided. */
function knownOf(entries: ReadonlyMap<string, Entry>, memory: Memory): Known[] {
  return [...entries]
    .flatMap(([address, entry]) => {
      const {state, identity, text} = entry
      if (typeof state !== 'string') return []
      return memory.recall(`traits ${address}`, [entry], () => {
        const traits = traitsOf(identity, text, address)
        return {address, version: versionOf(entry), gone: state === 'withdrawn', traits}
      })
    })
    .sort(
      (a, b) =>
        Number(a.gone) - Number(b.gone) ||
        a.address.length - b.address.length ||
        byCodeUnit(a.address, b.address)
    )
}

interface Match {
  isFree(known: Known): boolean
  isOpen(candidate: Prepared): boolean
  add(known: Known, candidate: Prepared): void
}

function makeMatch(found: Map<string, string>): Match {
  const taken = new Set<Known>()
  return {
    isFree: (known) => !taken.has(known),
    isOpen: ({key}) => !found.has(key),
    add(known, {key}) {
      taken.add(known)
      found.set(key, known.address)
    }
  }
}

function matchUnchanged(
  known: readonly Known[],
  candidates: readonly Prepared[],
  match: Match
): void {
  const byVersion = Map.groupBy(known, ({version}) => version)
  const next = new Map<string, number>()
  for (const candidate of candidates) {
    const {version, isWorded} = candidate
    if (!isWorded) continue
    const index = next.get(version) ?? 0
    const entry = byVersion.get(version)?.[index]
    if (entry === undefined) continue
    next.set(version, index + 1)
    match.add(entry, candidate)
  }
}

function matchAlike(known: readonly Known[], candidates: readonly Sought[], match: Match): void {
  const free = known.filter((entry) => match.isFree(entry))
  const open = candidates.filter((candidate) => match.isOpen(candidate))
  const pairs = likelyPairs(free, open).sort(
    (a, b) =>
      Number(b.samePlace) - Number(a.samePlace) ||
      b.score - a.score ||
      a.known - b.known ||
      a.candidate - b.candidate
  )
  for (const pair of pairs) {
    const entry = free[pair.known]
    const candidate = open[pair.candidate]
    if (entry === undefined || candidate === undefined) continue
    if (match.isFree(entry) && match.isOpen(candidate)) match.add(entry, candidate)
  }
}

interface Pair {
  /** Indexes. */
  readonly known: number
  readonly candidate: number
  readonly score: number
  readonly samePlace: boolean
}

function likelyPairs(known: readonly Known[], candidates: readonly Sought[]): Pair[] {
  const byHint = indexByHint(known)
  const wanted = indexByHint(candidates)
  const partners = candidates.map(() => new Set<number>())
  for (const [hint, seekers] of wanted) {
    const offered = byHint.get(hint) ?? []
    if (offered.length * seekers.length > mostPairs) continue
    for (const seeker of seekers) for (const index of offered) partners[seeker]?.add(index)
  }
  return candidates.flatMap(({traits}, candidate) =>
    [...(partners[candidate] ?? [])].flatMap((index) => {
      const entry = known[index]
      if (entry === undefined) return []
      const score = likenessOf(entry.traits, traits)
      if (score < (entry.gone ? sameAgain : same)) return []
      return [{known: index, candidate, score, samePlace: isSamePlace(entry.traits, traits)}]
    })
  )
}

function indexByHint(records: readonly {readonly traits: Traits}[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [at, {traits}] of records.entries()) {
    for (const hint of hintsOf(traits)) {
      const found = index.get(hint)
      if (found === undefined) index.set(hint, [at])
      else found.push(at)
    }
  }
  return index
}

function nameLines({identity}: Prepared): string {
  return namesOf(identity).join('\n')
}
