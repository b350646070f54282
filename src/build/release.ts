/** Lists the files of a built site as a release, and writes the service worker that serves it. */
import {hash} from 'node:crypto'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'
import {isCore, saveAllUpTo} from '../offline/core.ts'
import {packCounts, packHead, shareOf} from '../offline/packs.ts'
import {
  addressOfFile,
  fileOf,
  isLeftOut,
  releaseName,
  shortened,
  workerName,
  type Pack,
  type Release,
  type ReleaseFile
} from '../offline/release.ts'
import type {SiteFolder} from './site-folder.ts'

interface ReleaseOptions {
  /** Up to this size the first visit saves everything. In bytes. */
  readonly limit?: number
  /** Whether a site that is saved whole has packs; a large one has them always. */
  readonly packsOfWhole?: boolean
}

/** Writes the list, the packs and the worker into the folder of a built site. */
export async function makeRelease(
  site: SiteFolder,
  {limit = saveAllUpTo, packsOfWhole = true}: ReleaseOptions = {}
): Promise<Release> {
  const found = site.names.filter(isListed).map((name): ReleaseFile => {
    const {size, sha256} = site.facts(name)
    return {address: addressOfFile(name), hash: shortened(sha256), size}
  })
  const whole = found.reduce((sum, {size}) => sum + size, 0) <= limit
  const count = whole ? (packsOfWhole ? packCounts.whole : 0) : packCounts.large
  const files = found.map((file) =>
    count === 0 || isCore(file.address) ? file : {...file, pack: shareOf(file.address, count)}
  )
  site.remove(packFolder)
  const packs = count === 0 ? [] : writePacks(site, files, count)
  const content = {files, packs, ...(whole && {whole})}
  const release = {id: shortened(hash('sha256', JSON.stringify(content))), ...content}
  site.write(releaseName, JSON.stringify(release))
  site.write(workerName, await bundledWorker(release.id))
  return release
}

const packFolder = 'offline/packs'

/** Half of the time of the usual level 6, for packs that are 4 % larger: each build compresses every page. */
const packLevel = 4

const ownFiles: ReadonlySet<string> = new Set([releaseName, workerName])

/** Whether a file is one that a reader may need. */
function isListed(name: string): boolean {
  return !isLeftOut(name) && !name.startsWith(`${packFolder}/`) && !ownFiles.has(name)
}

/** Writes each file into the pack whose number it has. */
function writePacks(site: SiteFolder, files: readonly ReleaseFile[], count: number): Pack[] {
  const byPack = Map.groupBy(files, ({pack}) => pack)
  const packs: Pack[] = []
  for (let number = 0; number < count; number++) {
    const packed = byPack.get(number) ?? []
    const plain = site.joined(
      packHead(packed),
      packed.map(({address}) => fileOf(address))
    )
    const bytes = gzipSync(plain, {level: packLevel})
    const address = `${packFolder}/${number}.pack`
    site.write(address, bytes)
    const {size, sha256} = site.facts(address)
    packs.push({address, hash: shortened(sha256), size})
  }
  return packs
}

async function bundledWorker(id: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('../offline/worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: {RELEASE: JSON.stringify(id)},
    write: false,
    logLevel: 'error'
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error('esbuild wrote no worker')
  return output.text
}
