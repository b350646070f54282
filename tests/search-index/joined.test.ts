/** An index joined of what is said of each page, and the one that Pagefind makes of all at once: they must be the same. */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openBytes} from '../../src/cache/bytes.ts'
import {engineFiles} from '../../src/search/build/engine-files.ts'
import {pack, readMeta, unpack, writeMeta} from '../../src/search/build/index-files.ts'
import {Indexer, type IndexedPage} from '../../src/search/build/indexer.ts'
import {readEntry} from '../../src/search/build/page-entry.ts'
import {siteWords} from '../../src/search/build/site-words.ts'
import {splitIndex, type IndexFiles} from '../../src/search/build/split-index.ts'
import {termRows} from '../../src/search/build/term-rows.ts'
import {rounded, writeIndex} from '../../src/search/build/write-index.ts'
import type {Engine} from '../../src/search/browser/engine.ts'
import {find} from '../../src/search/browser/find.ts'
import {readQuery} from '../../src/search/language/query.ts'
import {makeTermTable} from '../../src/search/language/term-table.ts'
import {Vocabulary} from '../../src/search/build/vocabulary.ts'
import {readGolden} from '../search/golden.ts'
import {decodeIndex, listOf, wordOf, type Decoded, type Item} from './decoded.ts'
import {madePages} from './made-pages.ts'
import {openIndex, ownTexts} from './own-index.ts'

const queries = [...new Set(readGolden().map(({ask}) => ask))]
/** So small that there are many files, with words that begin alike in several of them. */
const size = 5000
const kept = openBytes(undefined)
const indexer = new Indexer()

let pages: readonly IndexedPage[]
let folder: string
/** What Pagefind writes of all pages at once. */
let files: IndexFiles
let whole: Decoded
let joined: Decoded

/** What the index says of each page, where so many are indexed at once. */
async function entriesBy(count: number, all = pages): Promise<Map<string, Buffer>> {
  const entries = new Map<string, Buffer>()
  for (let start = 0; start < all.length; start += count) {
    const batch = all.slice(start, start + count)
    for (const [url, entry] of splitIndex(await indexer.index(batch))) entries.set(url, entry)
  }
  return entries
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-joined-'))
  pages = await madePages()
  files = await indexer.index(pages)
  for (const [name, bytes] of files) {
    const file = path.join(folder, 'whole', 'pagefind', name)
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(file, bytes)
  }
  const entries = await entriesBy(7)
  const inOrder = pages.flatMap(({url}) => {
    const entry = entries.get(url)
    return entry === undefined ? [] : [readEntry(entry)]
  })
  const engine = await engineFiles(indexer, kept)
  const options = {kept, sizeFor: () => size, lengthFor: (words: number) => words}
  writeIndex(path.join(folder, 'joined', 'pagefind'), inOrder, engine, options)
  whole = await decodeIndex(path.join(folder, 'whole'))
  joined = await decodeIndex(path.join(folder, 'joined'))
}, 60_000)

afterAll(async () => {
  await indexer.close()
  await rm(folder, {recursive: true})
})

test('pages are said to be as long as they are, give or take a twentieth', () => {
  for (const words of [0, 1, 15, 16, 17, 99, 684, 5000, 65_536]) {
    expect(Math.abs(rounded(words) - words)).toBeLessThanOrEqual(words / 20)
  }
  const lengths = Array.from({length: 4000}, (_, index) => rounded(index))
  expect(lengths.toSorted((a, b) => a - b)).toEqual(lengths)
  expect(new Set(lengths).size).toBeLessThan(100)
})

describe('what is joined', () => {
  const wordsOf = ({files: all}: Decoded): Item[] => all.flatMap(({words}) => words)

  test('has the same texts, and as many words on each page', () => {
    expect(joined.pages.length).toBe(pages.length)
    expect(joined.pages).toEqual(whole.pages)
    expect(joined.version).toBe(whole.version)
  })

  test('says the same of each word: pages, weights and places, in the text and in metadata', () => {
    expect(wordsOf(whole).length).toBeGreaterThan(5000)
    expect(wordsOf(joined)).toEqual(wordsOf(whole))
    expect(joined.fields).toEqual(['alone', 'coverage', 'sub', 'title', 'zeal'])
    expect(joined.fields).toEqual(whole.fields)
  })

  test('tells forms of a word apart that differ by diacritics', () => {
    const cafe = wordsOf(joined).find((item) => wordOf(item) === 'cafe')
    const [, plain, forms] = listOf(cafe)
    expect(listOf(plain).length).toBe(1)
    expect(listOf(forms).map(wordOf)).toContain('café')
  })

  test('has the same filters', () => {
    expect(joined.filters.map(wordOf)).toEqual(['country', 'kind', 'year'])
    expect(joined.filters).toEqual(whole.filters)
    expect(joined.orders).toEqual(whole.orders)
  })

  test('has words in files of the size asked for', () => {
    expect(joined.files.length).toBeGreaterThan(50)
    const large = joined.files.filter(({bytes, words}) => bytes > size + 8 && words.length > 1)
    expect(large).toEqual([])
  })

  test('has the exact words of a file as its bounds, and no short one that begins others', () => {
    for (const {words, first, last} of joined.files) {
      expect(first).toBe(wordOf(words[0]))
      const end = wordOf(words.at(-1))
      expect(last).toBe(end.length < 4 ? `${end}\u0001` : end)
    }
  })

  test('finds the same in the same order, for every golden query', {timeout: 120_000}, async () => {
    const texts = await ownTexts()
    const [one, other] = await Promise.all(
      ['whole', 'joined'].map((name) => openIndex(texts, path.join(folder, name)))
    )
    if (one === undefined || other === undefined) throw new Error('an index was not opened')
    let found = 0
    for (const query of queries) {
      const expected = await rankedFor(query, one.engine)
      const ranked = await rankedFor(query, other.engine)
      if (short.test(query)) expect(addressesOf(ranked), query).toEqual(addressesOf(expected))
      else expect(settled(ranked), query).toEqual(settled(expected))
      if (expected.length > 0) found++
    }
    await Promise.all([one.close(), other.close()])
    expect(queries.length).toBeGreaterThan(120)
    expect(found).toBeGreaterThan(queries.length * 0.8)
  })
})

const table = makeTermTable(termRows(new Set(['KZ'])))

/** With a word so short the index also counts what begins so, but only in the same file. */
const short = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}])/u

/** Pages with the same score come in any order. */
function settled(ranked: readonly Placed[]): Placed[] {
  return ranked.toSorted(
    (one, other) => other.score - one.score || (one.address < other.address ? -1 : 1)
  )
}

const addressesOf = (ranked: readonly Placed[]): string[] =>
  ranked.map(({address}) => address).sort()

interface Placed {
  readonly address: string
  readonly score: number
  readonly places: readonly (readonly number[] | undefined)[]
}

async function rankedFor(query: string, engine: Engine): Promise<Placed[]> {
  const {ranked} = await find(readQuery(query, table), engine)
  return Promise.all(
    ranked.map(async ({hit, score, matches}) => ({
      address: (await hit.load()).address,
      score,
      places: matches.map((match) => match?.words)
    }))
  )
}

describe('what is said of a page', () => {
  test('is the same to the byte, whichever are indexed with it', {timeout: 60_000}, async () => {
    const [together, some, backwards] = [
      splitIndex(files),
      await entriesBy(13),
      await entriesBy(30, pages.toReversed())
    ]
    expect(together.size).toBe(pages.length)
    for (const [url, entry] of together) {
      expect(some.get(url)?.equals(entry), url).toBe(true)
      expect(backwards.get(url)?.equals(entry), url).toBe(true)
    }
  })

  test('is nothing where the page has no words', async () => {
    const content = '<html><main data-pagefind-body><p>…</p></main></html>'
    const [first] = pages.slice(0, 1)
    const entries = splitIndex(
      await indexer.index([{url: '/none/', content}, ...(first === undefined ? [] : [first])])
    )
    expect([...entries.keys()]).toEqual([first?.url])
    expect(splitIndex(await indexer.index([{url: '/none/', content}])).size).toBe(0)
  })
})

describe('an index of another form is refused', () => {
  const named = (ending: string): string =>
    [...files.keys()].find((name) => name.endsWith(ending)) ?? ''
  const withFile = (name: string, bytes: Buffer): IndexFiles => new Map(files).set(name, bytes)
  const metaWith = (change: (data: Buffer) => Buffer): IndexFiles => {
    const name = named('.pf_meta')
    return withFile(name, pack(change(unpack(files.get(name) ?? Buffer.of()))))
  }

  test('where the table of contents has a list more', () => {
    const more = metaWith((data) =>
      Buffer.concat([Buffer.from([0x87]), data.subarray(1), Buffer.of(0x80)])
    )
    expect(() => splitIndex(more)).toThrow('expected a list of 6 items')
  })

  test('where something stands behind the table of contents', () => {
    const more = metaWith((data) => Buffer.concat([data, Buffer.of(0)]))
    expect(() => splitIndex(more)).toThrow('goes on')
  })

  test('where metadata of a word has no name', () => {
    const less = metaWith((data) => {
      const meta = readMeta(data)
      return writeMeta({...meta, fields: meta.fields.slice(0, 3)})
    })
    expect(() => splitIndex(less)).toThrow('metadata')
  })

  test.each(['.pf_index', '.pf_fragment'])('where a file of the kind %s is missing', (ending) => {
    const less = new Map(files)
    less.delete(named(ending))
    expect(() => splitIndex(less)).toThrow('is missing')
  })

  test('where a file of words holds something else', () => {
    const other = withFile(named('.pf_index'), pack(Buffer.from('a0', 'hex')))
    expect(() => splitIndex(other)).toThrow('expected')
  })

  test('where a file is not packed as the others are', () => {
    expect(() => splitIndex(withFile(named('.pf_meta'), Buffer.from('plain')))).toThrow('header')
  })

  test('where there are two languages', () => {
    expect(() => splitIndex(withFile('pagefind.ru_1.pf_meta', Buffer.of()))).toThrow('one language')
  })
})

test('the words of the site are those of all its texts', () => {
  const vocabulary = new Vocabulary()
  const entries = splitIndex(files).values().map(readEntry).toArray()
  for (const [text] of whole.pages) {
    const {content, meta} = JSON.parse(text) as {content: string; meta: Record<string, string>}
    vocabulary.add(content)
    vocabulary.add(meta['sub'] ?? '')
  }
  const words = siteWords(entries, kept)
  expect(words.split('\n').length).toBeGreaterThan(1000)
  expect(words).toBe(vocabulary.toString())
})

test('a table of contents is read and written to the byte', () => {
  const [meta = Buffer.of()] = [...files].flatMap(([name, bytes]) =>
    name.endsWith('.pf_meta') ? [unpack(bytes)] : []
  )
  expect(readMeta(meta).pages.length).toBe(pages.length)
  expect(writeMeta(readMeta(meta)).equals(meta)).toBe(true)
})
