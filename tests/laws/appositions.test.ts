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
    'Under the Press Law, Law No. 88 of 2013 applies.',
    'Unlike the Press Law, Law No. 5 of 2020, the Media Law and Decree No. 6 of 2021 apply.',
    'It cited the Press Law, Law No. 5 of 2020, and Decree No. 6 of 2021.'
  ])('is not made of two: %s', (prose) => {
    expect(laws(prose)).toContain('Press Law ×1')
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
