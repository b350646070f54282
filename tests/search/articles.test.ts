import {expect, test} from 'vitest'
import {articlesIn, wholeArticles} from '../../src/search/language/articles.ts'
import {keyOf} from '../../src/search/language/keys.ts'

test.each([
  ['Art. 25.2(10)', ['25x2x10', '25x2', '25']],
  ['article 25.2', ['25x2', '25']],
  ['Articles 174 and 179', ['174', '179']],
  ['Arts. 105-1 and 106-1', ['105h1', '106h1']],
  ['Article 405/2', ['405h2']],
  ['ст. 174', ['174']],
  ['статьи 174, 179 и 274', ['174', '179', '274']],
  ['статьёй 147', ['147']],
  ['174-бап', ['174']],
  ['174-бабының', ['174']],
  ['Article 41-1.1-2', ['41h1x1h2', '41h1']]
])('%s names its articles, and those of which they are parts', (text, articles) => {
  expect(articlesIn(text).map(({key}) => key)).toEqual(articles.map(keyOf.article))
})

test.each([
  ['paragraph 6-1', keyOf.paragraph('6h1')],
  ['пункт 3', keyOf.paragraph('3')],
  ['Annex 2', keyOf.annex('2')],
  ['приложение 2', keyOf.annex('2')]
])('%s is no article', (text, key) => {
  expect(articlesIn(text).map((found) => found.key)).toEqual([key])
})

test.each(['start 5', 'part 174', 'articles about 5 laws', 'Articleship 7', 'ст.'])(
  '%s names none',
  (text) => {
    expect(articlesIn(text)).toEqual([])
  }
)

test('who asks for a part of an article does not ask for the whole of it', () => {
  const asked = wholeArticles(articlesIn('Art. 25.2(10) and article 56-1'))
  expect(asked.map(({key}) => key)).toEqual([keyOf.article('25x2x10'), keyOf.article('56h1')])
})
