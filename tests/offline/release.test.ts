import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {makeRelease} from '../../src/build/release.ts'
import {packCounts, unpack} from '../../src/offline/packs.ts'
import {SiteFolder} from '../../src/build/site-folder.ts'
import {
  addressOf,
  cacheKey,
  cacheName,
  hashOf,
  parseRelease,
  urlOf
} from '../../src/offline/release.ts'

let site: string

beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'atlas-release-'))
})

afterEach(() => rm(site, {recursive: true}))

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(site, name)), {recursive: true})
    await writeFile(path.join(site, name), text)
  }
}

const small = {
  'index.html': 'home',
  'measures/kz/a/index.html': 'a',
  'measures/kz/a/cite.bib': 'b',
  'measures/index.html': 'list',
  '_astro/x.css': 'c',
  'pagefind/index/1.pf_index': 'i',
  'pagefind/fragment/1.pf_fragment': 'f',
  'offline/unsaved/index.html': 'u',
  '404.html': 'n'
}

test('lists every file under the address it is asked for, with hash and size', async () => {
  const twice = {'atlas-1.zip': 'z', 'data/laws.json': 't', 'llms-full.txt': 'l'}
  await write({...small, ...twice, '.nojekyll': ''})
  const {files, packs} = await makeRelease(new SiteFolder(site))
  expect(files.map(({address}) => address)).toEqual([
    '404.html',
    '_astro/x.css',
    '',
    'measures/',
    'measures/kz/a/cite.bib',
    'measures/kz/a/',
    'offline/unsaved/',
    'pagefind/fragment/1.pf_fragment',
    'pagefind/index/1.pf_index'
  ])
  expect(files[2]).toEqual({address: '', hash: await hashOf(Buffer.from('home')), size: 4})
  expect(packs).toHaveLength(packCounts.whole)
  const list = await readFile(path.join(site, 'offline-release.json'), 'utf8')
  expect(await parseRelease(list)).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    files,
    packs,
    whole: true
  })
})

test('is another release where one byte is other, and the same where none is', async () => {
  await write(small)
  const {id} = await makeRelease(new SiteFolder(site))
  expect((await makeRelease(new SiteFolder(site))).id).toBe(id)
  expect(await readFile(path.join(site, 'sw.js'), 'utf8')).toContain(id)
  await write({'measures/kz/a/index.html': 'A'})
  expect((await makeRelease(new SiteFolder(site))).id).not.toBe(id)
})

test.each([
  ['small', {}],
  ['large', {limit: 10}]
])('puts all but the core of a %s site into packs', async (_, options) => {
  await write(small)
  const {files, packs, whole} = await makeRelease(new SiteFolder(site), options)
  expect(whole).toBe('limit' in options ? undefined : true)
  const rest = files.filter(({pack}) => pack !== undefined)
  expect(rest.map(({address}) => address)).toEqual([
    'measures/kz/a/cite.bib',
    'measures/kz/a/',
    'pagefind/fragment/1.pf_fragment'
  ])
  for (const {address, hash, pack} of rest) {
    const bytes = await readFile(path.join(site, packs[pack ?? -1]?.address ?? ''))
    const found = (await unpack(new Blob([bytes]))).find((file) => file.address === address)
    expect(found && (await hashOf(found.bytes))).toBe(hash)
  }
})

test('lists packs with their own hash and size', async () => {
  await write(small)
  const {packs} = await makeRelease(new SiteFolder(site), {limit: 10})
  expect(packs).toHaveLength(packCounts.large)
  for (const {address, hash, size} of packs) {
    const bytes = await readFile(path.join(site, address))
    expect([await hashOf(bytes), bytes.length]).toEqual([hash, size])
  }
})

test('leaves no packs behind where a site has become small', async () => {
  await write(small)
  const names = async (): Promise<string[]> => readdir(path.join(site, 'offline/packs'))
  await makeRelease(new SiteFolder(site), {limit: 10})
  expect(await names()).toHaveLength(packCounts.large)
  await makeRelease(new SiteFolder(site))
  expect(await names()).toHaveLength(packCounts.whole)
})

test('has no packs in the zip file of a small site, whose first visit saves everything all the same', async () => {
  await write(small)
  await makeRelease(new SiteFolder(site))
  const {files, packs, whole} = await makeRelease(new SiteFolder(site), {packsOfWhole: false})
  expect([packs, whole]).toEqual([[], true])
  expect(files.filter(({pack}) => pack !== undefined)).toEqual([])
  expect(await readdir(path.join(site, 'offline'))).toEqual(['unsaved'])
})

test('finds the address in what a browser asks for, whatever is in it', () => {
  const scope = 'https://a.example/some/base/'
  const part = fc.string({minLength: 1}).filter((text) => text !== '.' && text !== '..')
  fc.assert(
    fc.property(fc.array(part.map((text) => text.toWellFormed().replaceAll('/', '-'))), (parts) => {
      fc.pre(parts.at(-1) !== 'index.html')
      const address = parts.join('/')
      expect(addressOf(scope, urlOf(scope, address))).toBe(address)
      expect(addressOf(scope, new URL(cacheKey(scope, {address, hash: '0'})))).toBe(address)
    })
  )
})

test('takes the file of a page for the page, and a broken escape as it is', () => {
  const scope = 'https://a.example/base/'
  const of = (url: string): string => addressOf(scope, new URL(url, scope))
  expect(of('measures/index.html?q=1#p3')).toBe('measures/')
  expect(of('index.html')).toBe('')
  expect(of('%E0%A4%A')).toBe('%E0%A4%A')
})

test('keeps the caches of two sites of a host apart', () => {
  expect(cacheName('https://a.example/one/')).not.toBe(cacheName('https://a.example/two/'))
})

test('takes nothing else for a list of files, nor one that somebody changed', async () => {
  await write(small)
  await makeRelease(new SiteFolder(site))
  const list = await readFile(path.join(site, 'offline-release.json'), 'utf8')
  expect(await parseRelease(list)).toBeDefined()
  const others = ['', '<!doctype html>', 'null', '[]', '{"id": "1"}']
  const foreign = ['{"id":1,"files":null,"packs":0}', '{"id":"1","files":[],"packs":[]}']
  const changed = [list.replace('"size":4', '"size":5'), list.replace(/"id":"./, '"id":"x')]
  for (const text of [...others, ...foreign, ...changed]) {
    expect(text).not.toBe(list)
    expect(await parseRelease(text)).toBeUndefined()
  }
})
