import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {writeCorpus} from '../../scripts/corpus/write.ts'
import {build, filesOf} from './sites.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-split-'))
})
afterEach(() => rm(folder, {recursive: true}))

const at = (name: string): string => path.join(folder, name)

function pagesIn(results: string): number {
  const database = new DatabaseSync(results, {readOnly: true})
  const row = database.prepare('SELECT count(*) AS pages FROM results').get()
  database.close()
  return Number(row?.['pages'])
}

test('a site built in three parts is, byte for byte, the one that is built at once', async () => {
  await writeCorpus(at('seeds'), 60)
  const flags = {seeds: at('seeds'), date: '2026-01-01', base: '/some/base/'}
  for (const part of ['1/3', '2/3', '3/3']) {
    await build({...flags, content: at(`content-${part[0]}`), cache: at('parts'), part})
  }
  const made = (await readdir(at('parts')))
    .filter((name) => name.includes('-of-'))
    .map((name) => pagesIn(path.join(at('parts'), name)))
  expect(made).toHaveLength(3)
  expect(Math.min(...made)).toBeGreaterThan(50)
  await build({...flags, content: at('content'), out: at('joined'), cache: at('parts')})
  await build({...flags, content: at('content-whole'), out: at('whole'), fresh: true})
  expect(await filesOf(at('joined'))).toEqual(await filesOf(at('whole')))
}, 300_000)
