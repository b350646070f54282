/** A generated folder of text files: reading and comparing it. */
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {mkdir, readdir, rename, rm} from 'node:fs/promises'
import {archiveVersions} from '../addresses/archive.ts'
import {stringifyLock} from '../addresses/stringify-lock.ts'
import type {Conversion} from '../convert/convert.ts'
import {type Files, settingsFile} from '../../src/atlas/content.ts'
import type {Settings} from '../../src/model/settings.ts'
import {pathOf, stringifyData} from '../convert/file-names.ts'

/** The address lock; every content folder has one, and no other folder is ever replaced. */
export const lockName = 'addresses.lock.json'

interface ContentFiles {
  /** Files by path within the content folder, in order. */
  readonly files: Files
  /** Addresses whose earlier text should be kept and is not there any more. */
  readonly missing: readonly string[]
}

/** What a conversion writes, and what it keeps of the folder before it. */
export function contentFiles(
  {files: current, lock, changes}: Conversion,
  previous: Files,
  settings?: Settings
): ContentFiles {
  const archived = archiveVersions({previous, lock, changes, pathOf})
  const files = [
    [lockName, stringifyLock(lock)] as const,
    ...(settings === undefined ? [] : [[settingsFile, stringifyData(settings)] as const]),
    ...archived.files,
    ...current
  ]
  return {files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))), missing: archived.missing}
}

export interface FileChange {
  readonly what: 'added' | 'changed' | 'removed'
  readonly path: string
}

/** The texts of all files of a folder; none where there is no folder. */
export function readFolder(folder: string): Files {
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => {
        const file = path.join(parentPath, name)
        const relative = path.relative(folder, file).split(path.sep).join('/')
        return [relative, readFileSync(file, 'utf8')]
      })
  )
}

/** What has to change to make one folder of another. */
export function compareFolder(before: Files, after: Files): FileChange[] {
  const changes: FileChange[] = []
  for (const [name, text] of after) {
    const former = before.get(name)
    if (former === undefined) changes.push({what: 'added', path: name})
    else if (former !== text) changes.push({what: 'changed', path: name})
  }
  for (const name of before.keys()) {
    if (!after.has(name)) changes.push({what: 'removed', path: name})
  }
  return changes
}

// Replaces a generated folder as a whole, so that a kill at any moment leaves
// the old one or the new one.
//
// The new folder is written beside the old one under a name of its own and
// then takes its place by renaming. No system call that Node offers swaps two
// folders at once: between the two renames neither has the name, and
// `recoverFolder`, which every run calls first, finishes what was begun.

interface Names {
  readonly next: string
  readonly former: string
}

function namesOf(folder: string): Names {
  const {dir, base} = path.parse(path.resolve(folder))
  return {next: path.join(dir, `.${base}.next`), former: path.join(dir, `.${base}.former`)}
}

/** Puts right what an earlier run that was killed left behind. */
export async function recoverFolder(folder: string): Promise<void> {
  const {next, former} = namesOf(folder)
  if (existsSync(former)) {
    if (existsSync(folder)) await rm(former, {recursive: true})
    else await rename(former, folder)
  }
  await rm(next, {recursive: true, force: true})
}

/** Writes a new folder with `fill`, then puts it in the place of the old one. */
export async function replaceFolder(
  folder: string,
  fill: (next: string) => Promise<void>
): Promise<void> {
  const {next, former} = namesOf(folder)
  await recoverFolder(folder)
  await mkdir(next, {recursive: true})
  try {
    await fill(next)
  } catch (error) {
    await rm(next, {recursive: true, force: true})
    throw error
  }
  if (existsSync(folder)) await rename(folder, former)
  await rename(next, folder)
  rmSync(former, {recursive: true, force: true})
}

/** Replaces a folder by one that holds these files. */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string>
): Promise<void> {
  await replaceFolder(folder, (next) => {
    for (const parent of new Set([...files.keys()].map((name) => path.dirname(name)))) {
      mkdirSync(path.join(next, parent), {recursive: true})
    }
    // One after the other, and at once: of thousands, each would pay for waiting.
    for (const [name, text] of files) writeFileSync(path.join(next, name), text)
    return Promise.resolve()
  })
}

/** Whether a folder may be replaced: it is new, empty, or bears the mark of what we write. */
export async function mayReplace(folder: string, mark: string): Promise<boolean> {
  if (!existsSync(folder)) return true
  const names = await readdir(folder)
  return names.length === 0 || names.includes(mark)
}
