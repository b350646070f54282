import {gunzipSync, inflateRawSync} from 'node:zlib'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {openBytes, type KeptBytes} from '../../src/cache/bytes.ts'
import {deflated, gzipped} from '../../src/integrations/gzip.ts'

/** Files of every size, some beyond what a block or a look back may hold, some nearly alike. */
const files = fc.array(
  fc.oneof(
    fc.uint8Array(),
    fc.uint8Array({minLength: 60_000, maxLength: 140_000}),
    fc.string({maxLength: 50}).map((text) => new TextEncoder().encode(`<p>${text}</p>`.repeat(999)))
  ),
  {maxLength: 6}
)

const nothing = openBytes(undefined)

test('files compressed one by one are read as one', () => {
  fc.assert(
    fc.property(files, (all) => {
      expect(gunzipSync(gzipped(all, nothing)).equals(Buffer.concat(all))).toBe(true)
    }),
    {numRuns: 40}
  )
})

test('no chunk stays as it was', () => {
  fc.assert(
    fc.property(fc.string({minLength: 5}), fc.nat(9), (text, more) => {
      const chunk = new TextEncoder().encode(text.repeat(500 + more))
      expect(gzipped([chunk, chunk], nothing).length).toBeLessThan(chunk.length / 3)
    }),
    {numRuns: 40}
  )
})

test('a browser reads them, too', async () => {
  const text = new TextEncoder().encode('а'.repeat(70_000))
  const sent = new Response(new Uint8Array(gzipped([text, text], nothing)))
  const plain = sent.body?.pipeThrough(new DecompressionStream('gzip'))
  expect((await new Response(plain).bytes()).length).toBe(2 * text.length)
})

test('a change of one file leaves all pieces but two as they were', () => {
  const made: string[] = []
  const known = new Map<string, Uint8Array>()
  const kept: KeptBytes = {
    of(name, from, make) {
      const key = from.map((bytes) => Buffer.from(bytes).toString('hex')).join(' ')
      const bytes = known.get(key) ?? make()
      if (!known.has(key)) made.push(name)
      known.set(key, bytes)
      return bytes
    },
    close() {}
  }
  const all = Array.from({length: 9}, (_, index) => Buffer.from(`file ${index} `.repeat(100)))
  gzipped(all, kept)
  made.length = 0
  const changed = all.with(4, Buffer.from('another'))
  expect(gzipped(changed, kept)).toEqual(gzipped(changed, nothing))
  expect(made).toHaveLength(2)
})

test('a file by itself is plain DEFLATE', () => {
  const text = Buffer.from('text '.repeat(1000))
  expect(inflateRawSync(deflated(text, nothing)).equals(text)).toBe(true)
})
