/** The index of this project’s own texts, as Pagefind writes it and slimmed: they must find the same. */
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  pack,
  readMeta,
  unpack,
  wordsOf,
  writeMeta,
  type IndexedWord,
  type IndexMeta
} from '../../src/integrations/search/index-files.ts'
import {slim} from '../../src/integrations/search/slim.ts'
import {termRows} from '../../src/integrations/search/term-rows.ts'
import type {Engine} from '../../src/search/engine.ts'
import {find} from '../../src/search/find.ts'
import {readQuery} from '../../src/search/query.ts'
import {makeTermTable} from '../../src/search/term-table.ts'
import {readGolden} from '../search/golden.ts'
import {openIndex, ownTexts, writeIndex, type OwnText} from './own-index.ts'

const queries = [...new Set(readGolden().map(({ask}) => ask))]
/** So small that there are many files, with words that begin alike in several of them. */
const size = 5000

let texts: readonly OwnText[]
let folder: string

/** Every file of an index with its bytes. */
async function filesOf(site: string): Promise<Map<string, string>> {
  const names = await readdir(site, {recursive: true, withFileTypes: true})
  const files = names.filter((entry) => entry.isFile())
  return new Map(
    await Promise.all(
      files.map(async ({parentPath, name}) => {
        const file = path.join(parentPath, name)
        return [path.relative(site, file), await readFile(file, 'base64')] as const
      })
    )
  )
}

interface WordFile {
  readonly first: string
  readonly last: string
  readonly words: readonly IndexedWord[]
}

const metaIn = async (name: string): Promise<IndexMeta> =>
  readMeta(await unpack(await metaOf(path.join(folder, name))))

/** The files of words of an index, in order. */
async function wordsIn(name: string): Promise<WordFile[]> {
  const {chunks} = await metaIn(name)
  return Promise.all(
    chunks.map(async ({first, last, name: file}) => {
      const data = await unpack(path.join(folder, name, 'pagefind', 'index', `${file}.pf_index`))
      return {first, last, words: [...wordsOf(data)]}
    })
  )
}

/** The packed texts of an index, in the order of its pages. */
async function textsIn(name: string): Promise<string[]> {
  const {pages} = await metaIn(name)
  const at = path.join(folder, name, 'pagefind', 'fragment')
  return Promise.all(
    pages.map((page) => readFile(path.join(at, `${page.name}.pf_fragment`), 'base64'))
  )
}

const metaOf = async (site: string): Promise<string> => {
  const names = await readdir(path.join(site, 'pagefind'))
  return path.join(site, 'pagefind', names.find((name) => name.endsWith('.pf_meta')) ?? '')
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-slim-'))
  texts = await ownTexts()
  await writeIndex(texts, path.join(folder, 'whole'))
  await cp(path.join(folder, 'whole'), path.join(folder, 'slim'), {recursive: true})
})

afterAll(() => rm(folder, {recursive: true}))

describe('an index as it is known', () => {
  beforeAll(async () => {
    expect(await slim(path.join(folder, 'slim', 'pagefind'), () => size)).toBeUndefined()
  })

  test('has the same texts under short names', async () => {
    const [before, after] = await Promise.all(['whole', 'slim'].map(textsIn))
    expect(after).toEqual(before)
    const {pages} = await metaIn('slim')
    expect(pages.length).toBe(texts.length)
    expect(Math.max(...pages.map(({name}) => name.length))).toBeLessThan(7)
  })

  test('has the same words with all that is said of them, in files of the size asked for', async () => {
    const [before, after] = [await wordsIn('whole'), await wordsIn('slim')]
    const all = (files: readonly WordFile[]): string[] =>
      files.flatMap(({words}) => words.map(({bytes}) => bytes.toString('base64')))
    expect(all(before).length).toBeGreaterThan(5000)
    expect(all(after)).toEqual(all(before))
    expect(after.length).toBeGreaterThan(50)
    const bytesOf = ({words}: WordFile): number =>
      words.reduce((sum, {bytes}) => sum + bytes.length, 0)
    const large = after.filter((file) => bytesOf(file) > size && file.words.length > 1)
    expect(large).toEqual([])
  })

  test('has the exact words of a file as its bounds, and no short one that begins others', async () => {
    for (const {words, first, last} of await wordsIn('slim')) {
      expect(first).toBe(words[0]?.word)
      const end = words.at(-1)?.word ?? ''
      expect(last).toBe(end.length < 4 ? `${end}\u0001` : end)
    }
  })

  test(
    'finds the same pages in the same order, for every golden query',
    {timeout: 120_000},
    async () => {
      const [whole, slimmed] = await Promise.all([
        openIndex(texts, path.join(folder, 'whole')),
        openIndex(texts, path.join(folder, 'slim'))
      ])
      let found = 0
      for (const query of queries) {
        const [expected, ranked] = [
          await rankedFor(query, whole.engine),
          await rankedFor(query, slimmed.engine)
        ]
        if (short.test(query)) expect(addressesOf(ranked), query).toEqual(addressesOf(expected))
        else expect(ranked, query).toEqual(expected)
        if (expected.length > 0) found++
      }
      await Promise.all([whole.close(), slimmed.close()])
      expect(queries.length).toBeGreaterThan(120)
      expect(found).toBeGreaterThan(queries.length * 0.8)
    }
  )
})

const table = makeTermTable(termRows(new Set(['KZ'])))

/** With a word so short the index also counts what begins so, but only in the same file. */
const short = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}])/u

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

describe('an index of another form stays as it is', () => {
  let site: string

  const refuses = async (reason: RegExp): Promise<void> => {
    const before = await filesOf(site)
    expect(await slim(path.join(site, 'pagefind'))).toMatch(reason)
    expect(await filesOf(site)).toEqual(before)
  }

  beforeAll(() => {
    site = path.join(folder, 'other')
  })

  const copy = async (): Promise<void> => {
    await rm(site, {recursive: true, force: true})
    await cp(path.join(folder, 'whole'), site, {recursive: true})
  }

  test('where pages share files', async () => {
    await rm(site, {recursive: true, force: true})
    await writeIndex(texts, site, {maxFragments: 5})
    await refuses(/share files/)
  })

  test('where the table of contents has a list more', async () => {
    await copy()
    const file = await metaOf(site)
    const data = await unpack(file)
    await writeFile(
      file,
      pack(Buffer.concat([Buffer.from([0x87]), data.subarray(1), Buffer.of(0x80)]))
    )
    await refuses(/expected a list of 6 items/)
  })

  test('where something stands behind the table of contents', async () => {
    await copy()
    const file = await metaOf(site)
    await writeFile(file, pack(Buffer.concat([await unpack(file), Buffer.of(0)])))
    await refuses(/goes on/)
  })

  test.each([
    ['of words', 'index', /no such file/],
    ['of texts', 'fragment', /the text .* is missing/]
  ])('where a file %s is missing', async (_, part, reason) => {
    await copy()
    const [first = ''] = await readdir(path.join(site, 'pagefind', part))
    await rm(path.join(site, 'pagefind', part, first))
    await refuses(reason)
  })

  test('where a file of words holds something else', async () => {
    await copy()
    const part = path.join(site, 'pagefind', 'index')
    const [first = ''] = await readdir(part)
    await writeFile(path.join(part, first), pack(Buffer.from('a0', 'hex')))
    await refuses(/expected an item/)
  })

  test('where a file is not packed as the others are', async () => {
    await copy()
    await writeFile(await metaOf(site), 'plain')
    await refuses(/header/)
  })

  test('where there are two languages', async () => {
    await copy()
    const file = path.join(site, 'pagefind', 'pagefind-entry.json')
    const entry = JSON.parse(await readFile(file, 'utf8')) as {languages: Record<string, object>}
    const [own = {}] = Object.values(entry.languages)
    entry.languages['ru'] = own
    await writeFile(file, JSON.stringify(entry))
    await refuses(/one language/)
  })
})

test('a table of contents is read and written to the byte', async () => {
  const data = await unpack(await metaOf(path.join(folder, 'whole')))
  const meta = readMeta(data)
  expect(meta.pages.length).toBe(texts.length)
  expect(writeMeta(meta).equals(data)).toBe(true)
})
