/** Where names of laws begin and end, and what is said of which law. */
import {describe, expect, test} from 'vitest'
import {registerLaws} from '../../scripts/laws/index.ts'
import {lawsIn, passagesIn, registered, registerOf} from './fixture.ts'

function titles(...prose: readonly string[]): string[] {
  return lawsIn(...prose).map(([title]) => title)
}

/** Titles with the articles named and the amendments. */
function said(...prose: readonly string[]): string[] {
  return registered(...prose).map(({title, mentions, amendments}) =>
    [
      title,
      ...mentions.flatMap(({mention}) => mention.articles.map(({printed}) => printed)),
      ...amendments.map(({date}) => `amended ${date}`)
    ].join('; ')
  )
}

describe('a name is whole', () => {
  test.each([
    [
      'with a list',
      'The Harassment, Harmful Records and Related Offences Act 2020 applies.',
      'Harassment, Harmful Records and Related Offences Act 2020'
    ],
    [
      'with a comma before “and”',
      'The Films, Videos, and Publications Act 1993 applies.',
      'Films, Videos, and Publications Act 1993'
    ],
    [
      'with two brackets',
      'The Records (Retention of Data) (Amendment) Act 2022 applies.',
      'Records (Retention of Data) (Amendment) Act 2022'
    ],
    [
      'with a word behind the bracket',
      'The Records (Interim Storage) Amendment Act 2021 applies.',
      'Records (Interim Storage) Amendment Act 2021'
    ],
    [
      'with a code in it',
      'It was repealed by the Penal Code (Amendment) Act No. 23 of 2022.',
      'Penal Code (Amendment) Act'
    ],
    [
      'with the words of another kind',
      'The Regulation of Interception of Records and Provision of Record-Related Information Act 70 of 2002 applies.',
      'Regulation of Interception of Records and Provision of Record-Related Information Act'
    ],
    [
      'where the sentence begins',
      'Press and Records Law No. 8 of 1998 applies.',
      'Press and Records Law'
    ],
    [
      'behind a gerund',
      'The Law on Securing the Right to Records No. 47 of 2007 applies.',
      'Law on Securing the Right to Records'
    ],
    [
      'with an article in its list',
      'Law No. 180 of 2018 Regulating the Press, Media and the Supreme Council applies.',
      'Law regulating the Press, Media and the Supreme Council'
    ],
    [
      'of rules for a law',
      'The Enforcement Rules for the Act on the Protection of Records apply.',
      'Rules for the Act on the Protection of Records'
    ]
  ])('%s', (_, text, title) => {
    expect(titles(text)).toEqual([title])
  })

  test('with the name of a country', () => {
    const page = {page: '/articles/nz/1/', bases: [], notes: []}
    const prose = ['The New Zealand Bill of Rights Act 1990 and the New Records Act 1991 apply.']
    const {laws} = registerLaws(passagesIn({pages: [{...page, prose}]}))
    expect(laws.map(({title}) => title)).toEqual([
      'New Zealand Bill of Rights Act 1990',
      'Records Act 1991'
    ])
  })
})

describe('a name in small letters ends', () => {
  test.each([
    [
      'before what it does',
      'Law No. 31-08 on consumer protection measures regulates distance selling.'
    ],
    [
      'before its date',
      'Law No. 31-08 on consumer protection measures of 31 December 2020 applies.'
    ],
    ['before its year', 'Law No. 31-08 on consumer protection measures of 2018 added something.'],
    [
      'before another law',
      'Law No. 31-08 on consumer protection measures and Law No. 5 of 2001 apply.'
    ],
    ['before how much of it', 'It repealed Law No. 31-08 on consumer protection measures in part.']
  ])('%s', (_, text) => {
    expect(titles(text)).toContain('Law on consumer protection measures')
  })
})

test.each([
  [
    'The Penal Code, Press and Records Act 2020 apply.',
    ['Penal Code', 'Press and Records Act 2020']
  ],
  [
    'Under the Law on Licensing the Ministry issues permits and the Records Act applies.',
    ['Law on Licensing', 'Records Act']
  ]
])('no name goes on in “%s”', (text, laws) => {
  expect(titles(text).sort()).toEqual(laws.sort())
})

test('a long name that begins as rules has the number of the act', () => {
  expect(
    lawsIn(
      'The Regulation of Interception of Records and Provision of Record-Related Information Act 70 of 2002 applies.'
    ).map(([, number]) => number)
  ).toEqual(['70'])
})

describe('an article', () => {
  test('of an acronym that nothing introduces is of no law named before', () => {
    const {laws, unresolved} = registerOf(
      'The Records Act applies. Article 34 of the PDQA and Article 35 PDQA say so.'
    )
    expect(laws.map(({mentions}) => mentions.length)).toEqual([1])
    expect(unresolved.map(({reason}) => reason)).toEqual(['article', 'article'])
  })

  test('of an acronym behind a semicolon is of that law', () => {
    expect(
      said(
        'The Act of 10 May 2018 on Records (Journal of Laws of 2018, item 1000; the PDQA) applies. Article 34 of the PDQA says so.'
      )
    ).toEqual(['Act on Records; Article 34'])
  })

  test('behind what amended a law is of the law', () => {
    expect(
      said('The Penal Code, as amended by Law No. 2 of 2020, punishes rumours (Article 136).')
    ).toContain('Penal Code; Article 136; amended 2020')
  })
})

test('a draft is no law', () => {
  const {laws, unresolved} = registerOf(
    'A draft Records Act is discussed, and the draft Law on Archives was withdrawn.',
    'Проект Закона «О связи» принят.'
  )
  expect(laws).toEqual([])
  expect(unresolved.map(({reason}) => reason)).toEqual(['draft', 'draft', 'draft'])
})

describe('initials before the kind name the law of the page', () => {
  test.each([
    'The Information Records Act, 2000 applies. Section 5 of the IR Act is strict.',
    'The Information Records Act applies. Section 5 of the IR Act is strict.'
  ])('%s', (text) => {
    expect(lawsIn(text).map(([, , , count]) => count)).toEqual([2])
  })

  test('unless two laws have them', () => {
    expect(
      titles(
        'The Information Records Act and the Internet Records Act apply. The IR Act is strict.'
      )
    ).toHaveLength(3)
  })
})

test('where a law holds is no name of it', () => {
  expect(
    lawsIn('The Records Act 2002 (NSW) applies. In NSW it is strict.').map(([, , , count]) => count)
  ).toEqual([1])
})

describe('an amendment', () => {
  test('has not the date of another', () => {
    expect(
      said(
        'The Records Act was amended by Act No. 27 of 1996 and by the Archives (Amendment) Act, No. 39 of 2024.'
      )
    ).not.toContainEqual(expect.stringMatching(/^Archives.*amended/u))
  })

  test('is not of a date before the clause of the law', () => {
    expect(
      said(
        'On 5 May 2019, when both houses had met for more than a week in the capital, amendments to the Records Act passed.'
      )
    ).toEqual(['Records Act'])
  })

  test('has no part of a date that stands too far away', () => {
    const laws = 'Law No. 20.075 of 20 October 2022 and Law No. 20.212 of 6 November 2023'
    expect(said(`${laws} amended Law No. 18.331.`)).toContain('Law No. 18.331')
  })
})

test.each([
  [
    'behind a name, before its number in a bracket',
    'The Law on Cybersecurity 2018 (Law No. 24/2018/QH14) applies.',
    [['Law on Cybersecurity', '24/2018/QH14', '2018', 1]]
  ],
  [
    'before a name',
    'The Law on Media (No. 24/2023/QH15) repealed the 2009 Media Law.',
    [
      ['Law on Media', '24/2023/QH15', '2023', 1],
      ['Media Law', '', '2009', 1]
    ]
  ],
  ['behind a word of the sentence', 'Since 2009 Media Law applies.', [['Media Law', '', '', 1]]],
  ['of amendments', 'The 2019 Media Law amendments apply.', [['Media Law', '', '', 1]]],
  [
    'that is the number of a law of another year',
    'Law 1341 of 2009 was amended by Law 1978 of 2019.',
    [
      ['Law 1341 of 2009', '1341', '2009', 1],
      ['Law 1978 of 2019', '1978', '2019', 1]
    ]
  ]
])('reads a year %s', (_, prose, expected) => {
  expect(lawsIn(prose)).toEqual(expected)
})

test.each([
  ['Law 21.663, the Media Law, created an agency.', ['Media Law']],
  [
    'Law 21.663, the Media Law, and the Penal Code apply.',
    ['Law 21.663', 'Media Law', 'Penal Code']
  ]
])('a name between commas is of the law before, but not in a list: %s', (prose, expected) => {
  expect(titles(prose).sort()).toEqual(expected)
})

test('a word that begins a sentence is no name', () => {
  expect(titles('What Law No. 25.326 of 2000 asks is set out here.')).toEqual([
    'Law No. 25.326 of 2000'
  ])
})
