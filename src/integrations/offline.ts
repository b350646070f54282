/** Lists the files of a build as a release, and writes the service worker that serves it. */
import {createHash} from 'node:crypto'
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {openBytes, type KeptBytes} from '../cache/bytes.ts'
import {isCore, saveAllUpTo} from '../offline/core.ts'
import {chunksOf, joined, packCount, packHead, packOf, type PackedFile} from '../offline/packs.ts'
import {
  isLeftOut,
  releaseName,
  workerName,
  type Pack,
  type Release,
  type ReleaseFile
} from '../offline/release.ts'
import {gzipped} from './gzip.ts'

const packFolder = 'offline/packs'

/** Writes the list, the packs of a large site and the worker into the folder of a built site. */
export async function makeOffline(
  site: string,
  limit = saveAllUpTo,
  kept: KeptBytes = openBytes(undefined)
): Promise<Release> {
  await rm(path.join(site, packFolder), {recursive: true, force: true})
  const found: ReleaseFile[] = []
  for (const name of await names(site)) {
    const bytes = await readFile(path.join(site, name))
    const address = name.replace(/(^|\/)index\.html$/, '$1')
    found.push({address, hash: hash(bytes), size: bytes.length})
  }
  const large = found.reduce((sum, {size}) => sum + size, 0) > limit
  const files = found.map((file) =>
    large && !isCore(file.address) ? {...file, pack: packOf(file.address)} : file
  )
  const packs = large ? await writePacks(site, files, kept) : []
  const content = {files, packs}
  const release = {id: hash(JSON.stringify(content)), ...content}
  await writeFile(path.join(site, releaseName), JSON.stringify(release))
  await writeWorker(site, release.id)
  return release
}

const ownFiles: ReadonlySet<string> = new Set([releaseName, workerName])

/** All files that a reader may need, sorted; the mark of the folder is of no use to one. */
async function names(site: string): Promise<string[]> {
  const entries = await readdir(site, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({parentPath, name}) =>
      path.relative(site, path.join(parentPath, name)).split(path.sep).join('/')
    )
    .filter((name) => !isLeftOut(name) && !ownFiles.has(name))
    .sort()
}

async function writePacks(
  site: string,
  files: readonly ReleaseFile[],
  kept: KeptBytes
): Promise<Pack[]> {
  await mkdir(path.join(site, packFolder), {recursive: true})
  const packs: Pack[] = []
  for (let number = 0; number < packCount; number++) {
    const packed: PackedFile[] = []
    for (const {address, pack} of files) {
      if (pack !== number) continue
      const name = address === '' || address.endsWith('/') ? `${address}index.html` : address
      packed.push({address, bytes: new Uint8Array(await readFile(path.join(site, name)))})
    }
    const bytes = gzipped([packHead(packed), ...chunksOf(packed).map(joined)], kept)
    const address = `${packFolder}/${number}.pack`
    await writeFile(path.join(site, address), bytes)
    packs.push({address, hash: hash(bytes), size: bytes.length})
  }
  return packs
}

async function writeWorker(site: string, id: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('../offline/worker.ts', import.meta.url))],
    outfile: path.join(site, workerName),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: {RELEASE: JSON.stringify(id)},
    logLevel: 'error'
  })
}

function hash(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
