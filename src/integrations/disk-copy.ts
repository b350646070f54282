/** All files of the copy for a disk, made one after the other from a built site. */
import type {KeptBytes} from '../cache/bytes.ts'
import {isLeftOut} from '../offline/release.ts'
import {styleForDisk, type Holdings} from './disk-addresses.ts'
import {entryOf, type Entry} from './disk-entry.ts'
import {DiskPages} from './disk-pages.ts'
import {bundle, bundleName, isModule} from './disk-scripts.ts'
import {engine, engineName, indexPart, isIndexPart, isSearch} from './disk-search.ts'
import {factsOf, type SiteFolder} from './site-folder.ts'

export interface CopiedFile extends Entry {
  /** Path in the copy. */
  readonly name: string
}

export interface CopyOptions {
  /** Path the hosted site lies under, with a slash at both ends. */
  readonly base: string
  /** Address of the hosted site's home, if it is known. */
  readonly home?: string | undefined
  /** What earlier builds have made. */
  readonly kept: KeptBytes
  /** Told of each address that leads nowhere. */
  readonly onDead: (page: string, address: string) => void
}

export const checksumsName = 'SHA256SUMS'

/** Files that only a server or a browser with a network can use. */
const hostedOnly =
  /^(404\.html|robots\.txt|manifest\.webmanifest|icon-\d+\.png|sw\.js|offline-release\.json|offline\/(packs|unsaved)\/.*)$/

/** Gives the files in an order that hangs on their names alone, and their checksums as the last. */
export async function* diskCopy(
  site: SiteFolder,
  options: CopyOptions
): AsyncGenerator<CopiedFile> {
  const lines: string[] = []
  for await (const file of files(site, options)) {
    lines.push(`${file.sha256}  ${file.name}\n`)
    yield file
  }
  yield ofBytes(checksumsName, Buffer.from(lines.sort(byName).join('')), options)
}

/** A checksum and two blanks stand before the name. */
const nameAt = 66

function byName(a: string, b: string): number {
  return a.slice(nameAt) < b.slice(nameAt) ? -1 : 1
}

async function* files(site: SiteFolder, options: CopyOptions): AsyncGenerator<CopiedFile> {
  const {base, home, kept, onDead} = options
  const all = site.names.filter((name) => !hostedOnly.test(name) && !isLeftOut(name))
  const holdings: Holdings = {base, home, files: new Set(all)}
  const pages = new DiskPages(holdings, kept)
  const bundles = new Map<string, readonly string[]>()
  for (const name of all) {
    if (isModule(name) || (isSearch(name) && !isIndexPart(name))) continue
    const read = (): Buffer => site.read(name)
    if (name.endsWith('.html')) {
      const {modules, dead, ...page} = pages.of(name, site.facts(name).sha256, read)
      for (const address of dead) onDead(name, address)
      if (modules.length > 0) bundles.set(bundleName(modules), modules)
      yield {name, ...page}
    } else if (name.endsWith('.css')) {
      yield ofBytes(name, Buffer.from(styleForDisk(read().toString(), name, holdings)), options)
    } else if (isIndexPart(name)) {
      yield ofBytes(`${name}.js`, Buffer.from(indexPart(name, read())), options)
    } else {
      yield {name, ...entryOf(kept, 'file', [site.facts(name).sha256], read)}
    }
  }
  for (const [name, modules] of bundles) {
    yield ofBytes(name, await bundle(site.path, base, modules), options)
  }
  const search = all.filter(isSearch)
  if (search.length === 0) return
  yield ofBytes(engineName, Buffer.from(await engine(site.path, search)), options)
}

/** A file that is at hand as the copy has it. */
function ofBytes(name: string, bytes: Uint8Array, {kept}: CopyOptions): CopiedFile {
  return {name, ...entryOf(kept, 'file', [factsOf(bytes).sha256], () => bytes)}
}
