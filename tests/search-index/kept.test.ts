/** An index of pages that are kept from build to build: after any edits it is that of a clean build, byte for byte. */
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBytes, type KeptBytes} from '../../src/cache/bytes.ts'
import {engineFiles} from '../../src/search/build/engine-files.ts'
import {Indexer} from '../../src/search/build/indexer.ts'
import {pageEntries} from '../../src/search/build/page-entries.ts'
import {siteWords} from '../../src/search/build/site-words.ts'
import {termRows} from '../../src/search/build/term-rows.ts'
import {writeIndex} from '../../src/search/build/write-index.ts'
import type {SearchRecord} from '../../src/search/record.ts'
import {madePages} from './made-pages.ts'

const rows = termRows(new Set(['KZ']))
const indexer = new Indexer()
let folder: string

/** A site while it is edited. */
interface Site {
  /** What is built, by file. */
  readonly html: Map<string, string>
  readonly records: Map<string, SearchRecord>
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-kept-'))
})
afterAll(async () => {
  await indexer.close()
  await rm(folder, {recursive: true})
})

async function madeSite(): Promise<Site> {
  const pages = (await madePages()).slice(-16)
  const html = new Map(pages.map(({url, content}) => [`${url.slice(1)}index.html`, content]))
  return {html, records: new Map()}
}

/** Indexes a site from nothing but its files and what is kept; gives all files of the index. */
async function indexOf({html, records}: Site, kept: KeptBytes): Promise<unknown> {
  const site = await mkdtemp(path.join(folder, 'site-'))
  for (const [file, text] of html) {
    await mkdir(path.dirname(path.join(site, file)), {recursive: true})
    await writeFile(path.join(site, file), text)
  }
  const files = [...html.keys()].sort()
  const entries = await pageEntries(site, files, {records, rows, indexer, kept})
  const bundle = path.join(site, 'pagefind')
  writeIndex(bundle, entries, await engineFiles(indexer, kept), {kept})
  const names = await readdir(bundle, {recursive: true, withFileTypes: true})
  const written = names.filter((entry) => entry.isFile())
  const all = await Promise.all(
    written
      .map(({parentPath, name}) => path.join(parentPath, name))
      .sort()
      .map(async (file) => [path.relative(bundle, file), await readFile(file, 'base64')])
  )
  return [...all, siteWords(entries, kept)]
}

/** What a build finds kept by the one before; `made` tells how many entries it lacked. */
function openKept(program = 'one'): {readonly kept: KeptBytes; readonly made: () => number} {
  const stored = openBytes(path.join(folder, 'kept'), 'search', program)
  let made = 0
  return {
    made: () => made,
    kept: {
      of: (what, from, make) => stored.of(what, from, make),
      at(what, from) {
        const place = stored.at(what, from)
        if (place.found === undefined && what === 'entry') made++
        return place
      },
      close: () => {
        stored.close()
      }
    }
  }
}

const nothing = openBytes(undefined)

function record(address: string, title: string): SearchRecord {
  return {
    address,
    title,
    sub: ['Law of 2013 No. 94-V'],
    topic: undefined,
    kind: 'article',
    class: 'expert',
    source: 'Somebody',
    country: 'Kazakhstan',
    pillar: undefined,
    subPillar: undefined,
    coverage: [],
    code: undefined,
    score: undefined,
    year: 2024,
    spans: []
  }
}

/** Files that are edited, of the first, the middle and the last page. */
const chosen = [0, 7, 15]

function fileIn({html}: Site, index: number): string {
  return [...html.keys()].sort()[index % html.size] ?? ''
}

function change(site: Site, index: number, edit: (html: string) => string): void {
  const file = fileIn(site, index)
  site.html.set(file, edit(site.html.get(file) ?? ''))
}

const edits: readonly (readonly [what: string, made: number, edit: (site: Site) => void])[] = [
  ['nothing', 0, () => undefined],
  [
    'what stands beside the text of every page',
    0,
    (site) => {
      for (const index of site.html.keys().map((_, at) => at)) {
        change(site, index, (html) => html.replace('</main>', '</main><footer>Day 2</footer>'))
      }
    }
  ],
  [
    'words of three pages',
    3,
    (site) => {
      for (const index of chosen) {
        change(site, index, (html) => html.replace('<p>', '<p>Corrected naïve words: '))
      }
    }
  ],
  ['a filter', 1, (site) => change(site, 3, (html) => html.replace('content="', 'content="New '))],
  [
    'all that is said of a page in its record',
    1,
    (site) => {
      const address = `/${fileIn(site, 5).replace('index.html', '')}`
      site.records.set(address, record(address, 'Қазақстан and the café'))
    }
  ],
  [
    'a page that is new',
    1,
    (site) => {
      site.html.set(
        '0000/index.html',
        '<html><main data-pagefind-body><p>Brand new</p></main></html>'
      )
    }
  ],
  [
    'a page that has no words',
    1,
    (site) => {
      site.html.set('0001/index.html', '<html><main data-pagefind-body><p>…</p></main></html>')
    }
  ],
  ['a page that is gone', 0, (site) => site.html.delete(fileIn(site, 2))],
  [
    'a page that is not to be found any more',
    0,
    (site) => change(site, 4, (html) => html.replace('data-pagefind-body', ''))
  ],
  [
    'the only page with some metadata',
    0,
    (site) => {
      for (const [file, html] of site.html) if (html.includes('"alone[')) site.html.delete(file)
    }
  ]
]

test('after each edit it is that of a clean build', {timeout: 60_000}, async () => {
  const site = await madeSite()
  const first = openKept()
  expect(await indexOf(site, first.kept)).toEqual(await indexOf(site, nothing))
  expect(first.made()).toBe(site.html.size)
  first.kept.close()
  for (const [what, count, edit] of edits) {
    edit(site)
    const {kept, made} = openKept()
    expect(await indexOf(site, kept), what).toEqual(await indexOf(site, nothing))
    expect(made(), what).toBe(count)
    kept.close()
  }
})

test('with another program all pages are indexed anew', {timeout: 60_000}, async () => {
  const site = await madeSite()
  const {kept, made} = openKept('two')
  await indexOf(site, kept)
  kept.close()
  expect(made()).toBe(site.html.size)
})
