/** Parts of a lock: laws are found in pages that already have their addresses. */
import {compare, type Entry, type Lock} from '../../src/model/lock.ts'

/** The entries that answer to a question, and the others. */
export function partLock(lock: Lock, is: (entry: Entry, address: string) => boolean): [Lock, Lock] {
  const entries = Object.entries(lock.addresses)
  const part = (wanted: boolean): Lock => ({
    ...lock,
    addresses: Object.fromEntries(
      entries.filter(([address, entry]) => is(entry, address) === wanted)
    )
  })
  return [part(true), part(false)]
}

/** Puts parts together again. */
export function joinLocks(...locks: readonly [Lock, ...Lock[]]): Lock {
  const entries = locks.flatMap(({addresses}) => Object.entries(addresses))
  return {
    ...locks[0],
    addresses: Object.fromEntries(entries.sort(([a], [b]) => compare(a, b)))
  }
}
