/** A zip file with the same bytes on every machine and day. */
import {createHash} from 'node:crypto'
import {open} from 'node:fs/promises'
import {Zip, type ZipInputFile} from 'fflate'
import type {CopiedFile} from './disk-copy.ts'
import {endSize, largeEnd, mostFiles} from './disk-zip-end.ts'

export interface Zipped {
  /** Of the zip file, in bytes. */
  readonly size: number
  /** Of the zip file, in hexadecimal digits. */
  readonly sha256: string
  readonly files: number
}

/** The format says where a file begins with 32 bits. */
const mostBytes = 0xffffffff

/** Pieces that are written together. */
const atOnce = 100

/** How the format calls what DEFLATE has compressed. */
const method = 8

/**
 * Writes files below one folder into a zip file, as they come; of more than
 * `most`, with an end that counts further. Throws where they are too large for
 * one.
 */
export async function writeZip(
  target: string,
  folder: string,
  copied: AsyncIterable<CopiedFile>,
  most = mostFiles
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
  let written = 0
  let files = 0
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(ready.splice(0))
    hash.update(bytes)
    written += bytes.length
    if (written > mostBytes) throw new Error(`${target}: a zip file holds 4 GB at most`)
    await output.write(bytes)
  }
  try {
    for await (const {name, size, crc, deflated} of copied) {
      files++
      const entry: ZipInputFile = {
        filename: `${folder}/${name}`,
        size,
        crc,
        compression: method,
        mtime
      }
      zip.add(entry)
      entry.ondata?.(null, deflated, true)
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
  return {size: written, sha256: hash.digest('hex'), files}
}
