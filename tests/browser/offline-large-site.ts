/** A built site as one above the size that is saved whole: its core, and the rest in packs. */
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {makeRelease} from '../../src/build/release.ts'
import {SiteFolder} from '../../src/build/site-folder.ts'
import {isCore} from '../../src/offline/core.ts'
import {packCounts, shareOf} from '../../src/offline/packs.ts'
import {
  addressOfFile,
  isLeftOut,
  type Release,
  type ReleaseFile
} from '../../src/offline/release.ts'

/** Far below the size of any site, in bytes. */
const limit = 100_000

export interface LargeSite {
  readonly dist: string
  readonly release: Release
  readonly core: readonly ReleaseFile[]
  readonly rest: readonly ReleaseFile[]
  /** The number of the last page that was made up. */
  readonly lastPage: number
  /** A copy of the site in which some pages have another heading, and there are some files more. */
  nextRelease(changed: readonly string[], more?: Readonly<Record<string, string>>): Promise<string>
  /** A copy of the site in which some packs hold other bytes. */
  alteredPacks(count: number): Promise<string>
  remove(): Promise<void>
}

/** Copies a built site, and adds pages, so that each pack has enough files to be fetched as a pack. */
export async function makeLargeSite(source: string): Promise<LargeSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-large-'))
  const dist = path.join(folder, 'dist')
  await cp(source, dist, {recursive: true})
  const pages = pagesForPacks(dist, 6)
  for (const number of pages) {
    await write(dist, `made-up/${number}/index.html`, `<!doctype html><h1>Page ${number}</h1>`)
  }
  const release = await makeRelease(new SiteFolder(dist), {limit})
  const copy = async (): Promise<string> => {
    const place = await mkdtemp(path.join(folder, 'copy-'))
    await cp(dist, place, {recursive: true})
    return place
  }
  return {
    ...{dist, release, lastPage: pages.at(-1) ?? 0},
    core: release.files.filter(({pack}) => pack === undefined),
    rest: release.files.filter(({pack}) => pack !== undefined),
    nextRelease: async (changed, more = {}) => {
      const next = await copy()
      for (const [name, html] of Object.entries(more)) await write(next, name, html)
      for (const address of changed) {
        const file = path.join(next, address, 'index.html')
        await writeFile(file, (await readFile(file, 'utf8')).replace(/<h1[^>]*>/, '$&Mended: '))
      }
      await makeRelease(new SiteFolder(next), {limit})
      return next
    },
    alteredPacks: async (count) => {
      const altered = await copy()
      for (const {address} of release.packs.slice(0, count)) {
        await alterPack(path.join(altered, address))
      }
      return altered
    },
    remove: () => rm(folder, {recursive: true})
  }
}

/** Changes the last byte of the last file in a pack, which then is as whole as before. */
export async function alterPack(file: string): Promise<void> {
  const plain = gunzipSync(await readFile(file))
  plain.writeUInt8(plain.readUInt8(plain.length - 1) ^ 1, plain.length - 1)
  await writeFile(file, gzipSync(plain))
}

async function write(folder: string, name: string, html: string): Promise<void> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, html)
}

function pagesForPacks(dist: string, enough: number): readonly number[] {
  const pages: number[] = []
  const counts = Array.from({length: packCounts.large}, () => 0)
  for (const name of new SiteFolder(dist).names) {
    const address = addressOfFile(name)
    if (isCore(address) || isLeftOut(address)) continue
    const pack = shareOf(address, packCounts.large)
    counts[pack] = (counts[pack] ?? 0) + 1
  }
  for (let number = 1; counts.some((count) => count < enough); number++) {
    const pack = shareOf(`made-up/${number}/`, packCounts.large)
    if ((counts[pack] ?? 0) >= enough) continue
    counts[pack] = (counts[pack] ?? 0) + 1
    pages.push(number)
  }
  return pages
}
