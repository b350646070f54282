import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {makeLinksRelative, wayUp} from '../../src/build/relative-links.ts'
import {SiteFolder} from '../../src/build/site-folder.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-links-'))
})

afterEach(() => rm(folder, {recursive: true}))

const placeholder = '/-x-/'

async function relative(files: Readonly<Record<string, string>>, home?: string): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
    await writeFile(path.join(folder, name), text)
  }
  const names = Object.keys(files)
  makeLinksRelative(new SiteFolder(folder), names, {placeholder, home, expected: ['a.zip']})
  return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
}

test('leads from each page up to the root and down to the address', async () => {
  expect(
    await relative({
      'index.html': '<a href="/-x-/"></a><a href="/-x-/a/b/?q=1&amp;r=2#p1"></a>',
      'a/b/index.html': '<a href="/-x-/"></a><img src=/-x-/%D3%99.png><a href="/-x-/a.zip"></a>',
      'ә.png': ''
    })
  ).toEqual([
    '<a href="./"></a><a href="./a/b/?q=1&amp;r=2#p1"></a>',
    '<a href="../../"></a><img src=../../%D3%99.png><a href="../../a.zip"></a>',
    ''
  ])
  expect(wayUp('404.html')).toBe('./')
})

test('leads from the page for unknown addresses, shown at any depth, by the path of the site', async () => {
  const page = {'404.html': '<a href="/-x-/404.html"></a>'}
  expect(await relative(page)).toEqual(['<a href="/404.html"></a>'])
  expect(await relative(page, 'https://a.example/b/')).toEqual(['<a href="/b/404.html"></a>'])
})

test('names every page with every address that leads nowhere', async () => {
  const page = '<a href="/-x-/gone/#p1"></a><a href="/-x-/a"></a><link href="/-x-/gone.css">'
  await expect(
    relative({'a/index.html': page, 'index.html': '<a href="/-x-/a/"></a>'})
  ).rejects.toThrow(
    [
      'Links that lead nowhere:',
      'a/index.html: no page or file at /gone/',
      'a/index.html: no page or file at /a',
      'a/index.html: no page or file at /gone.css'
    ].join('\n')
  )
})

test('lets the placeholder go out in no other file', async () => {
  await expect(relative({'a.json': '["/-x-/"]'})).rejects.toThrow('a.json')
})
