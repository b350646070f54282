import {describe, expect, test} from 'vitest'
import {findMentions} from '../../scripts/laws/extract/index.ts'
import {
  corpus,
  judgeMentions,
  lawOf,
  matchMentions,
  precisionOf,
  recallOf,
  register
} from './judge.ts'

const {laws, unresolved} = register
const found = findMentions(corpus)
const matches = matchMentions()

describe('the mentions found by eye', () => {
  test('are found, and nothing beside', () => {
    const judgement = judgeMentions()
    expect(judgement.missed).toEqual([])
    expect(judgement.wrong).toEqual([])
    expect(recallOf(judgement)).toBeGreaterThanOrEqual(0.98)
    expect(precisionOf(judgement)).toBeGreaterThanOrEqual(0.99)
  })

  test('name one law of the register for each law of the key, and the other way round', () => {
    const pairs = new Set(
      matches.flatMap(({law, mention}) =>
        mention === undefined ? [] : `${law} = ${lawOf.get(mention) ?? ''}`
      )
    )
    const ours = [...pairs].map((pair) => pair.split(' = ')[0])
    const theirs = [...pairs].map((pair) => pair.split(' = ')[1])
    expect(ours.filter((law, index) => ours.indexOf(law) !== index)).toEqual([])
    expect(theirs.filter((law, index) => theirs.indexOf(law) !== index)).toEqual([])
  })

  test('come with the articles named', () => {
    for (const {articles, mention, words} of matches) {
      const refs = mention?.articles.map((ref) => ref.printed).join('; ')
      expect(`${words}: ${refs ?? ''}`).toBe(`${words}: ${articles ?? ''}`)
    }
  })
})

describe('every mention', () => {
  test('says where it stands: the words at its offsets are its own', () => {
    for (const {quote} of [...laws.flatMap(({mentions}) => mentions), ...unresolved]) {
      const passage = corpus.find(
        ({page, anchor}) => page === quote.page && anchor === quote.anchor
      )
      expect(passage?.text.slice(quote.start, quote.end)).toBe(quote.text)
    }
  })

  test('overlaps no other', () => {
    for (const group of Map.groupBy(found, ({passage}) => passage).values()) {
      for (const [index, {start}] of group.entries()) {
        expect(start).toBeGreaterThanOrEqual(group[index - 1]?.end ?? 0)
      }
    }
  })

  test('is in exactly one place of the register', () => {
    const places = [...laws.flatMap(({mentions}) => mentions), ...unresolved]
    expect(new Set(places.map(({mention}) => mention)).size).toBe(places.length)
  })
})

test('prints how many laws, mentions and unresolved mentions the seeds hold', () => {
  const count = laws.reduce((sum, {mentions}) => sum + mentions.length, 0)
  console.log(`${laws.length} laws, ${count} mentions, ${unresolved.length} unresolved:`)
  for (const {quote, reason} of unresolved) {
    console.log(`  ${quote.page}#${quote.anchor} “${quote.text}”: ${reason}`)
  }
  expect(unresolved.length).toBeLessThan(count / 10)
})
