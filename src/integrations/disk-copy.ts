/** All files of the copy for a disk, made one after the other from a built site. */
import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {isLeftOut} from '../offline/release.ts'
import {styleForDisk, type Holdings} from './disk-addresses.ts'
import {pageForDisk} from './disk-page.ts'
import {bundle, bundleName, isModule} from './disk-scripts.ts'
import {engine, engineName, indexPart, isIndexPart, isSearch} from './disk-search.ts'

export interface CopiedFile {
  /** Path in the copy. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface CopyOptions {
  /** Path the hosted site lies under, with a slash at both ends. */
  readonly base: string
  /** Address of the hosted site's home, if it is known. */
  readonly home?: string | undefined
  /** Told of each address that leads nowhere. */
  readonly onDead: (page: string, address: string) => void
}

export const checksumsName = 'SHA256SUMS'

/** Files that only a server or a browser with a network can use. */
const hostedOnly =
  /^(404\.html|robots\.txt|manifest\.webmanifest|icon-\d+\.png|sw\.js|offline-release\.json|offline\/(packs|unsaved)\/.*)$/

/** Gives the files in an order that hangs on their names alone, and their checksums as the last. */
export async function* diskCopy(site: string, options: CopyOptions): AsyncGenerator<CopiedFile> {
  const lines: string[] = []
  for await (const file of files(site, options)) {
    lines.push(`${createHash('sha256').update(file.bytes).digest('hex')}  ${file.name}\n`)
    yield file
  }
  yield {name: checksumsName, bytes: Buffer.from(lines.sort(byName).join(''))}
}

/** A checksum and two blanks stand before the name. */
const nameAt = 66

function byName(a: string, b: string): number {
  return a.slice(nameAt) < b.slice(nameAt) ? -1 : 1
}

async function* files(site: string, {base, home, onDead}: CopyOptions): AsyncGenerator<CopiedFile> {
  const all = await names(site)
  const holdings: Holdings = {base, home, files: new Set(all)}
  const bundles = new Map<string, readonly string[]>()
  for (const name of all) {
    const bytes = await readFile(path.join(site, name))
    if (name.endsWith('.html')) {
      const page = pageForDisk(bytes.toString(), name, holdings)
      for (const address of page.dead) onDead(name, address)
      if (page.modules.length > 0) bundles.set(bundleName(page.modules), page.modules)
      yield {name, bytes: Buffer.from(page.html)}
    } else if (name.endsWith('.css')) {
      yield {name, bytes: Buffer.from(styleForDisk(bytes.toString(), name, holdings))}
    } else if (isIndexPart(name)) {
      yield {name: `${name}.js`, bytes: Buffer.from(indexPart(name, bytes))}
    } else if (!isSearch(name) && !isModule(name)) {
      yield {name, bytes}
    }
  }
  for (const [name, modules] of bundles) yield {name, bytes: await bundle(site, base, modules)}
  const search = all.filter(isSearch)
  if (search.length > 0) yield {name: engineName, bytes: Buffer.from(await engine(site, search))}
}

async function names(site: string): Promise<string[]> {
  const entries = await readdir(site, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({parentPath, name}) =>
      path.relative(site, path.join(parentPath, name)).split(path.sep).join('/')
    )
    .filter((name) => !hostedOnly.test(name) && !isLeftOut(name))
    .sort()
}
