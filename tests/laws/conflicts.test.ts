import {describe, expect, test} from 'vitest'
import {findConflicts, type Conflict} from '../../scripts/conflicts/index.ts'
import {scoreConflicts} from '../../scripts/conflicts/scores.ts'
import {registerLaws} from '../../scripts/laws/index.ts'
import type {Passage} from '../../scripts/passages/passage.ts'
import {type Fixture, passagesIn, readFixtures} from './fixture.ts'
import {readPages} from './corpus.ts'
import {conflicts, judgeConflicts, precisionOf, recallOf} from './judge.ts'

function conflictsIn(passages: readonly Passage[]): Conflict[] {
  return findConflicts(passages, registerLaws(passages).laws, [])
}

function summary({rule, sides}: Conflict): {rule: string; values: string[]} {
  return {rule, values: sides.map(({value}) => value)}
}

describe('planted', () => {
  test.each(readFixtures('conflicts'))('%s', (_, fixture) => {
    expect(conflictsIn(passagesIn(fixture)).map(summary)).toEqual(fixture.expect)
  })
})

test('a headline names a duty without the date and the full stop of its sentence', () => {
  const duty = 'the national card is the only document accepted for the registration of a card.'
  const law = {title: 'Law on Cards', timeframe: 'Since May 2016'}
  const pages: Fixture['pages'] = [
    {
      page: '/measures/ge/a/',
      bases: [{...law, events: [['since', '2016-05']]}],
      prose: [`Since October 2021, ${duty}`],
      notes: []
    },
    {
      page: '/indicators/ge/2022/c4/',
      bases: [],
      prose: [`Since November 2021, ${duty}`],
      notes: []
    }
  ]
  const [found] = conflictsIn(passagesIn({pages}))
  expect(found?.title).toBe(
    'The national card is the only … accepted for the registration of a card: from November 2021 or from October 2021?'
  )
})

test('headings of figures have their units, and end where a phrase ends', () => {
  const duty = (words: string): string =>
    `Operators of critical systems must report an incident to the Authority ${words}.`
  const pages = [duty('within 24 hours, by Directive No. 1'), duty('within 72 hours of')].map(
    (prose, index): Fixture['pages'][number] => ({
      page: `/measures/ge/${index}/`,
      bases: [],
      prose: [prose],
      notes: []
    })
  )
  const [found] = conflictsIn(passagesIn({pages}))
  expect(found?.title).toBe('“Authority within 24 hours” or “Authority within 72 hours”?')
  expect(found?.sides).toMatchObject([
    {value: '24', heading: 'Authority within 24 hours'},
    {value: '72', heading: 'Authority within 72 hours'}
  ])
})

test('a heading of a length of time does not end before its noun', () => {
  const prose = ['Service was cut for nine hours; engineers spoke of a twelve-hour outage.']
  const pages = [{page: '/measures/ge/a/', bases: [], prose, notes: []}]
  const [found] = conflictsIn(passagesIn({pages}))
  expect(found?.title).toBe('“for nine hours” or “twelve-hour”?')
  expect(found?.sides[1]).toMatchObject({value: 'spoke of a twelve-hour', heading: 'twelve-hour'})
})

describe('scores', () => {
  const points = (name: string, points: number | undefined) => ({
    ...{page: '/indicators/kz/2021/', country: 'KZ', anchor: name, text: name, about: name},
    ...{sum: name.charAt(0), points}
  })
  const total = (name: string, sum: number) => ({...points(name, sum), isTotal: true})
  const part = (name: string, one?: number) => ({...points(name, one), isTotal: false})
  const totals = [total('A Obstacles to Access', 7), total('B Limits on Content', 2)]

  test('that add up are no conflict', () => {
    expect(scoreConflicts([...totals, part('A1', 3), part('A2', 4), part('B1', 2)])).toEqual([])
  })

  test('of a section are held against its questions, each with its points', () => {
    const found = scoreConflicts([...totals, part('A1', 3), part('A2', 5), part('B1', 2)])
    expect(found.map(summary)).toEqual([{rule: 'score-sum', values: ['7', '8']}])
    expect(found[0]?.sides[1]).toMatchObject({terms: [3, 5]})
  })

  test('are held against nothing where a question has none', () => {
    expect(scoreConflicts([...totals, part('A1', 3), part('A2'), part('B1', 2)])).toEqual([])
  })
})

describe('the seeds', () => {
  const judgement = judgeConflicts()

  test('hold hardly a conflict that no reader finds', () => {
    console.log('wrong:', judgement.wrong)
    expect(precisionOf(judgement)).toBeGreaterThanOrEqual(0.95)
  })

  test('hold most of the conflicts that a reader finds', () => {
    console.log('missed:', judgement.missed)
    expect(recallOf(judgement)).toBeGreaterThanOrEqual(0.7)
  })

  test('show every side with a place on a page', () => {
    const pages = new Set(readPages().map(({record}) => record.address))
    for (const {sides} of conflicts) {
      for (const {places} of sides) {
        expect(places.length).toBeGreaterThan(0)
        for (const {page} of places) expect(pages).toContain(page)
      }
    }
  })
})
