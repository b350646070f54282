/**
 * Kills a command at moments of chance and looks at what it left: each folder
 * that it replaces must be the one before or the one after, whole.
 */
import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {cp, rm} from 'node:fs/promises'
import path from 'node:path'
import {readFolder} from '../../scripts/content/folder.ts'
import type {Random} from '../../scripts/corpus/words.ts'

export interface KillOptions {
  readonly command: readonly [program: string, ...args: string[]]
  /** Folder that the command works in, and within it the folders that it replaces. */
  readonly place: string
  readonly replaced: readonly string[]
  /** How many times it is killed. */
  readonly times: number
  readonly random: Random
  /** Told of each kill. */
  readonly onKill?: (kill: Kill) => void
}

export interface Kill {
  /** Milliseconds after the start. */
  readonly after: number
  /** For each folder, in order, which of its states stood there. */
  readonly left: readonly ('old' | 'new')[]
}

/** The share of a run in which it reads and thinks, and a kill can do no harm. */
const quiet = 0.4

/**
 * Runs the command to its end, once; then puts everything back and kills it,
 * over and over. After each kill it must run to its end again and give what
 * it gave undisturbed. Throws where a folder is neither old nor new.
 */
export async function killRuns(options: KillOptions): Promise<Kill[]> {
  const {command, place, replaced, times, random, onKill} = options
  const backup = `${place}.backup`
  const states = (): Promise<string[]> =>
    Promise.all(replaced.map((name) => stateOf(path.join(place, name))))
  await rm(backup, {recursive: true, force: true})
  await cp(place, backup, {recursive: true})
  const before = await states()
  const start = performance.now()
  await run(command)
  const duration = performance.now() - start
  const after = await states()

  const kills: Kill[] = []
  for (let count = 0; count < times; count++) {
    await rm(place, {recursive: true})
    await cp(backup, place, {recursive: true})
    const moment = Math.floor(duration * quiet) + random.below(Math.ceil(duration * (1 - quiet)))
    await run(command, moment)
    const left = (await states()).map((state, index) => {
      if (state === before[index]) return 'old'
      if (state === after[index]) return 'new'
      throw new Error(`${replaced[index] ?? ''} is half written after a kill at ${moment} ms`)
    })
    await run(command)
    const again = await states()
    if (again.some((state, index) => state !== after[index])) {
      throw new Error(`What follows a kill at ${moment} ms is not what an undisturbed run gives`)
    }
    const kill = {after: moment, left}
    kills.push(kill)
    onKill?.(kill)
  }
  await rm(backup, {recursive: true})
  return kills
}

/**
 * A hash of all files of a folder. Between its two renames a folder stands
 * under the name of the former one, whole, until the next run puts it back.
 */
async function stateOf(folder: string): Promise<string> {
  const {dir, base} = path.parse(folder)
  const standing = existsSync(folder) ? folder : path.join(dir, `.${base}.former`)
  const hash = createHash('sha256')
  const files = [...readFolder(standing)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [name, text] of files) hash.update(JSON.stringify([name, text]))
  return hash.digest('hex')
}

/** Runs a command to its end, silently, or kills it after so many milliseconds. */
export function run([program, ...args]: KillOptions['command'], killAfter?: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {stdio: ['ignore', 'ignore', 'pipe']})
    let errors = ''
    child.stderr.on('data', (part: Buffer) => {
      errors += part.toString()
    })
    const timer =
      killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('error', reject)
    child.on('exit', (code) => {
      clearTimeout(timer)
      if (code === 0 || killAfter !== undefined) resolve()
      else reject(new Error(`${args.join(' ')} ended with ${String(code)}:\n${errors}`))
    })
  })
}
