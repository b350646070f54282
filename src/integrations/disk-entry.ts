/**
 * Files of the copy as a zip file holds them. libdeflate comes compiled to
 * WebAssembly and gives the same bytes on every machine, while what a system
 * has may give others elsewhere.
 */
import {crc32, inflateRawSync} from 'node:zlib'
import {deflate} from 'libdeflate'
import type {KeptBytes} from '../cache/bytes.ts'
import {factsOf, type Facts} from './site-folder.ts'

export interface Entry extends Facts {
  readonly crc: number
  readonly deflated: Uint8Array<ArrayBuffer>
}

/** Level 9 takes half as long again for a hundredth less. */
const level = 6

/**
 * The entry of what `make` gives, perhaps as an earlier build made it of the
 * same; of a page that is as it was, nothing else needs to be done.
 */
export function entryOf(
  kept: KeptBytes,
  kind: string,
  from: readonly string[],
  make: () => Uint8Array
): Entry {
  return read(kept.of(`${kind} as an entry`, from, () => written(make())))
}

/** The file itself. */
export function bytesOf({deflated}: Entry): Uint8Array {
  return inflateRawSync(deflated)
}

const sha256At = 8
const deflatedAt = sha256At + 32

function written(bytes: Uint8Array): Uint8Array {
  const {size, sha256} = factsOf(bytes)
  const head = Buffer.alloc(deflatedAt)
  head.writeUInt32LE(size, 0)
  head.writeUInt32LE(crc32(bytes), 4)
  head.write(sha256, sha256At, 'hex')
  return Buffer.concat([head, deflate(bytes, level)])
}

function read(bytes: Uint8Array): Entry {
  const entry = Buffer.from(bytes)
  return {
    size: entry.readUInt32LE(0),
    crc: entry.readUInt32LE(4),
    sha256: entry.toString('hex', sha256At, deflatedAt),
    deflated: entry.subarray(deflatedAt)
  }
}
