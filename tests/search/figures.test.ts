import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {articlesIn, articlesInQuery} from '../../src/search/language/articles.ts'
import {amountsIn, datesIn} from '../../src/search/language/figures.ts'
import {keyOf, type Key} from '../../src/search/language/keys.ts'
import {readQuery} from '../../src/search/language/query.ts'
import {makeTermTable} from '../../src/search/language/term-table.ts'

const keys = (found: readonly Key[]): string[] => found.map(({key}) => key)

describe('one day', () => {
  test.each([
    '21.05.2013',
    '2013-05-21',
    '21/05/2013',
    '21 May 2013',
    '21st of May 2013',
    'May 21, 2013',
    '21 мая 2013 года',
    '«21» мая 2013 г.',
    '2013 жылғы 21 мамыр',
    'the Law of 21 May 2013 No. 94-V'
  ])('%s', (text) => {
    expect(keys(datesIn(text))).toEqual([keyOf.day('20130521')])
  })

  test.each(['21.13.2013', '32 May 2013', 'May 2013', '1.2.3', '21 May', '2013-05', '12.05.13'])(
    '%s is none',
    (text) => {
      expect(datesIn(text)).toEqual([])
    }
  )

  test('is a whole of the query, not its pieces', () => {
    const {units} = readQuery('law of 21 мая 2013 года', makeTermTable([]))
    expect(units.filter(({kind}) => kind === 'figure')).toHaveLength(1)
    expect(units.some(({printed}) => printed === '2013')).toBe(false)
  })
})

describe('one amount', () => {
  test.each(['1500000', '1,500,000', '1 500 000', '1\u00A0500\u00A0000', '1.5 million', '1,5 млн'])(
    '%s',
    (text) => {
      expect(keys(amountsIn(`It costs ${text}.`))).toEqual([keyOf.amount('1500000')])
    }
  )

  test('is not one with fewer noughts, nor the number beside it', () => {
    const [ten] = keys(amountsIn('10,000'))
    expect(ten).toBe(keyOf.amount('10000'))
    expect(keys(amountsIn('$1,000 in 10 years, 000'))).toEqual([keyOf.amount('1000')])
    expect(keys(amountsIn('100,000'))).not.toContain(ten)
  })

  test.each(['2013', 'in 2013 and 2014', '10 years', '94-V', '№ 1500', '+7 701 123-45-67', '12.2'])(
    '%s is none',
    (text) => {
      expect(amountsIn(text)).toEqual([])
    }
  )
})

describe('one section', () => {
  const asked = (text: string): string[] => keys(articlesInQuery(text))

  test.each([
    ['§ 12(2)', 'Art. 12.2'],
    ['§12(2)', 'paragraph 12.2'],
    ['12(2)', 'Article 12.2 of the Law'],
    ['Art. 12.2', 'статья 12.2'],
    ['ст. 12', 'Art. 12.2'],
    ['12-бап', 'Article 12']
  ])('%s is found where a text says %s', (query, text) => {
    const said = keys(articlesIn(text))
    expect(asked(query).some((key) => said.includes(key))).toBe(true)
  })

  test('is not read into other figures', () => {
    expect(asked('in 2013 (2)')).toEqual([])
    expect(asked('version 1.2 of it')).toEqual([])
  })
})

test('any text whatever is read, each key where the text says it', () => {
  const figure = fc.constantFrom('21', '.', ' ', '2013', 'May', '§', '(2)', ',', '000', 'млн', '/')
  const texts = fc.array(fc.oneof(figure, fc.string({maxLength: 3}))).map((all) => all.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      for (const {start, end} of [...datesIn(text), ...amountsIn(text), ...articlesInQuery(text)]) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    })
  )
})

test('a text made to be slow is read to its end', () => {
  for (const text of ['1,', '1 000 ', '21.05.', '«21» ', '§ 1(', '1(1)']) {
    const long = text.repeat(20_000)
    expect([datesIn(long), amountsIn(long), articlesInQuery(long.slice(0, 500))]).toBeDefined()
  }
})
