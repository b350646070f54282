import {describe, expect, test} from 'vitest'
import {keyOf} from '../../src/search/language/keys.ts'
import {actIdsIn, lawNumbersIn, type Reading} from '../../src/search/language/law-numbers.ts'

const keysOf = (text: string, reading: Reading): string[] =>
  lawNumbersIn(text, reading).map(({key}) => key)

describe('a number typed into the box', () => {
  test.each([
    '94-V',
    '94 V',
    '94V',
    '94–V',
    '94 - V',
    '94/V',
    'No. 94-V',
    'No 94 V',
    'N 94-V',
    '№94-V',
    '№ 94-V',
    '# 94-V',
    'Law 94V',
    'law No. 94-V',
    'Закон № 94-V',
    'закона 94-V',
    'заң 94-V',
    '94-v',
    '94-5',
    'law No. 94-5'
  ])('%s is number 94-V', (text) => {
    expect(keysOf(text, 'query')).toContain(keyOf.number('94v'))
  })

  test.each([
    ['a Cyrillic І at the end', '167-VІ'],
    ['Latin letters', '167-VI'],
    ['a Cyrillic І and the sign', '№167-VІ'],
    ['a blank, and what follows', '167 VI SAM']
  ])('with %s is number 167-VI', (_, text) => {
    expect(keysOf(text, 'query')).toContain(keyOf.number('167vi'))
  })

  test.each(['53/НК', '53-НК', '53НК', '53/NK', 'приказ 53-НК', '№ 53/нк'])(
    '%s is the number of an office, in whatever letters',
    (text) => {
      expect(keysOf(text, 'query')).toContain(keyOf.number('53nk'))
    }
  )

  test.each([
    ['Order 264', '264'],
    ['Decree No. 909', '909'],
    ['Resolution 246', '246'],
    ['Government Decree #630', '630'],
    ['№ 1718', '1718'],
    ['қаулысы 246', '246'],
    ['Ley 25.326', '25326'],
    ['circular 38', '38']
  ])('%s needs no letters after the name of an act or a sign', (text, number) => {
    expect(keysOf(text, 'query')).toContain(keyOf.number(number))
  })

  test.each([
    '5G download speed',
    'January 2022 shutdown',
    '72 hours',
    '1,5 million',
    'Article 174'
  ])('%s is none', (text) => {
    expect(keysOf(text, 'query')).toEqual([])
  })
})

describe('a number in a text', () => {
  test.each([
    ['Law No. 94-V “On Personal Data”', ['94v', '94']],
    ['of 21 May 2013 № 94-V', ['94v', '94']],
    ['No. 5/дсп of 2017', ['5dsp', '5']],
    ['Decree #630', ['630']],
    ['the law 418-V ZRK', ['418v']],
    ['as implemented by Decree 53', ['53']],
    ['Law No. 25.326 and others', ['25326']]
  ])('%s is read, with and without its letters', (text, numbers) => {
    expect(keysOf(text, 'page')).toEqual(numbers.map(keyOf.number))
  })

  test.each([
    'in 2013 some 94 visitors',
    'between 10 and 15 V',
    'an 8-bit system',
    '42 thousand sites',
    'on 24 November 2015',
    'versions 1.94-V',
    'the Data Protection Act 2012',
    'they act 12 times',
    'Articles 27-1 to 30-5'
  ])('%s holds none, for a text is full of figures', (text) => {
    expect(keysOf(text, 'page')).toEqual([])
  })

  test('is marked where it stands, without the words before it', () => {
    const text = 'amended by Order № 53/НК of 2018'
    const [found] = lawNumbersIn(text, 'page')
    expect(text.slice(found?.start, found?.end)).toBe('№ 53/НК')
  })
})

test.each(['https://adilet.zan.kz/rus/docs/V1800016654', 'v1800016654', 'see V1800016654#z5'])(
  'the id of an act is found in %s',
  (text) => {
    expect(actIdsIn(text).map(({key}) => key)).toEqual([keyOf.act('v1800016654')])
  }
)
