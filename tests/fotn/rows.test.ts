/** Score cells, section lines and question lines, in every dress. */
import {expect, test} from 'vitest'
import {scoreOf} from '../../scripts/convert/fotn/score.ts'
import {apartFromCount, belowQuestion, changed, madeUp} from './made-up.ts'
import {misused, readReport} from './reading.ts'

test.each([
  ['2.002 6.006', {points: 2, outOf: 6}],
  ['0.000 4.004', {points: 0, outOf: 4}],
  ['10.0010 25.0025', {points: 10, outOf: 25}]
])('the doubled score %s', (cell, score) => {
  expect(scoreOf(cell)).toEqual(score)
})

test.each(['2.003 6.006', '2.002 6.005', '2.00', '2.002', '2 6', '', '7.007 6.006', 'n/a'])(
  'no score: %s',
  (cell) => {
    expect(scoreOf(cell)).toBeUndefined()
  }
)

test('the made-up report itself gives no message but its count', () => {
  const read = readReport(madeUp)
  expect(apartFromCount(read.messages)).toEqual([])
  expect(read.messages[0]).toMatch(/^question-count 8:1 3 questions without A3, A4, A5, B2, /)
  expect(read.indicators.map(({code}) => code)).toEqual(['A1', 'A2', 'B1'])
  expect(misused(read)).toEqual([])
})

test('rows fenced by a bar on the left, with blanks and NBSP around, read the same', () => {
  const fenced = madeUp.replace(/^(.*) \| (.*) \|$/gm, '| $1\u00A0| $2 |  ')
  expect(fenced).toContain('| A Obstacles to Access\u00A0| 7 9 |  \n')
  const read = readReport(fenced)
  const plain = readReport(madeUp)
  expect(read.indicators).toEqual(plain.indicators)
  expect(read.report).toEqual(plain.report)
  expect(apartFromCount(read.messages)).toEqual([])
  expect(misused(read)).toEqual([])
})

test('rows without their last bar, and with a bar between the numbers, read the same', () => {
  const loose = madeUp.replace(/ \| (\S+) (\S+) \|$/gm, ' | $1 | $2')
  expect(loose).toContain('access? | 5.005 | 6.006\n')
  const read = readReport(loose)
  expect(read.indicators).toEqual(readReport(madeUp).indicators)
  expect(misused(read)).toEqual([])
})

test.each([
  ['2.003 3.003', 'score-unreadable 11:38 2.003 3.003'],
  ['2.00', 'score-unreadable 11:38 2.00'],
  ['', 'score-unreadable 11:37 '],
  ['n/a', 'score-unreadable 11:38 n/a']
])('the broken cell `%s` is reported where it is, and the rest goes on', (cell, message) => {
  const read = readReport(changed('2.002 3.003', cell))
  expect(apartFromCount(read.messages)).toEqual([message])
  expect(read.indicators.map(({code, score}) => [code, score?.points])).toEqual([
    ['A1', 5],
    ['A2', undefined],
    ['B1', 0]
  ])
  expect(read.report.score).toEqual({points: 5, outOf: 12})
  expect(misused(read)).toEqual([])
})

test('a question that lost its cell with all bars is known by its words', () => {
  const read = readReport(changed('expensive? | 2.002 3.003 |', 'expensive?'))
  expect(apartFromCount(read.messages)).toEqual(['score-unreadable 11:35 '])
  expect(read.indicator('A2').question).toBe('Is access prohibitively expensive?')
  expect(misused(read)).toEqual([])
})

test('a question that opens with a letter is no section', () => {
  const read = readReport(changed('Is access prohibitively expensive? | 2.002', 'A mere? | 2.00'))
  expect(read.indicators.map(({question}) => question)[1]).toBe('A mere?')
  expect(read.report.scoreSections).toHaveLength(2)
})

test('a question in the prose is prose', () => {
  const read = readReport(belowQuestion('Is it so?', 'Who blocks or filters? Nobody knows?'))
  expect(read.indicators).toHaveLength(1)
  expect(misused(read)).toEqual([])
})

test('a score on the line below its question is its score', () => {
  const read = readReport(changed('expensive? | 2.002 3.003 |', 'expensive?\n\n| 2.002 3.003 |'))
  expect(read.indicator('A2').score).toEqual({points: 2, outOf: 3})
  expect(apartFromCount(read.messages)).toEqual([])
  expect(misused(read)).toEqual([])
})

test('sections that do not add up are reported at their cell', () => {
  const read = readReport(changed('| 7 9 |', '| 8 9 |'))
  expect(apartFromCount(read.messages)).toEqual(['score-sum 2:25 7 9'])
})

test('another maximum than the methodology has is a warning', () => {
  const read = readReport(changed('2.002 3.003', '2.002 4.004', changed('| 7 9 |', '| 7 10 |')))
  expect(apartFromCount(read.messages)).toEqual(['score-maximum 11:38 2.002 4.004'])
  expect(read.indicator('A2').label).toBeUndefined()
  expect(read.indicator('A2').title).toBe('Is access prohibitively expensive?')
})

test('a section line without its points is reported, and its name still shown', () => {
  const read = readReport(changed('| 7 9 |', '| 7 |'))
  expect(apartFromCount(read.messages)).toEqual(['section-line 2:25 A Obstacles to Access | 7 |'])
  expect(read.report.scoreSections[0]).toEqual({letter: 'A', name: 'Obstacles to Access'})
  expect(misused(read)).toEqual([])
})

test('a section without a line is reported at its first question', () => {
  const read = readReport(changed('B Limits on Content | 0 6 |\n', ''))
  expect(read.messages.filter((message) => message.startsWith('section-line'))).toHaveLength(1)
  expect(read.indicator('B1').section).toEqual({letter: 'B', name: 'Limits on Content'})
})

test('before 2019 more points meant less freedom', () => {
  expect(readReport(madeUp, 2018).report.scale).toBe('more-is-less-free')
  expect(readReport(madeUp, 2018).indicator('A1').scale).toBe('more-is-less-free')
  expect(readReport(madeUp, 2019).report.scale).toBe('more-is-freer')
})

test.each([
  'Do infra',
  'A1 Do infra',
  'A1. Do infra',
  '| A1 | Do infra',
  'A1\nDo infra',
  'A1 0-6 pts\n\nDo infra'
])('reads the question after `%s`', (opening) => {
  const read = readReport(changed('Do infra', opening))
  const isCoded = opening.includes('A1')
  expect(read.indicator('A1').question).toBe('Do infrastructural limitations restrict access?')
  expect(read.draft('A1').fields.map(({part}) => part)).toEqual(
    isCoded ? ['code', 'question'] : ['question']
  )
  expect(apartFromCount(read.messages)).toEqual([])
  expect(misused(read)).toEqual([])
})

test('a printed code that is not in its order is reported, and not used', () => {
  const read = readReport(changed('Is access', 'A4 Is access'))
  expect(read.indicators.map(({code}) => code)).toEqual(['A1', 'A2', 'B1'])
  expect(apartFromCount(read.messages)).toEqual(['question-code 11:1 A4'])
  expect(misused(read)).toEqual([])
})

test('printed codes decide where the totals do not fit', () => {
  const read = readReport(changed('Is access', 'A4 Is access', changed('| 7 9 |', '| 9 12 |')))
  expect(read.indicators.map(({code}) => code)).toEqual(['A1', 'A4', 'B1'])
})

test('keeps sub-headings, and section lines that are printed again', () => {
  const read = readReport(
    changed(
      'Does the state',
      'B Limits on Content | 0 6 |\nBlocking and Filtering\n\nDoes the state'
    )
  )
  expect(read.indicator('B1').subheadings).toEqual(['Limits on Content', 'Blocking and Filtering'])
  expect(read.draft('B1').fields.map(({part}) => part)).toEqual([
    'subheading-1',
    'subheading-2',
    'question'
  ])
  expect(misused(read)).toEqual([])
})

test('section lines may stand above their own questions', () => {
  const apart = changed('Does the state', 'B Limits on Content | 0 6 |\nDoes the state')
  const read = readReport(changed('B Limits on Content | 0 6 |\n\n', '\n', apart))
  expect(read.report.scoreSections.map(({letter}) => letter)).toEqual(['A', 'B'])
  expect(read.indicator('B1').subheadings).toEqual([])
  expect(misused(read)).toEqual([])
})
