/** Sites built by the command, and compared file by file. */
import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export type Flags = Readonly<Record<string, string | readonly string[]>>

/** Runs `npm run build` with flags. Throws where it fails. */
export function build(flags: Flags): Promise<void> {
  const words = Object.entries(flags).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => [`--${name}`, one])
  )
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [path.join(root, 'scripts/build.ts'), ...words],
      {cwd: root, maxBuffer: 64 * 2 ** 20},
      (error, stdout, stderr) => {
        // Status 1 means errors in seeds, which edits may make, or that the program broke.
        if (error === null || (error.code === 1 && !stderr.includes('\nNode.js v'))) resolve()
        else reject(new Error(`build ${words.join(' ')}:\n${stdout}${stderr}`))
      }
    )
  })
}

/** Digests of all files of a folder, by name. */
export async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile())
  const digests = files.map(async ({parentPath, name}) => {
    const file = path.join(parentPath, name)
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    return [path.relative(folder, file), digest] as const
  })
  return Object.fromEntries((await Promise.all(digests)).sort())
}
