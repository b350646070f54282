import {describe, expect, test} from 'vitest'
import {weights} from '../../scripts/related/index.ts'
import {
  corpus,
  judgePassages,
  judgeRelations,
  pages,
  precisionOf,
  recallOf,
  relations
} from './judge.ts'
import {pairName, relations as key} from './key/index.ts'

describe('against the judged key', () => {
  const judgement = judgeRelations()

  test('the key names pages that are there, and no pair twice', () => {
    const pairs = [...key.related, ...key.harmless].map(([one, other]) => pairName(one, other))
    expect(new Set(pairs).size).toBe(pairs.length)
    const names = [...key.related, ...key.harmless].flatMap(([one, other]) => [one, other])
    expect(names.filter((name) => !pages.has(name))).toEqual([])
  })

  test('recall is at least 0.9', () => {
    console.log('missed:', judgement.missed)
    expect(recallOf(judgement)).toBeGreaterThanOrEqual(0.9)
  })

  test('precision is at least 0.95 over every pair there is, counting harmless as wrong', () => {
    console.log('wrong:', judgement.wrong)
    expect(precisionOf(judgement)).toBeGreaterThanOrEqual(0.95)
  })

  test('the sentences shown first are those that a reader would quote', () => {
    const passages = judgePassages()
    console.log('other sentences:', passages.wrong)
    expect(precisionOf(passages)).toBeGreaterThanOrEqual(0.95)
  })
})

describe('every relation', () => {
  const texts = new Map(
    corpus.map((passage) => [`${passage.page} ${passage.anchor}`, passage.text])
  )

  test('shows a passage on both sides that is there to be read', () => {
    for (const {one, other, evidence} of relations) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const each of evidence) {
        expect(each.one.page).toBe(one)
        expect(each.other.page).toBe(other)
        for (const {page: at, anchor, start, end, text} of [each.one, each.other]) {
          expect(text).not.toBe('')
          expect(texts.get(`${at} ${anchor}`)?.slice(start, end)).toBe(text)
        }
      }
    }
  })

  test('is the sum of its evidence', () => {
    for (const {score, evidence} of relations) {
      const sum = evidence.reduce((total, {weight}) => total + weight, 0)
      expect(score).toBeCloseTo(sum, 1)
      expect(score).toBeGreaterThanOrEqual(weights.threshold)
    }
  })

  test('rests on more than a subject that both methodologies ask about', () => {
    for (const {evidence} of relations) {
      expect(evidence.some(({kind}) => kind !== 'subject')).toBe(true)
    }
  })
})
