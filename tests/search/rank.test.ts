/** What a word counts for by the place where a page has it. */
import {expect, test} from 'vitest'
import type {Hit} from '../../src/search/browser/engine.ts'
import type {Answer, Match} from '../../src/search/browser/match.ts'
import {rank} from '../../src/search/browser/rank.ts'

function match(id: string, field: string): readonly [string, Match] {
  const hit: Hit = {
    id,
    score: 0,
    words: [],
    fields: [field],
    load: () => Promise.reject(new Error('Nobody reads the page'))
  }
  return [id, {hit, score: 0, fields: new Map([[field, 1]]), words: [], reason: 'exact'}]
}

test('a word in a title comes before one that is explained, and that before one in a heading', () => {
  const answer: Answer = {
    unit: {kind: 'word', printed: 'encryption', text: 'encryption', open: false},
    matches: new Map([
      match('heading', 'head'),
      match('explained', 'explained'),
      match('title', 'title')
    ]),
    instead: []
  }
  const order = rank([answer], new Set(), 100).map(({hit}) => hit.id)
  expect(order).toEqual(['title', 'explained', 'heading'])
})
