/**
 * Every address of the lock that is no live page: what was withdrawn, what was
 * replaced, and what moved. None of them needs a seed: the text is the page
 * file that was committed, the rest is in the lock.
 */
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import type {PageFile} from '../atlas/content.ts'
import type {Account} from '../model/account.ts'
import {destinationOf} from '../atlas/destination.ts'
import {anchorKinds, type Entry, entryAt, type Lock} from '../atlas/lock.ts'
import type {Page} from '../kinds/index.ts'
import {historyOf, type PageHistory} from '../atlas/history.ts'
import {type AddressIndex, groupOf, type IndexedAddress, withdrawn} from '../model/likely.ts'
import {slugOf} from '../model/slug.ts'
import {labelledTitle} from '../site/classes.ts'
import {classAt} from '../site/page-link.ts'
import {sections} from '../site/sections.ts'

/** Pages that are always there and in no lock. */
const permanent: readonly IndexedAddress[] = [
  ...sections.map(({address, name}) => [address, name] as const),
  ['/changes/', 'Changes'],
  ['/method/', 'Method'],
  ['/search/', 'Search']
]

/** The addresses by group, `''` for those in none. */
export const groupedAddresses = derivedFrom(
  (atlas): ReadonlyMap<string, readonly IndexedAddress[]> => {
    const {lock} = atlas
    const locked = Object.entries(lock.addresses).map(([address, entry]) =>
      toIndexed(atlas, address, entry)
    )
    const inLock = new Set(locked.map(([address]) => address))
    return Map.groupBy(
      [...permanent.filter(([address]) => !inLock.has(address)), ...locked],
      ([address]) => groupOf(address)
    )
  }
)

/** What to look into first. */
export function addressIndex(atlas: Atlas): AddressIndex {
  const grouped = groupedAddresses(atlas)
  return {
    known: grouped.get('') ?? [],
    groups: [...grouped.keys()].filter((group) => group !== ''),
    names: Object.fromEntries(
      atlas.pages.flatMap(({country}) =>
        country === undefined ? [] : [[slugOf(country.name), country.code.toLowerCase()]]
      )
    )
  }
}

function toIndexed(atlas: Atlas, address: string, {state, identity}: Entry): IndexedAddress {
  const target =
    typeof state === 'string'
      ? undefined
      : (destinationOf(atlas.lock, address)?.address ?? state.movedTo)
  const title = labelledTitle(identity.title, classAt(target ?? address, atlas))
  if (state === 'live') return [address, title]
  return [address, title, target ?? withdrawn]
}

interface LockedAddress {
  readonly address: string
  /** The page it is, or is an earlier text of. */
  readonly page: string
  readonly entry: Entry
  readonly history: PageHistory
}

/** A text that stays readable: the last one of a page that is withdrawn, or an earlier one. */
export interface ArchivedText extends LockedAddress {
  readonly kind: 'withdrawn' | 'version'
  readonly version: string
  readonly file: PageFile
  /** Of the source it came from, as far as that is still there. */
  readonly account: Account | undefined
}

/** A page that is withdrawn and had no text of its own: a list, or one about a source. */
export interface WithdrawnAddress extends LockedAddress {
  readonly kind: 'gone'
  readonly account: Account | undefined
}

export interface MovedAddress extends LockedAddress {
  readonly kind: 'moved'
  readonly to: string
  /** Where each of its anchors leads now. */
  readonly anchors: readonly {readonly id: string; readonly to: string}[]
}

export type ArchivedAddress = ArchivedText | WithdrawnAddress | MovedAddress

/** All of them, in the order of the lock. */
export const archivedAddresses = derivedFrom((atlas): readonly ArchivedAddress[] =>
  Object.entries(atlas.lock.addresses).flatMap(([address, entry]): ArchivedAddress[] => {
    const history = historyOf(address, entry)
    const locked = {address, page: address, entry, history}
    // Of a law the lock has names and numbers; its page file is not archived.
    const earlier = (entry.identity.kind === 'law' ? [] : history.earlier).map((one) =>
      archivedAt({...locked, address: one.address}, 'version', one.version, atlas)
    )
    if (typeof entry.state !== 'string') return [movedAddress(locked, atlas.lock), ...earlier]
    if (entry.state === 'live') return earlier
    return [archivedAt(locked, 'withdrawn', history.version, atlas), ...earlier]
  })
)

function archivedAt(
  locked: LockedAddress,
  kind: ArchivedText['kind'],
  version: string,
  atlas: Atlas
): ArchivedText | WithdrawnAddress {
  const file = atlas.files.get(locked.address)
  return file === undefined
    ? {...locked, kind: 'gone', account: atlas.accountAt(locked.address)}
    : {...locked, kind, version, file, account: accountOf(file.data, atlas)}
}

function accountOf({origin: {source}}: Page, {lock, accountAt}: Atlas): Account | undefined {
  return accountAt(destinationOf(lock, source)?.address ?? source)
}

function movedAddress(locked: LockedAddress, lock: Lock): MovedAddress {
  const {address, entry} = locked
  const to = destinationOf(lock, address)?.address
  if (to === undefined) throw new Error(`${address} moved to nowhere`)
  const anchors = anchorKinds.flatMap((kind) =>
    entry[kind].flatMap(({id}) => {
      const anchor = destinationOf(lock, address, id)?.anchor
      const target = anchor === undefined ? to : `${to}#${anchor}`
      const ids = kind === 'notes' ? [id, `${id}-ref`] : [id]
      return ids.map((one) => ({id: one, to: target}))
    })
  )
  return {...locked, kind: 'moved', to, anchors}
}

/** The text that a page has, or last had, wherever it moved. */
export interface PresentText {
  readonly address: string
  readonly file: PageFile
  readonly history: PageHistory
  /** Where each anchor that the page ever had leads today, if anywhere. */
  readonly anchorsNow: ReadonlyMap<string, string | undefined>
}

export function presentText(address: string, {lock, files}: Atlas): PresentText | undefined {
  const destination = destinationOf(lock, address)
  const entry = destination && entryAt(lock, destination.address)
  const file = destination && files.get(destination.address)
  if (entry === undefined || destination === undefined || file === undefined) return undefined
  return {
    address: destination.address,
    file,
    history: historyOf(destination.address, entry),
    anchorsNow: new Map(
      anchorsOf(lock, address).map((id) => [id, destinationOf(lock, address, id)?.anchor])
    )
  }
}

function anchorsOf(lock: Lock, address: string): string[] {
  const entry = entryAt(lock, address)
  return entry === undefined ? [] : anchorKinds.flatMap((kind) => entry[kind].map(({id}) => id))
}
