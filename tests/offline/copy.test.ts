import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {makeDiskCopy} from '../../src/integrations/disk.ts'
import {SiteFolder} from '../../src/integrations/site-folder.ts'

let site: string

beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'atlas-site-'))
})

afterEach(() => rm(site, {recursive: true}))

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
