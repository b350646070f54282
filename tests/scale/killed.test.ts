import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {killRuns, run} from './kill-runs.ts'
import {randomFrom} from '../../scripts/corpus/words.ts'
import {triesAll} from '../setup/runs.ts'
import {writeCorpus} from '../../scripts/corpus/corpus.ts'
import {correctOneMeasure} from './edits.ts'

const root = path.resolve(import.meta.dirname, '../..')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-killed-'))
})
afterEach(() => rm(folder, {recursive: true}))

describe('a conversion that is killed at moments of chance', () => {
  test('leaves the pages of before or of after, whole, and the next one succeeds', async () => {
    const seeds = path.join(folder, 'seeds')
    const place = path.join(folder, 'place')
    const out = path.join(place, 'content')
    const convert = (day: string): [string, ...string[]] => [
      process.execPath,
      path.join(root, 'scripts/content.ts'),
      ...['--seeds', seeds, '--out', out, '--date', day]
    ]
    await writeCorpus(seeds, 20)
    await run(convert('2026-01-01'))
    await correctOneMeasure(seeds)
    const times = triesAll ? 12 : 2
    const kills = await killRuns({
      command: convert('2026-01-02'),
      place,
      replaced: ['content'],
      times,
      random: randomFrom(8)
    })
    expect(kills).toHaveLength(times)
  }, 300_000)
})

describe('a build that is killed at moments of chance', () => {
  test('leaves pages and site of before or of after, whole, and the next one succeeds', async () => {
    const seeds = path.join(folder, 'seeds')
    const place = path.join(folder, 'place')
    const build = (day: string): [string, ...string[]] => [
      process.execPath,
      path.join(root, 'scripts/build.ts'),
      ...['--seeds', seeds, '--date', day],
      ...['--content', path.join(place, 'content'), '--out', path.join(place, 'dist')]
    ]
    await writeCorpus(seeds, 20)
    await run(build('2026-01-01'))
    await correctOneMeasure(seeds)
    const times = triesAll ? 4 : 1
    const kills = await killRuns({
      command: build('2026-01-02'),
      place,
      replaced: ['content', 'dist'],
      times,
      random: randomFrom(21)
    })
    expect(kills).toHaveLength(times)
  }, 600_000)
})
