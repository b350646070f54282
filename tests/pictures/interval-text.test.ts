import fc from 'fast-check'
import {expect, test} from 'vitest'
import {intervalText, readInterval} from '../../src/model/interval-text.ts'
import {intervalOf} from '../../src/model/intervals.ts'
import {events} from '../site-model/records.ts'

const date = fc.oneof(
  fc.integer({min: 1000, max: 2100}).map(String),
  fc
    .tuple(fc.integer({min: 1000, max: 2100}), fc.integer({min: 1, max: 12}))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
)
const kind = fc.constantFrom('since', 'entry-into-force', 'until', 'reported', 'amended')

test('gives every interval back from its text', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(kind, date), {minLength: 1, maxLength: 6}), (all) => {
      const interval = intervalOf(events(...all.map((words) => words.join(' '))))
      expect(readInterval(intervalText(interval))).toEqual(interval)
    })
  )
})

test('reads nothing from no text', () => {
  expect(readInterval('')).toBeUndefined()
  expect(intervalText(undefined)).toBe('')
})
