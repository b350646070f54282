import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import program from '../../package.json' with {type: 'json'}
import {contentFolder} from './built-atlas.ts'

/** Which program made the page. */
export const programVersion: string = program.version

/** Twelve hexadecimal digits: the same for the same pages and version, on any machine and day. */
export function buildId(): string {
  return (id ??= hashOf(contentFolder))
}

let id: string | undefined

function hashOf(folder: string): string {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => path.relative(folder, path.join(parentPath, name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
  const hash = createHash('sha256').update(programVersion)
  for (const name of names) {
    const bytes = readFileSync(path.join(folder, name))
    // Lengths keep the end of one file apart from the beginning of the next.
    hash.update(`\n${name} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex').slice(0, 12)
}
