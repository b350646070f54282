/** A generated folder of text files: reading and comparing it. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {digestOfText} from '../../src/cache/digest.ts'
import type {Made} from '../convert/made.ts'

/** Files by their path within the folder. */
export type Files = ReadonlyMap<string, Made>

export interface FileChange {
  readonly what: 'added' | 'changed' | 'removed'
  readonly path: string
}

/**
 * All files of a folder as they stand; none where there is no folder. A text
 * is read again when it is asked for, which few ever are.
 */
export function readFiles(folder: string): Files {
  return new Map(
    namesIn(folder).map((name) => {
      const file = path.join(folder, name)
      const digest = digestOfText(readFileSync(file))
      return [name, {digest, text: () => readFileSync(file, 'utf8')}]
    })
  )
}

/** The texts of all files of a folder; none where there is no folder. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = namesIn(folder).map(
    async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const
  )
  return new Map(await Promise.all(texts))
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) =>
      path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/')
    )
}

/** What has to change to make one folder of another. */
export function compareFolder(before: Files, after: Files): FileChange[] {
  const changes: FileChange[] = []
  for (const [name, {digest}] of after) {
    const known = before.get(name)
    if (known === undefined) changes.push({what: 'added', path: name})
    else if (known.digest !== digest) changes.push({what: 'changed', path: name})
  }
  for (const name of before.keys()) {
    if (!after.has(name)) changes.push({what: 'removed', path: name})
  }
  return changes
}
