import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {runApart} from '../../scripts/build/apart.ts'
import {bytesOf, heapFor, kinds} from '../../scripts/build/pages.ts'
import {makeContent} from '../../scripts/content/command.ts'
import {writeCorpus} from '../../scripts/corpus/corpus.ts'
import {UsageError} from '../../scripts/terminal/usage.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-apart-'))
})

afterEach(() => rm(folder, {recursive: true}))

async function filesOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true})
  const names = entries
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [path.relative(root, name), await readFile(name, 'utf8')] as const)
    )
  )
}

test(
  'a step in a process of its own does the same as within this one',
  {timeout: 60_000},
  async () => {
    const seeds = path.join(folder, 'seeds')
    await writeCorpus(seeds, 30)
    const [here, there] = [path.join(folder, 'here'), path.join(folder, 'there')]
    const result = await makeContent({seeds, out: here, date: '2026-01-01'})
    expect(await runApart('content', {seeds, out: there, date: '2026-01-01'}, 1000)).toBe(result)
    const made = await filesOf(there)
    expect(Object.keys(made).length).toBeGreaterThan(30)
    expect(made).toEqual(await filesOf(here))
  }
)

test('tells wrong use in a process of its own apart from a fault', {timeout: 60_000}, async () => {
  const out = path.join(folder, 'notes')
  await mkdir(out)
  await writeFile(path.join(out, 'mine.txt'), 'mine')
  await expect(runApart('content', {seeds: folder, out}, 1000)).rejects.toThrow(UsageError)
  expect(await readdir(out)).toEqual(['mine.txt'])
})

test('counts the bytes of folders below, and gives more memory for more of them', async () => {
  await writeFile(path.join(folder, 'one.txt'), Buffer.alloc(2_000_000))
  await mkdir(path.join(folder, 'below'))
  await writeFile(path.join(folder, 'below/two.txt'), Buffer.alloc(2_000_000))
  const bytes = await bytesOf(folder)
  expect(bytes).toBeGreaterThanOrEqual(4_000_000)
  expect(bytes).toBeLessThan(4_100_000)
  expect(heapFor(4_000_000, kinds.content)).toBeLessThan(heapFor(1_000_000_000, kinds.content))
})
