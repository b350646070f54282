/** The promise every lock makes about the ones before it. */
import {expect} from 'vitest'
import {likeness} from '../../scripts/addresses/fingerprint.ts'
import {destinationOf} from '../../src/atlas/destination.ts'
import {earlierVersions, versionAddress} from '../../src/atlas/history.ts'
import {anchorKinds, entryAt, type Lock} from '../../src/atlas/lock.ts'
import {byCodeUnit} from '../../src/model/order.ts'

/**
 * Expects every address and anchor of earlier locks to lead somewhere, and no
 * anchor that is still in place to stand for another passage than it did the
 * last time; over many editions a passage may become quite another.
 */
export function expectKept(earlier: readonly Lock[], lock: Lock): void {
  for (const before of earlier) {
    for (const address of everyAddress(before)) {
      expect(destinationOf(lock, address), address).toBeDefined()
    }
    for (const [address, entry] of Object.entries(before.addresses)) {
      for (const {id, text, to} of anchorKinds.flatMap((kind) => entry[kind])) {
        const found = destinationOf(lock, address, id)
        const there = entryAt(lock, found?.address ?? '')
        const anchors = anchorKinds.flatMap((kind) => there?.[kind] ?? [])
        if (found?.anchor === undefined) {
          // Nothing of its kind was left on the page when it went.
          expect(anchors.map((anchor) => anchor.to)).toContain(null)
          continue
        }
        const anchor = anchors.find((one) => one.id === found.anchor)
        expect(anchor, `${address}#${id}`).toBeDefined()
        expect(anchor?.to, `${address}#${id}`).toBeUndefined()
        const inPlace = found.address === address && found.anchor === id && to === undefined
        if (inPlace && before === earlier.at(-1))
          expect(likeness(text, anchor?.text ?? '')).toBeGreaterThanOrEqual(0.3)
      }
    }
  }
}

/** Every address ever published, earlier versions too, in order. */
export function everyAddress(lock: Lock): string[] {
  return Object.entries(lock.addresses)
    .flatMap(([address, entry]) => [
      address,
      ...earlierVersions(entry).map(({version}) => versionAddress(address, version))
    ])
    .sort(byCodeUnit)
}
