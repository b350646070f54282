import {describe, expect, test} from 'vitest'
import {findConflicts, type Conflict} from '../../scripts/conflicts/index.ts'
import {scoresOf} from '../../scripts/conflicts/scores.ts'
import {scoreConflicts} from '../../scripts/conflicts/scores.ts'
import {registerLaws} from '../../scripts/laws/index.ts'
import type {Passage} from '../../scripts/passages/passage.ts'
import {passagesIn, readFixtures} from './fixture.ts'
import {readCorpus, readPages} from './corpus.ts'

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
    ],
    facts: [{label: 'Internet Freedom Score', value: '9 18 not free'}]
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

  test('of a section are held against its questions, and their sum against the fact box', () => {
    const indicators = [indicator('A1', 3), indicator('A2', 5), indicator('B1', 2)]
    expect(scoreConflicts([report], indicators).map(summary)).toEqual([
      {rule: 'score-sum', values: ['7', '8']},
      {rule: 'score-sum', values: ['10', '9']}
    ])
  })

  test('that are sums say of what, place by place', () => {
    const indicators = [indicator('A1', 3), indicator('A2', 5), indicator('B1', 2)]
    const [, inFacts] = scoreConflicts([report], indicators)
    expect(inFacts?.sides[0]).toMatchObject({value: '10', terms: [3, 5, 2]})
    expect(inFacts?.sides[0].places).toHaveLength(3)
    const [byLines] = scoreConflicts(
      [{...report, facts: [{label: 'Internet Freedom Score', value: '8 18'}]}],
      []
    )
    expect(byLines?.sides[0]).toMatchObject({value: '9', terms: [7, 2]})
  })

  test('of a report that prints no section lines are held against its questions', () => {
    const bare = {...report, scoreSections: []}
    const [found] = scoreConflicts([bare], [indicator('A1', 3), indicator('A2', 5)])
    expect(found?.sides[0]).toMatchObject({value: '8', terms: [3, 5]})
    expect(found?.sides[0].places.map(({text}) => text)).toEqual(['Question A1', 'Question A2'])
  })

  test('are held against nothing where a question has none', () => {
    const {score, ...unscored} = indicator('A2', 5)
    expect(score).toBeDefined()
    const indicators = [indicator('A1', 3), unscored, indicator('B1', 2)]
    expect(scoreConflicts([report], indicators)).toEqual([])
  })
})

describe('the seeds', () => {
  const corpus = readCorpus()
  const records = readPages().map(({record}) => record)
  const found = findConflicts(corpus, registerLaws(corpus).laws, records.flatMap(scoresOf))

  test('hold the conflicts a reader finds, and the rules find no others', () => {
    expect(found.map(summary)).toEqual([
      {rule: 'law-number', values: ['418-V', '417-V']},
      {rule: 'figures', values: ['56-1', '56']},
      {rule: 'figures', values: ['90', '50']},
      {rule: 'score-sum', values: ['33', '32']},
      {
        rule: 'timeframe-prose',
        values: ['Since July 2014, last amended in November 2022', '2016']
      },
      {
        rule: 'presence',
        values: [
          'Presence of an independent telecom authority',
          'Lack of an independent telecom authority'
        ]
      }
    ])
  })

  test('show every side with a place on a page', () => {
    const pages = new Set(records.map(({address}) => address))
    for (const {sides} of found) {
      for (const {places} of sides) {
        expect(places.length).toBeGreaterThan(0)
        for (const {page} of places) expect(pages).toContain(page)
      }
    }
  })
})
