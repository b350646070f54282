/** Every address of the lock, in files for the page that helps out of dead ends. */
import type {Atlas} from '../atlas/atlas.ts'
import {derivedFrom} from '../atlas/derived.ts'
import {destinationOf} from '../model/destination.ts'
import {groupOf, withdrawn, type AddressIndex, type IndexedAddress} from '../model/likely.ts'
import type {Entry} from '../model/lock.ts'
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

function toIndexed(atlas: Atlas, address: string, {state, stands}: Entry): IndexedAddress {
  const target =
    typeof state === 'string'
      ? undefined
      : (destinationOf(atlas.lock, address)?.address ?? state.movedTo)
  const title = labelledTitle(stands.title, classAt(target ?? address, atlas))
  if (state === 'live') return [address, title]
  return [address, title, target ?? withdrawn]
}
