/** Whether the list by which the site is saved for offline names the files that are there, with their bytes. */
import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {VFile} from 'vfile'
import {z} from 'zod'
import {isLeftOut, releaseName, workerName} from '../../src/offline/release.ts'
import {report} from './rules.ts'

const releaseSchema = z.object({
  files: z.array(z.object({address: z.string(), hash: z.string(), size: z.number()})),
  packs: z.array(z.object({address: z.string(), hash: z.string(), size: z.number()}))
})

/** Compares the list of a built folder with its files; a folder without a list has nothing to compare. */
export async function checkRelease(folder: string, files: ReadonlySet<string>): Promise<VFile[]> {
  if (!files.has(releaseName)) return []
  const text = await readFile(path.join(folder, releaseName), 'utf8')
  const file = new VFile({path: releaseName})
  const release = releaseSchema.parse(JSON.parse(text))
  const listed = new Set<string>()
  for (const {address, hash, size} of [...release.files, ...release.packs]) {
    const name = address === '' || address.endsWith('/') ? `${address}index.html` : address
    listed.add(name)
    const bytes = files.has(name) ? await readFile(path.join(folder, name)) : undefined
    if (bytes?.length !== size || hashOf(bytes) !== hash)
      report(file, 'release-file', undefined, address)
  }
  for (const name of files) {
    if (isSaved(name) && !listed.has(name)) report(file, 'release-unlisted', undefined, name)
  }
  return [file]
}

function isSaved(name: string): boolean {
  const own = name === releaseName || name === workerName
  return !own && !isLeftOut(name) && !path.basename(name).startsWith('.')
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
