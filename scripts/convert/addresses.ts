/** Gives each draft and each seed its address. */
import type {DraftKey, Reading} from './draft.ts'
import type {Input} from './convert.ts'
import {slugOf} from '../../src/model/slug.ts'

/** Addresses by draft key, and by file name for the page about a seed. */
export function assignAddresses(read: readonly (Input & Reading)[]): (key: DraftKey) => string {
  const taken = new Set<string>()
  const addresses = new Map<DraftKey, string>()
  const mint = (key: DraftKey, wish: string): void => {
    let address = wish
    for (let count = 2; taken.has(address); count++) address = wish.replace(/\/$/, `-${count}/`)
    taken.add(address)
    addresses.set(key, address)
  }
  for (const {seed, source, drafts} of read) {
    mint(seed.file, `/sources/${slugOf(source.title)}/`)
    for (const {key, wish} of drafts) mint(key, wish)
  }
  return (key) => {
    const address = addresses.get(key)
    if (address === undefined) throw new Error(`No draft has the key ${key}`)
    return address
  }
}
