/** Every address of the lock, in files for the page that helps out of dead ends. */
import {addressLock, allPages} from '../content/store.ts'
import {destinationOf} from '../model/destination.ts'
import {groupOf, withdrawn, type AddressIndex, type KnownAddress} from '../model/likely.ts'
import type {Entry, Lock} from '../model/lock.ts'
import {once} from '../model/once.ts'
import {slugOf} from '../model/slug.ts'
import {groupBy} from '../site/groups.ts'
import {sections} from '../site/sections.ts'

/** Pages that are always there and in no lock. */
const standing: readonly KnownAddress[] = [
  ...sections.map(({address, name}) => [address, name] as const),
  ['/changes/', 'Changes'],
  ['/method/', 'Method'],
  ['/search/', 'Search']
]

/** The addresses by group, `''` for those in none. */
export const groupedAddresses = once(
  async (): Promise<ReadonlyMap<string, readonly KnownAddress[]>> => {
    const lock = await addressLock()
    const known = Object.entries(lock.addresses).map(([address, entry]) =>
      toKnown(lock, address, entry)
    )
    const locked = new Set(known.map(([address]) => address))
    return groupBy(
      [...standing.filter(([address]) => !locked.has(address)), ...known],
      ([address]) => groupOf(address)
    )
  }
)

/** What to look into first. */
export const addressIndex = once(async (): Promise<AddressIndex> => {
  const grouped = await groupedAddresses()
  const pages = await allPages()
  return {
    known: grouped.get('') ?? [],
    groups: [...grouped.keys()].filter((group) => group !== ''),
    names: Object.fromEntries(
      pages.flatMap(({data: {country}}) =>
        country === undefined ? [] : [[slugOf(country.name), country.code.toLowerCase()]]
      )
    )
  }
})

function toKnown(lock: Lock, address: string, {state, stands}: Entry): KnownAddress {
  if (state === 'live') return [address, stands.title]
  if (state === 'withdrawn') return [address, stands.title, withdrawn]
  return [address, stands.title, destinationOf(lock, address)?.address ?? state.movedTo]
}
