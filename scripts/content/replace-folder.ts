/**
 * Replaces a generated folder as a whole, so that a kill at any moment leaves
 * the old one or the new one.
 *
 * The new folder is written beside the old one under a name of its own and
 * then takes its place by renaming. No system call that Node offers swaps two
 * folders at once: between the two renames neither has the name, and
 * `recoverFolder`, which every run calls first, finishes what was begun.
 */
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {mkdir, readdir, rename, rm} from 'node:fs/promises'
import path from 'node:path'

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
export async function writeFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
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
