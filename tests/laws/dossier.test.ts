/** What the page of a law tells of it: who issued it, where its text is, and every date under who gives it. */
import {expect, test} from 'vitest'
import {findingsOf} from '../../src/atlas/findings.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {lawPage, type LawView, scopeLawsPage} from '../../src/laws/pages.ts'
import {citationFiles} from '../../src/citations/files.ts'
import {styles} from '../../src/citations/styles/index.ts'
import {forms} from '../citations/records.ts'
import {readCountries} from './unseen.ts'

const atlas = loadAtlas({folder: 'content'})
const {laws, conflictsAbout} = findingsOf(atlas)
const pages = laws.map((law) => ({law, view: lawPage.view(atlas, law.address)}))

test('every date of a law is in its table once for each publisher', () => {
  for (const {law, view} of pages) {
    const claims = [...law.events, ...law.amendments].map(
      ({date, place}) => `${publisherOf(place.page)}: ${date ?? ''}`
    )
    const shown = view.dates.flatMap(({speaker, dates}) =>
      dates.map(({date}) => `${speaker.name}: ${date ?? ''}`)
    )
    expect([law.title, ...new Set(shown)].sort()).toEqual([law.title, ...new Set(claims)].sort())
  }
})

function publisherOf(address: string): string {
  const page = atlas.at(address)
  if (page === undefined) throw new Error(`no page at ${address}`)
  return atlas.accountOf(page).source.publisher ?? ''
}

test('a date that a disagreement is about leads to it', () => {
  const disputed = pages.filter(({law}) =>
    conflictsAbout(law).some(({entry}) => entry.rule === 'law-since')
  )
  expect(disputed.length).toBeGreaterThan(0)
  for (const {law, view} of disputed) {
    const links = view.dates.flatMap(({dates}) => dates.flatMap(({dispute}) => dispute ?? []))
    expect([law.title, links.length > 1]).toEqual([law.title, true])
  }
})

test('the day as of which a text is consolidated is none of an amendment', () => {
  const consolidated = pages.flatMap(({view}) =>
    view.dates.flatMap(({dates}) =>
      dates
        .filter(({label}) => label === 'Amended')
        .flatMap(({date = '', passages}) =>
          passages.map(({pieces}) => `${date} ${pieces.map(({text}) => text).join('')}`)
        )
    )
  )
  expect(consolidated.filter((text) => /as of \d/u.test(text))).toEqual([])
})

const countries = await readCountries()

test.each([
  ['ge', '3', 'Georgian National Communications Commission'],
  ['kg', '360', 'Government of the Kyrgyz Republic'],
  ['md', '24/2022', 'Director of the Intelligence and Security Service'],
  ['md', '974/2016', 'Government'],
  ['uz', '707', 'Cabinet of Ministers'],
  ['uz', '3382', 'State Customs Committee'],
  ['vn', '38/2016/TT-BTTTT', 'Ministry of Information and Communications']
])('the body that issued %s %s is given whole', (code, number, body) => {
  expect(lawOf(code, number).bodies.map(({text}) => text)).toEqual([body])
})

test.each([
  ['md', '59', 'https://legis.example/59'],
  ['vn', '86/2015/QH13', 'https://vanban.example/86-2015']
])('the address that a note prints for %s %s is linked', (code, number, url) => {
  expect(lawOf(code, number).links).toEqual([
    {url, database: new URL(url).hostname, official: false, shortened: false}
  ])
})

function lawOf(code: string, number: string): (typeof laws)[number] {
  const law = countries
    .find((country) => country.code === code)
    ?.findings.laws.find(({numbers}) => numbers.some(({text}) => text === number))
  if (law === undefined) throw new Error(`no law ${number} of ${code}`)
  return law
}

/** Written from the texts by hand: what the main laws of the first texts say of themselves, and where. */
const byHand: readonly {
  readonly law: string
  /** Label and values of the facts. */
  readonly facts: readonly string[]
  /** Each article with the pages that cite it. */
  readonly articles: readonly string[]
  /** Whose words they are, and what they date. */
  readonly dates: readonly string[]
  readonly names: readonly string[]
}[] = [
  {
    law: 'law-on-personal-data-and-its-protection',
    facts: ['Number: 94-V', 'Date: 21 May 2013'],
    articles: [
      'Article 8: kazakhstan-amendments-to-privacy-law',
      'Art. 12.2: conditional-flow-regime, ban-to-transfer-and-local-processing-requirement-2',
      'Art. 16.2: conditional-flow-regime',
      'Art. 16.3: conditional-flow-regime',
      'Art. 25.2(10): requirement-to-perform-an-impact-assessment-dpia-or-have',
      'Art. 25.3: requirement-to-perform-an-impact-assessment-dpia-or-have',
      'Subparagraph 4) of Art. 26: ban-to-transfer-and-local-processing-requirement-2'
    ],
    dates: [
      'European University Institute: Dated from 2013-05, Amended 2015-11, Amended 2017-12, Entry into force 2018-01, Amended 2021-12, Amended 2022',
      'DataGuidance (OneTrust): Amended 2021-01'
    ],
    names: [
      'Law of the Republic of Kazakhstan of 21 May 2013 No. 94-V on Personal Data and Its Protection',
      'Law of the Republic of Kazakhstan of 21 May 2013 No. 94-V on Personal Data and its Protection',
      'Personal Data Law'
    ]
  },
  {
    law: 'order-on-the-approval-of-regulations-for-the-allocation',
    facts: [
      'Number: 88-b',
      'Date: 5 April 2005',
      'Issued by: Acting Chairman of the Republic of Kazakhstan Agency for Informatization and Communication'
    ],
    articles: ['Clauses 7 and 8: ban-to-transfer-and-local-processing-requirement'],
    dates: ['European University Institute: Dated from 2005-04, Until 2010-09'],
    names: [
      'Acting Chairman of the Republic of Kazakhstan Agency for Informatization and Communication Order No. 88-b of 5 April 2005 on the Approval of Regulations for the Allocation of Domain Space in the Kazakhstan Segment of the Internet',
      'Regulations for the Allocation of Domain Space in the Kazakhstan Segment of the Internet'
    ]
  },
  {
    law: 'law-on-monetary-regulation',
    facts: ['Number: 57', 'Date: 2005'],
    articles: [],
    dates: ['European University Institute: Repealed 2018-07'],
    names: ['Law No. 57 of 2005 on Monetary Regulation']
  }
]

test.each(byHand)('the page of $law says what a reader finds', ({law, ...expected}) => {
  const view = viewOf(law)
  expect({
    facts: view.record.facts.map(
      ({label, values}) => `${label}: ${values.map(({text}) => text).join(', ')}`
    ),
    articles: view.articles.map(
      ({printed, passages}) =>
        `${printed}: ${passages.map(({place}) => slugOf(place.address)).join(', ')}`
    ),
    dates: view.dates.map(
      ({speaker, dates}) =>
        `${speaker.name}: ${dates.map(({label, date}) => `${label} ${date ?? ''}`).join(', ')}`
    ),
    names: view.names.map(({text}) => text)
  }).toEqual(expected)
})

test('a repeal and an amendment stand with the sentence that says so', () => {
  const sentenceOf = (law: string, label: string, date: string): string | undefined =>
    viewOf(law)
      .dates.flatMap(({dates}) => dates)
      .find((one) => one.label === label && one.date === date)
      ?.passages[0]?.pieces.map(({text}) => text)
      .join('')
  expect(sentenceOf('law-on-monetary-regulation', 'Repealed', '2018-07')).toContain(
    'which repealed Law No. 57 of 2005 on Monetary Regulation'
  )
  expect(sentenceOf('law-about-the-media', 'Amended', '2014')).toContain('Under 2014 amendments')
  expect(sentenceOf('law-on-personal-data-and-its-protection', 'Amended', '2021-01')).toContain(
    'as established by the previous amendments to the Personal Data Law enforced in January 2021'
  )
})

test('the official text is linked where a note prints it, and derived by number where none does', () => {
  expect(viewOf('rules-on-examination-of-processes-related-to-personal-data').text).toEqual({
    links: [
      {
        url: 'https://adilet.zan.kz/rus/docs/V2100022689',
        database: 'Adilet',
        official: true,
        shortened: false
      }
    ]
  })
  expect(viewOf('law-on-personal-data-and-its-protection').text).toEqual({
    links: [],
    derived: {
      url: 'https://adilet.zan.kz/rus/docs/Z1300000094',
      database: 'Adilet',
      from: 'No. 94-V of 2013'
    }
  })
})

test('what identifies no law is listed with its reason', () => {
  const {unresolved} = scopeLawsPage.view(atlas, '/laws/kz/')
  const reasonOf = (words: string): string | undefined =>
    unresolved.find(({passage}) =>
      passage.pieces
        .map(({text}) => text)
        .join('')
        .includes(words)
    )?.reason
  expect(reasonOf('draft law on public oversight')).toBe('a draft, not a law')
  expect(reasonOf('According to a 2018 decree')).toBe('described but not named')
  expect(reasonOf('amendments decriminalizing defamation')).toBe(
    'amendments to a law that is not named'
  )
  expect(reasonOf('the Law on Personal Data and Alternative Legal Acts')).toBe(
    'named only by an AI-written text'
  )
})

// The forms themselves are held against the manuals in tests/citations/golden.yaml.
test('a law is cited by its title in each style, and by title and number in each file', () => {
  const {citation} = viewOf('law-on-personal-data-and-its-protection')
  if (citation === undefined) throw new Error('no citation')
  for (const {id} of styles)
    for (const form of Object.values(forms(id, citation)))
      expect([id, form]).toEqual([id, expect.stringMatching(/personal data and its protection/i)])
  for (const {name, record} of citationFiles) {
    const text = record(citation)
    expect([name, text]).toEqual([name, expect.stringContaining('94-V')])
    expect([name, text]).toEqual([
      name,
      expect.stringContaining('Personal Data and Its Protection')
    ])
  }
})

function viewOf(law: string): LawView {
  const page = pages.find(({law: {address}}) => address === `/laws/kz/${law}/`)
  if (page === undefined) throw new Error(`no law ${law}`)
  return page.view
}

function slugOf(address: string): string {
  return address.replace(/#.*$/u, '').split('/').at(-2) ?? ''
}
