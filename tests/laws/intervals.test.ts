import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Timeframe, TimeframeEvent} from '../../src/model/page.ts'
import {inForceOn, intervalOf, stretchOf} from '../../src/model/intervals.ts'

function timeframe(...events: readonly (readonly [TimeframeEvent['kind'], string])[]): Timeframe {
  return {
    kind: 'events',
    printed: 'as printed',
    events: events.map(([kind, date]) => ({kind, date}))
  }
}

/** A day so many days from another. */
function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

describe('a law since a month', () => {
  const law = timeframe(['since', '2013-05'], ['last-amended', '2022'])

  test.each([
    ['2013-04-30', 'no'],
    ['2013-05-01', 'unknown'],
    ['2013-05-30', 'unknown'],
    ['2013-05-31', 'yes'],
    ['2013-06-01', 'yes'],
    ['2013-04', 'no'],
    ['2013-05', 'unknown'],
    ['2013', 'unknown'],
    ['2014', 'yes']
  ])('on %s: %s', (date, answer) => {
    expect(inForceOn(law, date)).toBe(answer)
  })
})

test('an order until a month ends within that month', () => {
  const order = timeframe(['since', '2005-04'], ['until', '2010-09'])
  expect(['2010-08-31', '2010-09-15', '2010-09-30'].map((day) => inForceOn(order, day))).toEqual([
    'yes',
    'unknown',
    'no'
  ])
})

test('entry into force moves the beginning of a law', () => {
  const law = timeframe(['since', '2017-12'], ['entry-into-force', '2018-04'])
  expect(inForceOn(law, '2018-02-01')).toBe('no')
  expect(inForceOn(law, '2018-05-01')).toBe('yes')
})

test('entry into force of an amendment leaves the beginning alone', () => {
  const law = timeframe(
    ['since', '2013-05'],
    ['amended', '2017-12'],
    ['entry-into-force', '2018-01']
  )
  expect(inForceOn(law, '2016-01-01')).toBe('yes')
})

test('what was reported in some years is unknown in all others', () => {
  const practice = timeframe(['reported', '2017'], ['last-reported', '2020'])
  expect(['2017-06-01', '2018-06-01', '2020'].map((day) => inForceOn(practice, day))).toEqual([
    'yes',
    'unknown',
    'yes'
  ])
})

test('says nothing of what has no timeframe', () => {
  for (const none of [undefined, {kind: 'not-applicable', printed: 'N/A'} as const]) {
    expect(inForceOn(none, '2020-01-01')).toBe('unknown')
    expect(intervalOf(none)).toBeUndefined()
  }
})

const year = fc.integer({min: 1950, max: 2090})
const date = fc.oneof(
  year.map(String),
  fc
    .tuple(year, fc.integer({min: 1, max: 12}))
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`)
)

describe('for any interval', () => {
  test('membership flips exactly at its ends', () => {
    fc.assert(
      fc.property(date, date, (one, other) => {
        const [since, until] = [one, other].sort((a, b) =>
          stretchOf(a).first < stretchOf(b).first ? -1 : 1
        ) as [string, string]
        fc.pre(stretchOf(since).behind < stretchOf(until).first)
        const law = timeframe(['since', since], ['until', until])
        const {first, behind} = stretchOf(since)
        const end = stretchOf(until)
        expect(inForceOn(law, shifted(first, -1))).toBe('no')
        expect(inForceOn(law, first)).toBe('unknown')
        expect(inForceOn(law, shifted(behind, -2))).toBe('unknown')
        expect(inForceOn(law, shifted(behind, -1))).toBe('yes')
        expect(inForceOn(law, shifted(end.first, -1))).toBe('yes')
        expect(inForceOn(law, end.first)).toBe('unknown')
        expect(inForceOn(law, shifted(end.behind, -2))).toBe('unknown')
        expect(inForceOn(law, shifted(end.behind, -1))).toBe('no')
      })
    )
  })

  test('a month answers yes or no only if each of its days does', () => {
    const month = fc
      .tuple(year, fc.integer({min: 1, max: 12}))
      .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`)
    fc.assert(
      fc.property(date, month, (since, on) => {
        const law = timeframe(['since', since])
        const {first, behind} = stretchOf(on)
        const days: string[] = []
        for (let day = first; day < behind; day = shifted(day, 1)) days.push(day)
        const answers = new Set(days.map((day) => inForceOn(law, day)))
        const whole = inForceOn(law, on)
        if (whole !== 'unknown') expect([...answers]).toEqual([whole])
      })
    )
  })

  test('an answer once given for the beginning never goes back', () => {
    const order = {no: 0, unknown: 1, yes: 2}
    fc.assert(
      fc.property(date, fc.integer({min: -800, max: 800}), (since, days) => {
        const law = timeframe(['since', since])
        const day = shifted(stretchOf(since).first, days)
        const today = order[inForceOn(law, day)]
        expect(order[inForceOn(law, shifted(day, 1))]).toBeGreaterThanOrEqual(today)
      })
    )
  })
})
