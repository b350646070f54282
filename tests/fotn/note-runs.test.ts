/** Notes that all stand at the end, numbered from 1 again for each question. */
import {describe, expect, test} from 'vitest'
import {apartFromCount} from './made-up.ts'
import {marked, misused, proseOf, readReport, type Read} from './reading.ts'

const questions = {
  A1: 'Do infrastructural limitations restrict access? | 5.005 6.006 |',
  A2: 'Is access prohibitively expensive? | 2.002 3.003 |',
  A3: 'Does the government exercise technical control over internet infrastructure? | 3.003 6.006 |',
  A4: 'Are there obstacles that restrict the diversity of service providers? | 3.003 6.006 |'
}

const prose = {
  A1: 'Access grew.1 The north waits.2',
  A2: 'Prices fell.1',
  A3: 'The state has one cable.1 It cut it.2 Nobody was asked.3',
  A4: 'There are two providers.1 One is slow.2'
}

const notes = {
  A1: ['1Agency, “A,” 2021', '2Ministry, “B,” 2021'],
  A2: ['1Bureau, “C,” 2021'],
  A3: ['1Times, “D,” 2021', '2Post, “E,” 2021', '3Herald, “F,” 2021'],
  A4: ['1Court, “G,” 2021', '2Ibid.']
}

type Code = keyof typeof questions
const codes = ['A1', 'A2', 'A3', 'A4'] as const

interface Form {
  readonly above?: readonly string[]
  readonly given?: readonly Code[]
  readonly line?: (note: string) => string
  readonly texts?: Readonly<Record<Code, string>>
  readonly aboveRun?: (code: Code) => readonly string[]
}

function reportOf({
  above = [],
  given = codes,
  line = (note) => `- ${note}`,
  texts = prose,
  aboveRun = () => []
}: Form = {}): Read {
  return readReport(
    [
      'Fiji',
      'A Obstacles to Access | 13 21 |',
      ...codes.flatMap((code) => [questions[code], texts[code]]),
      ...above,
      ...given.flatMap((code) => [...aboveRun(code), ...notes[code].map(line)])
    ].join('\n')
  )
}

function notesOf(read: Read): Record<string, string[]> {
  return Object.fromEntries(
    codes.map((code) => [
      code,
      read.draft(code).notes.map(({label, prose}) => `${label}${prose.text.value}`)
    ])
  )
}

describe('each question has the run of notes that is its own', () => {
  test.each<[string, Form]>([
    ['items', {}],
    ['below a heading', {above: ['Notes']}],
    ['below facts and a heading', {above: ['Country Facts', 'Population', '900,000', 'Notes']}],
    ['without dashes', {line: (note) => note}],
    ['with a stop', {line: (note) => note.replace(/^\d/, '$&. ')}],
    ['below the code of each question', {aboveRun: (code) => [code]}]
  ])('%s', (_, form) => {
    const read = reportOf(form)
    expect(notesOf(read)).toEqual(notes)
    expect(proseOf(read.draft('A3')).map(marked)).toEqual([
      'The state has one cable.{1} It cut it.{2} Nobody was asked.{3}'
    ])
    expect(apartFromCount(read.messages)).toEqual([])
    expect(misused(read)).toEqual([])
  })
})

test('a question without its notes leaves its calls alone', () => {
  const read = reportOf({given: ['A1', 'A2', 'A4']})
  expect(notesOf(read)).toEqual({...notes, A3: []})
  expect(misused(read)).toEqual([])
})

test('runs that fit in two ways are left as text, with one message', () => {
  const alike = {...prose, A2: 'Prices fell.1 Data cost less.2'}
  const read = reportOf({given: ['A1', 'A3', 'A4'], texts: alike})
  expect(notesOf(read)).toEqual({A1: [], A2: [], A3: [], A4: []})
  expect(apartFromCount(read.messages)).toEqual(['notes-apart 11:3 3 runs of 7 notes'])
})

test('runs in another order are left as text, with one message', () => {
  const read = reportOf({given: ['A3', 'A4', 'A1', 'A2']})
  expect(notesOf(read)).toEqual({A1: [], A2: [], A3: [], A4: []})
  expect(apartFromCount(read.messages)).toEqual(['notes-apart 11:3 4 runs of 8 notes'])
  expect(proseOf(read.draft('A4')).map(({text}) => text.value)).toContain('1Agency, “A,” 2021')
  expect(misused(read)).toEqual([])
})
