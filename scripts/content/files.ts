/** The files of a content folder: those of the conversion, those kept of earlier ones, and the lock. */
import {archiveVersions} from '../addresses/archive.ts'
import {stringifyLock} from '../addresses/stringify-lock.ts'
import type {Conversion} from '../convert/convert.ts'
import {settingsFile} from '../../src/atlas/content.ts'
import type {Settings} from '../../src/model/settings.ts'
import {stringifyData} from '../convert/stringify-data.ts'
import {pathOf} from '../convert/file-names.ts'
import type {Files} from './folder.ts'

/** The address lock; every content folder has one, and no other folder is ever replaced. */
export const lockName = 'addresses.lock.json'

export interface ContentFiles {
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
