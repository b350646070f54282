/** New addresses: never one that has ever stood for anything. */
import {addressSchema} from '../../src/model/lock.ts'

/** Last steps of an address that mean something else: a page's own file, its earlier versions. */
const reserved = new Set(['index', 'versions'])

/**
 * Gives out addresses: the one wished for, or with `-2`, `-3` … where that is
 * taken or reserved. A wish that is no address is our own mistake and throws.
 */
export function addressMint(published: Iterable<string>): (wish: string) => string {
  const taken = new Set(published)
  const counts = new Map<string, number>()
  return (wish) => {
    if (!addressSchema.safeParse(wish).success) throw new RangeError(`Not an address: ${wish}`)
    let address = wish
    for (let count = counts.get(wish) ?? 2; !isFree(address); count++) {
      address = wish.replace(/\/$/, `-${count}/`)
      counts.set(wish, count + 1)
    }
    taken.add(address)
    return address
  }

  function isFree(address: string): boolean {
    return !taken.has(address) && !reserved.has(address.split('/').at(-2) ?? '')
  }
}
