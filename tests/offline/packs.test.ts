import fc from 'fast-check'
import {gzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {
  contentType,
  chunksOf,
  joined,
  packHead,
  packCount,
  packOf,
  readPack,
  splitPack,
  type PackedFile
} from '../../src/offline/packs.ts'

/** As a pack is put together before it is compressed. */
function joinPack(packed: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const parts = [packHead(packed), ...chunksOf(packed).map(joined)]
  return new Uint8Array(Buffer.concat(parts))
}

const files = fc.array(
  fc.record({address: fc.string(), bytes: fc.uint8Array().map((bytes) => new Uint8Array(bytes))})
)

test('gives back the files it was made of', () => {
  fc.assert(
    fc.property(files, (packed) => {
      expect(splitPack(joinPack(packed))).toEqual(packed)
    })
  )
})

test('is read as a server sends it', async () => {
  const packed = [{address: 'a/', bytes: new TextEncoder().encode('ә'.repeat(99))}]
  const sent = new Response(new Uint8Array(gzipSync(joinPack(packed))))
  expect(sent.body && (await readPack(sent.body))).toEqual(packed)
})

test('is refused where a part is missing, or it is something else', () => {
  const pack = joinPack([{address: 'a/', bytes: new TextEncoder().encode('abc')}])
  expect(() => splitPack(pack.slice(0, -1))).toThrow('whole')
  for (const text of ['', 'x', '{}\n', '[1]\n', '[["a"]]\n', '[["a","1"]]\na']) {
    expect(() => splitPack(new TextEncoder().encode(text))).toThrow()
  }
})

test('holds a file by its address alone, the same in every release', () => {
  expect(packCount).toBe(64)
  expect(
    ['', 'measures/kz/user-identity-requirement/', 'indicators/kz/2021/c5/'].map(packOf)
  ).toEqual([5, 34, 27])
})

test('spreads addresses that are nearly alike', () => {
  const sizes = new Map<number, number>()
  for (let page = 0; page < 6400; page++) {
    const pack = packOf(`measures/kz/measure-${page}/`)
    sizes.set(pack, (sizes.get(pack) ?? 0) + 1)
  }
  expect(sizes.size).toBe(packCount)
  expect(Math.max(...sizes.values())).toBeLessThan(300)
})

test('tells a browser what each kind of file of the site is', () => {
  expect(contentType('measures/kz/')).toBe('text/html; charset=utf-8')
  expect(contentType('')).toBe('text/html; charset=utf-8')
  expect(contentType('a/cite.bib')).toBe('application/x-bibtex; charset=utf-8')
  expect(contentType('pagefind/fragment/en_1.pf_fragment')).toBe('application/octet-stream')
})
