/** Lists the files of a build as a release, and writes the service worker that serves it. */
import {hash} from 'node:crypto'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {isCore, saveAllUpTo} from '../offline/core.ts'
import {packOf} from '../offline/packs.ts'
import {
  addressOfFile,
  isLeftOut,
  releaseName,
  shortened,
  workerName,
  type Release,
  type ReleaseFile
} from '../offline/release.ts'
import {isPack, removePacks, writePacks} from './offline-packs.ts'
import type {SiteFolder} from './site-folder.ts'

/** Writes the list, the packs of a large site and the worker into the folder of a built site. */
export async function makeOffline(site: SiteFolder, limit = saveAllUpTo): Promise<Release> {
  const found = site.names.filter(isListed).map((name): ReleaseFile => {
    const {size, sha256} = site.facts(name)
    return {address: addressOfFile(name), hash: shortened(sha256), size}
  })
  const large = found.reduce((sum, {size}) => sum + size, 0) > limit
  const files = found.map((file) =>
    large && !isCore(file.address) ? {...file, pack: packOf(file.address)} : file
  )
  await removePacks(site)
  const packs = large ? await writePacks(site, files) : []
  const content = {files, packs}
  const release = {id: shortened(hash('sha256', JSON.stringify(content))), ...content}
  await writeFile(path.join(site.path, releaseName), JSON.stringify(release))
  await writeWorker(site.path, release.id)
  return release
}

const ownFiles: ReadonlySet<string> = new Set([releaseName, workerName])

/** Whether a file is one that a reader may need. */
function isListed(name: string): boolean {
  return !isLeftOut(name) && !isPack(name) && !ownFiles.has(name)
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
