import {hash} from 'node:crypto'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {factsOf, SiteFolder} from '../../src/build/site-folder.ts'

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

test('reads files of every size, alone and together', async () => {
  const sizes = [0, 1, 999_999, 3_000_000, 5]
  const files = sizes.map((size, index) => Buffer.alloc(size, index + 1))
  for (const [index, bytes] of files.entries()) {
    await writeFile(path.join(folder, `${index}.bin`), bytes)
  }
  const site = new SiteFolder(folder)
  const names = sizes.map((_size, index) => `${index}.bin`)
  const read = names.map((name) => site.read(name))
  expect(read.map((bytes, index) => files[index]?.equals(bytes))).toEqual(sizes.map(() => true))
  const first = Buffer.from('first')
  const joined = site.joined(first, names)
  expect(joined.equals(Buffer.concat([first, ...files]))).toBe(true)
  expect(names.map((name) => site.facts(name))).toEqual(files.map(factsOf))
})

test('makes the checksum of a file once, and again after it was changed here', async () => {
  const site = new SiteFolder(folder)
  const first = {size: 5, sha256: hash('sha256', 'a.css')}
  expect(site.facts('a.css')).toEqual(first)
  await writeFile(path.join(folder, 'a.css'), 'from elsewhere')
  expect(site.facts('a.css')).toEqual(first)
  site.write('a.css', 'ә')
  expect(await readFile(path.join(folder, 'a.css'), 'utf8')).toBe('ә')
  expect(site.facts('a.css')).toEqual({size: 2, sha256: hash('sha256', 'ә')})
})

test('knows what was written and what was removed here', async () => {
  const site = new SiteFolder(folder)
  site.write('c/d/e.json', '{}')
  site.write('c/d/f.bin', new Uint8Array([1, 2, 3]))
  expect(await readFile(path.join(folder, 'c/d/e.json'), 'utf8')).toBe('{}')
  expect(site.names).toEqual(['a.css', 'a/b/ә.txt', 'c/d/e.json', 'c/d/f.bin', 'index.html'])
  expect(site.facts('c/d/f.bin')).toEqual(factsOf(new Uint8Array([1, 2, 3])))
  site.remove('a')
  site.remove('not/there')
  expect(site.names).toEqual(['a.css', 'c/d/e.json', 'c/d/f.bin', 'index.html'])
  expect([site.has('a.css'), site.has('a/b/ә.txt')]).toEqual([true, false])
  // The folder is made anew, although there was one of its name.
  site.write('a/b/g.txt', 'g')
  expect(new SiteFolder(folder).names).toEqual(site.names)
})

test('knows what another program wrote in the place of what was there', async () => {
  const site = new SiteFolder(folder)
  site.write('a/old.txt', 'old')
  site.write('a/b/kept.txt', 'first')
  const names = await site.writtenBy('a', async (place) => {
    await mkdir(path.join(place, 'b'), {recursive: true})
    for (const name of ['b/kept.txt', 'new.txt', '.hidden']) {
      await writeFile(path.join(place, name), 'second')
    }
  })
  expect(names).toEqual(['a/b/kept.txt', 'a/new.txt'])
  expect(site.names).toEqual(['a.css', 'a/b/kept.txt', 'a/new.txt', 'index.html'])
  expect(site.facts('a/b/kept.txt')).toEqual(factsOf(Buffer.from('second')))
})
