import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Timeframe, TimeframeEvent} from '../../src/model/fields.ts'
import {
  countOn,
  intervalOf,
  latestOf,
  standingOn,
  type Instrument,
  type Standing
} from '../../src/model/intervals.ts'
import {firstDay, isBefore, lastDay} from '../../src/model/days.ts'

function timeframe(...events: readonly (readonly [TimeframeEvent['kind'], string])[]): Timeframe {
  return {
    kind: 'events',
    printed: 'as printed',
    events: events.map(([kind, date]) => ({kind, date}))
  }
}

function groupOf(one: Timeframe | undefined, day: string, known = '2023-12'): Standing {
  return standingOn(intervalOf(one), day, known)
}

/** A day so many days from another. */
function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

describe('a law since a month', () => {
  const law = timeframe(['since', '2013-05'], ['last-amended', '2022'])

  test.each([
    ['2013-04-30', 'undated'],
    ['2013-05-01', 'undated'],
    ['2013-05-31', 'dated'],
    ['2013-06-01', 'dated'],
    ['2023-12-31', 'dated'],
    ['2024-01-01', 'undated'],
    ['2026-11-28', 'undated']
  ])('on %s: %s', (day, group) => {
    expect(groupOf(law, day)).toBe(group)
  })
})

test('an order until a month has ended when the month has, and stays ended', () => {
  const order = timeframe(['since', '2005-04'], ['until', '2010-09'])
  const days = ['2010-08-31', '2010-09-15', '2010-09-30', '2026-11-28']
  expect(days.map((day) => groupOf(order, day))).toEqual(['dated', 'dated', 'ended', 'ended'])
})

test('entry into force is an event of its own and moves no date', () => {
  const law = timeframe(['since', '2017-12'], ['entry-into-force', '2018-04'])
  expect(groupOf(law, '2018-02-01')).toBe('dated')
})

test('what was reported in a year is dated from the end of that year on', () => {
  const practice = timeframe(['reported', '2017'], ['last-reported', '2020'])
  const days = ['2016-06-01', '2017-06-01', '2018-06-01']
  expect(days.map((day) => groupOf(practice, day))).toEqual(['undated', 'undated', 'dated'])
})

test('says nothing of what has no timeframe, nor where no source names a date', () => {
  for (const none of [undefined, {kind: 'not-applicable', printed: 'N/A'} as const]) {
    expect(groupOf(none, '2020-01-01')).toBe('undated')
    expect(intervalOf(none)).toBeUndefined()
  }
  const law = intervalOf(timeframe(['since', '2013-05']))
  expect(standingOn(law, '2020-01-01', undefined)).toBe('undated')
})

test('the last date named is the one that ends last', () => {
  expect(latestOf(['2013-05', '2022', '2022-03'])).toBe('2022')
  expect(latestOf([])).toBeUndefined()
})

test('an instrument counts once, and is dated where one measure dates it', () => {
  const one = (
    identity: string,
    ...events: readonly (readonly [TimeframeEvent['kind'], string])[]
  ): Instrument => ({
    identity,
    interval: intervalOf(timeframe(...events)),
    known: '2023-12'
  })
  const instruments = [
    one('a', ['since', '2013']),
    one('a', ['since', '2019']),
    one('b', ['since', '2005'], ['until', '2010']),
    one('b', ['since', '2015'], ['until', '2016']),
    {identity: 'c', interval: undefined, known: '2023-12'}
  ]
  expect(countOn(instruments, '2014-06-01')).toEqual({dated: 1, ended: 1, undated: 1})
  expect(countOn(instruments, '2024-06-01')).toEqual({dated: 0, ended: 1, undated: 2})
})

const year = fc.integer({min: 1950, max: 2090})
const date = fc.oneof(
  year.map(String),
  fc
    .tuple(year, fc.integer({min: 1, max: 12}))
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`)
)

describe('for any interval', () => {
  test('the group changes exactly on the last days of its dates', () => {
    fc.assert(
      fc.property(date, date, (one, other) => {
        const [since, until] = [one, other].sort((a, b) =>
          firstDay(a) < firstDay(b) ? -1 : 1
        ) as [string, string]
        fc.pre(isBefore(since, until))
        const law = timeframe(['since', since], ['until', until])
        const begun = lastDay(since)
        const over = lastDay(until)
        expect(groupOf(law, shifted(begun, -1), until)).toBe('undated')
        expect(groupOf(law, begun, until)).toBe('dated')
        expect(groupOf(law, shifted(over, -1), until)).toBe('dated')
        expect(groupOf(law, over, until)).toBe('ended')
      })
    )
  })

  test('behind the last date that a source names nothing is dated', () => {
    fc.assert(
      fc.property(date, date, fc.integer({min: 0, max: 9999}), (since, known, days) => {
        const day = shifted(lastDay(known), days + 1)
        expect(groupOf(timeframe(['since', since]), day, known)).toBe('undated')
      })
    )
  })
})
