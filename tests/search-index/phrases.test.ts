/** Phrases that are found in the texts of few pages, against what the index itself says. */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {placesOf, rarePhrase} from '../../src/search/browser/phrases.ts'
import {readQuery} from '../../src/search/language/query.ts'
import {makeTermTable} from '../../src/search/language/term-table.ts'
import {openIndex, ownTexts, writeIndex, type OpenIndex, type OwnText} from './own-index.ts'

let folder: string
let texts: readonly OwnText[]
let index: OpenIndex

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-phrases-'))
  texts = await ownTexts()
  await writeIndex(texts, folder)
  index = await openIndex(texts, folder)
})

afterAll(async () => {
  await index.close()
  await rm(folder, {recursive: true})
})

const table = makeTermTable([])

/** The words of a phrase as the search asks for them. */
function wordsOf(phrase: string): readonly string[] {
  const [unit] = readQuery(`"${phrase.replace(/["“”„«»]/g, ' ')}"`, table).units
  return unit?.kind === 'phrase' ? unit.words : []
}

/** Every so many words of all texts, two to four words in a row. */
function phrases(step: number): string[] {
  return texts.flatMap(({text}) => {
    const words = text.replace(/^---$[^]*?^---$/m, '').split(/\s+/)
    return words.flatMap((_, at) =>
      at % step === 0 ? [words.slice(at, at + 2 + ((at / step) % 3)).join(' ')] : []
    )
  })
}

test(
  'are found on the pages where the index has their words in a row',
  {timeout: 60_000},
  async () => {
    let rare = 0
    for (const phrase of phrases(17)) {
      const words = wordsOf(phrase)
      const matches = await rarePhrase(words, index.engine)
      if (matches === undefined) continue
      rare++
      const row = await index.engine.exactly(words)
      expect([...matches.keys()].sort(), phrase).toEqual(row.map(({id}) => id).sort())
    }
    expect(rare).toBeGreaterThan(300)
  }
)

test('are left to the index where many pages have the longest word, or there is but one word', async () => {
  expect(await rarePhrase(['the', 'government'], index.engine)).toBeUndefined()
  expect(await rarePhrase(['government'], index.engine)).toBeUndefined()
})

test('are left to the index where a text cannot be read', async () => {
  const {engine} = index
  let words: readonly string[] = []
  for (const phrase of phrases(17)) {
    words = wordsOf(phrase)
    if ((await rarePhrase(words, engine))?.size === 1) break
  }
  expect((await rarePhrase(words, engine))?.size).toBe(1)
  const unsaved = {
    ...engine,
    exactly: async (asked: readonly string[]) =>
      (await engine.exactly(asked)).map((hit) => ({
        ...hit,
        load: () => Promise.reject(new Error('not saved'))
      }))
  }
  expect(await rarePhrase(words, unsaved)).toBeUndefined()
})

describe('a phrase stands in a text', () => {
  const text = 'He ran a cross-border, restricted freedom of movement; «Свобода» слова.'

  test.each([
    ['restricted freedom', [4, 5]],
    ['freedom of movement', [5, 6, 7]],
    ['restricting freedoms', [4, 5]],
    ['crossborder restricted', [3, 4]],
    ['свобода слова', [8, 9]]
  ])('%s', (phrase, places) => {
    expect(placesOf(phrase.split(' '), text)).toEqual(places)
  })

  test.each(['freedom restricted', 'restricted movement', 'ran cross restricted', 'слова he'])(
    'but not %s',
    (phrase) => {
      expect(placesOf(phrase.split(' '), text)).toEqual([])
    }
  )
})
