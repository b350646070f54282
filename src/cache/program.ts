/** Names the program: whatever, beside the texts, what is made of them could hang on. */
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {digestOfText} from './digest.ts'

/** Of the checkout: all code, what it is built with, and the versions of all libraries. */
const parts = [
  'src',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json'
]

/** The digest of the program in a checkout and of the options of a run. */
export async function programDigest(root: string, options: object = {}): Promise<string> {
  const lines = [JSON.stringify(options), JSON.stringify(process.versions)]
  for (const part of parts) {
    for (const file of await filesOf(path.join(root, part))) {
      const name = path.relative(root, file).split(path.sep).join('/')
      lines.push(`${name} ${digestOfText(await readFile(file))}`)
    }
  }
  return digestOfText(lines.join('\n'))
}

async function filesOf(file: string): Promise<string[]> {
  if (!existsSync(file)) return []
  const entries = await readdir(file, {recursive: true, withFileTypes: true}).catch(() => undefined)
  // What cannot be read as a folder is a file.
  if (entries === undefined) return [file]
  return entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => path.join(parentPath, name))
    .sort()
}
