/**
 * The site as a zip file, with the same bytes on every machine and day: fflate
 * compresses in plain JavaScript, while what a system has may give others
 * elsewhere.
 */
import {createHash} from 'node:crypto'
import {open} from 'node:fs/promises'
import path from 'node:path'
import {crc32} from 'node:zlib'
import {deflateSync, Zip, type ZipInputFile} from 'fflate'
import program from '../../package.json' with {type: 'json'}
import {copyName, zipOffer} from '../offline/core.ts'
import {makeRelease} from './release.ts'
import type {Facts, SiteFolder} from './site-folder.ts'

/** Up to this many bytes, a build makes the zip file by itself; `npm run zip` makes that of a larger site. */
export const zipUpTo = 100_000_000

const checksumsName = 'SHA256SUMS'

/** Itself, and the images that other sites show with a link to a hosted page. */
const leftOut = /\.zip$|^cards\//

/** The name of the zip file in the folder of the site, without its ending, by the name of the site. */
export const zipName = (site: string): string => copyName(site, program.version)

/**
 * Writes the whole site into a zip file beside its pages, and offers it, with
 * size and checksum, on the pages that have a place for that. Of a site whose
 * pages offer one already, it is that one: another would have another checksum.
 */
export async function zipSite(
  site: SiteFolder,
  siteName: string
): Promise<Facts & {readonly file: string}> {
  const file = `${zipName(siteName)}.zip`
  const offers = site.names.filter((name) => offering.has(name))
  if (offers.length > 0 && !offers.some((name) => offer.test(site.text(name)))) {
    if (site.has(file)) return {...site.facts(file), file}
    throw new Error(`The pages offer a ${file} that is not there: build the site again`)
  }
  // For a disk packs are of no use, and their bytes cannot be compressed a second time.
  await makeRelease(site, {packsOfWhole: false})
  const copy = zipName(siteName)
  const names = site.names.filter((name) => !leftOut.test(name))
  const sums = names.map((name) => `${site.facts(name).sha256}  ${name}\n`).join('')
  const zipped = await writeZip(path.join(site.path, file), copy, [
    ...names.map((name) => ({name, read: () => site.read(name)})),
    {name: checksumsName, read: () => Buffer.from(sums)}
  ])
  for (const name of offers) {
    site.write(
      name,
      site.text(name).replace(offer, (_whole, words: string) => filled(words, zipped))
    )
  }
  await makeRelease(site)
  return {...zipped, file}
}

/** The pages that offer the zip file. */
const offering: ReadonlySet<string> = new Set(['index.html', 'offline/index.html'])

const offer = new RegExp(`<template ${zipOffer}[^>]*>([^]*?)</template>`)

function filled(words: string, {size, sha256}: Facts): string {
  return words
    .replace('-zip-size-', `${(size / 1e6).toFixed(1)} MB`)
    .replace('-zip-sha256-', sha256)
}

export interface FileToZip {
  readonly name: string
  readonly read: () => Uint8Array
}

/** The format says where a file begins with 32 bits. */
const mostBytes = 0xffffffff

/** Pieces that are written together. */
const atOnce = 100

/** How the format calls what DEFLATE has compressed. */
const method = 8

/**
 * Writes files below one folder into a zip file; of more than `most`, with an
 * end that counts further. Throws where they are too large for one.
 */
export async function writeZip(
  target: string,
  folder: string,
  contents: readonly FileToZip[],
  most = mostFiles
): Promise<Facts> {
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
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(ready.splice(0))
    hash.update(bytes)
    written += bytes.length
    if (written > mostBytes) throw new Error(`${target}: a zip file holds 4 GB at most`)
    await output.write(bytes)
  }
  try {
    for (const {name, read} of contents) {
      const bytes = read()
      const entry: ZipInputFile = {
        filename: `${folder}/${name}`,
        size: bytes.length,
        crc: crc32(bytes),
        compression: method,
        mtime
      }
      zip.add(entry)
      entry.ondata?.(null, deflateSync(bytes), true)
      // Each file comes as a few small pieces.
      if (ready.length > atOnce) await flush()
    }
    zip.end()
    const last = ready.pop()
    if (last === undefined) throw new Error(`${target}: a zip file without an end`)
    const end = last.subarray(-endSize)
    const count = contents.length
    ready.push(last.subarray(0, -endSize), count > most ? largeEnd(end, count) : end)
    await flush()
  } finally {
    await output.close()
  }
  return {size: written, sha256: hash.digest('hex')}
}

/** Of the record that ends every zip file without a comment. */
const endSize = 22

const largeEndSize = 56
const pointerSize = 20

/** The version of the format that knows of 64 bits. */
const version = 45

/** Stands for a number that is to be found in the 64-bit form. */
const seeThere = 0xffff

/** What the first form of the record has room for. */
const mostFiles = seeThere - 1

/**
 * The end of a zip file of more files than the format first counted, in the
 * place of the one that the library wrote.
 *
 * The format counts files with 16 bits, in a record of 22 bytes that ends the
 * file. Where those are too few, the 64-bit form of that record and a pointer
 * to it stand before, and the old record says “see there”. All programs that
 * unpack know of it; the library that writes the rest does not.
 */
function largeEnd(end: Uint8Array, files: number): Uint8Array {
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
