/** What was published before a run: the committed pages and the lock among them. */
import path from 'node:path'
import {VFile} from 'vfile'
import {unlockedPages} from '../addresses/archive.ts'
import {parseLock} from '../addresses/parse-lock.ts'
import {emptyLock, type Lock} from '../../src/model/lock.ts'
import {pathOf} from '../convert/file-names.ts'
import {lockName} from './files.ts'
import {readFolder, type Files} from './folder.ts'

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
