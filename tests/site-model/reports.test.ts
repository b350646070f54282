import {expect, test} from 'vitest'
import {questionsOf, sheetOf, sumOf} from '../../src/site/reports.ts'
import {indicator as indicatorKind} from '../../src/kinds/indicator/index.ts'
import {report as reportKind} from '../../src/kinds/report/index.ts'
import {account, atlasOf, indicator, report} from './records.ts'

const score = (points: number, outOf: number) => ({points, outOf})

test('adds up scores, and gives no sum where one is missing', () => {
  expect(sumOf([{score: score(5, 6)}, {score: score(0, 3)}])).toEqual(score(5, 9))
  expect(sumOf([{score: score(5, 6)}, {}])).toBeUndefined()
  expect(sumOf([])).toBeUndefined()
})

test('lists a section without questions, and one that only its questions name', () => {
  const a1 = indicator('A1', {score: score(5, 6)})
  const d1 = indicator('D1', {section: {letter: 'D', name: 'New'}})
  const page = report([a1, d1], {
    scoreSections: [
      {letter: 'A', name: 'Obstacles to Access', printed: score(5, 6)},
      {letter: 'B', name: 'Limits on Content'}
    ]
  })
  expect(
    sheetOf(page, atlasOf(page, a1, d1)).map(({letter, sum, indicators}) => ({
      letter,
      sum,
      codes: indicators.map(({code}) => code)
    }))
  ).toEqual([
    {letter: 'A', sum: score(5, 6), codes: ['A1']},
    {letter: 'B', sum: undefined, codes: []},
    {letter: 'D', sum: undefined, codes: ['D1']}
  ])
})

test('knows a question again in another edition by its label, not by its code', () => {
  const of = (edition: number, code: string, label?: string) =>
    indicator(code, {
      edition,
      address: `/indicators/kz/${edition}/${code.toLowerCase()}/`,
      report: `/indicators/kz/${edition}/`,
      ...(label === undefined ? {} : {label})
    })
  const newer = [of(2021, 'B1', 'Blocking'), of(2021, 'B2', 'Removal'), of(2021, 'B9')]
  const older = [of(2015, 'B1', 'Removal'), of(2015, 'B9')]
  const edition = (year: number, own: typeof newer) =>
    report(own, {edition: year, address: `/indicators/kz/${year}/`})
  const reports = [edition(2021, newer), edition(2015, older)]
  expect(
    questionsOf(reports, atlasOf(...reports, ...newer, ...older)).map(({slug, indicators}) => [
      slug,
      indicators.map((one) => `${one.edition} ${one.code}`)
    ])
  ).toEqual([
    ['blocking', ['2021 B1']],
    ['removal', ['2021 B2', '2015 B1']],
    ['b9', ['2021 B9', '2015 B9']]
  ])
})

test('says of a score that stands alone when more points are less free', () => {
  const old = report([], {
    score: score(44, 100),
    scale: 'more-is-less-free',
    scoreSections: [{letter: 'A', name: 'Access', printed: score(12, 25)}]
  })
  const {source} = account()
  expect(reportKind.lines(old).map(({text}) => text)).toEqual(
    expect.arrayContaining([
      '44 of 100 points, lower is freer',
      'Access, 12 of 25 points, lower is freer'
    ])
  )
  expect(reportKind.card(old, source).aside).toBe('lower is freer')
  expect(reportKind.lines(report([], {score: score(44, 100)})).map(({text}) => text)).toContain(
    '44 of 100 points'
  )
  const asked = indicator('A1', {score: score(3, 6), scale: 'more-is-less-free'})
  expect(indicatorKind.lines(asked).map(({text}) => text)).toContain(
    '3 of 6 points, lower is freer'
  )
  expect(indicatorKind.card(asked, source).aside).toBe('2021, lower is freer')
})
