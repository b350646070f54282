import {zstdCompressSync} from 'node:zlib'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {contentType, packCount, packHead, packOf, type PackedFile} from '../../src/offline/packs.ts'
import {unpack} from '../../src/offline/unpack.ts'

/** As a pack is put together before it is compressed. */
function plainPack(packed: readonly PackedFile[]): Buffer {
  const head = packHead(packed.map(({address, bytes}) => ({address, size: bytes.length})))
  return Buffer.concat([head, ...packed.map(({bytes}) => bytes)])
}

const encoder = new TextEncoder()

/** Bytes that cannot be compressed, always the same. */
function noise(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  let state = seed
  return new Uint8Array(size).map(() => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b1
    return state >>> 24
  })
}

/** Of every size, some beyond what is unpacked at a time, some nearly alike, some not to be compressed. */
const bytes = fc.oneof(
  fc.uint8Array().map((all) => new Uint8Array(all)),
  fc.tuple(fc.nat(300_000), fc.nat()).map(([size, seed]) => noise(size, seed)),
  fc.string({maxLength: 50}).map((text) => encoder.encode(`<p>${text}</p>`.repeat(9999)))
)

const files = fc.array(fc.record({address: fc.string(), bytes}), {maxLength: 8})

test('gives back the files it was made of', () => {
  fc.assert(
    fc.property(files, fc.boolean(), (packed, isSizeKnown) => {
      const plain = plainPack(packed)
      const options = isSizeKnown ? {pledgedSrcSize: plain.length} : {}
      const found = [...unpack(zstdCompressSync(plain, options))]
      expect(plainPack(found).equals(plain)).toBe(true)
      expect(found.map(({address}) => address)).toEqual(packed.map(({address}) => address))
    }),
    {numRuns: 40}
  )
})

test('gives back what repeats itself from far away', () => {
  const far = noise(1_500_000)
  const packed = ['a/', 'b/', 'c/'].map((address) => ({address, bytes: far}))
  const sent = zstdCompressSync(plainPack(packed))
  expect(sent.length).toBeLessThan(1.5 * far.length)
  const found = [...unpack(sent)]
  expect(found.map(({address}) => address)).toEqual(['a/', 'b/', 'c/'])
  expect(found.every((file) => Buffer.compare(file.bytes, far) === 0)).toBe(true)
})

test('gives the first files before the last are unpacked', () => {
  const page = encoder.encode('ә'.repeat(5000))
  const sent = zstdCompressSync(
    plainPack([
      {address: 'a/', bytes: page},
      {address: 'b/', bytes: noise(400_000)}
    ])
  )
  const found = unpack(sent.subarray(0, -20_000))
  expect(found.next().value).toEqual({address: 'a/', bytes: page})
  expect(() => found.next()).toThrow()
})

test('is refused where a part is missing, or it is something else', () => {
  const pack = zstdCompressSync(plainPack([{address: 'a/', bytes: encoder.encode('abc')}]))
  for (let length = 0; length < pack.length; length++) {
    expect(() => [...unpack(pack.subarray(0, length))]).toThrow()
  }
  for (const text of ['', 'x', '{}\n', '[1]\n', '[["a"]]\n', '[["a","1"]]\na', '[["a",2]]\na']) {
    expect(() => [...unpack(encoder.encode(text))]).toThrow()
    expect(() => [...unpack(zstdCompressSync(text))]).toThrow()
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
