/** To which law an article belongs, and when one act ends another. */
import {expect, test} from 'vitest'
import {registerLaws} from '../../scripts/laws/index.ts'
import {passagesIn} from './fixture.ts'

const register = (prose: string): ReturnType<typeof registerLaws>['laws'] =>
  registerLaws(
    passagesIn({pages: [{page: '/articles/xk/1/', bases: [], prose: [prose], notes: []}]})
  ).laws

test.each<[string, string, [string, string[]][]]>([
  [
    'an article of the law that its sentence is about, not of the one that this names',
    'Art. 19 of Law No. 12.965/2014 applies. Exceptions are copyright (Art. 31), subject to Law No. 9.610/1998, and nudity (Art. 21).',
    [
      ['12.965/2014', ['19', '31', '21']],
      ['9.610/1998', []]
    ]
  ],
  [
    'letters and numbers below an article',
    'Under Law No. 24/2019, see Article 31(c) and (d) of Law No. 7/2010 and s. 64(2)(f) of Law No. 8/2011.',
    [
      ['24/2019', []],
      ['7/2010', ['31']],
      ['8/2011', ['section 64']]
    ]
  ],
  [
    'Roman numbers and signs below an article',
    'Under Law No. 19/2024, see Art. 52, II of Law No. 13/2018 and Art. 19, § 2, of Law No. 12/2014.',
    [
      ['19/2024', []],
      ['13/2018', ['52']],
      ['12/2014', ['19']]
    ]
  ]
])('knows %s', (_, prose, expected) => {
  const found = register(prose).map(({numbers, mentions}) => [
    numbers.map(({text}) => text).join(),
    mentions.flatMap(({mention}) => mention.articles.flatMap(({articles}) => articles))
  ])
  expect(new Map(found as [string, string[]][])).toEqual(new Map(expected))
})

test.each([
  ['its own date is not that of the end', '.', undefined],
  ['the date of the end stands behind', ' in its entirety from 18 February 2025.', '2025-02-18']
])('of an act that ends another, %s', (_, behind, date) => {
  const [ended] = register(
    `Decision No. 78/2010 is old. Decision No. 1/2025 dated 3 January 2025 abolished Decision No. 78/2010${behind}`
  ).filter(({numbers}) => numbers.some(({text}) => text === '78/2010'))
  expect(ended?.events.map((event) => event.date)).toEqual([date])
})

test('of two numbers that may be years, the first is one', () => {
  const [regulation] = register('Regulation (EU) 2022/2065 on a Single Market applies.')
  expect(regulation?.dates.map(({text}) => text)).toEqual(['2022'])
})

test('an amendment keeps the acronym of its own name', () => {
  const laws = register(
    'The Consumer Privacy Act (CPA), as amended by the Privacy Rights Act of 2020 (PRA), applies.'
  )
  expect(
    laws.map(({title, names, amendments}) => [
      title,
      names.map(({text}) => text),
      amendments.map(({date}) => date)
    ])
  ).toEqual([
    ['Privacy Rights Act of 2020', ['Privacy Rights', 'PRA'], []],
    ['Consumer Privacy Act', ['Consumer Privacy', 'CPA'], ['2020']]
  ])
})
