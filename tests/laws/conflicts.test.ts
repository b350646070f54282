import {describe, expect, test} from 'vitest'
import {findConflicts, type Conflict} from '../../scripts/conflicts/index.ts'
import {scoreConflicts} from '../../scripts/conflicts/scores.ts'
import {registerLaws} from '../../scripts/laws/index.ts'
import type {Passage} from '../../scripts/passages/passage.ts'
import {passagesIn, readFixtures} from './fixture.ts'
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

describe('scores', () => {
  const report = {
    address: '/indicators/kz/2021/',
    country: {code: 'KZ', name: 'Kazakhstan'},
    scoreSections: [
      {letter: 'A', name: 'Obstacles to Access', printed: {points: 7, outOf: 12}},
      {letter: 'B', name: 'Limits on Content', printed: {points: 2, outOf: 6}}
    ]
  }
  const indicator = (code: string, points: number) => ({
    address: `/indicators/kz/2021/${code.toLowerCase()}/`,
    report: report.address,
    code,
    section: {letter: code.charAt(0), name: ''},
    question: `Question ${code}`,
    score: {points, outOf: 6}
  })

  test('that add up are no conflict', () => {
    const indicators = [indicator('A1', 3), indicator('A2', 4), indicator('B1', 2)]
    expect(scoreConflicts([report], indicators)).toEqual([])
  })

  test('of a section are held against its questions, each with its points', () => {
    const indicators = [indicator('A1', 3), indicator('A2', 5), indicator('B1', 2)]
    const found = scoreConflicts([report], indicators)
    expect(found.map(summary)).toEqual([{rule: 'score-sum', values: ['7', '8']}])
    expect(found[0]?.sides[1]).toMatchObject({terms: [3, 5]})
  })

  test('are held against nothing where a question has none', () => {
    const {score, ...unscored} = indicator('A2', 5)
    expect(score).toBeDefined()
    const indicators = [indicator('A1', 3), unscored, indicator('B1', 2)]
    expect(scoreConflicts([report], indicators)).toEqual([])
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
