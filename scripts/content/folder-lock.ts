/**
 * One run at a time in a folder: what two runs read and write at once, one of
 * them loses, and with it texts that must last.
 *
 * A run holds a file beside the folder that names its process. Where that
 * process is no more, the file means nothing, and the next run takes it away.
 */
import {linkSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {hostname} from 'node:os'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {UsageError} from '../terminal/usage.ts'

interface FolderLockOptions {
  /** How long to wait for another run, in milliseconds. */
  readonly patience?: number
  /** Called once where there is another run to wait for. */
  readonly onWait?: (holder: string) => void
}

/** Runs something that no other run in the folder may overlap; waits for another, and fails after a while. */
export async function withFolderLock<T>(
  folder: string,
  run: () => Promise<T>,
  {patience = 120_000, onWait}: FolderLockOptions = {}
): Promise<T> {
  const {dir, base} = path.parse(path.resolve(folder))
  const file = path.join(dir, `.${base}.lock`)
  await mkdir(dir, {recursive: true})
  const end = Date.now() + patience
  for (let isFirst = true; !take(file); isFirst = false) {
    const holder = holderOf(file)
    if (holder === undefined) continue
    if (!isAlive(holder)) {
      removeDead(file)
      continue
    }
    if (isFirst) onWait?.(holder)
    if (Date.now() > end) {
      throw new UsageError(
        `another run (process ${holder}) is using ${folder}; wait for it, or delete ${file} if it is not running`
      )
    }
    await wait(100)
  }
  try {
    return await run()
  } finally {
    rmSync(file, {force: true})
  }
}

const own = `${process.pid} on ${hostname()}`

/** Makes the file, unless there is one. Its content is there as soon as its name is. */
function take(file: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, own)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    // Not every file system has links.
    try {
      writeFileSync(file, own, {flag: 'wx'})
      return true
    } catch (other) {
      if (codeOf(other) === 'EEXIST') return false
      throw other
    }
  } finally {
    rmSync(draft, {force: true})
  }
}

/** The process that holds the file; nothing where the file has gone meanwhile. */
function holderOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Of another machine that shares the folder nobody can tell. */
function isAlive(holder: string): boolean {
  const [, id, host] = /^(\d+) on (.*)$/.exec(holder) ?? []
  if (id === undefined) return false
  if (host !== hostname()) return true
  try {
    process.kill(Number(id), 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Two runs may find the same dead one: the file is taken aside first, and given back if it is another's by then. */
function removeDead(file: string): void {
  const aside = `${file}.${process.pid}.dead`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (isAlive(readFileSync(aside, 'utf8'))) renameSync(aside, file)
  else rmSync(aside, {force: true})
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
