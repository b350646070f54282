import {hash} from 'node:crypto'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {SiteFolder} from '../../src/integrations/site-folder.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-folder-'))
  await mkdir(path.join(folder, 'a/b'), {recursive: true})
  for (const name of ['index.html', 'a/b/ә.txt', '.nojekyll', 'a.css']) {
    await writeFile(path.join(folder, name), name)
  }
})

afterEach(() => rm(folder, {recursive: true}))

test('names all files but the hidden ones, in an order that hangs on their names alone', () => {
  expect(new SiteFolder(folder).names).toEqual(['a.css', 'a/b/ә.txt', 'index.html'])
})

test('makes the checksum of a file once, and again after it was changed here', async () => {
  const site = new SiteFolder(folder)
  const first = {size: 5, sha256: hash('sha256', 'a.css')}
  expect(site.facts('a.css')).toEqual(first)
  await writeFile(path.join(folder, 'a.css'), 'from elsewhere')
  expect(site.facts('a.css')).toEqual(first)
  site.change('a.css', 'ә')
  expect(await readFile(path.join(folder, 'a.css'), 'utf8')).toBe('ә')
  expect(site.facts('a.css')).toEqual({size: 2, sha256: hash('sha256', 'ә')})
})
