/** Two names of one law side by side, and what is said behind them of a third. */
import {describe, expect, test} from 'vitest'
import {registered, registerOf} from './fixture.ts'

/** Each law with its numbers, dates, events and how often it is named. */
function laws(...prose: readonly string[]): string[] {
  return registered(...prose)
    .map(({title, numbers, dates, events, mentions}) =>
      [
        `${title} ×${String(mentions.length)}`,
        ...numbers.map(({text}) => `No. ${text}`),
        ...dates.map(({text}) => text),
        ...events.map(({kind, date = ''}) => `${kind} ${date}`.trim())
      ].join('; ')
    )
    .sort()
}

describe('one law', () => {
  test.each([
    [
      'with its acronym between name and comma',
      'Law No. 13,709/2018, the Data Protection Law (LGPD), applies.',
      ['Data Protection Law ×3; No. 13,709/2018; 2018']
    ],
    [
      'with a name that ends the sentence',
      'It cites Law No. 9,372 of 2007, the Human Security Act.',
      ['Human Security Act ×2; No. 9,372; 2007']
    ],
    [
      'with a nickname',
      'Law 12.737/2012, nicknamed the Dieckmann Law, applies.',
      ['Dieckmann Law ×2; No. 12.737/2012; 2012']
    ],
    [
      'with its number behind its name',
      'The Records Law, DIFC Law No. 5 of 2020, applies. The Records Law 2020 binds all.',
      ['Records Law ×3; No. 5; 2020']
    ],
    [
      'of a name that another law had',
      'The Law on Records 2018 (Law No. 24/2018/QH14) ends. A new Law on Records, Law No. 116/2025/QH15, was passed.',
      [
        'Law on Records (No. 116/2025/QH15) ×2; No. 116/2025/QH15; 2025',
        'Law on Records (No. 24/2018/QH14) ×1; No. 24/2018/QH14; 2018'
      ]
    ],
    [
      'with a short name and a number in one bracket',
      'The Act on the Development of Trust (the AI Basic Act, Act No. 20676) applies.',
      ['Act on the Development of Trust ×3; No. 20676']
    ],
    [
      'with a bracket behind what it is for',
      'Law No. 2024-449 of 21 May 2024 to secure the digital space (SREN Law) applies. The SREN Law binds.',
      ['Law No. 2024-449 of 21 May 2024 ×3; No. 2024-449; 2024-05-21']
    ]
  ])('%s', (_, prose, expected) => {
    expect(laws(prose)).toEqual(expected)
  })

  test.each([
    [
      'by its name and acronym, its number behind',
      'The General Records Law (GRL), Law No. 13,709/2018, applies. The GRL binds.',
      ['General Records Law ×4; No. 13,709/2018; 2018']
    ],
    [
      'in Portuguese, with an acronym',
      'A Lei Geral de Dados (LGD), Lei nº 13.709, de 14 de agosto de 2018, vale.',
      ['Lei Geral de Dados ×3; No. 13.709; 2018-08-14']
    ],
    [
      'in Portuguese, as it is called',
      'A Lei n.º 109/2009, de 15 de setembro, chamada Lei do Cibercrime, foi alterada.',
      ['Lei do Cibercrime ×2; No. 109/2009; 2009-09-15']
    ],
    [
      'in Spanish, with a number behind its sort',
      'La Ley Estatutaria 1266 de 2008 y la Circular Externa No. 2 de 2024 rigen.',
      [
        'Circular Externa No. 2 de 2024 ×1; No. 2; 2024',
        'Ley Estatutaria 1266 de 2008 ×1; No. 1266; 2008'
      ]
    ]
  ])('%s', (_, prose, expected) => {
    expect(laws(prose)).toEqual(expected)
  })

  test.each([
    'Under the Press Law, Law No. 88 of 2013 applies.',
    'Unlike the Press Law, Law No. 5 of 2020, the Media Law and Decree No. 6 of 2021 apply.',
    'It cited the Press Law, Law No. 5 of 2020, and Decree No. 6 of 2021.'
  ])('is not made of two: %s', (prose) => {
    expect(laws(prose)).toContain('Press Law ×1')
  })
})

describe('a law is known by', () => {
  test.each([
    [
      'a chapter of the statutes of Canada',
      'The Documents Act, S.C. 2000, c. 5 (PIPEDA), applies. Section 5(3) of PIPEDA limits it.',
      ['Documents Act ×3; No. S.C. 2000, c. 5; 2000']
    ],
    [
      'a chapter of revised statutes, of which the year is not its own',
      'The Privacy Act, R.S.C. 1985, c. P-21, and the Files Act (RSO 1990, c F.31) apply.',
      ['Files Act ×1; No. RSO 1990, c F.31', 'Privacy Act ×1; No. R.S.C. 1985, c. P-21']
    ],
    [
      'a chapter of a supplement to them',
      'The Tax Act, R.S.C. 1985, c. 1 (5th Supp.), s. 2 applies.',
      ['Tax Act ×1; No. R.S.C. 1985, c. 1 (5th Supp.)']
    ],
    [
      'a number of its year in a bracket',
      'The Records Act, 2023 (44 of 2023) and the Files Act 2024 (No. 98, 2024) apply.',
      ['Files Act ×1; No. 98; 2024', 'Records Act ×1; No. 44; 2023']
    ],
    [
      'an abbreviation of a republic act',
      'The Records Act of 2012 (RA 10175) applies. Section 4 of RA 10175 binds.',
      ['Records Act ×2; No. 10175; 2012']
    ],
    [
      'a number with its year in two figures',
      'Law No. 121-12 applies. Law No. 09-08 on Records binds. See Law No. 121-12 and Law No. 09-08.',
      ['Law No. 121-12 ×2; No. 121-12', 'Law on Records ×2; No. 09-08']
    ],
    [
      'its name behind its day and a dash',
      'The Act of 6 June 1997 – the Penal Code and the Act of 26 January 1984 – Press Law apply. The Penal Code binds.',
      ['Penal Code ×2; 1997-06-06', 'Press Law ×1; 1984-01-26']
    ],
    [
      'a bracket before its year',
      'The Privacy Regulations (Data Security), 5777-2017 and the Privacy Regulations (Transfer of Data), 5761-2001 apply. The Regulations (Data Security), 5777-2017 bind.',
      [
        'Privacy Regulations (Data Security) ×2; 2017',
        'Privacy Regulations (Transfer of Data) ×1; 2001'
      ]
    ],
    [
      'the name of whom it is called after',
      'The Maria Law and the Journalist Protection Law apply.',
      ['Journalist Protection Law ×1', 'Maria Law ×1']
    ]
  ])('%s', (_, prose, expected) => {
    expect(laws(prose)).toEqual(expected)
  })

  test.each([
    'The actor Jude Law was cited.',
    'Jude Law did not comment.',
    'Senator Maria Law did not comment.',
    'Prof. Jane Law did not comment.',
    'El Proyecto de Ley 247 de 2024 está en discusión.',
    'O Projeto de Lei nº 2.630/2020 não avançou.',
    'A Proposta de Lei n.º 12/2024 está em debate.',
    'Le projet de loi n° 2024-12 du 5 mai 2024 est discuté.',
    'Law No. 22-20, a draft on social media, was withdrawn.'
  ])('nothing in: %s', (prose) => {
    expect(laws(prose)).toEqual([])
  })
})

describe('an article', () => {
  test.each([
    ['See Article 24 H of the Records Act 2010.', 'Article 24 H', '24H'],
    ['Under the Records Act 2010, Article 24 H, added later, binds.', 'Article 24 H', '24H'],
    ['The Records Act 2010 binds. Under Article 24 A party may object.', 'Article 24', '24'],
    ['Article 19 No. 4 of the Records Act 2010 protects.', 'Article 19 No. 4', '19']
  ])('%s', (prose, printed, article) => {
    const refs = registered(prose).flatMap(({mentions}) =>
      mentions.flatMap(({mention}) => mention.articles)
    )
    expect(refs.map((ref) => [ref.printed, ...ref.articles])).toEqual([[printed, article]])
  })

  test('of a short name that no text introduces is of no law named before', () => {
    const {laws: found} = registerOf('Regulation No. 71 of 2019 applies. Article 14 of MR 5 binds.')
    expect(found.flatMap(({mentions}) => mentions).length).toBe(1)
  })
})

describe('the law that ends another', () => {
  test.each([
    [
      'behind its name between commas',
      'Law No. 11,479, the Terrorism Act of 2020, repealed Law No. 9,372, the Security Act of 2007.',
      [
        'Security Act of 2007 ×2; No. 9,372; 2007; repealed',
        'Terrorism Act of 2020 ×2; No. 11,479; 2020'
      ]
    ],
    [
      'with a date in a bracket',
      'The Records Act of 10 May 2018 (Journal of Laws 2018, item 1000) replaced the Files Act 1997.',
      ['Files Act 1997 ×1; 1997; replaced', 'Records Act ×1; 2018-05-10']
    ],
    [
      'with the day of its own making',
      'The Records Act, enacted on 5 May 2010, repealed the Files Act 1997.',
      ['Files Act 1997 ×1; 1997; repealed', 'Records Act ×1; adopted 2010-05-05']
    ],
    [
      'in part',
      'Law No. 43 of 2020 on Trust replaced Law No. 53 of 2005 in part.',
      ['Law No. 53 of 2005 ×1; No. 53; 2005', 'Law on Trust ×1; No. 43; 2020']
    ]
  ])('%s', (_, prose, expected) => {
    expect(laws(prose)).toEqual(expected)
  })
})

test('a code with its field behind the word is none named before', () => {
  expect(
    laws('The Federal Criminal Code and the National Code of Criminal Procedure apply.')
  ).toEqual(['Code of Criminal Procedure ×1', 'Federal Criminal Code ×1'])
})

test('what a bill would enact is a draft', () => {
  const {laws: found, unresolved} = registerOf(
    'Bill C-27, which would have enacted the Consumer Privacy Act, died.'
  )
  expect(found).toEqual([])
  expect(unresolved.map(({reason}) => reason)).toEqual(['draft'])
})

test('the decision of a constitutional council is no law', () => {
  expect(laws('Constitutional Council Decision No. 2020-801 of 18 June 2020 struck it.')).toEqual(
    []
  )
})
