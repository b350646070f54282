import {expect, test} from 'vitest'
import {apartFromCount, belowQuestion, changed, madeUp} from './made-up.ts'
import {misused, proseOf, readReport, shape} from './reading.ts'

test('gives a page for the report and one for each question, under its country and edition', () => {
  const read = readReport(madeUp, 2022)
  expect(
    read.reading.drafts.map(({key, preferredAddress}) => `${key} ${preferredAddress}`)
  ).toEqual([
    'report.txt#report /indicators/fj/2022/',
    'report.txt#A1 /indicators/fj/2022/a1/',
    'report.txt#A2 /indicators/fj/2022/a2/',
    'report.txt#B1 /indicators/fj/2022/b1/'
  ])
  expect(read.report.title).toBe('Freedom on the Net 2022: Fiji')
  expect(read.report.country).toEqual({code: 'FJ', name: 'Fiji', printed: 'Fiji'})
  expect(read.report.indicators).toEqual([
    '/indicators/fj/2022/a1/',
    '/indicators/fj/2022/a2/',
    '/indicators/fj/2022/b1/'
  ])
  expect(read.indicator('A1').report).toBe('/indicators/fj/2022/')
  expect(read.indicator('B1').section).toEqual({letter: 'B', name: 'Limits on Content'})
})

test('each page knows its lines', () => {
  const spans = readReport(madeUp).reading.drafts.map(({span}) => [span.start.line, span.end.line])
  expect(spans).toEqual(
    [
      [1, 21],
      [8, 10],
      [11, 13],
      [14, 14]
    ].map(([start = 0, end = 0]) => [start, end])
  )
})

test('a question may have neither prose nor notes', () => {
  const read = readReport(madeUp)
  expect(read.draft('B1').blocks).toEqual([])
  expect(read.draft('B1').notes).toEqual([])
})

test('a country that is not known is reported, and its pages are still made', () => {
  const read = readReport(changed('Fiji', 'Ruritania'))
  expect(apartFromCount(read.messages)).toEqual(['country-unknown 1:1 Ruritania'])
  expect(read.report.country).toEqual({code: 'ZZ', name: 'Ruritania', printed: 'Ruritania'})
  expect(read.reading.drafts[0]?.preferredAddress).toBe('/indicators/zz/2021/')
})

test('a report that does not open with its country says so', () => {
  const read = readReport(changed('Fiji\n', ''))
  expect(apartFromCount(read.messages)).toEqual([
    'country-unknown 1:1 A Obstacles to Access | 7 9 |'
  ])
  expect(misused(read)).toEqual([])
})

test('a text without a question is not a report', () => {
  const read = readReport('Fiji\nSome text.\n- 1Author\n')
  expect(read.messages).toEqual(['kind-mismatch 1:1 Fiji\\u000aSome text.\\u000a- 1Author'])
  expect(read.reading.drafts).toEqual([])
})

test('printed headings take the place of ours', () => {
  const read = readReport(
    changed('- A first', 'Key Developments, June 1, 2020 – May 31, 2021\n- A first')
  )
  expect(shape(read.draft())).toBe('#overview paragraph #key-developments list(2)')
  expect(read.draft().blocks[2]?.type).toBe('heading')
  expect(misused(read)).toEqual([])
})

test('key developments may come before the overview', () => {
  const first = changed('Access to the made-up network grew.\n', '')
  const read = readReport(
    changed('Do infra', 'Access to the made-up network grew.\nDo infra', first)
  )
  expect(shape(read.draft())).toBe('#key-developments list(2) #overview paragraph')
})

test('lists and paragraphs below a question keep their order', () => {
  const read = readReport(belowQuestion('First:', '- one', '- two', 'Then:', '- three'))
  expect(shape(read.draft('A1'))).toBe('paragraph list(2) paragraph list(1)')
  expect(proseOf(read.draft('A1')).map(({text}) => text.value)).toEqual([
    'First:',
    'one',
    'two',
    'Then:',
    'three'
  ])
})

test('a dash alone is no paragraph', () => {
  const read = readReport(belowQuestion('Prose.', '-', 'More.'))
  expect(shape(read.draft('A1'))).toBe('paragraph paragraph')
  expect(misused(read)).toEqual([])
})

test('the first score change of a question is its score change', () => {
  const read = readReport(
    belowQuestion('Prose.', 'Score Change: It rose.', 'Score Change: It fell.')
  )
  expect(read.indicator('A1').scoreChange).toBe('p2')
  expect(proseOf(read.draft('A1'))[1]?.text.value).toBe('Score Change: It rose.')
})

test('lines of NBSP alone are claimed', () => {
  const read = readReport(
    changed('Is access', '\u00A0\nIs access', changed('\n\nAccess', '\n\u00A0\nAccess'))
  )
  expect(misused(read)).toEqual([])
})
