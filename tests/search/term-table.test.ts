/** Where the phrases of a table of terms are found, whatever was asked for before. */
import {expect, test} from 'vitest'
import {termRows} from '../../src/search/build/terms.ts'
import {keyOf} from '../../src/search/language/keys.ts'
import {partsOf} from '../../src/search/language/parts.ts'
import {makeTermTable, termsIn, type TermTable} from '../../src/search/language/term-table.ts'

const keysIn = (text: string, table: TermTable): string[] =>
  termsIn(partsOf(text), table, 'query').map(({key}) => key)

const rows = termRows(new Set(['KZ', 'GH', 'GE', 'US', 'UZ']))
const phrases = rows.flatMap(([id, say, ask = []]) =>
  [...say, ...ask].map((phrase) => [phrase, keyOf.term(id)] as const)
)

test('each phrase that texts say or people ask for is found as it is', () => {
  const table = makeTermTable(rows)
  expect(phrases.length).toBeGreaterThan(800)
  const missed = phrases.filter(([phrase, key]) => !keysIn(phrase, table).includes(key))
  expect(missed).toEqual([])
})

test('what is found does not hang on what was asked for before', () => {
  const answers = (texts: readonly string[]): Record<string, string[]> => {
    const table = makeTermTable(rows)
    return Object.fromEntries(texts.map((text) => [text, keysIn(text, table)]))
  }
  const texts = phrases.map(([phrase]) => phrase)
  expect(answers(texts.toReversed())).toEqual(answers(texts))
})

test.each([
  ['another form of an irregular verb', 'taken data', 'took data'],
  ['another ending', 'сайты недоступны', 'сайтов недоступны'],
  ['the other spelling', 'organised crime', 'organized crime'],
  ['letters of an ordinary keyboard', 'өнер туралы', 'онер туралы'],
  ['two scripts in one word, read as one', 'қaz аймағы', 'қаз аймағы'],
  ['two scripts in one word, read as the other', 'қaz zone', 'qaz zone'],
  ['a letter that is written with a mark', 'Ёлка для всех', 'елка для всех'],
  ['what stands before the first word', '«.kz» domain', 'kz domain']
])('a phrase is found by %s: %s', (_, phrase, typed) => {
  expect(keysIn(typed, makeTermTable([['thing', [phrase]]]))).toEqual([keyOf.term('thing')])
})

test('phrases of another table are found beside those of a table made on it', () => {
  const base = makeTermTable([['one', ['data retention']]])
  const table = makeTermTable([['two', ['data transfer']]], {}, base)
  expect(keysIn('data retention and data transfer', table)).toEqual([
    keyOf.term('one'),
    keyOf.term('two')
  ])
  expect(keysIn('data transfer', base)).toEqual([])
})
