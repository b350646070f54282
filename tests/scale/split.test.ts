import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {writeCorpus} from '../../scripts/corpus/corpus.ts'
import {correctOneMeasure} from './edits.ts'
import {build, filesOf} from './sites.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-split-'))
})
afterEach(() => rm(folder, {recursive: true}))

const at = (name: string): string => path.join(folder, name)

function pagesIn(names: readonly string[]): number {
  return names.filter((name) => name.endsWith('.html')).length
}

test('a site built in three parts is, byte for byte, the one that is built at once', async () => {
  await writeCorpus(at('seeds'), 30)
  const flags = {seeds: at('seeds'), date: '2026-01-01', site: 'https://a.example/b/'}
  const parts = ['1', '2', '3'].map((number) => at(`part-${number}`))
  for (const [index, out] of parts.entries()) {
    await build({...flags, content: at(`content-${index}`), out, part: `${index + 1}/3`})
    expect(pagesIn(await readdir(out, {recursive: true}))).toBeGreaterThan(30)
  }
  await build({...flags, content: at('content'), out: at('joined'), join: parts})
  await build({...flags, content: at('content-whole'), out: at('whole')})
  expect(await filesOf(at('joined'))).toEqual(await filesOf(at('whole')))

  const two = build({...flags, content: at('content'), out: at('two'), join: parts.slice(0, 2)})
  await expect(two).rejects.toThrow('Expected 3 parts to join, found 1, 2')
  await correctOneMeasure(at('seeds'))
  const other = build({...flags, content: at('other'), out: at('other-dist'), join: parts})
  await expect(other).rejects.toThrow('is a part of another site')
}, 300_000)
