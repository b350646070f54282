/**
 * Texts that stay readable after their page says something else.
 *
 * Seeds hold the present text only, so an earlier one can come from a single
 * place: the committed page, copied before it is replaced. A page that changes
 * leaves its file at `…/versions/<version>.mdx` under its own; a page that is
 * withdrawn stays as it is. Once kept, a file is carried from run to run.
 */
import {earlierVersions, versionAddress} from '../../src/atlas/history.ts'
import type {Lock, LockedIdentity} from '../../src/atlas/lock.ts'
import type {Change} from './changes.ts'

/** `File` is whatever stands for a text. */
interface ArchivedFiles<File> {
  /** Files to be written besides the pages of this run, by path. */
  readonly files: ReadonlyMap<string, File>
  /** Addresses whose text should be there and is not: somebody removed the file. */
  readonly missing: readonly string[]
}

interface ArchiveInput<File> {
  /** The committed pages before this run, by path. */
  readonly previous: ReadonlyMap<string, File>
  /** The lock after this run, and what this run changed in it. */
  readonly lock: Lock
  readonly changes: readonly Change[]
  readonly pathOf: PathOf
}

/** The file of the text at an address; nothing where a page has no file of its own, such as a list. */
type PathOf = (address: string, identity: LockedIdentity) => string | undefined

/** The files of withdrawn pages and of earlier versions. */
export function archiveVersions<File>({
  previous,
  lock,
  changes,
  pathOf
}: ArchiveInput<File>): ArchivedFiles<File> {
  const replaced = replacedBy(changes)
  const origins = originsOf(lock)
  const textAt = (address: string, identity: LockedIdentity): File | undefined =>
    previous.get(pathOf(address, identity) ?? '')
  /** What a page said before this run, here or at the address it took over from. */
  const textBefore = (address: string, identity: LockedIdentity): File | undefined =>
    [address, ...(origins.get(address) ?? [])]
      .map((one) => textAt(one, identity))
      .find((text) => text !== undefined)

  const files = new Map<string, File>()
  const missing: string[] = []
  const keep = (address: string, identity: LockedIdentity, text: File | undefined): void => {
    const path = pathOf(address, identity)
    if (path === undefined) return
    if (text === undefined) missing.push(address)
    else files.set(path, text)
  }
  for (const [address, entry] of Object.entries(lock.addresses)) {
    const {identity} = entry
    // A list says nothing of its own that could be lost.
    if (identity.kind === 'list') continue
    if (entry.state === 'withdrawn') keep(address, identity, textBefore(address, identity))
    for (const {version} of earlierVersions(entry)) {
      const own = versionAddress(address, version)
      const isNew = replaced.get(address)?.has(version) === true
      keep(
        own,
        identity,
        textAt(own, identity) ?? (isNew ? textBefore(address, identity) : undefined)
      )
    }
  }
  return {files, missing}
}

/**
 * Pages that were committed and are at no address of the lock: a lock that is
 * gone or cut short would have them created again, differently.
 */
export function unlockedPages(previous: Iterable<string>, lock: Lock, pathOf: PathOf): string[] {
  const locked = new Set(
    Object.entries(lock.addresses).flatMap(([address, entry]) =>
      [address, ...earlierVersions(entry).map(({version}) => versionAddress(address, version))].map(
        (one) => pathOf(one, entry.identity)
      )
    )
  )
  return [...previous].filter((path) => !locked.has(path))
}

/** The versions that this run replaced, by address. */
function replacedBy(changes: readonly Change[]): Map<string, Set<string>> {
  const versions = new Map<string, Set<string>>()
  for (const change of changes) {
    if (!('from' in change)) continue
    const known = versions.get(change.address) ?? new Set()
    versions.set(change.address, known.add(change.from))
  }
  return versions
}

/** The addresses that moved to an address. */
function originsOf(lock: Lock): Map<string, string[]> {
  const origins = new Map<string, string[]>()
  for (const [address, {state}] of Object.entries(lock.addresses)) {
    if (typeof state === 'string') continue
    origins.set(state.movedTo, [...(origins.get(state.movedTo) ?? []), address])
  }
  return origins
}
