/**
 * What must hold of a text of each kind, in one table: a sound text, and for
 * each rule a change of one stretch of it that breaks that rule and no other, but
 * for those that must follow from it.
 * A check that is taken away fails here, and so does one that nobody listed.
 */
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {invariantsOf} from '../../scripts/convert/doubts/index.ts'
import {readInput} from '../../scripts/convert/read.ts'
import type {RuleId} from '../../scripts/convert/rules.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {questionSections} from '../../scripts/convert/fotn/questions.ts'
import type {Source} from '../../src/model/sources.ts'

interface Sound {
  readonly source: Partial<Source>
  readonly text: string
  /** For each rule, the stretch that is exchanged, for what, and what follows from it. */
  readonly broken: Readonly<
    Partial<Record<RuleId, readonly [from: string, to: string, ...follows: RuleId[]]>>
  >
}

const prose = 'The agency keeps a register of all operators in the country.'
const long = `${prose} ${prose}`

/** Breaks what holds of the prose of every kind. */
function ofProse(sentence: string, title: string): Sound['broken'] {
  return {
    'paragraph-begins-low': [sentence, `an agency keeps a register.\n${long}`],
    'paragraph-unended': [sentence, long.slice(0, -1)],
    'title-unended': [title, `${title} and the`],
    'markup-left': [sentence, `${sentence} It is <b>public</b>.`],
    'character-replaced': [sentence, `${sentence} A caf\uFFFD is one.`],
    'character-control': [sentence, `${sentence} A bell\u0007 rings.`],
    'gap-left': [sentence, `${sentence} One word      and another      is far.`],
    'line-repeated': [
      sentence,
      ['One.', 'Two.', 'Three.'].map((end) => `Review of laws, 2024.\n${long} ${end}`).join('\n')
    ]
  }
}

const listing = `GHANA

Since May 2013, as amended in 2015

Pillar Domestic Data policies | Sub-pillar Framework for data protection
Act on Data
${prose}
Coverage Horizontal
`

const dti: Sound = {
  source: {kind: 'dti'},
  text: listing,
  broken: {
    ...ofProse(prose, 'Act on Data'),
    'title-unended': ['Coverage Horizontal', 'Coverage Horizontal and the'],
    'call-without-note': [prose, `${prose}[2]`],
    'prose-missing': [`${prose}\n`, ''],
    'coverage-missing': ['Coverage Horizontal\n', ''],
    'title-missing': [`Act on Data\n${prose}`, `- ${prose}`],
    'pillar-unknown': ['Domestic Data policies', 'Made-up policies'],
    'country-unknown': ['GHANA', 'RURITANIA'],
    'timeframe-unread': ['Since May 2013', 'Since the days of May 2013'],
    'day-impossible': ['Since May 2013', 'Since 31 April 2013'],
    'date-order': ['as amended in 2015', 'as amended in 2011'],
    'timeframes-unpaired': ['Since May 2013', 'Since May 2012\nSince May 2013']
  }
}

/** The questions of the methodology, each with its points; all get the most but the first. */
function wholeReport(): string {
  const sections = questionSections.map(({letter, name, questions}) => ({
    line: `${letter} ${name} | ${sumOf(questions) - (letter === 'A' ? 1 : 0)} ${sumOf(questions)} |`,
    questions: questions.map(({code, label, maximum}) => {
      const points = code === 'A1' ? maximum - 1 : maximum
      const body = code === 'A1' ? `\n${prose}1 Others (see B1) do not.2${notes}` : ''
      return `What of ${label}? | ${points}.00${points} ${maximum}.00${maximum} |${body}`
    })
  }))
  return [
    'Ghana',
    ...sections.map(({line}) => line),
    '',
    long,
    ...sections.flatMap(({questions}) => questions),
    'Country Facts',
    'Internet Freedom Score',
    '99 100 free -'
  ].join('\n')
}

const notes = [
  '',
  '- 1Agency, “Register,” May 2021, https://agency.gh/r.',
  '- 2Union, “Others,” May 2021, https://union.gh/o.'
].join('\n')

function sumOf(questions: readonly {readonly maximum: number}[]): number {
  return questions.reduce((sum, {maximum}) => sum + maximum, 0)
}

const fotn: Sound = {
  source: {kind: 'fotn', edition: 2021},
  text: wholeReport(),
  broken: {
    ...ofProse(long, 'What of Cost and reach?'),
    'title-unended': [long, `Key Developments,\n${long}`],
    'call-without-note': ['do not.2', 'do not.2 None do.3'],
    'note-uncalled': ['do not.2', 'do not.'],
    'note-order': ['- 2Union', '- 4Union', 'note-uncalled', 'call-without-note'],
    'note-ambiguous': ['do not.2', 'do not in Accra2 or Tema2 at all.'],
    'reference-unknown': ['(see B1)', '(see B9)'],
    'ibid-nothing': ['1Agency, “Register,” May 2021, https://agency.gh/r.', '1Ibid.'],
    'score-unreadable': ['| 3.003 3.003 |', '| 3.003 3.004 |'],
    'score-sum': ['| 35 35 |', '| 34 35 |'],
    'score-maximum': ['| 3.003 3.003 |', '| 3.003 4.004 |', 'score-sum'],
    'section-line': ['| 35 35 |', '| 36 35 |'],
    'question-count': [
      'What of Independent regulators? | 4.004 4.004 |',
      prose,
      'score-sum',
      'facts-score'
    ],
    'country-unknown': ['Ghana\n', 'Ruritania\n'],
    'facts-score': ['99 100 free', '98 100 free'],
    'facts-unread': ['99 100 free -', '99 100 free -\nWords of no fact']
  }
}

const article: Sound = {
  source: {kind: 'article'},
  text: `Data law of Ghana

${prose}1

What firms do

${long}

Notes
1. Agency, “Register,” May 2021, https://agency.gh/r.
`,
  broken: {
    ...ofProse(`${long}\n\nNotes`, 'What firms do'),
    'title-unended': ['What firms do', 'Duties of firms and the'],
    'call-without-note': [`${prose}1`, `${prose}1 None do.2`],
    'table-uneven': [`${long}\n\nNotes`, `${long}\n\n| Fee | Cedis |\n| 500 |\n\nNotes`],
    'title-differs': ['Data law of Ghana', 'Law on data of Ghana'],
    'class-mismatch': [`${prose}1`, `${prose}1\n\nThis article was created using AI.`],
    'ibid-nothing': ['1. Agency, “Register,” May 2021, https://agency.gh/r.', '1. Ibid.']
  }
}

const kinds = {dti, fotn, article}

describe.each(Object.entries(kinds))('a text of kind %s', (kind, {source, text, broken}) => {
  test('that is sound raises no doubt', () => {
    expect(doubts(text, source)).toEqual([])
  })

  test('has a change for every rule of the table of doubts', () => {
    const rules = invariantsOf(kind).map(({rule}) => rule)
    expect(Object.keys(broken)).toEqual(expect.arrayContaining(rules))
  })

  test.each(Object.entries(broken))('breaks %s', (rule, [from, to, ...follows]) => {
    expect(text).toContain(from)
    expect(
      doubts(
        text.replace(from, () => to),
        source
      )
    ).toEqual([rule, ...follows].sort())
  })
})

/** The rules that a reading warns of, each once. */
function doubts(text: string, source: Partial<Source>): string[] {
  const seed = readSeed('a.txt', 'a.txt', Buffer.from(text))
  const file = new VFile({path: 'a.txt'})
  readInput({
    seed,
    source: {
      ...{file: 'a.txt', kind: 'article', title: 'Data law of Ghana', class: 'press'},
      ...{language: 'en', quotes: [], reuse: 'None known'},
      ...source
    },
    file
  })
  const told = file.messages.filter(({fatal}) => fatal !== undefined)
  return [...new Set(told.map(({ruleId}) => ruleId ?? ''))].sort()
}
