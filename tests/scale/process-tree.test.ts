import {describe, expect, test} from 'vitest'
import {measure} from '../../scripts/bench/measure.ts'
import {parseStat, treeOf} from '../../scripts/bench/process-tree.ts'

const stat = (pid: number, name: string, parent: number, user: number, pages: number): string =>
  `${pid} (${name}) S ${parent} 1 1 0 -1 4194560 9 9 9 9 ${user} 50 7 7 20 0 11 0 99 888 ${pages} 18446744073709551615`

describe('a line of /proc/<pid>/stat', () => {
  test('tells parent, seconds of user and system time, and resident bytes', () => {
    expect(parseStat(stat(12, 'node', 3, 250, 1000))).toEqual({
      pid: 12,
      parent: 3,
      name: 'node',
      cpu: 3,
      memory: 4096000
    })
  })

  test('is read past a name that holds brackets and blanks', () => {
    expect(parseStat(stat(12, 'a) S 9 (b', 3, 0, 1))).toMatchObject({parent: 3, name: 'a) S 9 (b'})
  })

  test('that is cut short tells nothing', () => {
    expect(parseStat('12 (node) S 3')).toBeUndefined()
    expect(parseStat('')).toBeUndefined()
  })
})

describe('the tree of a process', () => {
  const process = (pid: number, parent: number) => ({pid, parent, name: 'a', cpu: 1, memory: 1})

  test('holds children of children, in any order of the list, and no stranger', () => {
    const all = [process(4, 3), process(3, 2), process(2, 1), process(9, 1)]
    expect(treeOf(2, all).map(({pid}) => pid)).toEqual([2, 3, 4])
  })
})

describe('a command that is measured', () => {
  test('gives its status and what it printed', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3'
    const {status, output} = await measure([process.execPath, '-e', script])
    expect(status).toBe(3)
    expect(output).toMatch(/out/)
    expect(output).toMatch(/err/)
  })

  test.runIf(process.platform === 'linux')('counts what its helpers use', async () => {
    const work =
      'const used = () => process.cpuUsage(); while (used().user + used().system < 400_000) {}'
    const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(work)}])`
    const {cpu, memory} = await measure([process.execPath, '-e', parent])
    const idle = await measure([process.execPath, '-e', ''])
    expect(cpu).toBeGreaterThan(idle.cpu)
    expect(memory).toBeGreaterThan(idle.memory)
  })
})
