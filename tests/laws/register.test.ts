import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findConflicts} from '../../scripts/conflicts/index.ts'
import {findTerms} from '../../scripts/glossary/index.ts'
import {findMentions} from '../../scripts/laws/extract/index.ts'
import {registerLaws, type Law} from '../../scripts/laws/index.ts'
import type {Passage} from '../../scripts/passages/passage.ts'
import {relate} from '../../scripts/related/index.ts'
import {readCorpus} from './corpus.ts'
import {passagesIn} from './fixture.ts'

const {laws} = registerLaws(readCorpus())

function everythingIn(passages: readonly Passage[]): unknown {
  const {laws} = registerLaws(passages)
  const terms = findTerms(passages)
  return {
    terms,
    relations: relate(passages, laws, terms),
    conflicts: findConflicts(passages, laws, [])
  }
}

function titled(title: string, list: readonly Law[] = laws): Law | undefined {
  return list.find((law) => law.title === title)
}

/** The register of pages about one country, each with instruments and prose. */
function register(
  ...pages: readonly (readonly (string | undefined)[])[]
): ReturnType<typeof registerLaws> {
  return registerLaws(
    passagesIn({
      pages: pages.map(([basis, ...prose], index) => ({
        page: `/measures/kz/${index}/`,
        bases: basis === undefined ? [] : [{title: basis, events: []}],
        prose: prose.filter((text) => text !== undefined),
        notes: []
      }))
    })
  )
}

test('takes a straight quotation mark that closes for none that opens a name', () => {
  const found = register([
    undefined,
    'The Records Act, 2023 ("RA Act") provides for consent and a law of contractual clauses, "where so".',
    'Law No. 8 of 2022 on Data ("Data Law") and the Law "On Communications" apply.'
  ])
  expect(found.laws.map(({title}) => title)).toEqual([
    'Records Act, 2023',
    'Law on Data',
    'Law on Communications'
  ])
})

test('finds the kind of a law as a whole word of its designation', () => {
  const found = register(['Act “Interactive Services” No. 5 of 2020'])
  expect(found.laws.map(({title}) => title)).toEqual(['Act “Interactive Services”'])
})

test('says the kind of a law once, where its name has it already', () => {
  const found = register([
    'Regulation No. 3 of the Commission on Minors’ Protection from Harmful Content'
  ])
  expect(found.laws.map(({title}) => title)).toEqual([
    'Regulation on Minors’ Protection from Harmful Content'
  ])
})

test.each([
  [
    'says when it was issued',
    'Regulation No. 29, issued under Section 9 of the Emergency Decree in July 2021, bans messages.',
    ['29']
  ],
  ['does not', 'Regulation No. 29, it is said, bans messages since July 2021.', []]
])('a number alone founds a law where the text %s', (_, prose, numbers) => {
  const found = register([undefined, prose])
  expect(found.laws.flatMap((law) => law.numbers.map(({text}) => text))).toEqual(numbers)
})

test.each([
  ['is no law without a date', 'Это говорят Правила оказания услуг доступа.', 0],
  ['is one with it', 'Правила оказания услуг доступа от 24 февраля 2015 года это говорят.', 1]
])('what Russian rules are called %s', (_, prose, count) => {
  expect(register([undefined, prose]).laws).toHaveLength(count)
})

describe('an address in the database of laws', () => {
  test('is derived from a number and a date that are certain, and equals the known ones', () => {
    expect(titled('Law on Personal Data and Its Protection')?.derived?.url).toBe(
      'https://adilet.zan.kz/rus/docs/Z1300000094'
    )
    const {laws: others} = register([
      'Law of the Republic of Kazakhstan of 25 June 2020 No. 347-VI on Digital Technologies'
    ])
    const [law] = others
    expect(law?.derived?.url).toBe('https://adilet.zan.kz/rus/docs/Z2000000347')
  })

  test('agrees with the one a note gives for the same act', () => {
    const decree = titled('Decree on reorganization of the State Technical Service')
    const given = decree?.links.find(({database}) => database === 'Adilet')?.url
    expect(given).toContain(decree?.derived?.url.split('/').at(-1))
  })

  test('is not derived where texts disagree on the number', () => {
    const law = titled('Law on Informatization')
    expect(law?.numbers.map(({text}) => text)).toEqual(['418-V', '417-V'])
    expect(law?.derived).toBeUndefined()
  })

  test('is not derived from a number without a date', () => {
    expect(titled('Law on the regulation of trading activities')?.derived).toBeUndefined()
  })
})

describe('two laws', () => {
  test('are not one because their names are alike', () => {
    expect(titled('Law on Licensing')).toBeDefined()
    expect(titled('Law on Permissions and Notifications')).toBeDefined()
    const {laws: two} = register(['Law on Information'], ['Law on Information and Communications'])
    expect(two).toHaveLength(2)
  })

  test('that amend others are told apart by what they are about', () => {
    const amending = laws.filter(({slug}) => slug.startsWith('law-amending-acts'))
    expect(new Set(amending.map(({title}) => title)).size).toBe(4)
  })

  test('of one name and different years are two, and the bare name then names neither', () => {
    const {laws: two, unresolved} = register(
      ['Law of 11 January 2007 No. 214-III on Licensing'],
      ['Law of 17 April 1995 No. 2200 on Licensing'],
      ['Law on Communications', 'The Law on Licensing requires a licence.']
    )
    expect(two).toHaveLength(3)
    expect(unresolved.map(({quote, reason}) => [quote.text, reason])).toEqual([
      ['Law on Licensing', 'ambiguous']
    ])
  })

  test('of one name and form of number are two if their dates differ', () => {
    const {laws: two} = register(
      ['Law of 11 January 2007 No. 214-III on Licensing'],
      ['Law of 17 April 2009 No. 220-III on Licensing']
    )
    expect(two).toHaveLength(2)
  })

  test('of one number in two languages are one', () => {
    const law = titled('Law on Communications')
    expect(law?.names.map(({lang}) => lang)).toContain('ru')
    expect(law?.numbers).toHaveLength(1)
  })
})

describe('a short name', () => {
  test('is that of the one law whose name it begins', () => {
    const {laws: found} = register(
      ['Law on Personal Data and Its Protection'],
      ['Law on Communications', 'Under the Personal Data Law, consent is needed.']
    )
    expect(titled('Law on Personal Data and Its Protection', found)?.mentions).toHaveLength(2)
  })

  test('is unresolved if it begins the names of two', () => {
    const {unresolved} = register(
      ['Law on Postal Services and Couriers'],
      ['Law on Postal Services of the Army'],
      ['Law on Communications', 'Under the Postal Services Law, parcels are opened.']
    )
    expect(unresolved.map(({quote}) => quote.text)).toEqual(['Postal Services Law'])
  })

  test('in small letters that nothing introduces is unresolved', () => {
    const {unresolved} = register(['Law on Communications', 'He revised the public assembly law.'])
    expect(unresolved.map(({reason}) => reason)).toEqual(['short'])
  })
})

test('a number without a year goes to the law of its page before one elsewhere', () => {
  const {laws: found} = register(
    [
      'Order On approval of the rules of domestic trade No. 4',
      'Annex 3 of Order No. 4 lists them.'
    ],
    ['Order On approval of the templates No. 4 of 5 May 2015', 'Annex 1 of Order No. 4 lists them.']
  )
  expect(found.map(({mentions}) => mentions.length)).toEqual([2, 2])
})

test('what points back takes the law of its kind and year named before', () => {
  const {laws: found, unresolved} = register([
    'Decree of the Government No. 12 of 3 May 2011',
    'The Decree of 2011 was followed by others. The Decree of 2015 was one of them.'
  ])
  expect(found.map(({mentions}) => mentions.length)).toEqual([2])
  expect(unresolved.map(({quote, reason}) => [quote.text, reason])).toEqual([
    ['Decree of 2015', 'back']
  ])
})

test('amendments are told with their places: timeframe lines, prose and notes', () => {
  const law = titled('Law on Communications')
  const told = law?.amendments.map(({date, place}) => `${date} ${place.anchor}`)
  expect(told).toContain('2015 timeframe-1')
  expect(told).toContain('2016 p1')
  // `по состоянию на 02.07.2020` is the day of a consolidated text.
  expect(law?.amendments.filter(({date}) => date === '2020-07-02')).toEqual([])
})

test('no slug is given twice', () => {
  const slugs = laws.map(({scope, slug}) => `${scope}/${slug}`)
  expect(new Set(slugs).size).toBe(slugs.length)
})

const ugly = fc.constantFrom(
  'Law ',
  'the Law ',
  'No. ',
  '№ ',
  '94-V ',
  'on ',
  '“On ',
  '” ',
  '«О ',
  '[',
  ']',
  '(',
  ')',
  '; ',
  '. ',
  'Article ',
  '174 ',
  'of ',
  'the ',
  'and ',
  'Rules ',
  'criminal code ',
  'Закон ',
  'Правила ',
  'от 5 июля 2004 года ',
  '2016 law ',
  'Ministry of ',
  '(NSC) ',
  'repealed ',
  'amended ',
  'https://adilet.zan.kz/rus/docs/Z1300000094 ',
  'Personal Data ',
  'in force since 2016 ',
  '{',
  '<',
  '\u0000',
  'ә',
  '\ud800',
  'Since '
)
const text = fc
  .array(fc.oneof(ugly, fc.string({maxLength: 6})), {maxLength: 40})
  .map((parts) => parts.join(''))
const role = fc.constantFrom<Passage['role']>('prose', 'note', 'instrument', 'title', 'heading')
const passages = fc.array(fc.tuple(text, role, fc.boolean()), {maxLength: 6}).map((list) =>
  list.map(([words, part, isMeasure], index): Passage => {
    const page = isMeasure
      ? `/measures/kz/${index % 2}/`
      : `/indicators/kz/2021/a${(index % 2) + 1}/`
    return {
      page,
      kind: isMeasure ? 'measure' : 'indicator',
      class: 'expert',
      country: 'KZ',
      anchor: `p${index}`,
      role: part,
      text: words,
      calls: [{at: Math.min(3, words.length), note: `p${index + 1}`}]
    }
  })
)

describe('of any text', () => {
  test('each mention is in one place of the register, or was never confirmed, and quotes its words', () => {
    fc.assert(
      fc.property(passages, (list) => {
        const found = findMentions(list)
        const {laws: made, unresolved} = registerLaws(list, found)
        const placed = [...made.flatMap(({mentions}) => mentions), ...unresolved]
        const mentions = placed.map(({mention}) => mention)
        expect(new Set(mentions).size).toBe(mentions.length)
        for (const mention of found) {
          if (!mention.tentative) expect(mentions).toContain(mention)
        }
        for (const {quote, mention} of placed) {
          expect(quote.end).toBeGreaterThan(quote.start)
          expect(mention.passage.text.slice(quote.start, quote.end)).toBe(quote.text)
        }
      })
    )
  })

  test('the same passages give the same findings', () => {
    fc.assert(
      fc.property(passages, (list) => {
        const [once, twice] = [0, 1].map(() => JSON.stringify(everythingIn(list)))
        expect(once).toBe(twice)
      })
    )
  })
})

describe('a number of a row that runs on over the years', () => {
  const lawsOf = (...pages: readonly (readonly string[])[]): string[] =>
    register(...pages).laws.map(({title}) => title)

  test.each([
    ['Law No. 5669 of 28 December 2011', 'Law on Personal Data Protection No. 5669'],
    ['Law on Personal Data Protection No. 5669', 'Law No. 5669 of 28 December 2011'],
    ['Ley N° 25.326 de Protección de los Datos Personales', 'Law No. 25.326'],
    ['Law 25326', 'Ley 25.326']
  ])('makes one law of “%s” and “%s”', (one, other) => {
    expect(lawsOf([one], [other])).toHaveLength(1)
  })

  test.each([
    ['Law No. 5669 of 28 December 2011', 'Law No. 5669 of 3 May 1999'],
    ['Law No. 5669 on Personal Data', 'Decree No. 5669 on Fisheries'],
    ['Law No. 569 of 28 December 2011', 'Law on Fisheries No. 569']
  ])('leaves “%s” and “%s” apart', (one, other) => {
    expect(lawsOf([one], [other])).toHaveLength(2)
  })

  test('is enough to know a law of a sentence by', () => {
    expect(lawsOf(['Order No. 5 of 2019', 'Since Law 26.551 slander goes unpunished.'])).toContain(
      'Law 26.551'
    )
  })
})

test.each([
  ['Cybersecurity Act, B.E. 2562', ['2019']],
  ['Cybersecurity Act B.E. 2562 (2020)', ['2020']],
  ['Cybersecurity Act, BE 2562', ['2019']],
  ['Cybersecurity Act, B.S. 2076', []],
  ['Cybersecurity Act, A.H. 1440 (2018)', ['2018']]
])('reads the year of another calendar in “%s”', (title, years) => {
  const [law] = register([title]).laws
  expect(law?.title).toBe('Cybersecurity Act')
  expect(law?.dates.map(({text}) => text)).toEqual(years)
})
