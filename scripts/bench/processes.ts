/**
 * Runs a command and reports what it cost, with all processes it started.
 *
 * A tool that starts helpers of its own, as Pagefind does, hides them from
 * `time`: who never waits for a child is not told what it used. So the tree of
 * processes is read from Linux's `/proc` while the command runs.
 */
import {execFile} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {promisify} from 'node:util'

export interface Cost {
  /** User and system seconds of the command and all it started. */
  readonly cpu: number
  /** Seconds by the clock: on a shared machine they say little. */
  readonly wall: number
  /** Largest resident memory of the command and all it started together, in bytes. */
  readonly memory: number
}

export type Command = readonly [program: string, ...args: string[]]

interface ProcessUse {
  readonly pid: number
  readonly parent: number
  readonly cpu: number
  readonly memory: number
}

const millisecondsBetweenSamples = 40
/** Linux gives times in hundredths of a second to every program, whatever the kernel counts in. */
const ticksPerSecond = 100
const bytesPerPage = 4096

/** Runs commands one after the other in a folder; throws with the errors of one that fails. */
export async function measure(commands: readonly Command[], cwd: string): Promise<Cost> {
  const sum = {cpu: 0, wall: 0, memory: 0}
  for (const command of commands) {
    const {cpu, wall, memory} = await measureOne(command, cwd)
    sum.cpu += cpu
    sum.wall += wall
    sum.memory = Math.max(sum.memory, memory)
  }
  return sum
}

async function measureOne([program, ...args]: Command, cwd: string): Promise<Cost> {
  const start = performance.now()
  const env = {...process.env, ASTRO_TELEMETRY_DISABLED: '1'}
  const running = promisify(execFile)(program, args, {cwd, env, maxBuffer: Infinity})
  const cpuOf = new Map<number, number>()
  let memory = 0
  const timer = setInterval(() => {
    const tree = treeOf(running.child.pid ?? 0, allProcesses())
    for (const {pid, cpu} of tree) cpuOf.set(pid, cpu)
    memory = Math.max(memory, sumOf(tree.map((one) => one.memory)))
  }, millisecondsBetweenSamples)
  await running.finally(() => clearInterval(timer))
  return {cpu: sumOf([...cpuOf.values()]), wall: (performance.now() - start) / 1000, memory}
}

/** The run with the middle CPU of several: the first one finds its files on the disk alone. */
export async function middleOf(rounds: number, run: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = []
  for (let round = 0; round < rounds; round++) costs.push(await run())
  const middle = costs.sort((a, b) => a.cpu - b.cpu)[Math.floor(rounds / 2)]
  if (middle === undefined) throw new Error('expected at least one round')
  return middle
}

/**
 * Reads one line of `/proc/<pid>/stat`, such as `12 (node) S 1 …`. The name may
 * hold blanks and brackets, so fields are counted from its last bracket: state,
 * parent, … user time is the 12th, system time the 13th, pages the 22nd.
 */
function parseStat(line: string): ProcessUse {
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const field = (index: number): number => fields[index] ?? 0
  return {
    pid: Number.parseInt(line, 10),
    parent: field(1),
    cpu: (field(11) + field(12)) / ticksPerSecond,
    memory: field(21) * bytesPerPage
  }
}

function allProcesses(): ProcessUse[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      return parseStat(readFileSync(`/proc/${name}/stat`, 'utf8'))
    } catch {
      // It has ended between the listing and the reading.
      return []
    }
  })
}

function treeOf(root: number, processes: readonly ProcessUse[]): ProcessUse[] {
  const children = Map.groupBy(processes, ({parent}) => parent)
  const tree = processes.filter(({pid}) => pid === root)
  // The array grows while it is walked.
  for (const {pid} of tree) tree.push(...(children.get(pid) ?? []))
  return tree
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
