/** What was published before a run: the committed pages and the lock among them. */
import path from 'node:path'
import {VFile} from 'vfile'
import {z} from 'zod'
import {unlockedPages} from '../addresses/archive.ts'
import {parseLock} from '../addresses/parse-lock.ts'
import {emptyLock, type Entry, type Lock} from '../../src/atlas/lock.ts'
import {lawFile, pathOf} from '../convert/file-names.ts'
import {lockName, readFolder} from './folder.ts'
import type {Files} from '../../src/atlas/content.ts'
import {parsePage} from '../../src/document/page-file.ts'
import {accountSchema} from '../../src/model/account.ts'
import {lawSchema} from '../../src/atlas/concordance.ts'

// Published texts whose seeds are gone. A site keeps them for those who cited
// it; an atlas that begins with the texts of another has no reason to, and
// often no licence.

const withOrigin = z.object({origin: z.object({file: z.string()})})

/**
 * The lock without the addresses of texts that are in none of these seeds, and
 * of laws that only such texts name. Lists have no text: see `withoutEmptyLists`.
 */
export function withoutGoneTexts(lock: Lock, files: Files, seeds: Iterable<string>): Lock {
  const present = new Set(Array.from(seeds, (name) => name.normalize()))
  const entries = Object.entries(lock.addresses)
  const isPresent = new Map(
    entries.map(([address, entry]) => {
      const file = seedOf(address, entry, files)
      return [address, file !== undefined && present.has(file.normalize())]
    })
  )
  const isNamed = (address: string): boolean => {
    const text = files.get(lawFile(address))
    if (text === undefined) return false
    const {mentions} = lawSchema.parse(JSON.parse(text))
    return mentions.some(({place}) => isPresent.get(place.page))
  }
  return keepEntries(lock, (address, {state, identity}) => {
    if (identity.kind === 'list') return true
    const target = typeof state === 'string' ? address : finalTarget(lock, address)
    return identity.kind === 'law' ? isNamed(target) : isPresent.get(target) === true
  })
}

/** The lock without the lists that have nothing to list any more. */
export function withoutEmptyLists(lock: Lock): Lock {
  return keepEntries(lock, (_, {state, identity}) => identity.kind !== 'list' || state === 'live')
}

function keepEntries(lock: Lock, keep: (address: string, entry: Entry) => boolean): Lock {
  const kept = Object.entries(lock.addresses).filter(([address, entry]) => keep(address, entry))
  return {...lock, addresses: Object.fromEntries(kept)}
}

/** The seed that the text at an address was read from; nothing where its file is gone. */
function seedOf(address: string, {identity}: Entry, files: Files): string | undefined {
  const path = pathOf(address, identity)
  const text = path === undefined ? undefined : files.get(path)
  if (text === undefined) return undefined
  return identity.kind === 'source'
    ? accountSchema.parse(JSON.parse(text)).source.file
    : withOrigin.parse(parsePage(text).record).origin.file
}

function finalTarget(lock: Lock, address: string): string {
  const seen = new Set<string>()
  let target = address
  for (;;) {
    const state = lock.addresses[target]?.state
    if (state === undefined || typeof state === 'string' || seen.has(target)) return target
    seen.add(target)
    target = state.movedTo
  }
}

export interface Before {
  readonly files: Files
  /** Absent where it is damaged or gone: `file` says where, and nothing may be written. */
  readonly lock: Lock | undefined
  readonly file: VFile
}

/** Reads a content folder as an earlier run left it; an empty one where there is none. */
export function readPublished(folder: string): Before {
  const files = readFolder(folder)
  const file = new VFile({path: path.join(folder, lockName)})
  const text = files.get(lockName)
  if (text !== undefined) return {files, lock: parseLock(text, file), file}
  const pages = [...files.keys()].filter((name) => name.endsWith('.mdx'))
  const [lost] = unlockedPages(pages, emptyLock, pathOf)
  if (lost === undefined) return {files, lock: emptyLock, file}
  const message = file.message(`expected the lock of ${lost}, found none`, {
    ruleId: 'lock-missing',
    source: 'convert'
  })
  message.fatal = true
  return {files, lock: undefined, file}
}
