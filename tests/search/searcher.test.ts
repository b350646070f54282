/** What a search asks for, and when. */
import {expect, test} from 'vitest'
import {Searcher} from '../../src/search/browser/searcher.ts'

test.each([
  ['', ['terms']],
  ['data', ['everyday61', 'terms']],
  ['"restricted freedom" of data', ['everyday61', 'terms']],
  ['Data from a database', ['everyday61', 'terms']],
  ['сертификат', ['everyday20', 'terms']],
  ['қанша', ['everyday54', 'terms']],
  ['keep operators', ['everyday26', 'everyday33', 'terms']]
])('%s asks for %j, once each, before the engine is there', (words, expected) => {
  const asked: string[] = []
  const searcher = new Searcher({
    engine: () => new Promise(() => undefined),
    data: (kind, part) => {
      asked.push(`${kind}${part ?? ''}`)
      return new Promise(() => undefined)
    }
  })
  void searcher.ready(words)
  void searcher.search(words)
  expect(asked.sort()).toEqual(expected)
})
