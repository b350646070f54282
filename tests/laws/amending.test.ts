import {describe, expect, test} from 'vitest'
import {type Law, registerLaws} from '../../scripts/laws/index.ts'
import {passagesIn} from './fixture.ts'

type Basis = Parameters<typeof passagesIn>[0]['pages'][number]['bases'][number]

function lawsIn(prose: readonly string[], bases: readonly Basis[] = []): readonly Law[] {
  const page = {page: '/articles/xk/1/', bases: [...bases], prose: [...prose], notes: []}
  return registerLaws(passagesIn({pages: [page]})).laws
}

function amendmentsIn(prose: string): Record<string, string[]> {
  return Object.fromEntries(
    lawsIn([prose]).map(({title, amendments}) => [title, amendments.map(({date}) => date)])
  )
}

describe('an amendment is said of the law that is amended', () => {
  test.each([
    [
      'The Records Act, 1967 (RECA) was amended in 2008 and 2012.',
      {'Records Act, 1967': ['2008', '2012']}
    ],
    [
      'It rests on the Records Act 1997, as amended by the Records (Amendment) Act, 2000.',
      {'Records Act 1997': ['2000'], 'Records (Amendment) Act, 2000': []}
    ],
    [
      'See Resolution No. 373 dated 29.03.2006 (as amended by Resolution No. 1176 of 08.11.2019).',
      {
        'Resolution No. 373 dated 29.03.2006': ['2019-11-08'],
        'Resolution No. 1176 of 08.11.2019': []
      }
    ],
    [
      'In 2020, Law No. 7253, amending Law No. 5651, required platforms to appoint someone.',
      {'Law No. 7253': [], 'Law No. 5651': ['2020']}
    ],
    [
      'The Records Act, enacted on March 29, 2011, was amended on March 14, 2023.',
      {'Records Act': ['2023-03-14']}
    ],
    [
      'Law No. 19,628 on Records, published in 1999, was amended by Law No. 21,719.',
      {'Law on Records': [], 'Law No. 21,719': []}
    ],
    [
      'The Records Act 2008 was amended by Law No. 19 of 2016 and again by Law No. 1 of 2024.',
      {'Records Act 2008': ['2016'], 'Law No. 19 of 2016': [], 'Law No. 1 of 2024': []}
    ],
    [
      'The Records Act was amended in April 2025 by Law No. 1374/2025.',
      {'Records Act': ['2025-04'], 'Law No. 1374/2025': []}
    ],
    ['Amendments to the Records Act adopted in May 2016 apply.', {'Records Act': ['2016-05']}],
    ['The Records Act and amendments adopted in May 2016 apply.', {'Records Act': ['2016-05']}]
  ])('%s', (prose, amendments) => {
    expect(amendmentsIn(prose)).toEqual(amendments)
  })
})

test.each([
  'Decree No. 72/2013 on Online Information, as amended by Decree No. 27/2018',
  'Decree No. 72/2013 on Online Information, replaced by Decree No. 27/2018',
  'Decree No. 72/2013 on Online Information (repealed by Decree No. 27/2018)'
])('the dates line of “%s” is of the first law alone', (title) => {
  const laws = lawsIn(
    [],
    [
      {
        title,
        timeframe: 'Since July 2013, as amended in March 2018',
        events: [
          ['since', '2013-07'],
          ['amended', '2018-03']
        ]
      }
    ]
  )
  expect(
    laws.map((law) => [law.title, law.events.map(({date}) => date), law.amendments.length])
  ).toEqual([
    ['Decree on Online Information', ['2013-07'], 1],
    ['Decree No. 27/2018', [], 0]
  ])
})
