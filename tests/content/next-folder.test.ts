import {mkdir, mkdtemp, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {readFiles, readFolder, type Files} from '../../scripts/content/folder.ts'
import {nextFolder} from '../../scripts/content/next-folder.ts'
import {inMemory} from '../../scripts/convert/made.ts'

let parent = ''
let folder = ''
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'atlas-next-'))
  folder = path.join(parent, 'content')
  await mkdir(path.join(folder, 'laws'), {recursive: true})
  await writeFile(path.join(folder, 'same.json'), 'the same')
  await writeFile(path.join(folder, 'laws/other.json'), 'before')
  await writeFile(path.join(folder, 'gone.json'), 'gone')
})
afterEach(() => rm(parent, {recursive: true}))

const filesOf = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([name, text]) => [name, inMemory(name, text)]))
const inodeOf = async (name: string): Promise<number> => (await stat(path.join(folder, name))).ino

test('holds the given files and no others, and does not write what stays as it is', async () => {
  const inode = await inodeOf('same.json')
  const next = await nextFolder(folder, readFiles(folder))
  const texts = {'same.json': 'the same', 'laws/other.json': 'after', 'laws/new.json': 'new'}
  await next.replace(filesOf(texts))
  expect(await readFolder(folder)).toEqual(new Map(Object.entries(texts)))
  expect(await inodeOf('same.json')).toBe(inode)
  expect(await readdir(parent)).toEqual(['content'])
})

test('gives back every text that it took, and leaves the folder alone until it takes its place', async () => {
  const before = await readFolder(folder)
  const next = await nextFolder(folder, readFiles(folder))
  expect(next.store('same.json', 'the same').text()).toBe('the same')
  expect(next.store('laws/other.json', 'after').text()).toBe('after')
  expect(await readFolder(folder)).toEqual(before)
  await next.discard()
  expect(await readFolder(folder)).toEqual(before)
  expect(await readdir(parent)).toEqual(['content'])
})

test('takes the text that counts in the end, whatever was stored on the way', async () => {
  const next = await nextFolder(folder, readFiles(folder))
  next.store('same.json', 'first')
  next.store('laws/other.json', 'first')
  next.store('stray.json', 'first')
  const last = {'same.json': 'the same', 'laws/other.json': 'second'}
  await next.replace(filesOf(last))
  expect(await readFolder(folder)).toEqual(new Map(Object.entries(last)))
})
