import fc from 'fast-check'
import {expect, test} from 'vitest'
import {monthName, monthNames, monthNumber} from '../../src/model/months.ts'

test('a month is known by its name, its first three letters, and as Sept', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 12}), fc.boolean(), (number, shouts) => {
      const name = monthName(number) ?? ''
      for (const form of [name, name.slice(0, 3)]) {
        expect(Number(monthNumber(shouts ? form.toUpperCase() : form))).toBe(number)
      }
    })
  )
  expect(monthNumber('sept')).toBe('09')
})

test.each(['', 'Ma', 'Marc', 'Janua', 'Septem', 'Mayor', 'undefined'])('%j is no month', (word) => {
  expect(monthNumber(word)).toBeUndefined()
})

test('there are twelve, and none before or after', () => {
  expect(new Set(monthNames).size).toBe(12)
  expect([0, 13, Number.NaN].map(monthName)).toEqual([undefined, undefined, undefined])
})
