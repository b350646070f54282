/** Whole reports in the forms in which they are saved: every note has its call, and no character is lost. */
import {expect, test} from 'vitest'
import {marked, misused, proseOf, readReport, type Read} from './reading.ts'
import {type Form, sums, total, type Whole, wholeReport} from './whole.ts'

const form: Form = {numbering: 'report', notes: 'below', call: 'glued', mark: 'dash'}

/** The paragraphs and notes of each page. */
function contentOf(read: Read, {prose}: Whole): Record<string, unknown> {
  return Object.fromEntries(
    [...prose.keys()].map((code) => {
      const draft = read.draft(code)
      const isText = (text: string): boolean => draft.blocks.length > 0 && text !== ''
      return [
        code,
        {
          prose: proseOf(draft).map(marked).filter(isText),
          notes: draft.notes.map(({label, prose}) => `${label} ${prose.text.value}`)
        }
      ]
    })
  )
}

function expected({prose, notes}: Whole): Record<string, unknown> {
  return Object.fromEntries(
    [...prose].map(([code, paragraphs]) => [
      code,
      {prose: paragraphs, notes: notes.get(code) ?? []}
    ])
  )
}

const all = [
  {mark: 'dash', call: 'glued'},
  {mark: 'dashStop', call: 'glued'},
  {mark: 'glued', call: 'glued'},
  {mark: 'stop', call: 'glued'},
  {mark: 'apart', call: 'glued'},
  {mark: 'tab', call: 'glued'},
  {mark: 'alone', call: 'glued'},
  {mark: 'stop', call: 'bracketed'},
  {mark: 'bracketed', call: 'bracketed'},
  {mark: 'raised', call: 'raised'}
] as const

test.each(
  all.flatMap((marks): Partial<Form>[] => [
    {...marks, numbering: 'question'},
    {...marks, numbering: 'section'},
    {...marks},
    {...marks, heading: 'Footnotes'},
    {...marks, notes: 'end', heading: 'Footnotes'},
    {...marks, notes: 'end', heading: 'Notes:'},
    {...marks, notes: 'end'},
    {...marks, notes: 'endBelowFacts', heading: 'Footnotes'},
    {...marks, notes: 'endOfSection', numbering: 'section', heading: 'Notes'},
    {...marks, notes: 'endOfSection'},
    {...marks, numbering: 'question', notes: 'end'},
    {...marks, numbering: 'question', notes: 'end', heading: 'Footnotes'},
    {...marks, numbering: 'question', notes: 'endBelowFacts', heading: 'Notes'},
    {...marks, numbering: 'question', notes: 'endOfSection', heading: 'Notes'}
  ])
)('reads %o whole', (given) => {
  const whole = wholeReport({...form, ...given})
  const read = readReport(whole.text, 2020)
  expect(contentOf(read, whole)).toEqual(expected(whole))
  expect(read.messages).toEqual([])
  expect(misused(read)).toEqual([])
})

const scale =
  'Scores are based on a scale of 0 (least free) to 100 (most free). See the research methodology and report acknowledgements.'
const titled = [
  'Freedom on the Net 2022 - Uzbekistan',
  'Uzbekistan: Freedom on the Net 2022 Country Report | Freedom House',
  'FREEDOM ON THE NET 2022',
  'Uzbekistan'
]
const scored = sums.map(({name, points, outOf}) => `${name} ${points} / ${outOf}`)
const coded = (text: string, code: string, points: number, maximum: number) =>
  `${code} 0-${maximum} pts\n${text}\n${points} / ${maximum}`

/** Heads, and what each has beside its country, its sections and its buttons. */
const heads: readonly {name: string; head: string[]; shown: string[]; around?: string[]}[] = [
  {
    name: 'of a collection of documents',
    head: [
      'Document #2081823',
      'Freedom House (Author)',
      'Freedom on the Net 2022 - Uzbekistan',
      'NOT FREE',
      String(total),
      '/ 100',
      ...scored,
      "LAST YEAR'S SCORE & STATUS",
      '28 / 100 Not Free',
      scale,
      'Overview'
    ],
    shown: [
      'NOT FREE',
      String(total),
      '/ 100',
      "LAST YEAR'S SCORE & STATUS",
      '28 / 100 Not Free',
      scale
    ],
    around: ['Document #2081823', 'Freedom House (Author)']
  },
  {
    name: 'with each number on a line of its own',
    head: [
      'Freedom on the Net 2022',
      'Uzbekistan',
      '',
      'Partly Free',
      `${total} / 100`,
      '',
      ...sums.flatMap(({letter, name, points, outOf}) => [
        `${letter}. ${name}`,
        String(points),
        `/ ${outOf}`,
        ''
      ]),
      'Last Year’s Score & Status',
      '28',
      '/ 100',
      'Not Free',
      '',
      'Overview'
    ],
    shown: [
      'Freedom on the Net 2022',
      'Partly Free',
      `${total} / 100`,
      'Last Year’s Score & Status',
      '28',
      '/ 100',
      'Not Free'
    ]
  },
  {
    name: 'with the scores of sections below their names',
    head: [
      'Uzbekistan | Freedom House',
      ...sums.flatMap(({name, points, outOf}) => [name, `${points} ${outOf}`]),
      'Overview'
    ],
    shown: []
  },
  {
    name: 'of a page in German',
    head: [
      'Zum Inhalt springen',
      'Wir verwenden Cookies, um Ihnen die Nutzung unserer Website zu erleichtern.',
      'Alle akzeptieren',
      'Uzbekistan',
      'Teilen',
      'Drucken',
      ...scored,
      'Overview'
    ],
    shown: [],
    around: [
      'Zum Inhalt springen',
      'Wir verwenden Cookies, um Ihnen die Nutzung unserer Website zu erleichtern.',
      'Alle akzeptieren',
      'Teilen',
      'Drucken'
    ]
  },
  {
    name: 'of a page in French',
    head: [
      'Aller au contenu principal',
      'Ce site utilise des cookies pour mesurer son audience.',
      'Tout accepter',
      'Tout refuser',
      'Freedom on the Net 2022 – Uzbekistan',
      'Partager',
      'Imprimer',
      ...scored,
      'Overview'
    ],
    shown: [],
    around: [
      'Aller au contenu principal',
      'Ce site utilise des cookies pour mesurer son audience.',
      'Tout accepter',
      'Tout refuser',
      'Partager',
      'Imprimer'
    ]
  },
  {
    name: 'of a page in Spanish',
    head: [
      'Uzbekistan',
      'Compartir',
      'Imprimir',
      ...scored,
      'Este sitio web utiliza cookies.',
      'Aceptar todas las cookies',
      'Overview'
    ],
    shown: [],
    around: [
      'Compartir',
      'Imprimir',
      'Este sitio web utiliza cookies.',
      'Aceptar todas las cookies'
    ]
  },
  {
    name: 'of a page in Russian',
    head: [
      'Мы используем файлы cookie, чтобы сайт работал лучше.',
      'Принять все',
      'Freedom on the Net 2022 - Uzbekistan',
      'Версия для печати',
      'Поделиться',
      ...scored,
      'Overview'
    ],
    shown: [],
    around: [
      'Мы используем файлы cookie, чтобы сайт работал лучше.',
      'Принять все',
      'Версия для печати',
      'Поделиться'
    ]
  }
]

test.each(heads)('reads a head $name', ({head, shown, around = []}) => {
  const whole = wholeReport({
    ...form,
    head,
    notes: 'end',
    heading: 'Footnotes',
    mark: 'stop',
    question: coded
  })
  const read = readReport(whole.text, 2022)
  expect(read.messages).toEqual([])
  expect(misused(read)).toEqual([])
  expect(read.report.country.code).toBe('UZ')
  expect(read.report.scoreSections.map(({name, printed}) => ({name, ...printed}))).toEqual(
    sums.map(({name, points, outOf}) => ({name, points, outOf}))
  )
  expect(read.report.score).toEqual({points: total, outOf: 100})
  const [overview = []] = [...whole.prose.values()]
  expect(proseOf(read.draft()).map(marked)).toEqual([...shown, ...overview])
  const furniture = read.reading.claims.filter(({as}) => as === 'furniture')
  expect(furniture.map(({at}) => read.seed.text.slice(at.start.offset, at.end.offset))).toEqual(
    around
  )
})

test.each(titled.filter((_, index) => index !== 2))('knows the country of `%s`', (title) => {
  const read = readReport(wholeReport({...form, head: [title, ...scored, 'Overview']}).text, 2022)
  expect(read.report.country.code).toBe('UZ')
})

test('a total at the head that the questions do not add up to is reported', () => {
  const head = ['Uzbekistan', 'Not Free', '12 / 100', ...scored, 'Overview']
  const read = readReport(wholeReport({...form, head}).text, 2022)
  expect(read.messages).toEqual([`score-sum 3:1 ${total}`])
})

test('a question has its code and its most points beside it, and a word before its score', () => {
  const question: Form['question'] = (text, code, points, maximum) =>
    `${code}. ${text} (0–${maximum} points)\nScore: ${points} / ${maximum}`
  const whole = wholeReport({...form, question})
  const read = readReport(whole.text, 2020)
  expect(contentOf(read, whole)).toEqual(expected(whole))
  expect(read.messages).toEqual([])
  expect(misused(read)).toEqual([])
})

test('a head may have the scores of two editions', () => {
  const head = [
    'Uzbekistan',
    '2021 2022',
    'Internet Freedom Status Not Free Partly Free',
    ...sums.map(({name, points, outOf}) => `${name} (0-${outOf}) ${points - 1} ${points}`),
    `TOTAL (0-100) ${total - 3} ${total}`,
    '',
    'Overview'
  ]
  const read = readReport(wholeReport({...form, head}).text, 2022)
  expect(read.messages).toEqual([])
  expect(read.report.scoreSections.map(({printed}) => printed?.points)).toEqual(
    sums.map(({points}) => points)
  )
  expect(misused(read)).toEqual([])
})

test('a title of another edition is reported', () => {
  const head = ['Freedom on the Net 2021 - Uzbekistan', ...scored, 'Overview']
  const {messages} = readReport(wholeReport({...form, head}).text, 2022)
  expect(messages).toEqual(['edition-differs 1:1 Freedom on the Net 2021 - Uzbekistan'])
})

test('a note at the end that two questions call is on the page of the first', () => {
  const whole = wholeReport({...form, notes: 'end', heading: 'Footnotes', call: 'bracketed'})
  const text = whole.text.replace(
    'Nothing of B4 changed',
    () => 'As was said before,[5] nothing changed'
  )
  const read = readReport(text, 2020)
  expect(read.draft('A1').notes.map(({label}) => label)).toContain('5')
  expect(read.draft('B4').notes).toEqual([])
  expect(proseOf(read.draft('B4')).map(marked).join(' ')).toContain('before,[5]')
  expect(misused(read)).toEqual([])
})

test('a note at the end that nothing calls is reported, and kept with the note before it', () => {
  const whole = wholeReport({...form, notes: 'end', heading: 'Footnotes', call: 'bracketed'})
  const read = readReport(whole.text.replace('[20]', ''), 2020)
  expect(read.messages.map((message) => message.replace(/:.*/, ''))).toEqual([
    expect.stringMatching(/^note-uncalled/)
  ])
  expect(read.draft('A2').notes.map(({label}) => label)).toContain('20')
  expect(misused(read)).toEqual([])
})

test('notes of a question stay below it where the question before has lost as many', () => {
  const call = (from: number, to: number): string =>
    Array.from({length: to - from + 1}, (_, at) => `Sentence.${from + at}`).join(' ')
  const notes = Array.from({length: 7}, (_, at) => `- ${at + 1}Author ${at + 1}`)
  const read = readReport(
    [
      'Fiji',
      'A Obstacles to Access | 7 9 |',
      'Do infrastructural limitations restrict access? | 5.005 6.006 |',
      call(1, 7),
      'Is access prohibitively expensive? | 2.002 3.003 |',
      call(1, 6),
      ...notes
    ].join('\n')
  )
  expect(read.draft('A1').notes).toEqual([])
  expect(read.draft('A2').notes).toHaveLength(7)
  expect(read.messages).toContain('note-uncalled 13:3 7Author 7')
})
