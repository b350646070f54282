/** What is one law and what is two: numbers of many forms, decrees of promulgation, laws of one name. */
import {describe, expect, test} from 'vitest'
import {signedNumber} from '../../src/model/law-number.ts'
import {lawsIn, registered, registerOf} from './fixture.ts'

/** The articles that each law is named with, and what happened to it. */
function said(...prose: readonly string[]): string[] {
  return registered(...prose).map(({title, mentions, events, amendments}) =>
    [
      title,
      ...mentions.flatMap(({mention}) => mention.articles.map(({printed}) => printed)),
      ...events.map(({kind, date = ''}) => `${kind} ${date}`.trim()),
      ...amendments.map(({date}) => `amended ${date}`)
    ].join('; ')
  )
}

describe('a number', () => {
  test.each<[string, string, [string, string, string]]>([
    [
      'behind a year',
      'la loi n° 2008-12 du 25 janvier 2008',
      ['Loi n° 2008-12 du 25 janvier 2008', '2008-12', '2008-01-25']
    ],
    [
      'in Roman figures',
      'The Records Act, 2006 (Act No. XXXIX of 2006)',
      ['Records Act, 2006', 'XXXIX', '2006']
    ],
    [
      'with letters on both sides',
      'Law No. HO-49-N of 18 May 2015 on Records',
      ['Law on Records', 'HO-49-N', '2015-05-18']
    ],
    [
      'with letters before its year',
      'Ministerial Order No. 006/MINICT/2022',
      ['Ministerial Order No. 006/MINICT/2022', '006/MINICT/2022', '2022']
    ],
    [
      'before a day that may be read in two ways',
      'Law No. 18/2010 of 12/05/2010 relating to records',
      ['Law relating to records', '18/2010', '2010']
    ],
    [
      'of a statutory instrument alone',
      'Under S.I. No. 22 of 2021 it applies',
      ['S.I. No. 22 of 2021', '22', '2021']
    ],
    [
      'of a statutory instrument',
      'The NIS Regulations (S.I. No. 360 of 2018)',
      ['NIS Regulations', '360', '2018']
    ],
    ['in the books of laws', 'The Penal Code, Cap. 87, applies', ['Penal Code', 'Cap. 87', '']],
    [
      'in the books of laws, in a bracket',
      'The Records (Privacy) Ordinance (Cap. 486A) applies',
      ['Records (Privacy) Ordinance', 'Cap. 486A', '']
    ],
    [
      'in the books of laws, by chapter',
      'The Records Act, Chapter 154 of the Laws of Zambia, applies',
      ['Records Act', 'Chapter 154', '']
    ],
    [
      'in the books of laws, with a letter',
      'The Records Act, Cap. C28 applies',
      ['Records Act', 'Cap. C28', '']
    ],
    [
      'in the books of laws, behind a long name',
      'The Interception of Records and Surveillance Ordinance, Cap. 589 applies',
      ['Interception of Records and Surveillance Ordinance', 'Cap. 589', '']
    ],
    [
      'of a notice behind the year',
      'The Records (General) Regulations, 2021 (L.N. 263 of 2021) apply',
      ['Records (General) Regulations', '263', '2021']
    ],
    [
      'that is none: a year of another calendar',
      'The Records Act, 2075 applies.',
      ['Records Act, 2075', '', '']
    ],
    [
      'of a congress',
      'The Records Act of 1996, Pub. L. 104-191, applies',
      ['Records Act', '104-191', '1996']
    ],
    [
      'of a congress, in a bracket',
      'The Records Act of 1996 (Pub. L. No. 104-191) applies',
      ['Records Act', '104-191', '1996']
    ],
    [
      'behind the name of a law',
      'Cybercrime Law No. 17 of 2023 applies',
      ['Cybercrime Law', '17', '2023']
    ]
  ])('%s', (_, text, law) => {
    expect(lawsIn(text).map((found) => found.slice(0, 3))).toEqual([law])
  })

  test.each([
    [
      'of the same year',
      'La loi n° 2008-12 du 25 janvier 2008 et la loi n° 2008-08 du 25 janvier 2008.'
    ],
    ['of a chapter and of an act', 'The Penal Code, Cap. 87, and Act No. 87 of 2001 apply.']
  ])('tells two laws apart: %s', (_, text) => {
    expect(lawsIn(text)).toHaveLength(2)
  })

  test('in Roman figures is the same in others', () => {
    expect(lawsIn('Act No. XVIII of 2001 and Act No. 18 of 2001 are one.')).toHaveLength(1)
  })

  test('is none behind what sort of law it is', () => {
    expect(
      lawsIn('Temporary Law No. 85 of 2001 and the Decree Law No. 34 of 2006 apply.').map(
        ([title]) => title
      )
    ).toEqual(['Temporary Law No. 85 of 2001', 'Decree Law No. 34 of 2006'])
  })
})

describe('a law that a number promulgates', () => {
  test.each([
    'Law No. 151 of 2020 Promulgating the Data Protection Law (the DPL) is new.',
    'Law No. (151) of 2020 on the Promulgation of the Data Protection Law (the DPL) is new.',
    'Decree No. 151 of 2020 issuing the Data Protection Law (the DPL) is new.'
  ])('is that of the number: %s', (text) => {
    expect(
      lawsIn(text, 'Law No. 5 of 1990 is old. The DPL applies.').map((law) => law.slice(0, 3))
    ).toEqual([
      ['Data Protection Law', '151', '2020'],
      ['Law No. 5 of 1990', '5', '1990']
    ])
  })

  test('has neither its year as an event nor as an amendment', () => {
    expect(
      said(
        'Law No. (11) of 2004 Issuing the Penal Code, as amended by Law No. (2) of 2020, is old.'
      )
    ).toEqual(['Penal Code; amended 2020', 'Law No. (2) of 2020'])
  })

  test('is not adopted when something else happens', () => {
    expect(said('In May 2021 Law No. (11) of 2004 Issuing the Penal Code was praised.')).toEqual([
      'Penal Code'
    ])
  })

  test('is none in what a law is about', () => {
    expect(
      lawsIn('Law No. 5 of 2020 on the Issuance of Digital Currency is new.').map(
        ([title]) => title
      )
    ).toEqual(['Law on the Issuance of Digital Currency'])
  })
})

test.each([
  [
    'Law No. 24/2016 of 18/06/2016 governing Information Technologies (the ICT Law) applies. Article 126 of the ICT Law is strict.',
    'Law governing Information Technologies; Article 126'
  ],
  [
    'Law No. 68/2018 of 30/08/2018 determining offences in general (the Penal Code) applies. Article 164 of the Penal Code is strict.',
    'Law determining offences in general; Article 164'
  ]
])('words behind a number are the name: %s', (text, law) => {
  expect(said(text)).toEqual([law])
})

describe('laws of one name', () => {
  test('and two dates are two', () => {
    expect(
      said(
        'The Criminal Code of 5 May 2021 entered into force on 1 July 2022 and replaced the Criminal Code of 18 April 2003. Article 359 of the Criminal Code is new.'
      )
    ).toEqual([
      'Criminal Code (2021); Article 359; entry-into-force 2022-07-01',
      'Criminal Code (2003); replaced 2022-07-01'
    ])
  })

  test('are two where one replaced the other', () => {
    expect(
      said(
        'The Law on Records entered into force on 21 November 2018. It replaced the Law on Records of 2008. Article 4 of the Law on Records is new.'
      )
    ).toEqual([
      'Law on Records; Article 4; entry-into-force 2018-11-21',
      'Law on Records (2008); replaced'
    ])
  })

  test('are one where nothing says so', () => {
    expect(
      lawsIn('The Law on Records is new. The Law on Records of 2008 has two parts.')
    ).toHaveLength(1)
  })

  test('of which one is repealed: the bare name is of the other', () => {
    expect(
      said(
        'The Privacy Act 2020 repealed the Privacy Act 1993.',
        'Section 22 of the Privacy Act sets principles.'
      )
    ).toEqual(['Privacy Act 2020; Section 22', 'Privacy Act 1993; repealed'])
  })

  test('are two where nothing says more than the dates', () => {
    expect(
      lawsIn('The Criminal Code of 5 May 2021 and the Criminal Code of 18 April 2003 differ.')
    ).toHaveLength(2)
  })

  test.each([
    'The Records Act 2022 repealed the Records Act, Cap. C28, in full.',
    'The Records Act 2022 repealed the Records Act.'
  ])('are two where one repealed the other: %s', (text) => {
    expect(said(text).sort()).toEqual(['Records Act 2022', 'Records Act; repealed'])
  })

  test('of which neither is: the bare name stays open', () => {
    const {unresolved} = registerOf(
      'The Privacy Act 2020 and the Privacy Act 1993 apply. The Privacy Act is strict.'
    )
    expect(unresolved.map(({reason}) => reason)).toEqual(['ambiguous'])
  })
})

describe('are as many laws', () => {
  test.each([
    [
      'a directive and what transposes it',
      'The NIS Regulations (S.I. No. 360 of 2018) transposed the NIS Directive.',
      2
    ],
    ['two regulations', 'The Regulations on Records and the Regulations on Incidents apply.', 2],
    [
      'a law and what else it is about',
      'The Law on the Central Bank and the Regulation of Institutions applies.',
      1
    ],
    [
      'rules that carry out two acts',
      'The Enforcement Rules of the Records Act and the Enforcement Rules of the Archives Act apply.',
      2
    ]
  ])('%s', (_, text, count) => {
    expect(lawsIn(text)).toHaveLength(count)
  })
})

test('regulations of a member of a union are its own', () => {
  expect(
    registered(
      'The European Union (Consumer Information) Regulations 2013 (S.I. No. 484 of 2013) apply.'
    ).map(({scope}) => scope)
  ).toEqual(['xk'])
})

test('the date of an act in Russian is no date of an amendment of the next', () => {
  expect(
    said(
      'Закон «О связи» от 6 августа 2001 года № 40 и закон «О печати» от 2 декабря 2002 года № 71 действуют с изменениями.'
    )
  ).toEqual(['Law: О связи', 'Law: О печати'])
})

test.each([
  ['94-V', 'No. 94-V'],
  ['XXXIX', 'No. XXXIX'],
  ['Cap. 486', 'Cap. 486'],
  ['Chapter 154', 'Chapter 154']
])('%s is shown as %s', (number, shown) => {
  expect(signedNumber(number)).toBe(shown)
})

test.each([
  ['The Digital Services Act applies to platforms.', 'eu'],
  ['The Digital Services Act 2024 applies to platforms.', 'xk']
])('a year tells whose law it is: %s', (text, scope) => {
  expect(registered(text).map((law) => law.scope)).toEqual([scope])
})

test('an abbreviation that a table knows is the name', () => {
  expect(
    lawsIn('Закон «О средствах массовой информации» старый. Закон о СМИ действует.').map(
      ([, , , count]) => count
    )
  ).toEqual([2])
})

test('two laws of one name whose numbers run on are two, each with what names its number', () => {
  const laws = said(
    'Insults are punished under the Penal Code (Law No. 5237). Before, the Penal Code (Law No. 1765) applied.',
    'Courts cite Article 125 of Law No. 5237. Older verdicts cite Article 482 of Law No. 1765.'
  )
  expect(laws).toEqual(['Penal Code (No. 5237); Article 125', 'Penal Code (No. 1765); Article 482'])
  expect(
    said(
      'The Electronic Communications Act (Act 775), and the Electronic Communications Act (Act 786).'
    )
  ).toHaveLength(2)
})

test('the title of a law has its own kind, not one that its name begins with', () => {
  expect(said('Lawyers register under the Law Society Act 1974.')).toEqual(['Law Society Act 1974'])
  expect(said('The Code of Conduct Act 2003 applies to officials.')).toEqual([
    'Code of Conduct Act 2003'
  ])
})
