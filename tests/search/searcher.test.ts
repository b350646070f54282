/** What a search asks for, and when. */
import {expect, test} from 'vitest'
import {Searcher} from '../../src/search/browser/searcher.ts'

test.each([
  ['data', ['terms']],
  ['сертификат', ['foreign', 'terms']],
  ['how long must operators keep data', ['questions', 'terms']],
  ['сколько хранят данные', ['foreign', 'questions', 'terms']]
])('%s asks for %j, once each, before the engine is there', (words, expected) => {
  const asked: string[] = []
  const searcher = new Searcher({
    engine: () => new Promise(() => undefined),
    data: (kind) => {
      asked.push(kind)
      return new Promise(() => undefined)
    }
  })
  void searcher.ready(words)
  void searcher.search(words)
  expect(asked.sort()).toEqual(expected)
})
