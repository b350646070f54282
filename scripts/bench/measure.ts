/** Runs a command and says what it cost. */
import {spawn} from 'node:child_process'
import {everyProcess, treeOf, type ProcessUse} from './process-tree.ts'

export interface Cost {
  /** User and system seconds of the command and all it started. */
  readonly cpu: number
  /** Seconds by the clock: on a shared machine they say little. */
  readonly wall: number
  /** Bytes held at the worst moment by the command and all it started together. */
  readonly memory: number
}

export interface Measured extends Cost {
  /** Exit status; 128 and more for a signal. */
  readonly status: number
  /** Seconds by the name of the program. */
  readonly byName: ReadonlyMap<string, number>
  readonly output: string
}

export interface CommandOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Milliseconds between two looks; what a process does after the last look is not seen. */
const pause = 40

/** Runs a program to its end and looks at its processes all the while. */
export async function measure(
  command: readonly [program: string, ...args: string[]],
  {cwd, env}: CommandOptions = {}
): Promise<Measured> {
  const [program, ...args] = command
  const start = performance.now()
  const child = spawn(program, args, {cwd, env: {...process.env, ...env}, stdio: 'pipe'})
  let output = ''
  const keep = (part: Buffer): void => {
    output += part.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const seen = new Map<number, ProcessUse>()
  let memory = 0
  const look = (): void => {
    if (child.pid === undefined) return
    const tree = treeOf(child.pid, everyProcess())
    for (const one of tree) seen.set(one.pid, one)
    memory = Math.max(
      memory,
      tree.reduce((sum, one) => sum + one.memory, 0)
    )
  }
  const timer = setInterval(look, pause)
  try {
    const status = await new Promise<number>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code, signal) => {
        resolve(code ?? (signal === null ? 1 : 128))
      })
    })
    const wall = (performance.now() - start) / 1000
    const byName = new Map<string, number>()
    for (const {name, cpu} of seen.values()) byName.set(name, (byName.get(name) ?? 0) + cpu)
    const cpu = [...byName.values()].reduce((a, b) => a + b, 0)
    return {cpu, byName, wall, memory, status, output}
  } finally {
    clearInterval(timer)
  }
}

/** The cost of commands run one after the other. Throws with the output of one that fails. */
export async function measureAll(
  commands: readonly (readonly [string, ...string[]])[],
  options?: CommandOptions
): Promise<Cost> {
  let sum: Cost = {cpu: 0, wall: 0, memory: 0}
  for (const command of commands) {
    const {cpu, wall, memory, status, output} = await measure(command, options)
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}:\n${output}`)
    sum = {
      cpu: sum.cpu + cpu,
      wall: sum.wall + wall,
      memory: Math.max(sum.memory, memory)
    }
  }
  return sum
}

/** The run that cost neither the most nor the least CPU: the first one finds its files on the disk alone. */
export async function middleOf(rounds: number, run: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = []
  for (let round = 0; round < rounds; round++) costs.push(await run())
  const middle = costs.sort((a, b) => a.cpu - b.cpu)[Math.floor(rounds / 2)]
  if (middle === undefined) throw new Error('expected one round or more')
  return middle
}
