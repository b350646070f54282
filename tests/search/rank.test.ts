/** What a word counts for by the place where a page has it. */
import {expect, test} from 'vitest'
import type {Hit} from '../../src/search/browser/engine.ts'
import type {Answer, Match} from '../../src/search/browser/match.ts'
import {rank, weightsOf} from '../../src/search/browser/rank.ts'
import {rerank} from '../../src/search/browser/rerank.ts'
import {makeTermTable} from '../../src/search/language/term-table.ts'

function match(id: string, field: string): readonly [string, Match] {
  const hit: Hit = {
    id,
    score: 0,
    words: [],
    fields: [field],
    load: () => Promise.reject(new Error('Nobody reads the page'))
  }
  return [id, {hit, score: 0, fields: new Map([[field, 1]]), words: [], reason: 'exact', trust: 1}]
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
  const order = rank([answer], {pages: 100}).map(({hit}) => hit.id)
  expect(order).toEqual(['title', 'explained', 'heading'])
})

test('a page with the words comes before one of a subject that they hint at', () => {
  const answer = (text: string, matches: Answer['matches']): Answer => ({
    unit: {kind: 'word', printed: text, text, open: false},
    matches,
    instead: []
  })
  const [, hinted] = match('subject', 'also')
  const answers = [
    answer('personal', new Map([match('words', 'far'), match('subject', 'far')])),
    answer('scraping', new Map([match('words', 'far'), ['subject', {...hinted, reason: 'hint'}]]))
  ]
  const order = (isQuestion: boolean): string[] =>
    rank(answers, {pages: 100, isQuestion}).map(({hit}) => hit.id)
  expect(order(false)).toEqual(['words', 'subject'])
  // A question is said in other words.
  expect(order(true)).toEqual(['subject', 'words'])
})

test('a word tells more where most pages only say it otherwise', () => {
  const answer = (trust: number): Answer => ({
    unit: {kind: 'word', printed: 'permit', text: 'permit', open: false},
    matches: new Map(
      ['a', 'b', 'c', 'd'].map((id) => {
        const [, found] = match(id, 'once')
        return [id, {...found, trust: id === 'a' ? 1 : trust}]
      })
    ),
    instead: []
  })
  const [said = 0] = weightsOf([answer(1)], 5, false)
  const [otherwise = 0] = weightsOf([answer(0.3)], 5, false)
  expect(otherwise).toBeGreaterThan(said)
})

test.each([false, true])(
  'a page with all words in one sentence comes before one with them apart (question: %s)',
  async (isQuestion) => {
    const words = ['card', 'payments']
    const answers = words.map((text): Answer => ({
      unit: {kind: 'word', printed: text, text, open: false},
      matches: new Map(),
      instead: []
    }))
    const page = (id: string, content: string): Awaited<ReturnType<typeof rerank>>[number] => ({
      hit: {
        id,
        score: 1,
        words: [],
        fields: [],
        load: () =>
          Promise.resolve({
            address: `/${id}/`,
            content,
            anchors: [{element: 'p', id: 'p1', location: 0}],
            meta: {},
            filters: {}
          })
      },
      score: 1,
      matches: [],
      missing: 0,
      isElsewhere: false
    })
    const pages = [
      page('apart', 'A SIM card is required. No payments are due.'),
      page('together', 'Shops could not take card payments for days.')
    ]
    const options = {answers, table: makeTermTable([]), pages: 10, isQuestion}
    const order = (await rerank(pages, options)).map(({hit}) => hit.id)
    expect(order).toEqual(['together', 'apart'])
  }
)

test.each([false, true])(
  'of several countries, the one that is named comes first (question: %s)',
  (isQuestion) => {
    const term = (key: string): Answer['unit'] => ({
      kind: 'term',
      printed: key,
      keys: [key],
      words: []
    })
    const answers: Answer[] = [
      {
        unit: term('blocking'),
        matches: new Map([match('there', 'title'), match('here', 'once')]),
        instead: []
      },
      {unit: term('websites'), matches: new Map([match('there', 'title')]), instead: []},
      {unit: term('ghana'), matches: new Map([match('here', 'of')]), instead: []}
    ]
    const order = rank(answers, {pages: 10, isQuestion}).map(({hit}) => hit.id)
    expect(order).toEqual(['here', 'there'])
  }
)
