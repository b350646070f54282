import {gzipSync} from 'node:zlib'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {packHead, type PackedFile} from '../../src/offline/packs.ts'
import {cacheKey, hashOf, type Release, type ReleaseFile} from '../../src/offline/release.ts'
import {saveFiles} from '../../src/offline/save.ts'

const scope = 'https://a.kz/x/'

/** What is kept, by its key. */
let kept: Map<string, string>
/** What the server has. */
let served: Map<string, Uint8Array<ArrayBuffer>>

beforeEach(() => {
  kept = new Map()
  served = new Map()
  const cache = {
    put: async (key: string, response: Response) => kept.set(key, await response.text())
  }
  vi.stubGlobal('caches', {open: () => Promise.resolve(cache)})
  vi.stubGlobal('fetch', ({href}: URL) => {
    const bytes = served.get(href.slice(scope.length))
    return Promise.resolve(new Response(bytes, {status: bytes ? 200 : 404}))
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** As many as make a pack worth its request. */
const texts = ['a/', 'b/', 'c/', 'd/', 'e/'].map((address) => ({
  address,
  text: `text of ${address}, and more `.repeat(9)
}))

const pack = 'offline/packs/0.pack'

/** A release of these in one pack, which is served as it is, or as `sent`. */
async function publish(sent?: Uint8Array<ArrayBuffer>): Promise<Release> {
  const packed = texts.map(({address, text}): PackedFile => {
    return {address, bytes: new TextEncoder().encode(text)}
  })
  const bytes = packOf(packed)
  served.set(pack, sent ?? bytes)
  const files = await Promise.all(
    packed.map(async ({address, bytes: own}): Promise<ReleaseFile> => {
      return {address, hash: await hashOf(own), size: own.length, pack: 0}
    })
  )
  return {id: '1', files, packs: [{address: pack, hash: await hashOf(bytes), size: bytes.length}]}
}

function packOf(packed: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const head = packHead(packed.map(({address, bytes}) => ({address, size: bytes.length})))
  const plain = Buffer.concat([head, ...packed.map(({bytes}) => bytes)])
  return new Uint8Array(gzipSync(plain))
}

async function save(release: Release): Promise<{saved: string[]; errors: string[]}> {
  const saved: string[] = []
  const onSaved = ({address}: ReleaseFile): unknown => saved.push(address)
  const errors = await saveFiles({scope, release, files: release.files, onSaved})
  // Several are fetched at once, and may come in any order.
  return {saved: saved.sort(), errors: errors.map(String)}
}

test('keeps the files of a pack under their own addresses', async () => {
  const release = await publish()
  const {saved, errors} = await save(release)
  expect(errors).toEqual([])
  expect(saved).toEqual(texts.map(({address}) => address))
  expect(kept).toEqual(
    new Map(release.files.map((file, index) => [cacheKey(scope, file), texts[index]?.text]))
  )
})

test('keeps nothing of what is not the pack of the release, were all files in it right', async () => {
  const files = texts.map(({address, text}): PackedFile => {
    return {address, bytes: new TextEncoder().encode(text)}
  })
  const release = await publish(packOf([...files, {address: 'f/', bytes: new Uint8Array(1)}]))
  expect(await save(release)).toEqual({saved: [], errors: [expect.stringContaining(pack)]})
  expect(kept.size).toBe(0)
})

test('fetches a few files of a pack, and those of less size than the pack, one by one', async () => {
  const release = await publish()
  for (const {address, text} of texts) served.set(address, new TextEncoder().encode(text))
  served.delete(pack)
  const {saved, errors} = await save({...release, files: release.files.slice(1)})
  expect([saved, errors]).toEqual([texts.slice(1).map(({address}) => address), []])
  const large = release.packs.map((one) => ({...one, size: 1000}))
  expect(await save({...release, packs: large})).toEqual({
    saved: texts.map(({address}) => address),
    errors: []
  })
})

test('keeps what a pack holds, and says what it lacks', async () => {
  const release = await publish()
  const more: ReleaseFile = {address: 'f/', hash: '0', size: 1, pack: 0}
  const {saved, errors} = await save({...release, files: [...release.files, more]})
  expect(saved).toHaveLength(texts.length)
  expect(errors).toEqual(['Error: f/ is of another release'])
})
