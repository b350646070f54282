import fc from 'fast-check'
import {beforeEach, expect, test} from 'vitest'
import {openBytes, type KeptBytes} from '../../src/cache/bytes.ts'
import {factsOf} from '../../src/integrations/site-folder.ts'
import {bytesOf} from '../../src/integrations/disk-entry.ts'
import {DiskPages} from '../../src/integrations/disk-pages.ts'

/** What was made since the last test began, by its name. */
let made: string[]
let kept: KeptBytes

beforeEach(() => {
  made = []
  const known = new Map<string, Uint8Array>()
  kept = {
    of(name, from, make) {
      const key = JSON.stringify([name, ...from.map(String)])
      const bytes = known.get(key) ?? make()
      if (!known.has(key)) made.push(name)
      known.set(key, bytes)
      return bytes
    },
    at: () => ({found: undefined, keep: () => undefined}),
    close() {}
  }
})

interface Site {
  readonly base: string
  readonly home?: string
  readonly files: readonly string[]
}

interface Page {
  readonly html: string
  readonly dead: readonly string[]
  readonly modules: readonly string[]
}

function pageOf({files, ...site}: Site, file: string, html: string, how: KeptBytes): Page {
  const bytes = Buffer.from(html)
  const pages = new DiskPages({...site, files: new Set(files)}, how)
  const {dead, modules, ...entry} = pages.of(file, factsOf(bytes).sha256, () => bytes)
  return {html: Buffer.from(bytesOf(entry)).toString(), dead, modules}
}

/** Few, so that many sites have the one that a page leads to, and many others have not. */
const names = ['a.png', 'a/index.html', 'a/b/index.html', '_astro/a.js', 'index.html']
const paths = [
  '/',
  '/a',
  '/a/',
  '/a/b/',
  '/a/b',
  '/a.png',
  '/a/index.html',
  '/none/',
  '/x/',
  '/x/a'
]
const links = fc.constantFrom(...paths, ...paths.map((path) => `${path}#p1`), '#p1', '../', 'b/')
const htmls = fc
  .tuple(fc.array(links, {maxLength: 4}), fc.boolean())
  .map(
    ([hrefs, isScripted]) =>
      `<html>${isScripted ? '<script type="module" src="/_astro/a.js"></script>' : ''}` +
      hrefs.map((href) => `<a href="${href}">x</a>`).join('')
  )
const sites = fc.record({
  base: fc.constantFrom('/', '/x/'),
  home: fc.constantFrom('https://a.kz/', 'https://b.kz/'),
  files: fc.subarray(names)
})

/** What a build would end with is told as such. */
function outcome(run: () => Page): Page | string {
  try {
    return run()
  } catch (error) {
    return String(error)
  }
}

test('a kept page is what it would be if it were made anew, whatever else has come or gone', () => {
  const builds = fc.array(
    fc.tuple(sites, fc.constantFrom('index.html', 'a/index.html', 'a/b/index.html'), htmls),
    {minLength: 2, maxLength: 30}
  )
  fc.assert(
    fc.property(builds, (all) => {
      for (const [site, file, html] of all) {
        const found = outcome(() => pageOf(site, file, html, kept))
        expect(found).toEqual(outcome(() => pageOf(site, file, html, openBytes())))
      }
    })
  )
})

test('a page is not made again where only files came or went that it does not lead to', () => {
  const html = '<a href="/a/">a</a><a href="/none/">b</a>'
  const first = pageOf({base: '/', files: ['a/index.html']}, 'index.html', html, kept)
  expect(first.dead).toEqual(['/none/'])
  made = []
  const files = ['a/index.html', 'b/index.html', 'none']
  expect(pageOf({base: '/', files: files.slice(0, 2)}, 'index.html', html, kept)).toEqual(first)
  expect(made).toEqual([])
  const other = pageOf({base: '/', files: [...files, 'none/index.html']}, 'index.html', html, kept)
  expect(other.dead).toEqual([])
  expect(made).toEqual(['page as an entry'])
})
