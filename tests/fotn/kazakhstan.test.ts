/** The one report there is, against what was read in it by eye. */
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {questions} from '../../scripts/convert/fotn/questions.ts'
import {misused, proseOf, readReport, shape} from './reading.ts'

const text = readFileSync('seeds/003_da55fbf17a895a8d.txt', 'utf8')
const read = readReport(text, 2021)

/** `A1 1⇥mobile penetration rate.`: the words that each note's call stands after. */
const key = readFileSync('tests/fixtures/fotn/kazakhstan-2021-calls.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))

test('finds 21 questions with the codes, maxima and labels of the methodology', () => {
  expect(read.indicators.map(({code}) => code)).toEqual(questions.map(({code}) => code))
  expect(read.indicators.map(({score}) => score?.outOf)).toEqual(
    questions.map(({maximum}) => maximum)
  )
  expect(read.indicators.map(({title}) => title)).toEqual(
    questions.map(({code, label}) => `${code} ${label}`)
  )
})

test('reads the scores, zeros too, and their sections', () => {
  const points = read.indicators.map(({score}) => score?.points)
  expect(points).toEqual([5, 2, 2, 2, 0, 2, 1, 1, 1, 1, 1, 2, 2, 1, 0, 2, 1, 2, 2, 2, 1])
  expect(read.report.score).toEqual({points: 33, outOf: 100})
  expect(read.report.scoreSections).toEqual([
    {letter: 'A', name: 'Obstacles to Access', printed: {points: 11, outOf: 25}},
    {letter: 'B', name: 'Limits on Content', printed: {points: 11, outOf: 35}},
    {letter: 'C', name: 'Violations of User Rights', printed: {points: 11, outOf: 40}}
  ])
})

test('calls each of the 245 notes once, at the place that was read by eye', () => {
  const calls = read.reading.drafts.flatMap((draft) =>
    proseOf(draft).flatMap(({text: {value, position}, marks}) =>
      marks.flatMap((mark) => {
        if (mark.type !== 'call') return []
        const at = mark.start - position.start.offset
        const digits = value.slice(at, mark.end - position.start.offset)
        return [
          {code: draft.key.split('#')[1] ?? '', note: mark.note, before: value.slice(0, at), digits}
        ]
      })
    )
  )
  expect(calls).toHaveLength(245)
  expect(key).toHaveLength(245)
  calls.forEach(({code, note, before, digits}, index) => {
    const [name, words = ''] = key[index] ?? []
    expect(`${code} ${note}`).toBe(name)
    expect(digits).toBe(note)
    expect(before.slice(-words.length)).toBe(words)
  })
})

test('has 245 notes, in order below each question', () => {
  const notes = read.reading.drafts.map((draft) => draft.notes.map(({label}) => label))
  expect(notes.flat()).toHaveLength(245)
  for (const labels of notes) {
    expect(labels).toEqual(labels.map((_, index) => String(index + 1)))
  }
})

test('links the 48 codes of the 31 references', () => {
  const codes = read.reading.drafts.flatMap((draft) =>
    proseOf(draft).flatMap(({marks}) => marks.filter(({type}) => type === 'reference'))
  )
  expect(codes).toHaveLength(48)
  expect(text.match(/\(see /g)).toHaveLength(31)
})

test('keeps the facts as printed and warns that they give another score', () => {
  expect(read.report.facts).toHaveLength(7)
  expect(read.report.facts[1]).toEqual({label: 'Internet Freedom Score', value: '32 100 not free'})
  expect(read.report.facts.at(-1)).toEqual({label: 'Users Arrested', value: 'Yes'})
  expect(read.messages).toEqual(['facts-score 416:1 32 100 not free'])
})

test('divides the overview and tells of the one score change', () => {
  expect(shape(read.draft())).toBe('#overview paragraph paragraph #key-developments list(5)')
  expect(read.indicators.filter(({scoreChange}) => scoreChange).map(({code}) => code)).toEqual([
    'A3'
  ])
  expect(read.indicator('A3').scoreChange).toBe('p1')
})

test('uses every character once', () => {
  expect(misused(read)).toEqual([])
})
