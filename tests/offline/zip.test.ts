import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createHash} from 'node:crypto'
import {strFromU8, unzipSync} from 'fflate'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import program from '../../package.json' with {type: 'json'}
import {SiteFolder} from '../../src/build/site-folder.ts'
import {writeZip, zipSite, type FileToZip} from '../../src/build/zip.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-zip-'))
})

afterEach(async () => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  await rm(folder, {recursive: true})
})

const files: readonly FileToZip[] = [
  {name: 'index.html', read: () => Buffer.from('дом'.repeat(1000))},
  {name: 'a/empty', read: () => new Uint8Array()}
]

test('holds the files in one folder, and knows its own size and checksum', async () => {
  const target = path.join(folder, 'a.zip')
  const zipped = await writeZip(target, 'atlas-1', files)
  const bytes = await readFile(target)
  const found = unzipSync(bytes)
  expect(Object.keys(found)).toEqual(['atlas-1/index.html', 'atlas-1/a/empty'])
  expect(strFromU8(found['atlas-1/index.html'] ?? new Uint8Array())).toBe('дом'.repeat(1000))
  expect(zipped).toEqual({
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex')
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
    await writeZip(target, 'atlas-1', files)
    zips.push(await readFile(target, 'hex'))
  }
  expect(zips[0]).toBe(zips[1])
})

test('has an end that counts further where there are more files than the first form counts', async () => {
  const target = path.join(folder, 'a.zip')
  const most = 1
  const zipped = await writeZip(target, 'atlas-1', files, most)
  const zip = await readFile(target)
  // The record of the first form says “see there”; a program that did not would find 65,535 files.
  expect(zip.readUInt16LE(zip.length - 22 + 10)).toBe(0xffff)
  expect(Object.keys(unzipSync(zip))).toEqual(['atlas-1/index.html', 'atlas-1/a/empty'])
  expect(zipped.size).toBe(zip.length)
})

test('is the site, whose pages offer it with its size and checksum', async () => {
  const offer =
    '<p>a</p><template data-zip><b>-zip-size-</b> <i>-zip-sha256-</i></template><p>b</p>'
  await mkdir(path.join(folder, 'offline'))
  await writeFile(path.join(folder, 'index.html'), offer)
  await writeFile(path.join(folder, 'offline/index.html'), offer)
  await writeFile(path.join(folder, 'old.zip'), 'zip')
  const {size, sha256} = await zipSite(new SiteFolder(folder), 'Laws of the Steppe')
  const name = `laws-of-the-steppe-${program.version}`
  const zip = await readFile(path.join(folder, `${name}.zip`))
  expect([zip.length, createHash('sha256').update(zip).digest('hex')]).toEqual([size, sha256])
  const found = unzipSync(zip)
  // A host may serve it, too: it has what its readers need to save it, but for packs.
  const inside = ['index.html', 'offline-release.json', 'offline/index.html', 'sw.js']
  expect(Object.keys(found)).toEqual([...inside, 'SHA256SUMS'].map((file) => `${name}/${file}`))
  // A page in the file cannot name the checksum of the file, and offers nothing.
  expect(strFromU8(found[`${name}/index.html`] ?? new Uint8Array())).toBe(offer)
  const sums = strFromU8(found[`${name}/SHA256SUMS`] ?? new Uint8Array())
  expect(sums.split('\n').map((line) => line.replace(/^[0-9a-f]{64} {2}/, ''))).toEqual([
    ...inside,
    ''
  ])
  expect(await readFile(path.join(folder, 'index.html'), 'utf8')).toBe(
    `<p>a</p><b>0.0 MB</b> <i>${sha256}</i><p>b</p>`
  )
  expect(await readFile(path.join(folder, 'sw.js'), 'utf8')).not.toBe('')
  // Made anew it would hold pages that offer it, and have another checksum than they say.
  const again = await zipSite(new SiteFolder(folder), 'Laws of the Steppe')
  expect(again).toEqual({size, sha256, file: `${name}.zip`})
  expect(await readFile(path.join(folder, `${name}.zip`))).toEqual(zip)
  await rm(path.join(folder, `${name}.zip`))
  await expect(zipSite(new SiteFolder(folder), 'Laws of the Steppe')).rejects.toThrow(
    'build the site again'
  )
})
