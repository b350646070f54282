import {describe, expect, test} from 'vitest'
import {bodyOf, read, readFixture, unaccounted} from './read.ts'

describe('a listing of several countries, with the labels of 2025', () => {
  const reading = readFixture('several-countries')
  const {drafts, measures, messages} = reading

  test('is read without a message or a character lost', () => {
    expect(messages).toEqual([])
    expect(unaccounted(reading)).toEqual([])
  })

  test('gives each measure its country and its address', () => {
    expect(measures.map(({country}) => country)).toEqual([
      {code: 'CI', name: 'Côte d’Ivoire', printed: "COTE D'IVOIRE"},
      {code: 'HK', name: 'Hong Kong', printed: 'HONG KONG'},
      {code: 'TR', name: 'Türkiye', printed: 'TÜRKİYE'},
      {code: 'GB', name: 'United Kingdom', printed: 'UNITED KINGDOM'}
    ])
    expect(drafts.map(({key, preferredAddress}) => `${key} ${preferredAddress}`)).toEqual([
      'listing.txt#1 /measures/ci/framework-for-data-protection/',
      'listing.txt#2 /measures/hk/coverage-rate-of-zero-tariffs-on-ict-goods/',
      'listing.txt#3 /measures/tr/passive-infrastructure-sharing-obligation/',
      'listing.txt#4 /measures/gb/safe-harbour-for-intermediaries-for-copyright-infringement/'
    ])
  })

  test('keeps the spelling of pillars and knows them all the same', () => {
    expect(measures.map(({pillar}) => pillar)).toEqual([
      {id: 'domestic-data-policies', printed: 'Domestic Data policies'},
      {id: 'tariffs', printed: 'Tariffs & trade defense measures applied on ICT goods'},
      {id: 'telecom', printed: 'Telecom Infrastructure and Competition'},
      {id: 'intermediary-liability', printed: 'Intermediate liability'}
    ])
    expect(measures[3]?.title).toBe('Safe harbor for intermediaries for copyright infringement')
  })

  test('reads the sources below the coverage, and links no shortened address', () => {
    expect(measures.map(({sources}) => sources)).toEqual([
      [
        {
          text: 'Journal officiel, https://example.org/ci/loi-2013-450.pdf',
          url: 'https://example.org/ci/loi-2013-450.pdf'
        },
        {text: 'https://example.org/ci/very/long…'}
      ],
      [{text: 'https://example.org/hk/tariffs', url: 'https://example.org/hk/tariffs'}],
      [],
      []
    ])
  })

  test('takes a sub-pillar that begins with Coverage for the title it is', () => {
    const [, tariffs] = measures
    expect(tariffs?.bases.map(({role, title}) => [role, title])).toEqual([
      ['heading', 'Coverage rate of zero-tariffs on ICT goods (%)']
    ])
    expect(tariffs?.coverage).toBe('ICT goods')
    expect(bodyOf(drafts[1])).toEqual(['100%'])
  })
})

describe('unequal numbers of timeframes and titles', () => {
  const reading = readFixture('unequal-titles')
  const pairs = reading.measures.map(({bases, unpaired}) => [
    ...bases.map(({title, timeframe}) => `${title} / ${timeframe?.printed ?? 'none'}`),
    ...unpaired.map(({printed}) => `none / ${printed}`)
  ])

  test('pair as far as they go', () => {
    expect(pairs).toEqual([
      [
        'Data Protection and Privacy Act, 2019 / Since March 2019',
        'Data Protection and Privacy Regulations, 2021. / Since May 2020',
        'none / Since July 2021'
      ],
      [
        'Data Protection Act No. 24 of 2019 / Since November 2019',
        'Data Protection (General) Regulations, 2021 / none',
        'Lack of published adequacy decisions / none'
      ],
      ['Law No. 058/2021 relating to the protection of personal data / Since October 2021'],
      ['Data Protection Act, 2012 (Act 843) / Since May 2012', 'none / Since June 2014']
    ])
  })

  test('are reported at their timeframes', () => {
    expect(reading.messages).toEqual([
      '3:1 timeframes-unpaired Since March 2019\nSince May 2020\nSince July 2021',
      '16:1 timeframes-unpaired Since November 2019',
      '40:1 timeframes-unpaired Since May 2012\nSince June 2014'
    ])
  })

  test('lose nothing, and prose after a blank line stays prose', () => {
    expect(unaccounted(reading)).toEqual([])
    expect(reading.drafts.map(bodyOf)).toEqual([
      ['Transfers need adequate protection.'],
      ['Transfers need appropriate safeguards.'],
      [
        'Under the Law, a controller shall keep data inside the country.',
        'A certificate allows exceptions.'
      ],
      ['The Commission keeps a register of controllers.']
    ])
  })

  test('have parts that tell them apart', () => {
    const [first, second] = reading.drafts.map(({fields}) => fields.map(({part}) => part))
    expect(first).toEqual(
      'country timeframe-1 timeframe-2 unpaired-1 pillar sub-pillar basis-1 basis-2 coverage'.split(
        ' '
      )
    )
    expect(second).toEqual(
      'country timeframe-1 pillar sub-pillar basis-1 basis-2 basis-3 coverage'.split(' ')
    )
  })
})

test('reads titles in Chinese, Korean and French', () => {
  const reading = readFixture('titles-in-other-languages')
  expect(reading.messages).toEqual([])
  expect(unaccounted(reading)).toEqual([])
  expect(
    reading.measures.map(({bases}) => bases.map(({role, title}) => `${role} ${title}`))
  ).toEqual([
    [
      'instrument 中华人民共和国网络安全法',
      'instrument 中华人民共和国个人信息保护法 (Personal Information Protection Law)',
      'instrument 数据出境安全评估办法'
    ],
    ['instrument 개인정보 보호법'],
    ['instrument Loi n° 2008-12 sur la protection des données à caractère personnel']
  ])
})

test('reads prose with blank lines, lists of two marks, and prose after them', () => {
  const reading = readFixture('prose-with-gaps')
  expect(reading.messages).toEqual([])
  expect(unaccounted(reading)).toEqual([])
  expect(reading.drafts.map(bodyOf)).toEqual([
    [
      'The law names three kinds of data:',
      ['Personal data;', 'Data that users create:', 'Data about relations of users.'],
      'Each kind has its period.',
      'Coverage of the decree extends to foreign firms.',
      ['Twelve months for logs;', 'Twenty-four months for the rest.'],
      'The Ministry may ask for more.'
    ]
  ])
  expect(reading.measures[0]?.coverage).toBe('Online services')
})

describe('broken listings', () => {
  const reading = readFixture('broken-listings')
  const {drafts, measures} = reading

  test('are each reported at their place', () => {
    expect(reading.messages).toEqual([
      '4:1 country-unknown RURITANIA',
      '6:1 timeframe-unread Sometime in 2013',
      '8:8 pillar-unknown Moon policies',
      '15:1 country-unknown Graustark',
      '17:1 timeframe-unread Since Mai 2013',
      '18:1 timeframe-unread Since May 99999',
      '24:1 coverage-missing Adverts are regulated.',
      '39:1 title-missing Pillar Content access \u00a0|\u00a0 Sub-pillar Presence of Internet shutdowns'
    ])
  })

  test('still give their pages', () => {
    expect(measures.map(({country}) => country)).toEqual([
      {code: 'ZZ', name: 'RURITANIA', printed: 'RURITANIA'},
      {code: 'ZZ', name: 'Graustark', printed: 'Graustark'},
      {code: 'KZ', name: 'Kazakhstan', printed: 'KAZAKHSTAN'}
    ])
    expect(measures[0]?.pillar).toEqual({id: 'moon-policies', printed: 'Moon policies'})
    expect(drafts.map(({preferredAddress}) => preferredAddress)).toEqual([
      '/measures/zz/tides/',
      '/measures/zz/restrictions-on-online-advertising/',
      '/measures/kz/presence-of-internet-shutdowns/'
    ])
    expect(measures[2]).toMatchObject({
      bases: [],
      unpaired: [{kind: 'not-applicable', printed: 'N/A'}],
      coverage: 'Horizontal'
    })
  })

  test('leave text of no known form to be reported, and merge no listing into another', () => {
    expect(unaccounted(reading)).toEqual([
      'Skip to content',
      'Updated yesterday',
      'KAZAKHSTAN',
      'Since May 2013',
      'Pillar Content access',
      'Law on Nothing',
      'This listing names no sub-pillar.',
      'Coverage Horizontal'
    ])
    expect(bodyOf(drafts[1])).toEqual(['Adverts are regulated.'])
  })
})

/** A listing with one line of its own making, in an otherwise ordinary measure. */
function listing({
  head = 'KAZAKHSTAN\n\nSince May 2013',
  pillar = 'Pillar Content access \u00a0|\u00a0 Sub-pillar Restrictions on online advertising',
  body = 'Advertisement Law\nAdverts are regulated.',
  end = 'Coverage Horizontal'
} = {}): string {
  return [head, '', pillar, body, end, ''].join('\n')
}

test.for([
  'Report issue     Report new measure',
  'Report issue \u00a0 \u00a0 \u00a0 Report new measure',
  'Report issue\u00a0Report new measure',
  'REPORT ISSUE',
  '\u00a0Report new measure\u00a0',
  'Database',
  'Browse  Database'
])('takes %s for furniture above, between and below listings', (furniture) => {
  const reading = read(
    [furniture, listing(), furniture, listing({end: ''}), furniture].join('\n\n')
  )
  expect(unaccounted(reading)).toEqual([])
  expect(reading.claims.filter(({as}) => as === 'furniture')).toHaveLength(3)
  expect(reading.drafts).toHaveLength(2)
  expect(reading.measures.map(({origin}) => origin.lines)).toEqual([
    [3, 10],
    [15, 21]
  ])
})

test('keeps prose that reads like furniture', () => {
  const reading = read(listing({body: 'Database\nDatabase\nThe law regulates databases.'}))
  expect(reading.measures[0]?.bases[0]?.title).toBe('Database')
  expect(bodyOf(reading.drafts[0])).toEqual(['Database', 'The law regulates databases.'])
  expect(unaccounted(reading)).toEqual([])
})

test.for([
  'Pillar Content access | Sub-pillar Restrictions on online advertising',
  'Pillar Content access|Sub-pillar Restrictions on online advertising',
  'Pillar\u00a0Content access\u00a0|\u00a0Sub-pillar\u00a0Restrictions on online advertising',
  'Pillar: Content access | Indicator: Restrictions on online advertising',
  'PILLAR Content access \t|\t Sub\u2011pillar  Restrictions on online advertising',
  '\u00a0 Pillar Content access | Subpillar Restrictions on online advertising \u00a0'
])('reads the line %s', (pillar) => {
  const reading = read(listing({pillar}))
  expect(reading.messages).toEqual([])
  expect(unaccounted(reading)).toEqual([])
  expect(reading.measures[0]).toMatchObject({
    pillar: {id: 'content-access', printed: 'Content access'},
    subPillar: {
      id: 'restrictions-on-online-advertising',
      printed: 'Restrictions on online advertising'
    }
  })
})

test('splits at the bar before the label, where names have bars too', () => {
  const [measure] = read(listing({pillar: 'Pillar A | B | Sub-pillar C | D'})).measures
  expect([measure?.pillar.printed, measure?.subPillar.printed]).toEqual(['A | B', 'C | D'])
})

test.for([
  'KAZAKHSTAN\nSince May 2013',
  '\u00a0KAZAKHSTAN\u00a0\n\u00a0\nSince May 2013\n\n\n',
  'Kazakhstan\n\nSince May 2013',
  'KAZAKHSTAN\n\n\n\nSince May 2013'
])('reads a head with other spacing: %j', (head) => {
  const reading = read(listing({head}))
  expect(reading.messages).toEqual([])
  expect(unaccounted(reading)).toEqual([])
  expect(reading.measures[0]).toMatchObject({
    country: {code: 'KZ'},
    bases: [{timeframe: {printed: 'Since May 2013'}}]
  })
})

test('does not take a title or prose in capitals for the next country', () => {
  const text = listing({body: 'LAW ON ADVERTISING\nTHE LAW REGULATES ADVERTS', end: ''})
  const {drafts, measures, messages} = read(text + listing({head: 'Since May 2013'}))
  expect(measures.map(({country}) => country.code)).toEqual(['KZ', 'ZZ'])
  expect(drafts.map(bodyOf)).toEqual([['THE LAW REGULATES ADVERTS'], ['Adverts are regulated.']])
  expect(messages.map((message) => message.split(' ')[1])).toEqual([
    'coverage-missing',
    'country-unknown'
  ])
})

test('ends a measure without coverage where the next one has a head of any kind', () => {
  for (const head of ['KAZAKHSTAN\n\n2013–2015', 'RURITANIA\n\nSome day.', 'Graustark\n\nN/A']) {
    const reading = read(listing({end: ''}) + listing({head}))
    expect(reading.drafts.map(bodyOf)).toEqual([
      ['Adverts are regulated.'],
      ['Adverts are regulated.']
    ])
    expect(reading.measures[1]?.country.printed).toBe(head.split('\n')[0])
    expect(unaccounted(reading)).toEqual([])
  }
})

test('keeps prose without a full stop that stands apart from its title', () => {
  const head = 'KAZAKHSTAN\n\nReported in 2020'
  const {drafts, messages} = read(listing({head, body: 'Average tariff\n\n0.12 per cent'}))
  expect(messages).toEqual([])
  expect(bodyOf(drafts[0])).toEqual(['0.12 per cent'])
})

test('keeps a measure without prose, without timeframes, with nothing but its pillar line', () => {
  const bare = read(listing({body: 'Advertisement Law'}))
  expect(bare.messages).toEqual([])
  expect(bare.drafts[0]?.blocks).toEqual([])
  const undated = read(listing({head: 'KAZAKHSTAN'}))
  expect(undated.measures[0]?.bases).toEqual([{role: 'instrument', title: 'Advertisement Law'}])
  expect(undated.messages[0]).toMatch(/^3:1 timeframes-unpaired Pillar /)
  const alone = read(listing({head: '', body: '', end: ''}))
  expect(alone.measures[0]).toMatchObject({
    country: {code: 'ZZ', name: 'Unknown country'},
    bases: []
  })
  for (const reading of [bare, undated, alone]) expect(unaccounted(reading)).toEqual([])
})

test('reads titles of one measure that have no blank lines between them', () => {
  const head = 'KAZAKHSTAN\n\nSince 2013\nSince 2014'
  const {drafts, measures} = read(
    listing({head, body: 'Law on Licensing\nLaw on Trade\nBoth apply.'})
  )
  expect(measures[0]?.bases.map(({title}) => title)).toEqual(['Law on Licensing', 'Law on Trade'])
  expect(bodyOf(drafts[0])).toEqual(['Both apply.'])
})

test('takes the last Coverage line, and a bare label for none', () => {
  const body = 'Advertisement Law\nCoverage matters.\nCoverage Everybody'
  const {drafts, measures} = read(listing({body}))
  expect(measures[0]?.coverage).toBe('Horizontal')
  expect(bodyOf(drafts[0])).toEqual(['Coverage matters.', 'Coverage Everybody'])
  const empty = read(listing({end: 'Coverage'}))
  expect(empty.measures[0]).not.toHaveProperty('coverage')
  expect(empty.messages).toEqual(['8:1 coverage-missing Coverage'])
  expect(unaccounted(empty)).toEqual([])
})

test('takes a sentence at the end for prose though it begins with Coverage', () => {
  const end = 'Coverage of the law is broad.'
  const {drafts, measures, messages} = read(listing({end}))
  expect(measures[0]).not.toHaveProperty('coverage')
  expect(bodyOf(drafts[0])).toEqual(['Adverts are regulated.', end])
  expect(messages).toEqual([`8:1 coverage-missing ${end}`])
})

test('takes Coverage for prose where more prose follows', () => {
  for (const line of ['Coverage', 'Coverage varies: it is broad in cities.']) {
    const reading = read(listing({body: `Advertisement Law\n${line}\nMore is to come.`, end: ''}))
    expect(reading.measures[0]).not.toHaveProperty('coverage')
    expect(bodyOf(reading.drafts[0])).toEqual([line, 'More is to come.'])
    expect(unaccounted(reading)).toEqual([])
  }
})

test.for([
  ['Sources: https://example.org/a', ['https://example.org/a']],
  ['Source\nA gazette\nhttps://example.org/a', ['A gazette', 'https://example.org/a']],
  [
    'Sources\n\n- https://example.org/a\n\n- https://example.org/b',
    ['https://example.org/a', 'https://example.org/b']
  ],
  ['https://example.org/a', ['https://example.org/a']]
] as const)('reads the sources %j', ([end, expected]) => {
  for (const coverage of ['Coverage Horizontal\n', '']) {
    if (coverage === '' && !end.startsWith('Source')) continue
    const reading = read(listing({end: coverage + end}))
    expect(reading.measures[0]?.sources.map(({text}) => text)).toEqual(expected)
    expect(reading.drafts.map(bodyOf)).toEqual([['Adverts are regulated.']])
    expect(unaccounted(reading)).toEqual([])
  }
})

test('leaves text after the sources to be reported', () => {
  const reading = read(
    listing({end: 'Coverage Horizontal\nSources\n- https://example.org/a\n\nRead more'})
  )
  expect(unaccounted(reading)).toEqual(['Read more'])
})

test('reports a text that is no listing once, at its first line', () => {
  const reading = read('C1 Do laws protect rights? | 2.002 6.006 |\nThe constitution does.\n')
  expect(reading.drafts).toEqual([])
  expect(reading.messages).toEqual(['1:1 kind-mismatch C1 Do laws protect rights? | 2.002 6.006 |'])
  expect(read('').messages).toEqual(['1:1 kind-mismatch '])
})
