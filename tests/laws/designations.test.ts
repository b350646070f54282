/** How laws are written in the styles of many countries: numbers, dates, short names in brackets. */
import {describe, expect, test} from 'vitest'
import {registerLaws} from '../../scripts/laws/index.ts'
import {lawsIn, passagesIn, registered} from './fixture.ts'

describe('a number and a date', () => {
  test.each<[string, string, string, string]>([
    ['with a comma before the date', 'Law No. 9.610, of 19 February 1998,', '9.610', '1998-02-19'],
    ['with its thousands set apart', 'Law 8,248/1991 applies', '8,248/1991', '1991'],
    ['with letters before a slash', 'Royal Decree No. M/19 of 2021', 'M/19', '2021'],
    ['in brackets', 'Law No. (30) of 2018', '30', '2018'],
    [
      'of another calendar',
      'Royal Decree M/126 dated 7/11/1440 H (10 July 2019) and',
      'M/126',
      '2019-07-10'
    ],
    [
      'of another calendar, with the common date in words',
      'Royal Decree No. (M/19) dated 9/2/1443H (corresponding to 16 September 2021) and',
      'M/19',
      '2021-09-16'
    ],
    ['with slashes', 'Decision No. 78 dated 30/11/2010.', '78', '2010-11-30'],
    ['with slashes, the month first', 'Decision No. 78 dated 11/30/2010.', '78', '2010-11-30'],
    ['with slashes that may be read in two ways', 'Decision No. 7/TT dated 5/11/2010.', '', '']
  ])('%s', (_, text, number, date) => {
    const [[, printed, dated] = ['', '', '']] = lawsIn(`Under ${text}`)
    expect([printed, dated]).toEqual([number, date])
  })
})

test('one number in three styles is of one law, another number of another', () => {
  const laws = lawsIn(
    'Law No. 8.666/93, Law No. 8.666 of 21 June 1993 and Law 8,666/1993 were one.',
    'Law 8,248/1991 is another.'
  )
  expect(laws.map(([title, , , count]) => [title, count])).toEqual([
    ['Law No. 8.666/93', 3],
    ['Law 8,248/1991', 1]
  ])
})

describe('what happened', () => {
  const said = (text: string): string[] => {
    return registered(text).flatMap((law) => law.events.map(({kind}) => `${law.title}: ${kind}`))
  }

  test.each<[string, string, string[]]>([
    ['to a section', 'Section 57 of the Records Act was repealed in 2019.', []],
    ['to an article', 'Article 18 of the Records Act applies since 1 September 2015.', []],
    [
      'to the law',
      'The Records Act was repealed in 2019 with its section 57.',
      ['Records Act: repealed']
    ],
    [
      'to the law of an article',
      'She was fined under section 57 of the Records Act, which was repealed in 2019.',
      ['Records Act: repealed']
    ]
  ])('%s', (_, text, events) => {
    expect(said(text)).toEqual(events)
  })
})

test.each([
  ['The Law for Confidence in the Economy applies.', 'Law for Confidence in the Economy'],
  ['The Federal Radio and Broadcasting Law applies.', 'Federal Radio and Broadcasting Law'],
  ['Under Regulation (EU) No 910/2014 it is valid.', 'Regulation (EU) No 910/2014']
])('a name is whole in “%s”', (text, title) => {
  expect(lawsIn(text).map(([found]) => found)).toEqual([title])
})

test.each([
  'The Penal Code and Broadcasting Law apply.',
  'The Records Law for operators and the Broadcasting Law apply.'
])('two laws are two in “%s”', (text) => {
  expect(lawsIn(text)).toHaveLength(2)
})

test('a code in Russian is called so', () => {
  expect(lawsIn('Уголовный кодекс карает по статье 278.').map(([title]) => title)).toEqual([
    'Уголовный кодекс'
  ])
})

test('a number tells that a directive is of a union', () => {
  expect(registered('Directive 2000/31/EC applies.').map(({scope}) => scope)).toEqual(['eu'])
})

describe('another name of a law', () => {
  test.each<[string, string, number]>([
    [
      'in a second bracket, with the kind of the law',
      'The Records Act, 2023 (Act No. 22 of 2023) (RMS Act) was signed. The RMS Act is new.',
      1
    ],
    [
      'behind “etc.”',
      'The Act on Promotion of Information Use and Protection, etc. (Network Act) changed. The Network Act is old.',
      1
    ],
    [
      'behind its number and “or”',
      'Republic Act No. 10173, or the Data Privacy Act of 2012, made a body. The Data Privacy Act is strict.',
      1
    ],
    [
      'that it is also known by',
      'Law No. 19 of 2008, also known as the Secrets Act, was amended. The Secrets Act is strict.',
      1
    ],
    [
      'in a bracket without marks',
      'Law No. 5 of 2020 (the Records Law) applies. The Records Law is new.',
      1
    ],
    ['in a bracket that goes on', 'Law No. 5 of 2020 (the Penal Code applies) is new.', 2],
    ['after “or” between two laws', 'Under Law No. 5 of 2001 or the Records Act, both fine.', 2],
    ['after “or” in a clause', 'Law No. 5 of 2001, or the Records Act if it is newer, applies.', 2],
    ['after “or” between two names', 'Breach of the Media Act, or the Records Act, is fined.', 2],
    ['after “or” of another kind', 'Under Law No. 5 of 2001, or the Penal Code, it is a crime.', 2],
    ['after a series alone', 'Republic Act No. 10173 and Republic Act No. 10175 were signed.', 2]
  ])('%s', (_, text, count) => {
    expect(lawsIn(text)).toHaveLength(count)
  })
})

test('an act respecting something is named by it', () => {
  expect(
    lawsIn('Quebec’s Act respecting the protection of personal information, was amended.')
  ).toEqual([['Act respecting the protection of personal information', '', '', 1]])
})

test('what continues a law of a union in one country is a law of that country', () => {
  const titles = lawsIn('The Act supplements the UK GDPR.', 'The GDPR is another.')
  expect(titles.map(([title]) => title)).toEqual(expect.arrayContaining(['UK GDPR', 'GDPR']))
})

test('the chapter that a law is in the books of laws is no part of it', () => {
  const articles = (text: string): string[] => {
    return registered(text).flatMap(({mentions}) =>
      mentions.flatMap(({mention}) => mention.articles.map(({printed}) => printed))
    )
  }
  expect(articles('The Records Act (Chapter 586 of the Laws of Malta) is new.')).toEqual([])
  expect(articles('The Records Act (Chapter 4) is new.')).toEqual(['Chapter 4'])
})

test('the judgment of a court is no law, and none has its number', () => {
  expect(
    lawsIn(
      'Regulation No. 20 of 2016 on Data protects it.',
      'Constitutional Court Decision No. 20/PUU-XIV/2016 confirmed it.'
    )
  ).toEqual([['Regulation on Data', '20', '2016', 1]])
})

describe('a bracket gives another name', () => {
  test.each<[string, string, number]>([
    ['behind an article', 'The Law No. 8 of 2020 on Records (the “RC Law”) and the RC Law.', 3],
    [
      'that is introduced',
      'Law No. 8 of 2020 on Records (hereinafter referred to as the "Archive Act") and the Archive Act.',
      3
    ],
    [
      'behind the title in another script',
      'The Records Law (نظام السجلات) ("RECL") and the RECL.',
      3
    ],
    [
      'behind the title in another language',
      'Law No. 8 of 2020 (Ley de Registros Civiles, LRC) and the LRC.',
      4
    ],
    ['of a number', 'Regulation No. 71 of 2019 on Records ("GR 71") and GR 71.', 3],
    ['before the number', 'The Penal Code (TCK, Law No. 5237) and the TCK.', 4],
    ['with the number', 'The Records Law (Royal Decree No. M/17) and the Records Law.', 3]
  ])('%s', (_, text, count) => {
    expect(lawsIn(text).map((law) => law[3])).toEqual([count])
  })

  test('but not one that stands behind who issued the act', () => {
    const laws = lawsIn(
      'Circular No. 38/2016 of 26 December 2016 of the Ministry of Information (MINF) applied.',
      'The MINF said so.'
    )
    expect(laws.map((law) => law[3])).toEqual([1])
  })
})

describe('a name is found whole', () => {
  test.each<[string, string, string]>([
    [
      'joined by small words behind an article',
      'The Right to Information Act 2005 gives access.',
      'Right to Information Act 2005'
    ],
    [
      'of rules of a year',
      'The Suspension of Telecom Services (Public Emergency or Public Safety) Rules, 2017 apply.',
      'Suspension of Telecom Services (Public Emergency or Public Safety) Rules'
    ],
    [
      'with a list in its bracket',
      'under the Cybercrimes (Prohibition, Prevention, etc.) Act 2015.',
      'Cybercrimes (Prohibition, Prevention, etc.) Act 2015'
    ],
    [
      'before a bracket',
      'the Information and Communications (Amendment) Act, 2013 (No. 41A of 2013)',
      'Information and Communications (Amendment) Act'
    ],
    [
      'with the number of a notice',
      'the Records (General) Regulations, 2021 (Legal Notice No. 263 of 2021)',
      'Records (General) Regulations'
    ],
    ['in Spanish', 'el Decreto Supremo N° 295 de 2024', 'Decreto Supremo N° 295 de 2024'],
    [
      'in Spanish, behind the number',
      'la Ley N° 19.628 sobre Protección de la Vida Privada, de 28 de agosto de 1999.',
      'Ley N° 19.628 sobre Protección de la Vida Privada, de 28 de agosto de 1999'
    ]
  ])('%s', (_, text, title) => {
    expect(lawsIn(text).map(([found]) => found)).toEqual([title])
  })

  test.each([
    'The National Commission for the State Regulation of Electronic Communications said so.',
    'Ley Federal N° 5 y Ley Federal N° 6.'
  ])('none in “%s”', (text) => {
    expect(lawsIn(text)).toEqual([])
  })
})

describe('a law of another country is none of this one', () => {
  test.each([
    'It brings the kingdom closer to Bahrain’s Law No. (30) of 2018.',
    'The Records Act of Ghana is a model.',
    "Similarly South Korea's new Records Act applies."
  ])('%s', (text) => {
    expect(lawsIn(text)).toEqual([])
  })
  test.each(['Kosovo’s Records Act applies.', 'The Records Act of 2019 of Kosovo applies.'])(
    'but %s',
    (text) => {
      expect(lawsIn(text)).toHaveLength(1)
    }
  )
})

describe('a bracket behind an amendment', () => {
  test('names the law that is amended', () => {
    const laws = lawsIn(
      'Law No. 11 of 2008 on Records, as last amended by Law No. 1 of 2024 (the "RC Law"), and the RC Law.',
      'Regulation No. 5 of 2020 on Archives, as amended by Regulation No. 10 of 2021 ("MR5"). MR5 holds.'
    )
    expect(laws.map(([title, , , count]) => [title, count])).toEqual([
      ['Law on Records', 3],
      ['Law No. 1 of 2024', 1],
      ['Regulation on Archives', 3],
      ['Regulation No. 10 of 2021', 1]
    ])
  })

  test('who issues an act is no name of it', () => {
    const laws = lawsIn('MINF Regulation No. 5 of 2020 on Archives holds.', 'The MINF said so.')
    expect(laws.map(([, , , count]) => count)).toEqual([1])
  })
})

test('an act is not called by the name of the one that amends it', () => {
  const laws = lawsIn(
    'The Records and Archives Act (RAAC), as amended by the Records and Archives (Amendment) Act, 2013 (No. 41A of 2013), applies.'
  )
  expect(laws.map(([title]) => title)).toEqual([
    'Records and Archives (Amendment) Act',
    'Records and Archives Act'
  ])
})

test('an act in another language has the number and year of its translation', () => {
  const laws = lawsIn('Undang-Undang Nomor 1 Tahun 2024 tentang Data is Law No. 1 of 2024.')
  expect(laws.map(([, , , count]) => count)).toEqual([2])
})

test('an act that abolishes another does not abolish itself', () => {
  const page = {
    page: '/articles/xk/1/',
    bases: [],
    prose: [
      'Under Decision 78/2010 goods were exempt. Decision No. 1/2025 dated January 3, 2025 abolished the Decision.'
    ],
    notes: []
  }
  const {laws} = registerLaws(passagesIn({pages: [page]}))
  expect(laws.map(({numbers, events}) => [numbers[0]?.text, events.length])).toEqual([
    ['78/2010', 1],
    ['1/2025', 0]
  ])
})

describe('one law', () => {
  test.each<[string, string, [string, string, string]]>([
    [
      'and the decree that enacted it',
      'The Records Law (“RCL”) was enacted by Royal Decree No. M/19 of 2021 and amended by Royal Decree No. M/148 of 2023. The RCL applies.',
      ['Records Law', 'M/19', '2021']
    ],
    [
      'with acronym and number in one bracket',
      'The Criminal Procedure Code (CPC, No. 5271 of 2004) and Article 3 of the CPC.',
      ['Criminal Procedure Code', '5271', '2004']
    ],
    [
      'with number and date in a bracket',
      'The Criminal Code (No. 2341-III of 5 April 2001) is old.',
      ['Criminal Code', '2341-III', '2001-04-05']
    ],
    [
      'that amends one of another number',
      'Undang-Undang Nomor 1 Tahun 2024 tentang Perubahan Kedua atas Undang-Undang Nomor 11 Tahun 2008.',
      ['Undang-Undang Nomor 1 Tahun 2024', '1', '2024']
    ]
  ])('%s', (_, text, expected) => {
    expect(lawsIn(text).map((law) => law.slice(0, 3))).toContainEqual(expected)
  })

  test('as the title of an instrument is known by its acronym, and what goes on is another', () => {
    const bases = ['Data Protection Regulation 2019 (DPR)', 'Data Protection Regulation 2019: Plan']
    const page = {
      page: '/measures/xk/1/',
      bases: bases.map((title) => ({title, events: []})),
      prose: ['The DPR applies.'],
      notes: []
    }
    const {laws} = registerLaws(passagesIn({pages: [page]}))
    expect(laws.map(({title, mentions}) => [title, mentions.length])).toEqual([
      ['Data Protection Regulation', 2],
      ['Data Protection Regulation 2019: Plan', 1]
    ])
  })
})
