import {describe, expect, test} from 'vitest'
import {otherLawNames, termRows} from '../../src/search/build/terms.ts'
import {inPlainLetters} from '../../src/search/language/fold.ts'
import {keyOf} from '../../src/search/language/keys.ts'
import {lawNumbersIn, type Reading} from '../../src/search/language/law-numbers.ts'
import {
  lawFiles,
  lawFilesFor,
  lawKeys,
  lawsIn,
  shortNames,
  type LawRow
} from '../../src/search/language/laws.ts'
import {pageKeys} from '../../src/search/build/fields.ts'
import {partsOf} from '../../src/search/language/parts.ts'
import {readQuery} from '../../src/search/language/query.ts'
import {makeTermTable, termsIn} from '../../src/search/language/term-table.ts'

const table = makeTermTable(termRows(new Set(['DE', 'IN', 'KG', 'UZ', 'VN'])))

const keysOf = (text: string, reading: Reading): string[] =>
  lawNumbersIn(text, reading).map(({key}) => key)

test('the terms of a site name no country, institution or thing of one whose texts it has not', () => {
  const rows = JSON.stringify(termRows(new Set(['DE'])))
  expect(rows).toContain('Germany')
  expect(
    rows.match(/kazakh\w*|казах\S*|қазақ\S*|qaznet|nurbot\w*|astana|almaty|\.kz\b/giu)
  ).toBeNull()
})

describe('numbers of laws with a year or letters in them', () => {
  test.each([
    ['Decree No. 13/2023/NĐ-CP on data', '13/2023/nd-cp'],
    ['Decree No. 13/2023/ND-CP on data', 'No 13/2023/NĐ-CP'],
    ['Law No. 24/2018/QH14 on Cybersecurity', '24/2018/QH14'],
    ['Law No. 24/2018/QH14 on Cybersecurity', '24/2018'],
    ['Regulation (EU) 2016/679', '2016/679'],
    ['Regulation (EU) 2016/679', 'regulation (EU) No 2016/679'],
    ['Law No. ZRU-547 “On Personal Data”', 'ZRU-547'],
    ['Закон Республики Узбекистан № ЗРУ-547', 'zru-547'],
    ['the law ZRU-547', '№ ЗРУ-547']
  ])('%s is found by %s', (text, query) => {
    const [first] = keysOf(query, 'query')
    expect(first).toBeDefined()
    expect(keysOf(text, 'page')).toContain(first)
  })

  test.each(['24/7', 'COVID-19', 'covid-19', '1/2', '21/05/2013', 'A/RES/68/167', 'May 2022'])(
    '%s is none',
    (text) => {
      expect(keysOf(text, 'query')).toEqual([])
      expect(keysOf(text, 'page')).toEqual([])
    }
  )

  test('a line of a million figures and strokes is read to its end', () => {
    expect(keysOf('1/'.repeat(500_000), 'page')).toEqual([])
    expect(keysOf('ab-'.repeat(300_000), 'query')).toEqual([])
  })
})

describe('names of countries', () => {
  const termOf = (text: string): string[] =>
    termsIn(partsOf(text), table, 'query').map(({key}) => key)

  test.each([
    ['India', 'Индия', 'Bharat', 'भारत'],
    ['Germany', 'Deutschland', 'Германия'],
    ['Vietnam', 'Viet Nam', 'Việt Nam', 'Вьетнам'],
    ['Kyrgyzstan', 'Kyrgyz Republic', 'Кыргызстан', 'Киргизии'],
    ['Uzbekistan', 'Узбекистана', 'Oʻzbekiston', 'O‘zbekiston', "O'zbekiston", 'Ozbekiston']
  ])('%s has them in several spellings', (name, ...others) => {
    const key = termOf(name)
    expect(key).toHaveLength(1)
    for (const other of others) expect(termOf(other), other).toEqual(key)
  })

  test('letters with a stroke can be typed without', () => {
    expect(inPlainLetters('đinh')).toBe('dinh')
    expect(inPlainLetters('straße')).toBe('strasse')
    expect(inPlainLetters('көше')).toBe('коше')
  })

  test('no row is there twice', () => {
    const ids = termRows(new Set(['DE', 'IN', 'KG', 'UZ', 'VN', 'US', 'RU'])).map(([id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a page is found by its country, though its text does not say which one', () => {
    const texts = {title: 'Monitoring', head: [], body: ['Nothing.'], notes: [], is: []}
    expect(pageKeys({...texts, of: 'VIET NAM'}, table).of).toEqual([keyOf.term('vietnam')])
    expect(pageKeys(texts, table).of).toEqual([])
  })

  test('a question without an answer is not called by its topic', () => {
    const texts = {title: 'A1 Infrastructure and speed', head: [], body: [], notes: [], is: []}
    const key = keyOf.term('a1infrastructureandspeed')
    expect(pageKeys(texts, table).also).toContain(key)
    expect(pageKeys({...texts, isUnanswered: true}, table).also).toEqual([])
  })

  test('a title that is a term has those within it, too', () => {
    const title = 'Blocking or filtering of commercial web content'
    const texts = {title, head: [], body: [title], notes: [], is: []}
    const key = keyOf.term('websiteblocking')
    expect(pageKeys(texts, table).also).toContain(key)
    expect(pageKeys(texts, table).once).not.toContain(key)
  })
})

test('an act of a year is quoted without it, but no law, which may be any', () => {
  expect(shortNames('Decree No. 53/2022/ND-CP', ['53/2022/ND-CP'])).toEqual(['decree 53'])
  expect(shortNames('Law No. 24/2018/QH14', ['24/2018/QH14'])).toEqual([])
  expect(shortNames('Decree on E-Commerce', ['94-V'])).toEqual([])
})

test('adjectives of countries name them where there are several', () => {
  const keysOfGerman = (present: readonly string[]): string[] =>
    termsIn(partsOf('german law'), makeTermTable(termRows(new Set(present))), 'query').map(
      ({key}) => key
    )
  expect(keysOfGerman(['DE', 'IN'])).toEqual([keyOf.term('germany')])
  expect(keysOfGerman(['DE'])).toEqual([])
})

test('a law has the names that the table gives it, of its own country alone', () => {
  const number = lawKeys(['94-V'], [])
  expect(otherLawNames('KZ', number)).toContain(lawKeys([], ['закон о персональных данных'])[0])
  expect(otherLawNames('MD', number)).toEqual([])
})

describe('laws with a page of their own', () => {
  const row = (address: string, numbers: string[], names: string[]): LawRow => ({
    address,
    title: names[0] ?? '',
    keys: lawKeys(numbers, names),
    of: 'Kazakhstan',
    places: 1
  })
  const rows = [
    row('de', [], ['Network Enforcement Act', 'NetzDG']),
    row('eu', ['2016/679'], ['General Data Protection Regulation', 'GDPR']),
    row('in', [], ['Information Technology Act, 2000', 'IT']),
    row('vn', ['13/2023/ND-CP'], ['Decree on the Protection of Personal Data']),
    row('uz', ['ZRU-547'], ['Law on Personal Data']),
    row('kz', ['13-V'], ['Law on Nothing']),
    {...row('de-code', [], ['Criminal Code']), of: 'Germany'},
    {...row('in-code', [], ['Criminal Code']), of: 'India'}
  ]
  const named = (text: string, all: readonly LawRow[] = rows): string[] => {
    const query = readQuery(text, table)
    const files = lawFiles(all)
    const read = lawFilesFor(query, files.length).flatMap((file) => files[file] ?? [])
    return lawsIn(query, read, table).map(({address}) => address)
  }

  test.each([
    ['NetzDG', ['de']],
    ['NetzDG social networks', ['de']],
    ['network enforcement act', ['de']],
    ['2016/679', ['eu']],
    ['GDPR fines', ['eu']],
    ['IT Act', ['in']],
    ['Information Technology Act', ['in']],
    ['IT companies', []],
    ['13/2023', ['vn']],
    ['Decree 13/2023/NĐ-CP', ['vn']],
    ['No. 13', []],
    ['13-V', ['kz']],
    ['ЗРУ-547', ['uz']],
    ['ЗРУ 547', ['uz']],
    ['zru547', ['uz']],
    ['criminal code', ['de-code', 'in-code']],
    ['criminal code India', ['in-code']],
    ['the German criminal code', ['de-code']],
    ['criminal code Vietnam', []],
    ['criminal code -India', ['de-code']],
    ['-GDPR', []]
  ])('%s leads to %j', (text, addresses) => {
    expect(named(text)).toEqual(addresses)
  })

  test('is found among thousands in small files', () => {
    const others = Array.from({length: 5000}, (_, index) =>
      row(`other/${index}`, [`${index}-Q`], [`Law on Subject ${index}`])
    )
    const all = [...rows, ...others]
    for (const file of lawFiles(all)) expect(file.length).toBeLessThan(400)
    expect(named('NetzDG', all)).toEqual(['de'])
    expect(named('13-V', all)).toEqual(['kz'])
    expect(named('law on subject 17', all)).toEqual(['other/17'])
  })

  test('comes first that most places name, and once', () => {
    const twice = {...row('b', ['5-V'], ['Law on Things']), places: 7}
    const all = [row('a', ['6-V'], ['Law on Things']), twice]
    expect(named('law on things 5-V', all)).toEqual(['b'])
    expect(named('law on things', all)).toEqual(['b', 'a'])
  })
})
