/**
 * The end of a zip file of more files than the format first counted.
 *
 * It counts them with 16 bits, in a record of 22 bytes that ends the file.
 * Where those are too few, the 64-bit form of that record and a pointer to it
 * stand before, and the old record says “see there”. All programs that unpack
 * know of it; the library that writes the rest does not.
 */

/** Of the record that ends every zip file without a comment. */
export const endSize = 22

const largeEndSize = 56
const pointerSize = 20

/** The version of the format that knows of 64 bits. */
const version = 45

/** Stands for a number that is to be found in the 64-bit form. */
const seeThere = 0xffff

/** What the first form of the record has room for. */
export const mostFiles = seeThere - 1

/** The bytes in the place of `end`, the record that a library wrote, for so many files. */
export function largeEnd(end: Uint8Array, files: number): Uint8Array {
  const old = new DataView(end.buffer, end.byteOffset, endSize)
  const size = old.getUint32(12, true)
  const offset = old.getUint32(16, true)
  const bytes = new Uint8Array(largeEndSize + pointerSize + endSize)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x06064b50, true)
  view.setBigUint64(4, BigInt(largeEndSize - 12), true)
  view.setUint16(12, version, true)
  view.setUint16(14, version, true)
  view.setBigUint64(24, BigInt(files), true)
  view.setBigUint64(32, BigInt(files), true)
  view.setBigUint64(40, BigInt(size), true)
  view.setBigUint64(48, BigInt(offset), true)
  view.setUint32(56, 0x07064b50, true)
  view.setBigUint64(64, BigInt(offset + size), true)
  view.setUint32(72, 1, true)
  bytes.set(end, largeEndSize + pointerSize)
  view.setUint16(largeEndSize + pointerSize + 8, seeThere, true)
  view.setUint16(largeEndSize + pointerSize + 10, seeThere, true)
  return bytes
}
