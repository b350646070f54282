import {describe, expect, test} from 'vitest'
import {findMentions, printed} from '../../scripts/laws/extract/index.ts'
import type {Passage} from '../../scripts/passages/passage.ts'

function passage(text: string, role: Passage['role'] = 'prose'): Passage {
  return {
    page: '/indicators/kz/2021/a1/',
    kind: 'indicator',
    class: 'expert',
    country: 'KZ',
    anchor: 'p1',
    role,
    text
  }
}

/** The words of each mention. */
function words(text: string, role?: Passage['role']): string[] {
  return findMentions([passage(text, role)]).map(printed)
}

/** Number, date and key of the one mention in a text. */
function parts(text: string, role?: Passage['role']) {
  const [mention] = findMentions([passage(text, role)])
  return {
    number: mention?.number?.printed,
    date: mention?.date,
    name: mention?.name?.text,
    articles: mention?.articles.map(({printed: ref}) => ref)
  }
}

test('takes a kind in brackets for no name of its own', () => {
  const note = '“Закон о манипулировании информацией [Law],” 24.kg, May 2021, https://24.kg/1.'
  expect(words(note, 'note')).toEqual(['Закон о манипулировании информацией'])
})

describe('finds a law', () => {
  test.each([
    ['by number', 'Under Law No. 94-V, consent is needed.', 'Law No. 94-V'],
    ['by a number printed twice', 'Law No. No. 94-V applies.', 'Law No. No. 94-V'],
    ['by a number without a sign', 'Under Law 25.326 files are kept.', 'Law 25.326'],
    ['by name', 'The Law on National Security limits it.', 'Law on National Security'],
    [
      'by a name of several parts',
      'the Law on Permissions and Notifications, as',
      'Law on Permissions and Notifications'
    ],
    ['by a short name', 'According to the Mass Media Law, all sites', 'Mass Media Law'],
    [
      'by a short name in small letters',
      'the public assembly law to no longer',
      'public assembly law'
    ],
    [
      'named for whom it protects',
      'Under the Children’s Online Safety Act, sites ask for an age.',
      'Children’s Online Safety Act'
    ],
    ['named for many', 'The Workers’ Rights Act applies.', 'Workers’ Rights Act'],
    [
      'of a state’s own',
      'Under Kazakhstan’s Data Protection Act, it is so.',
      'Data Protection Act'
    ],
    [
      'by an act with its year',
      'The Data Protection Act 2018 applies.',
      'Data Protection Act 2018'
    ],
    [
      'by an act with a long name',
      'The Prevention of Electronic Crimes Act was used.',
      'Prevention of Electronic Crimes Act'
    ],
    ['of the union', 'under Regulation (EU) 2016/679 on data', 'Regulation (EU) 2016/679 on data'],
    ['as a code', 'Article 174 of the criminal code prescribes', 'criminal code'],
    [
      'as a code of something',
      'the code of administrative offenses to',
      'code of administrative offenses'
    ],
    ['by its year', 'A 2016 law empowers the NSC.', '2016 law'],
    ['by month and year', 'based on an October 2020 decree, issued', 'October 2020 decree'],
    [
      'as rules that were adopted',
      'In 2017, it adopted new rules for blocking networks.',
      'new rules for blocking networks'
    ],
    [
      'that is a draft',
      'amendments and draft law on public oversight, but',
      'law on public oversight'
    ],
    [
      'in Russian',
      'см. Закон Республики Казахстан от 5 июля 2004 года № 567-II «О связи».',
      'Закон Республики Казахстан от 5 июля 2004 года № 567-II «О связи»'
    ],
    [
      'in Kazakh',
      '«Байланыс туралы» 2004 жылғы 5 шілдедегі № 567-II Қазақстан Республикасының Заңы',
      '«Байланыс туралы» 2004 жылғы 5 шілдедегі № 567-II Қазақстан Республикасының Заңы'
    ]
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual([expected])
  })

  test('that follows another with `and`', () => {
    expect(
      words('Pursuant of the Law on Licensing and the Law on Permissions and Notifications, the')
    ).toEqual(['Law on Licensing', 'Law on Permissions and Notifications'])
  })

  test('and ends its name before a date that is not its own', () => {
    expect(words('which repealed Law No. 57 of 2005 on Monetary Regulation in July 2018')).toEqual([
      'Law No. 57 of 2005 on Monetary Regulation'
    ])
  })

  test('and the acronym the text gives it, wherever it stands', () => {
    const text =
      'The Prevention of Electronic Crimes Act (PECA) was passed. Section 20 of PECA punishes speech.'
    expect(words(text).at(-1)).toBe('PECA')
  })
})

describe('finds none', () => {
  test.each([
    ['in a kind of law', 'the requirements of Kazakh law and data protection laws apply'],
    ['in law enforcement', 'law enforcement bodies admitted'],
    ['in a code that is no law', 'the authorities enabled the IMEI code system'],
    ['in a word of action', 'The NSC can act without a court order in order to block.'],
    ['in a pronoun', 'It points to the law, the decree and the code'],
    ['in the name of a committee', 'the Committee for Technical Regulation and Metrology'],
    ['in the name of a school', 'at Harvard Law School'],
    ['in what is done by law', 'operators prohibited by law']
  ])('%s', (_, text) => {
    expect(words(text)).toEqual([])
  })

  test('in the question of an indicator, which is asked of every country', () => {
    expect(words('Do the constitution or other laws fail to protect rights?', 'title')).toEqual([])
  })
})

describe('reads', () => {
  test.each([
    [
      'Law of the Republic of Kazakhstan of 21 May 2013 No. 94-V on Personal Data',
      '94-V',
      '2013-05-21',
      'on Personal Data'
    ],
    [
      'Law No. 417-V dated November 24, 2015 “On Informatization”',
      '417-V',
      '2015-11-24',
      'On Informatization'
    ],
    ['Law No. 418-V ZRK about informatization', '418-V', undefined, 'about informatization'],
    [
      'Law On the regulation of trading activities No. 544',
      '544',
      undefined,
      'On the regulation of trading activities'
    ],
    [
      'Decree of the Government of 3 September 2013 No. 909 on Approval of the Rules',
      '909',
      '2013-09-03',
      'on Approval of the Rules'
    ],
    [
      'Order No. 88-b of 5 April 2005 on the Approval of Regulations for Domains',
      '88-b',
      '2005-04-05',
      'on the Approval of Regulations for Domains'
    ],
    [
      'Order of the Minister of Defense No. 53/НК on approval of the Rules',
      '53/НК',
      undefined,
      'on approval of the Rules'
    ],
    ['Loi n° 2013-450 du 19 juin 2013', '2013-450', '2013-06-19', undefined]
  ])('an instrument: %s', (text, number, date, name) => {
    expect(parts(text, 'instrument')).toMatchObject({number, date, name})
  })

  test.each([
    ['according to Art. 25.2(10) of Law No. 94-V', ['Art. 25.2(10)']],
    ['Subparagraph 4) of Art. 26 of the Personal Data Law', ['Subparagraph 4) of Art. 26']],
    ['introduced in the Personal Data Law (Art. 12.2), pursuant', ['Art. 12.2']],
    ['violated Articles 174 and 179 of the criminal code', ['Articles 174 and 179']],
    ['Article 174 remains in the criminal code', ['Article 174']],
    ['Clauses 7 and 8 of the Rules of Domestic Trade', ['Clauses 7 and 8']],
    ['в порядке статьи 31 Закона Республики Казахстан «О прокуратуре»', ['статьи 31']]
  ])('the articles named with it: %s', (text, articles) => {
    expect(parts(text).articles).toEqual(articles)
  })
})

test('finds none in the heading of a measure that rests on no law', () => {
  const heading = {
    ...passage('Lack of a comprehensive Data Protection Law', 'heading'),
    page: '/measures/kz/a/',
    kind: 'measure' as const
  }
  expect(findMentions([heading])).toEqual([])
})

test('tells the article from its paragraphs, and a paragraph of rules from an article', () => {
  const refs = findMentions([
    passage(
      'Art. 25.2(10) of Law No. 94-V, Article 41-1.1-2 of Law No. 567-II, paragraph 10 of Decree No. 909'
    )
  ]).flatMap(({articles}) => articles.flatMap((ref) => ref.articles))
  expect(refs).toEqual(['25', '41-1', 'paragraph 10'])
})
