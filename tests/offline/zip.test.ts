import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createHash} from 'node:crypto'
import {strFromU8, unzipSync} from 'fflate'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {openBytes} from '../../src/cache/bytes.ts'
import type {CopiedFile} from '../../src/integrations/disk-copy.ts'
import {entryOf} from '../../src/integrations/disk-entry.ts'
import {writeZip} from '../../src/integrations/disk-zip.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-zip-'))
})

afterEach(async () => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  await rm(folder, {recursive: true})
})

async function* copied(): AsyncGenerator<CopiedFile> {
  const file = (name: string, text: string): CopiedFile => {
    return {name, ...entryOf(openBytes(), 'file', [name], () => Buffer.from(text))}
  }
  yield file('index.html', 'дом'.repeat(1000))
  yield file('a/empty', '')
}

test('holds the files in one folder, and knows its own size and checksum', async () => {
  const target = path.join(folder, 'a.zip')
  const zipped = await writeZip(target, 'atlas-1', copied())
  const bytes = await readFile(target)
  const found = unzipSync(bytes)
  expect(Object.keys(found)).toEqual(['atlas-1/index.html', 'atlas-1/a/empty'])
  expect(strFromU8(found['atlas-1/index.html'] ?? new Uint8Array())).toBe('дом'.repeat(1000))
  expect(zipped).toEqual({
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    files: 2
  })
})

test('is the same on another day and in another time zone', async () => {
  const zips = []
  for (const [day, zone] of [
    ['2026-01-01', 'UTC'],
    ['2031-07-15', 'Asia/Almaty']
  ] as const) {
    vi.useFakeTimers({now: new Date(day), toFake: ['Date']})
    vi.stubEnv('TZ', zone)
    const target = path.join(folder, `${day}.zip`)
    await writeZip(target, 'atlas-1', copied())
    zips.push(await readFile(target, 'hex'))
  }
  expect(zips[0]).toBe(zips[1])
})

test('has an end that counts further where there are more files than the first form counts', async () => {
  const target = path.join(folder, 'a.zip')
  const most = 1
  const zipped = await writeZip(target, 'atlas-1', copied(), most)
  const zip = await readFile(target)
  // The record of the first form says “see there”; a program that did not would find 65,535 files.
  expect(zip.readUInt16LE(zip.length - 22 + 10)).toBe(0xffff)
  expect(Object.keys(unzipSync(zip))).toEqual(['atlas-1/index.html', 'atlas-1/a/empty'])
  expect(zipped.size).toBe(zip.length)
})
