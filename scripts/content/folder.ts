/** A generated folder of text files: reading and comparing it. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

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
