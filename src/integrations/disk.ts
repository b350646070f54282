/** Makes the copy for a disk: a zip file beside the site that links to it, and a folder where one is asked for. */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import program from '../../package.json' with {type: 'json'}
import {openBytes, type KeptBytes} from '../cache/bytes.ts'
import {copyName, zipAttribute} from '../offline/copy.ts'
import {diskCopy, type CopiedFile} from './disk-copy.ts'
import {bytesOf} from './disk-entry.ts'
import {changeTags} from './disk-tags.ts'
import {writeZip, type Zipped} from './disk-zip.ts'
import type {SiteFolder} from './site-folder.ts'

export interface DiskOptions {
  readonly base: string
  /** Address of the hosted site's home, if it is known. */
  readonly home?: string | undefined
  /** Where to write the copy as a folder too; it is there, and empty. */
  readonly folder?: string | undefined
  /** What earlier builds have made. */
  readonly kept?: KeptBytes
}

/**
 * Writes the copy of a built site, and into its pages how large it is and its
 * checksum. Throws where a page links to what the site does not have, and names
 * each such page: on the hosted site that link would be as dead.
 */
export async function makeDiskCopy(
  site: SiteFolder,
  {base, home, folder, kept = openBytes()}: DiskOptions
): Promise<Zipped> {
  const name = copyName(program.version)
  const target = path.join(site.path, `${name}.zip`)
  const dead: string[] = []
  const copied = diskCopy(site, {
    base,
    home,
    kept,
    onDead: (page, address) => {
      dead.push(`${page}: expected an address of the site, found ${address}`)
    }
  })
  const files = folder === undefined ? copied : inFolder(copied, folder)
  const zipped = await writeZip(target, name, files)
  if (dead.length > 0) throw new Error(`Links that lead nowhere:\n${dead.join('\n')}`)
  announce(site, zipped)
  return zipped
}

async function* inFolder(
  copied: AsyncIterable<CopiedFile>,
  folder: string
): AsyncGenerator<CopiedFile> {
  for await (const file of copied) {
    const target = path.join(folder, file.name)
    await mkdir(path.dirname(target), {recursive: true})
    await writeFile(target, bytesOf(file))
    yield file
  }
}

/** The pages that link to the copy. */
const announcing = ['index.html', 'offline/index.html']

function announce(site: SiteFolder, {size, sha256}: Zipped): void {
  const texts: Readonly<Record<string, string>> = {size: megabytes(size), sha256}
  for (const page of announcing) {
    const filled = changeTags(site.read(page).toString(), ({attributes}) => {
      const content = texts[attributes.get(zipAttribute) ?? '']
      return content === undefined ? undefined : {kind: 'fill', content}
    })
    site.change(page, filled)
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
