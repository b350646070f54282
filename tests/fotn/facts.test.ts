import {expect, test} from 'vitest'
import {apartFromCount, changed, madeUp} from './made-up.ts'
import {misused, proseOf, readReport} from './reading.ts'

/** The report with these lines below `Country Facts`. */
function readWith(...lines: readonly string[]) {
  const [before = ''] = madeUp.split('Country Facts')
  return readReport(`${before}Country Facts\n${lines.join('\n')}\n`)
}

test.each([
  [
    'on lines of their own',
    ['-', 'Internet Freedom Score', '7 15 not free -', 'Users Arrested', 'No']
  ],
  [
    'with the value glued to the label',
    ['Internet Freedom Score7 15 not free -', 'Users ArrestedNo -']
  ],
  [
    'with blank lines between',
    ['Internet Freedom Score', '', '7 15 not free -', '-', 'Users Arrested', 'No -']
  ]
])('facts %s', (_, lines) => {
  const read = readWith(...lines)
  expect(read.report.facts).toEqual([
    {label: 'Internet Freedom Score', value: '7 15 not free'},
    {label: 'Users Arrested', value: 'No'}
  ])
  expect(
    read
      .draft()
      .fields.map(({part}) => part)
      .slice(-4)
  ).toEqual(['fact-1-label', 'fact-1-value', 'fact-2-label', 'fact-2-value'])
  expect(apartFromCount(read.messages)).toEqual([])
  expect(misused(read)).toEqual([])
})

test('a status glued to its label is told from it', () => {
  const read = readWith(
    'Freedom in the World StatusPartly Free -',
    'Global Freedom Score58 100 partly free -'
  )
  expect(read.report.facts).toEqual([
    {label: 'Freedom in the World Status', value: 'Partly Free'},
    {label: 'Global Freedom Score', value: '58 100 partly free'}
  ])
})

test('a value of a form not known is the value of the label before it', () => {
  const read = readWith('Population', 'about 900,000', 'Users Arrested', 'No')
  expect(read.report.facts[0]).toEqual({label: 'Population', value: 'about 900,000'})
  expect(read.report.facts).toHaveLength(2)
})

test('the dash behind a value tells it from a label', () => {
  const read = readWith('Users Arrested', 'Population', 'about 900,000 -')
  expect(read.report.facts).toEqual([{label: 'Population', value: 'about 900,000'}])
})

test('another score than the questions add up to is a warning, and stays as printed', () => {
  const read = readReport(changed('7 15 not free -', '9 15 not free -'))
  expect(apartFromCount(read.messages)).toEqual(['facts-score 19:1 9 15 not free'])
  expect(read.report.facts[0]?.value).toBe('9 15 not free')
  expect(read.report.score).toEqual({points: 7, outOf: 15})
})

test('scores of other reports are not compared', () => {
  const read = readWith('Global Freedom Score', '99 100 free -')
  expect(apartFromCount(read.messages)).toEqual([])
})

test('nothing is compared where a question has no score', () => {
  const read = readReport(changed('2.002 3.003', '2.00', changed('7 15 not', '9 15 not')))
  expect(apartFromCount(read.messages).map((message) => message.split(' ')[0])).toEqual([
    'score-unreadable'
  ])
})

test('a label without a value is reported, and kept as a paragraph', () => {
  const read = readWith('Users Arrested', 'Websites Blocked', 'Yes -', 'Networks Restricted')
  expect(read.report.facts).toEqual([{label: 'Websites Blocked', value: 'Yes'}])
  expect(apartFromCount(read.messages)).toEqual([
    'facts-unread 17:1 Users Arrested',
    'facts-unread 20:1 Networks Restricted'
  ])
  expect(
    proseOf(read.draft())
      .slice(-2)
      .map(({text}) => text.value)
  ).toEqual(['Users Arrested', 'Networks Restricted'])
  expect(misused(read)).toEqual([])
})

test('text behind the facts is reported, and kept', () => {
  const text = 'See all the data and information there is on this country.'
  const read = readWith('Users Arrested', 'No -', 'On Fiji', text)
  expect(read.report.facts).toHaveLength(1)
  expect(apartFromCount(read.messages)).toEqual([
    'facts-unread 19:1 On Fiji',
    `facts-unread 20:1 ${text}`
  ])
  expect(misused(read)).toEqual([])
})

test('a report without facts has none', () => {
  const [before = ''] = madeUp.split('Country Facts')
  expect(readReport(before).report.facts).toEqual([])
})
