import {describe, expect, test} from 'vitest'
import {corpus} from '../../scripts/corpus/corpus.ts'
import {likenessOf, type Likeness} from '../../scripts/corpus/likeness.ts'
import {madeUp} from '../../scripts/corpus/words.ts'
import {accountSchema} from '../../src/model/account.ts'
import {dataOf, pagesOf} from '../convert/read-files.ts'
import {convertAll, madeInputs} from './made-corpus.ts'

const pages = 150
const inputs = madeInputs(pages)
const conversion = convertAll(inputs)
const made = pagesOf(conversion)

describe('a made-up corpus', () => {
  test('is the same each time it is made', () => {
    expect([...corpus(pages)]).toEqual([...corpus(pages)])
  })

  test('of more pages begins as one of fewer does, but for the seed cut short', () => {
    const few = [...corpus(pages)]
    const many = [...corpus(4 * pages)]
    expect(many.slice(0, few.length - 1)).toEqual(few.slice(0, -1))
  })

  test('has texts of all kinds, several countries, and more than one edition', () => {
    expect(new Set(made.map(({record}) => record.kind))).toEqual(
      new Set(['measure', 'report', 'indicator', 'article'])
    )
    expect(new Set(made.map(({record}) => record.country?.code)).size).toBeGreaterThan(1)
    const editions = made.flatMap(({record}) => (record.kind === 'report' ? record.edition : []))
    expect(new Set(editions).size).toBeGreaterThan(1)
  })

  test('has about as many pages as were asked for', () => {
    expect(made.length).toBeGreaterThanOrEqual(pages)
    expect(made.length).toBeLessThan(pages + 30)
  })

  test('has texts that are about as like each other as the real ones it stands for', () => {
    // What `npm run corpus -- --likeness content` printed of the first five texts.
    const real: Omit<Likeness, 'pages'> = {
      wordsPerParagraph: 60.9,
      notesPerParagraph: 1.88,
      vocabulary: 2392,
      rareWordsInCommon: 0.81,
      pairsWithALaw: 4.3
    }
    const likeness = likenessOf(conversion.files)
    for (const [what, expected] of Object.entries(real)) {
      const found = likeness[what as keyof typeof real]
      expect(found, what).toBeGreaterThan(expected / 2)
      expect(found, what).toBeLessThan(expected * 2)
    }
  })

  test('says on every page that it is made up', () => {
    const silent = made.filter(({text}) => !text.includes(madeUp))
    expect(silent.map(({record}) => record.address)).toEqual([])
  })

  test('is read without a message but on the markup that its sentences have on purpose', () => {
    const others = inputs.flatMap(({file}) =>
      file.messages.filter(({ruleId}) => ruleId !== 'markup-left')
    )
    expect(others.map(String)).toEqual([])
  })

  test('is accounted for to the last character', () => {
    for (const {source, characters, segments} of dataOf(conversion, 'account', accountSchema)) {
      const counted = segments.reduce((sum, {length}) => sum + length, 0)
      expect(counted, source.file).toBe(characters)
      const rules = segments.flatMap((one) => (one.as === 'content' ? [] : one.rule))
      expect(rules, source.file).not.toContain('unaccounted')
    }
  })

  test('has what costs time: notes, references, laws in common, runs in another language', () => {
    const records = made.map(({record}) => record)
    const titles = records.flatMap((record) =>
      record.kind === 'measure' ? record.bases.map(({title}) => title) : []
    )
    expect(new Set(titles).size).toBeLessThan(titles.length)
    expect(records.some(({notes}) => notes.length > 5)).toBe(true)
    expect(records.some(({references}) => references.length > 0)).toBe(true)
    expect(made.some(({text}) => text.includes('<span lang="ru">'))).toBe(true)
  })

  test('is refused where there are not enough countries for it', () => {
    expect(() => [...corpus(1e6)]).toThrow(/there are no countries for more/)
  })
})
