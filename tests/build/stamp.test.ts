import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {
  digestOfFiles,
  digestOfProgram,
  digestOfSite,
  readStamp,
  stampOf,
  writeStamp
} from '../../scripts/build/stamp.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-stamp-'))
})

afterEach(async () => {
  await rm(stampOf(folder), {force: true})
  await rm(folder, {recursive: true})
})

async function write(name: string, text: string): Promise<void> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, text)
}

test('a stamp is read as it was written', () => {
  const stamp = {made: 'of this', site: 'as this'}
  writeStamp(folder, stamp)
  expect(readStamp(folder, expect.unreachable)).toEqual(stamp)
})

test.each(['', '{"made": ', '[]', '{"made": 1, "site": "x"}', 'null'])(
  'a damaged stamp, %j, is thrown away with one line',
  async (text) => {
    writeStamp(folder, {made: 'of this', site: 'as this'})
    await writeFile(stampOf(folder), text)
    const lines: string[] = []
    expect(readStamp(folder, (line) => lines.push(line))).toBeUndefined()
    expect(lines).toEqual([expect.stringContaining('is damaged')])
    expect(readStamp(folder, expect.unreachable)).toBeUndefined()
  }
)

test.each([
  ['a text changes', 'a/x.txt', 'other'],
  ['a text comes', 'a/z.txt', 'one'],
  ['a text is empty', 'a/x.txt', '']
])('where %s, the digest differs', async (_, name, text) => {
  await write('a/x.txt', 'one')
  await write('a/y.txt', 'two')
  const before = [digestOfFiles([folder]), digestOfSite(folder)]
  expect([digestOfFiles([folder]), digestOfSite(folder)]).toEqual(before)
  await write(name, text)
  expect(digestOfFiles([folder])).not.toBe(before[0])
  expect(digestOfSite(folder)).not.toBe(before[1])
})

test('where other words are given, the digest differs', () => {
  expect(digestOfProgram({site: 'a'})).not.toBe(digestOfProgram({site: 'b'}))
  expect(digestOfProgram({site: 'a'})).toBe(digestOfProgram({site: 'a'}))
})
