/** Lists the files of a build as a release, and writes the service worker that serves it. */
import {createHash} from 'node:crypto'
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {build} from 'esbuild'
import {joinPack, packCount, packOf, type PackedFile} from '../offline/packs.ts'
import {
  releaseName,
  workerName,
  type Pack,
  type Release,
  type ReleaseFile
} from '../offline/release.ts'

/** Up to this size everything is saved at the first visit; above, the core and what is read. In bytes. */
const saveAllUpTo = 8_000_000

export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({dir, logger}) => {
        const site = fileURLToPath(dir)
        const release = await writeRelease(site)
        await writeWorker(site, release.id)
        const size = release.files.reduce((sum, file) => sum + file.size, 0)
        logger.info(
          `release ${release.id}: ${release.files.length} files, ${(size / 1e6).toFixed(1)} MB`
        )
      }
    }
  }
}

async function writeRelease(site: string): Promise<Release> {
  const found: ReleaseFile[] = []
  for (const name of await names(site)) {
    const bytes = await readFile(path.join(site, name))
    found.push({
      address: name.replace(/(^|\/)index\.html$/, '$1'),
      hash: hash(bytes),
      size: bytes.length
    })
  }
  const large = found.reduce((sum, {size}) => sum + size, 0) > saveAllUpTo
  const files = found.map((file) =>
    large && !isCore(file.address) ? {...file, pack: packOf(file.address)} : file
  )
  const packs = large ? await writePacks(site, files) : []
  const content = {files, packs}
  const release = {id: hash(JSON.stringify(content)), ...content}
  await writeFile(path.join(site, releaseName), JSON.stringify(release))
  return release
}

/** All files that a reader may need, sorted; the mark of the folder is of no use to one. */
async function names(site: string): Promise<string[]> {
  const entries = await readdir(site, {recursive: true, withFileTypes: true})
  return entries
    .filter(
      (entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.zip')
    )
    .map(({parentPath, name}) =>
      path.relative(site, path.join(parentPath, name)).split(path.sep).join('/')
    )
    .sort()
}

/** What every page needs, the ways in, and search without the texts of its results. */
function isCore(address: string): boolean {
  if (address.startsWith('pagefind/')) return !address.startsWith('pagefind/fragment/')
  if (/\.(css|js|woff2|svg|webmanifest)$/.test(address)) return true
  return address.split('/').length <= 2 || address.startsWith('offline/')
}

async function writePacks(site: string, files: readonly ReleaseFile[]): Promise<Pack[]> {
  await mkdir(path.join(site, 'offline/packs'), {recursive: true})
  const packs: Pack[] = []
  for (let number = 0; number < packCount; number++) {
    const packed: PackedFile[] = []
    for (const {address, pack} of files) {
      if (pack !== number) continue
      const name = address === '' || address.endsWith('/') ? `${address}index.html` : address
      packed.push({address, bytes: new Uint8Array(await readFile(path.join(site, name)))})
    }
    const bytes = joinPack(packed)
    const address = `offline/packs/${number}.pack`
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
