/**
 * Compression with the same bytes on every machine: written in plain code,
 * while what a system has may give others elsewhere.
 */
import {crc32, inflateRawSync} from 'node:zlib'
import {Deflate, deflateSync} from 'fflate'
import fflate from 'fflate/package.json' with {type: 'json'}
import type {KeptBytes} from '../cache/bytes.ts'

/** A piece of DEFLATE may point back so far. */
const reach = 32_768

const head = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)
/** An empty block that says it is the last. */
const lastBlock = Uint8Array.of(3, 0)

/** A file, compressed for itself. */
export function deflated(bytes: Uint8Array, kept: KeptBytes): Uint8Array<ArrayBuffer> {
  const found = kept.of(`deflated ${fflate.version}`, [bytes], () => deflateSync(bytes))
  return new Uint8Array(found)
}

/**
 * Chunks one after the other as gzip. Each is compressed knowing the one before
 * it and no other, so that a change of one leaves all but two as they are.
 */
export function gzipped(chunks: readonly Uint8Array[], kept: KeptBytes): Uint8Array {
  const pieces = chunks.map((bytes, index) => {
    const before = chunks[index - 1]?.subarray(-reach) ?? new Uint8Array()
    return kept.of(`piece ${fflate.version}`, [before, bytes], () => pieceAfter(before, bytes))
  })
  const foot = Buffer.alloc(8)
  foot.writeUInt32LE(chunks.reduce((sum, bytes) => crc32(bytes, sum), 0))
  foot.writeUInt32LE(chunks.reduce((sum, {length}) => sum + length, 0) >>> 0, 4)
  return new Uint8Array(Buffer.concat([head, ...pieces, lastBlock, foot]))
}

/**
 * Blocks of DEFLATE that end at the end of a byte and are not the last. They
 * are read before they are used, since the library has no word for that end;
 * what cannot be read would be stored as it is.
 */
function pieceAfter(before: Uint8Array, bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  const options = before.length === 0 ? {} : {dictionary: before}
  const stream = new Deflate(options, (part) => {
    parts.push(part.slice())
  })
  stream.push(bytes)
  stream.flush()
  const piece = new Uint8Array(Buffer.concat([...parts, endOf(stream)]))
  return isRead(piece, before, bytes) ? piece : stored(bytes)
}

/**
 * The last bits of what was written, and an empty block, which ends with its
 * byte. The library keeps these bits, their number in the lowest three of its
 * own; what it would write itself lacks bytes of that block.
 */
function endOf(stream: Deflate): Uint8Array {
  const state: unknown = Reflect.get(stream, 's')
  const rest: unknown = typeof state === 'object' && state !== null && Reflect.get(state, 'r')
  const known = typeof rest === 'number' ? rest : 0
  const kind = 3
  const bytes = Math.ceil(((known & 7) + kind) / 8)
  return Uint8Array.from([
    known >> kind,
    ...Array.from({length: bytes - 1}, () => 0),
    0,
    0,
    0xff,
    0xff
  ])
}

function isRead(piece: Uint8Array, before: Uint8Array, bytes: Uint8Array): boolean {
  try {
    const options = before.length === 0 ? {} : {dictionary: before}
    return inflateRawSync(Buffer.concat([piece, lastBlock]), options).equals(bytes)
  } catch {
    return false
  }
}

/** Blocks that say how long they are, and that again with all bits turned. */
function stored(bytes: Uint8Array): Uint8Array {
  const most = 0xffff
  const blocks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += most) {
    const block = bytes.subarray(at, at + most)
    const size = Buffer.alloc(5)
    size.writeUInt16LE(block.length, 1)
    size.writeUInt16LE(block.length ^ most, 3)
    blocks.push(size, block)
  }
  return new Uint8Array(Buffer.concat(blocks))
}
