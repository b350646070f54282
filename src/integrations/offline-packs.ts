/**
 * Writes the packs of a large site. They are not kept between builds: a
 * corrected text changes most of them, since what leads to it lies in all.
 */
import {mkdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {constants, zstdCompressSync} from 'node:zlib'
import {packCount, packHead} from '../offline/packs.ts'
import {fileOf, shortened, type Pack, type ReleaseFile} from '../offline/release.ts'
import {factsOf, type SiteFolder} from './site-folder.ts'

const folder = 'offline/packs'

/**
 * Level 9 takes a fifth longer for a hundredth less. What is unpacked may repeat
 * what came up to 2 MB before, so a reader's browser holds as much of each pack
 * meanwhile; with four times as much, packs of thousands of pages would be a
 * hundredth smaller.
 */
const options = {
  params: {[constants.ZSTD_c_compressionLevel]: 7, [constants.ZSTD_c_windowLog]: 21}
}

/** Whether a file of the folder is one of these, perhaps of a former build. */
export function isPack(name: string): boolean {
  return name.startsWith(`${folder}/`)
}

/** Removes the packs of a former build. */
export async function removePacks(site: SiteFolder): Promise<void> {
  await rm(path.join(site.path, folder), {recursive: true, force: true})
}

/** Writes each file into the pack whose number it has. */
export async function writePacks(site: SiteFolder, files: readonly ReleaseFile[]): Promise<Pack[]> {
  await mkdir(path.join(site.path, folder), {recursive: true})
  const byPack = Map.groupBy(files, ({pack}) => pack)
  const packs: Pack[] = []
  for (let number = 0; number < packCount; number++) {
    const packed = byPack.get(number) ?? []
    const plain = site.joined(
      packHead(packed),
      packed.map(({address}) => fileOf(address))
    )
    const bytes = zstdCompressSync(plain, {...options, pledgedSrcSize: plain.length})
    const address = `${folder}/${number}.pack`
    await writeFile(path.join(site.path, address), bytes)
    const {size, sha256} = factsOf(bytes)
    packs.push({address, hash: shortened(sha256), size})
  }
  return packs
}
