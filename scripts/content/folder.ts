/** A generated folder of text files: reading, comparing and replacing it. */
import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {replaceFolder} from './replace-folder.ts'

export type Files = ReadonlyMap<string, string>

export interface FileChange {
  readonly what: 'added' | 'changed' | 'removed'
  readonly path: string
}

/** All files of a folder by their path within it; none where there is no folder. */
export async function readFolder(folder: string): Promise<Files> {
  if (!existsSync(folder)) return new Map()
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile())
  const texts = await Promise.all(
    files.map(async ({parentPath, name}) => {
      const file = path.join(parentPath, name)
      const within = path.relative(folder, file).split(path.sep).join('/')
      return [within, await readFile(file, 'utf8')] as const
    })
  )
  return new Map(texts)
}

/** What has to change to make one folder of another. */
export function compareFolder(before: Files, after: Files): FileChange[] {
  const changes: FileChange[] = []
  for (const [name, text] of after) {
    if (!before.has(name)) changes.push({what: 'added', path: name})
    else if (before.get(name) !== text) changes.push({what: 'changed', path: name})
  }
  for (const name of before.keys()) {
    if (!after.has(name)) changes.push({what: 'removed', path: name})
  }
  return changes
}

/** Puts these files, and only these, in the place of a folder. */
export async function writeFolder(folder: string, files: Files): Promise<void> {
  await replaceFolder(folder, async (next) => {
    for (const [name, text] of files) {
      const file = path.join(next, name)
      await mkdir(path.dirname(file), {recursive: true})
      await writeFile(file, text)
    }
  })
}
