import {expect, test} from 'vitest'
import {questions, questionSections} from '../../scripts/convert/fotn/questions.ts'
import {assignCodes, type PrintedQuestion} from '../../scripts/convert/fotn/codes.ts'

const totals = [
  {letter: 'A', maximum: 25},
  {letter: 'B', maximum: 35},
  {letter: 'C', maximum: 40}
]

/** Questions with the maxima of the methodology and no telling words. */
const plain: readonly PrintedQuestion[] = questions.map(({maximum}) => ({
  code: undefined,
  text: 'Is it so?',
  maximum
}))

/** How the reports word a few of the questions. */
const wordings: Readonly<Record<string, string>> = {
  A3: 'Does the government exercise technical or legal control over internet infrastructure?',
  A4: 'Do obstacles restrict the diversity of service providers?',
  B1: 'Does the state block or filter internet content?',
  B2: 'Do actors force publishers to delete content?',
  B3: 'Do restrictions lack an independent appeals process?',
  B4: 'Do ordinary users practice self-censorship?',
  B5: 'Are online sources controlled or manipulated by the government?'
}

const worded: readonly PrintedQuestion[] = questions.map(({code, maximum}) => ({
  code: undefined,
  text: wordings[code] ?? 'Is it so?',
  maximum
}))

const codes = questions.map(({code}) => code)

test('the maxima of the methodology add up to 25, 35 and 40', () => {
  const sums = questionSections.map(({questions: asked}) =>
    asked.reduce((sum, {maximum}) => sum + maximum, 0)
  )
  expect(sums).toEqual([25, 35, 40])
})

test('codes follow from order and section totals', () => {
  expect(assignCodes(plain, totals)).toEqual(codes)
})

test('a section ends where its total is reached, also in a report of few questions', () => {
  const few = [6, 4, 4, 3].map((maximum) => ({code: undefined, text: 'Is it so?', maximum}))
  const sections = [
    {letter: 'A', maximum: 10},
    {letter: 'B', maximum: 7}
  ]
  expect(assignCodes(few, sections)).toEqual(['A1', 'A2', 'B1', 'B2'])
})

test.each([0, 1, 4, 5, 12, 13, 20])(
  'a broken cell at question %i leaves all codes right',
  (broken) => {
    const asked = plain.map((question, index) =>
      index === broken ? {...question, maximum: undefined} : question
    )
    expect(assignCodes(asked, totals)).toEqual(codes)
  }
)

test('broken cells everywhere leave the order', () => {
  const asked = plain.map((question) => ({...question, maximum: undefined}))
  expect(assignCodes(asked, totals)).toEqual(codes)
})

test('another maximum than the methodology has does not shift the codes after it', () => {
  const asked = plain.map((question, index) => (index === 2 ? {...question, maximum: 5} : question))
  expect(assignCodes(asked, totals)).toEqual(codes)
})

test('codes come without section lines, too', () => {
  expect(assignCodes(plain, [])).toEqual(codes)
})

test.each(['A3', 'A4', 'B2', 'B3', 'B4'])(
  'a report without %s gives the rest their own codes',
  (code) => {
    const asked = worded.filter((_, index) => codes[index] !== code)
    expect(assignCodes(asked, totals)).toEqual(codes.filter((other) => other !== code))
  }
)

test('a report cut short keeps its first codes', () => {
  expect(assignCodes(plain.slice(0, 7), totals)).toEqual(codes.slice(0, 7))
})

test('printed codes stand, also those the methodology does not have', () => {
  const asked = ['A2', 'A6', 'B9', 'D1'].map((code) => ({code, text: 'Is it so?', maximum: 2}))
  expect(assignCodes(asked, totals)).toEqual(['A2', 'A6', 'B9', 'D1'])
})

test('a printed code out of order is not used', () => {
  const asked = plain.map((question, index) => ({
    ...question,
    code: index === 3 ? 'C7' : codes[index]
  }))
  expect(assignCodes(asked, totals)).toEqual(codes)
  expect(assignCodes(asked, [])).toEqual(codes)
})

test('questions without a printed code fit between those with one', () => {
  const asked = plain.map((question, index) => ({
    ...question,
    code: index % 4 === 0 ? codes[index] : undefined
  }))
  expect(assignCodes(asked, totals)).toEqual(codes)
})

test('a question beyond the methodology gets the next number of its section', () => {
  const asked = [...plain, {code: undefined, text: 'And this?', maximum: 2}]
  expect(assignCodes(asked, totals)).toEqual([...codes, 'C9'])
})

test('codes are all different, and end where there are none left', () => {
  const asked = Array.from({length: 150}, () => ({code: undefined, text: 'Is it so?', maximum: 1}))
  const found = assignCodes(asked, [{letter: 'A', maximum: 150}])
  const given = found.filter((code) => code !== undefined)
  expect(new Set(given).size).toBe(given.length)
  expect(found.at(-1)).toBeUndefined()
  expect(given.every((code) => /^[A-Z]\d{1,2}$/.test(code))).toBe(true)
})
