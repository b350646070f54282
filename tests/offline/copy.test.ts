import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {afterEach, beforeEach, expect, test} from 'vitest'
import program from '../../package.json' with {type: 'json'}
import {openBytes} from '../../src/cache/bytes.ts'
import {makeDiskCopy} from '../../src/integrations/disk.ts'
import {makeOffline} from '../../src/integrations/offline.ts'
import {SiteFolder} from '../../src/integrations/site-folder.ts'
import {copyName} from '../../src/offline/copy.ts'
import {fileOf, hashOf} from '../../src/offline/release.ts'

let site: string
/** For whatever else is kept. */
let beside: string

beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'atlas-site-'))
  beside = await mkdtemp(path.join(tmpdir(), 'atlas-beside-'))
})

afterEach(async () => {
  await rm(site, {recursive: true})
  await rm(beside, {recursive: true})
})

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(site, name)), {recursive: true})
    await writeFile(path.join(site, name), text)
  }
}

const pages = {
  'index.html': '<p data-copy="hosted"><a href="/x/a.zip">zip</a> <b data-zip="size"></b></p>',
  'offline/index.html': '<a href="/x/">home</a> <code data-zip="sha256"></code>',
  'measures/index.html': '<a href="https://a.kz/none/">elsewhere</a><a href="#p1">here</a>'
}

test('says on the pages that link to it how large the copy is, and its checksum', async () => {
  await write(pages)
  const {size, sha256, files} = await makeDiskCopy(new SiteFolder(site), {base: '/x/'})
  expect(files).toBe(4)
  expect(size).toBeGreaterThan(0)
  expect(await readFile(path.join(site, 'index.html'), 'utf8')).toContain(
    '<b data-zip="size">0.0 MB'
  )
  expect(await readFile(path.join(site, 'offline/index.html'), 'utf8')).toContain(`>${sha256}<`)
})

test('leaves a list of what is saved that knows these pages as they are then', async () => {
  await write(pages)
  const folder = new SiteFolder(site)
  await makeDiskCopy(folder, {base: '/x/'})
  const {files} = await makeOffline(folder)
  for (const name of ['index.html', 'offline/index.html']) {
    const bytes = await readFile(path.join(site, name))
    const listed = files.find(({address}) => fileOf(address) === name)
    expect(listed).toEqual({...listed, hash: await hashOf(bytes), size: bytes.length})
  }
})

test('is the same as a folder and as a zip file, made anew or with what was kept', async () => {
  const copies = []
  for (const round of ['1', '2', '3']) {
    await write(pages)
    const kept = openBytes(round === '3' ? undefined : beside)
    const folder = path.join(beside, round)
    await makeDiskCopy(new SiteFolder(site), {base: '/x/', folder, kept})
    kept.close()
    const found: Record<string, string> = {}
    for (const name of (await readdir(folder, {recursive: true})).sort()) {
      const file = path.join(folder, name)
      if ((await stat(file)).isFile()) found[name] = await readFile(file, 'utf8')
    }
    const zip = await readFile(path.join(site, `${copyName(program.version)}.zip`))
    const unzipped = Object.entries(unzipSync(zip)).map(([name, bytes]) => {
      return [name.replace(/^[^/]*\//, ''), strFromU8(bytes)] as const
    })
    expect(found).toEqual(Object.fromEntries(unzipped))
    copies.push(zip.toString('hex'))
  }
  expect(new Set(copies).size).toBe(1)
})

test('is not made where links lead nowhere, and names the page and the address of each', async () => {
  await write({
    ...pages,
    'measures/index.html': '<a href="/x/none/">a</a><a href="/x/offline/">b</a>',
    'notes/index.html': '<img src="/x/none.png">'
  })
  await expect(makeDiskCopy(new SiteFolder(site), {base: '/x/'})).rejects.toThrow(
    [
      'Links that lead nowhere:',
      'measures/index.html: expected an address of the site, found /x/none/',
      'notes/index.html: expected an address of the site, found /x/none.png'
    ].join('\n')
  )
})
