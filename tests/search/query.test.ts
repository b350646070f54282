import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {keyOf} from '../../src/search/language/keys.ts'
import {readQuery, type Query, type Unit} from '../../src/search/language/query.ts'
import {makeTermTable} from '../../src/search/language/term-table.ts'

const table = makeTermTable([
  ['nsc', ['National Security Committee', 'NSC', 'КНБ', 'Комитет национальной безопасности']],
  ['personal', ['personal data', 'персональные данные'], ['PII']],
  ['law94', ['Law on Personal Data', '94-V'], ['закон о персональных данных']],
  ['eu', ['EU', 'European Union']],
  ['minimis', ['de minimis'], [], [], ['parcel', 'order from abroad']]
])

const read = (text: string): Query => readQuery(text, table)

test('what a query is about is told by its free words: no phrase, nothing that is to be left out', () => {
  const free = (text: string): string => read(text).free.split(/\s+/).join(' ').trim()
  expect(free('who taps "mobile phones" calls -parcel')).toBe('who taps calls')
  expect(free('who taps phones')).toBe('who taps phones')
})

test('what it names is told by all but what is to be left out', () => {
  const {wanted} = read('«О связи» закон -"mobile phones" calls -parcel')
  expect(wanted.split(/\s+/).join(' ').trim()).toBe('«О связи» закон calls')
})

/** A unit in a few words: `number 94-V`, `phrase safe harbour`. */
function named(unit: Unit): string {
  if (unit.kind === 'phrase') return `phrase ${unit.words.join(' ')}`
  return `${unit.kind} ${unit.kind === 'word' ? unit.text : unit.printed}`
}

describe('what is typed is taken apart into what it asks for', () => {
  test.each([
    ['data retention', ['word data', 'word retention']],
    ['what is the law on cross-border flows', ['word law', 'word crossborder', 'word flows']],
    ['"restricted freedom" blogger', ['phrase restricted freedom', 'word blogger']],
    ['«О связи» закон', ['phrase о связи', 'word закон']],
    ['“safe harbour”', ['phrase safe harbour']],
    ['„safe harbour“', ['phrase safe harbour']],
    ['Law 94-V', ['word law', 'number 94-V']],
    ['Ley 94.326', ['word ley', 'number 94.326']],
    ['e-NSC', ['term NSC']],
    ['e-card', ['word ecard']],
    ['статья 174 УК', ['article статья 174', 'word ук']],
    ['Art. 25.2(10)', ['article Art. 25.2(10)']],
    ['C5', ['code C5']],
    ['see B1', ['code see B1']],
    ['КНБ сертификат', ['term КНБ', 'word сертификат']],
    ['комитета национальной безопасности', ['term комитета национальной безопасности']],
    ['national security', ['word national', 'word security']],
    ['eu rules', ['word eu', 'word rules']],
    ['EU rules', ['term EU', 'word rules']],
    ['5G', ['word 5g']],
    ['the', ['word the']],
    ['', []],
    ['  ?!  ', []]
  ])('%s', (text, units) => {
    expect(read(text).units.map(named)).toEqual(units)
  })

  test.each([
    ['certificate -Nur-Sultan', ['word certificate'], ['word nursultan']],
    ['safe harbour -"other than"', ['word safe', 'word harbour'], ['phrase other than']],
    ['safe harbour −"other than"', ['word safe', 'word harbour'], ['phrase other than']],
    ['shutdowns −protests', ['word shutdowns'], ['word protests']],
    ['Nur-Sultan', ['word nursultan'], []],
    ['94 - V', ['number 94 - V'], []]
  ])('%s leaves out what a minus stands before, and nothing else', (text, units, without) => {
    expect(read(text).units.map(named)).toEqual(units)
    expect(read(text).without.map(named)).toEqual(without)
  })

  test('a longer term goes before the shorter one within it', () => {
    expect(read('Law on Personal Data').units.map(named)).toEqual(['term Law on Personal Data'])
    expect(read('personal data').units.map(named)).toEqual(['term personal data'])
  })

  test('a number that is a row of the table asks for both', () => {
    const [unit] = read('№ 94-V').units
    expect(unit).toMatchObject({keys: expect.arrayContaining([keyOf.number('94v')]) as unknown})
    expect(unit).toMatchObject({keys: expect.arrayContaining([keyOf.term('law94')]) as unknown})
  })

  test('a code typed in Cyrillic is that of the page', () => {
    expect(read('С6').units).toMatchObject([{kind: 'code', keys: [keyOf.code('c6')]}])
    expect(read('вопрос В3').units).toMatchObject([{kind: 'code', keys: [keyOf.code('b3')]}])
    expect(read('C 2').units).toMatchObject([{kind: 'code', keys: [keyOf.code('c2')]}])
    // A letter and a figure among words are no code.
    expect(read('option c 2 of many').units.every(({kind}) => kind === 'word')).toBe(true)
  })

  test('only the last word may be unfinished, and only while nothing stands behind it', () => {
    const open = (text: string): boolean[] =>
      read(text).units.map((unit) => unit.kind === 'word' && unit.open)
    expect(open('data reten')).toEqual([false, true])
    expect(open('data reten ')).toEqual([false, false])
  })

  test.each([
    ['can I get a parcel', ['get', 'parcel']],
    ['may I order from abroad', ['order', 'abroad']]
  ])('%s: words of a question lead to what it is about, and stay words', (text, words) => {
    const hinted = read(text).units.filter((unit) => 'hints' in unit)
    expect(read(text).units.map((unit) => unit.kind === 'word' && unit.text)).toEqual(words)
    expect(hinted.length).toBeGreaterThan(0)
    for (const unit of hinted) expect(unit).toMatchObject({hints: [keyOf.term('minimis')]})
  })

  test('what is typed to find a word is found by it alone', () => {
    expect(read('parcel').units).toEqual([expect.not.objectContaining({hints: expect.anything()})])
    expect(read('parcel tax').units).not.toContainEqual(
      expect.objectContaining({hints: expect.anything()})
    )
    expect(read('parcel tax limit').units).toContainEqual(
      expect.objectContaining({hints: [keyOf.term('minimis')]})
    )
  })

  test('the name of an act before its number adds to it without being asked for', () => {
    expect(read('Order 264').units).toMatchObject([{text: 'order', soft: true}, {kind: 'number'}])
    expect(read('order of goods').units).toMatchObject([{text: 'order', soft: false}, {}])
  })
})

describe('any text whatever', () => {
  const pieces = fc.oneof(
    fc.string({unit: 'grapheme', maxLength: 20}),
    fc.constantFrom(
      '"',
      '«',
      '»',
      '-',
      '−',
      '№',
      ' 94-V',
      ' Art. 25.2(',
      ')',
      'C5',
      '\u0000',
      'қaz',
      '  '
    )
  )
  const texts = fc.array(pieces, {maxLength: 30}).map((all) => all.join(''))

  test('is read without an error, each unit as it was printed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const {units, without} = read(text)
        for (const unit of [...units, ...without]) {
          expect(unit.printed).not.toBe('')
          if (unit.kind === 'word') expect(text).toContain(unit.printed)
        }
      })
    )
  })

  test('asks for the same in capitals and with more blanks between words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), {minLength: 1, maxLength: 6})
    fc.assert(
      fc.property(words, (all) => {
        const [plain, other] = [all.join(' '), ` ${all.join('   ').toUpperCase()}`]
        const asked = (text: string): string[] =>
          read(text).units.map((unit) => named(unit).toLowerCase())
        expect(asked(other)).toEqual(asked(plain))
      })
    )
  })
})

describe('a text made to be slow', () => {
  // A pattern that goes back over what it has read would not end within the time a test has.
  test.each([
    ['quotation marks', '"'],
    ['open quotes', '«a '],
    ['minus signs', ' -'],
    ['minus words', ' -a'],
    ['figures', '1'],
    ['numbers of laws', '94-V '],
    ['signs', '№ '],
    ['names of acts', 'law '],
    ['articles', 'Art. 1-1.'],
    ['lists', ' 1, 2 and'],
    ['hyphens', 'a-'],
    ['brackets', '25(1)'],
    ['codes', 'C5 '],
    ['terms', 'personal data ']
  ])('of many %s is read to its end', (_, piece) => {
    expect(read(piece.repeat(20_000)).text).toHaveLength(20_000 * piece.length)
  })
})
