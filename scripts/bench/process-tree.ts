/**
 * What a process and all it has started have used, as Linux tells it in
 * `/proc`. A tool that starts helpers of its own, as Pagefind does, hides them
 * from `time`: who never waits for a child is not told what it used.
 */
import {readdirSync, readFileSync} from 'node:fs'

export interface ProcessUse {
  readonly pid: number
  readonly parent: number
  /** What the system calls its program: `node`, at most 15 characters. */
  readonly name: string
  /** Seconds of user and system time of the process itself. */
  readonly cpu: number
  /** Resident memory in bytes. */
  readonly memory: number
}

/** Linux gives times in hundredths of a second to every program, whatever the kernel counts in. */
const ticksPerSecond = 100
const bytesPerPage = 4096

/**
 * Reads one line of `/proc/<pid>/stat`, such as `12 (node) S 1 …`. The name
 * may hold blanks and brackets, so fields are counted from its last bracket.
 */
export function parseStat(line: string): ProcessUse | undefined {
  const nameEnd = line.lastIndexOf(')')
  const pid = Number.parseInt(line, 10)
  // After the name: state, parent, … user time is the 12th, system time the 13th, pages the 22nd.
  const fields = line.slice(nameEnd + 2).split(' ')
  const [parent, user, system, pages] = [1, 11, 12, 21].map((index) => Number(fields[index]))
  if (nameEnd < 0 || [pid, parent, user, system, pages].some(Number.isNaN)) return undefined
  return {
    pid,
    parent: parent ?? 0,
    name: line.slice(line.indexOf('(') + 1, nameEnd),
    cpu: ((user ?? 0) + (system ?? 0)) / ticksPerSecond,
    memory: (pages ?? 0) * bytesPerPage
  }
}

/** Every process there is; none where the system has no `/proc`. */
export function everyProcess(): ProcessUse[] {
  return namesIn('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      return parseStat(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
    } catch {
      // It has ended between the listing and the reading.
      return []
    }
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Those of some processes that are the one with this id, or descend from it. */
export function treeOf(root: number, processes: readonly ProcessUse[]): ProcessUse[] {
  const children = Map.groupBy(processes, ({parent}) => parent)
  const found = processes.filter(({pid}) => pid === root)
  // The array grows while it is walked.
  for (const {pid} of found) found.push(...(children.get(pid) ?? []))
  return found
}
