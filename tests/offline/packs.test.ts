import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  contentType,
  packCounts,
  packHead,
  shareOf,
  unpack,
  type PackedFile
} from '../../src/offline/packs.ts'

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

function packed(plain: Uint8Array | string): Blob {
  return new Blob([new Uint8Array(gzipSync(plain))])
}

test('gives back the files it was made of', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (all) => {
      const plain = plainPack(all)
      const found = await unpack(packed(plain))
      expect(plainPack(found).equals(plain)).toBe(true)
      expect(found.map(({address}) => address)).toEqual(all.map(({address}) => address))
    }),
    {numRuns: 40}
  )
})

test('is refused where a part is missing, or it is something else', async () => {
  const pack = gzipSync(plainPack([{address: 'a/', bytes: encoder.encode('abc')}]))
  for (let length = 0; length < pack.length; length++) {
    await expect(unpack(new Blob([new Uint8Array(pack.subarray(0, length))]))).rejects.toThrow()
  }
  for (const text of ['', 'x', '{}\n', '[1]\n', '[["a"]]\n', '[["a","1"]]\na', '[["a",2]]\na']) {
    await expect(unpack(new Blob([text]))).rejects.toThrow()
    await expect(unpack(packed(text))).rejects.toThrow()
  }
})

test('holds a file by its address alone, the same in every release', () => {
  expect(packCounts).toEqual({whole: 16, large: 64})
  expect(
    ['', 'measures/kz/user-identity-requirement/', 'indicators/kz/2021/c5/'].map((address) =>
      shareOf(address, packCounts.large)
    )
  ).toEqual([5, 34, 27])
})

test('spreads addresses that are nearly alike', () => {
  const sizes = new Map<number, number>()
  for (let page = 0; page < 6400; page++) {
    const pack = shareOf(`measures/kz/measure-${page}/`, packCounts.large)
    sizes.set(pack, (sizes.get(pack) ?? 0) + 1)
  }
  expect(sizes.size).toBe(packCounts.large)
  expect(Math.max(...sizes.values())).toBeLessThan(300)
})

test('tells a browser what each kind of file of the site is', () => {
  expect(contentType('measures/kz/')).toBe('text/html; charset=utf-8')
  expect(contentType('')).toBe('text/html; charset=utf-8')
  expect(contentType('a/cite.bib')).toBe('application/x-bibtex; charset=utf-8')
  expect(contentType('pagefind/fragment/en_1.pf_fragment')).toBe('application/octet-stream')
})
