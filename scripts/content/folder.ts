/** A generated folder of text files: reading and comparing it. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {archiveVersions} from '../addresses/archive.ts'
import {stringifyLock} from '../addresses/stringify-lock.ts'
import type {Conversion} from '../convert/convert.ts'
import {settingsFile} from '../../src/atlas/content.ts'
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

/** Texts by the path of their file within the folder. */
export type Files = ReadonlyMap<string, string>

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
