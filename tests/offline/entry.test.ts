import {hash} from 'node:crypto'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {crc32} from 'node:zlib'
import fc from 'fast-check'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {openBytes} from '../../src/cache/bytes.ts'
import {bytesOf, entryOf} from '../../src/integrations/disk-entry.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-entry-'))
})

afterEach(() => rm(folder, {recursive: true}))

const files = fc.oneof(
  fc.uint8Array(),
  fc.uint8Array({minLength: 60_000, maxLength: 140_000}),
  fc.string({maxLength: 50}).map((text) => new TextEncoder().encode(`<p>${text}</p>`.repeat(999)))
)

test('holds the file, and says of it what a zip file says', () => {
  fc.assert(
    fc.property(files, (bytes) => {
      const entry = entryOf(openBytes(), 'file', [], () => bytes)
      expect(Buffer.compare(bytesOf(entry), bytes)).toBe(0)
      expect(entry).toMatchObject({
        size: bytes.length,
        crc: crc32(bytes),
        sha256: hash('sha256', bytes)
      })
    }),
    {numRuns: 60}
  )
})

test('compresses what repeats itself', () => {
  const text = Buffer.from('measure '.repeat(1000))
  const {deflated} = entryOf(openBytes(), 'file', [], () => text)
  expect(deflated.length).toBeLessThan(text.length / 50)
})

test('is taken from an earlier build where it is of the same kind and made of the same', () => {
  const run = (kind: string, from: string, bytes: string): string => {
    const kept = openBytes(folder)
    const entry = entryOf(kept, kind, [from], () => Buffer.from(bytes))
    kept.close()
    return Buffer.from(bytesOf(entry)).toString()
  }
  expect(run('file', 'a', 'first')).toBe('first')
  expect(run('file', 'a', 'second')).toBe('first')
  expect(run('page', 'a', 'third')).toBe('third')
  expect(run('page', 'b', 'fourth')).toBe('fourth')
})
