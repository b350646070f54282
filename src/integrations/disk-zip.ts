/** A zip file with the same bytes on every machine and day. */
import {createHash} from 'node:crypto'
import {open} from 'node:fs/promises'
import {crc32} from 'node:zlib'
import {Zip, type ZipInputFile} from 'fflate'
import {openBytes, type KeptBytes} from '../cache/bytes.ts'
import type {CopiedFile} from './disk-copy.ts'
import {endSize, largeEnd, mostFiles} from './disk-zip-end.ts'
import {deflated} from './gzip.ts'

export interface Zipped {
  /** Of the zip file, in bytes. */
  readonly size: number
  /** Of the zip file, in hexadecimal digits. */
  readonly sha256: string
  readonly files: number
}

export interface ZipOptions {
  /** Up to so many files it has the end that the format first had. */
  readonly most?: number
  /** What earlier builds have compressed. */
  readonly kept?: KeptBytes
}

/** The format says where a file begins with 32 bits. */
const mostBytes = 0xffffffff

/** Pieces that are written together. */
const atOnce = 100

/** How the format calls what DEFLATE has compressed. */
const method = 8

/**
 * Writes files below one folder into a zip file, as they come; above so many,
 * with an end that counts further. Throws where they are too large for one.
 */
export async function writeZip(
  target: string,
  folder: string,
  copied: AsyncIterable<CopiedFile>,
  {most = mostFiles, kept = openBytes(undefined)}: ZipOptions = {}
): Promise<Zipped> {
  const hash = createHash('sha256')
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  // Zip files name local times; the first that they can name is the same in every zone.
  const mtime = new Date(1980, 0, 1)
  const output = await open(target, 'w')
  let size = 0
  let files = 0
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(ready.splice(0))
    hash.update(bytes)
    size += bytes.length
    if (size > mostBytes) throw new Error(`${target}: a zip file holds 4 GB at most`)
    await output.write(bytes)
  }
  try {
    for await (const {name, bytes} of copied) {
      files++
      const entry: ZipInputFile = {
        filename: `${folder}/${name}`,
        size: bytes.length,
        crc: crc32(bytes),
        compression: method,
        mtime
      }
      zip.add(entry)
      // At once: a stream for each of thousands of files costs more than twice the time.
      entry.ondata?.(null, deflated(bytes, kept), true)
      // Each file comes as a few small pieces.
      if (ready.length > atOnce) await flush()
    }
    zip.end()
    const last = ready.pop()
    if (last === undefined) throw new Error(`${target}: a zip file without an end`)
    const end = last.subarray(-endSize)
    ready.push(last.subarray(0, -endSize), files > most ? largeEnd(end, files) : end)
    await flush()
  } finally {
    await output.close()
  }
  return {size, sha256: hash.digest('hex'), files}
}
