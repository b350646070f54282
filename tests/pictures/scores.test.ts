import {expect, test} from 'vitest'
import {scoresPicture} from '../../src/charts/scores.ts'
import {atlasOf, indicator, report} from '../site-model/records.ts'
import {allShapes, linksIn, nameOf, share, shapesIn, withClass} from './shapes.ts'

const scored = (code: string, points: number, outOf: number) =>
  indicator(code, {score: {points, outOf}})

function pictureOf(...indicators: Parameters<typeof report>[0]) {
  const whole = report(indicators)
  return scoresPicture(whole, atlasOf(whole, ...indicators))
}

test('draws a box for each point a question can give, filled for each it has', () => {
  const scores = [
    ['A1', 5, 6],
    ['A2', 0, 4],
    ['B1', 3, 3]
  ] as const
  const picture = pictureOf(...scores.map(([code, points, outOf]) => scored(code, points, outOf)))
  const columns = linksIn(picture).map((link) => {
    const shapes = shapesIn(link.children)
    return [withClass(shapes, 'on').length, withClass(shapes, 'off').length]
  })
  expect(columns).toEqual(scores.map(([, points, outOf]) => [points, outOf - points]))
  expect(picture.table.rows.map((row) => row.map(({text}) => text))).toEqual([
    ['A1', 'Is A1 so?', '5', '6'],
    ['A2', 'Is A2 so?', '0', '4'],
    ['B1', 'Is B1 so?', '3', '3']
  ])
})

test('leads from each column to its indicator, by a name that says the score', () => {
  const picture = pictureOf(scored('A1', 5, 6))
  expect(linksIn(picture).map((link) => [link.attributes['href'], nameOf(link)])).toEqual([
    ['/indicators/kz/2021/a1/', 'A1 Is A1 so?: 5 of 6']
  ])
})

test('draws a bar where there are too many points to count', () => {
  const [bar] = withClass(allShapes(pictureOf(scored('A1', 30, 40))), 'on')
  const [whole] = withClass(allShapes(pictureOf(scored('A1', 30, 40))), 'off')
  expect(bar && whole && share(bar, 'height') / share(whole, 'height')).toBeCloseTo(0.75)
})

test('says so where a score could not be read', () => {
  const picture = pictureOf(indicator('A1'), scored('A2', 1, 4))
  expect(linksIn(picture).map(nameOf)).toEqual(['A1 Is A1 so?: no score', 'A2 Is A2 so?: 1 of 4'])
  expect(picture.table.rows[0]?.map(({text}) => text)).toEqual(['A1', 'Is A1 so?', 'no score', ''])
})

test('goes on in another drawing where a section is wider than a narrow window', () => {
  const many = Array.from({length: 23}, (_, index) => scored(`A${index + 1}`, 1, 4))
  const {drawings} = pictureOf(...many)
  expect(drawings.map(({id}) => id)).toEqual(['score-sheet-a', 'score-sheet-a2', 'score-sheet-a3'])
  // 320 px less the margins, at 13 px a letter.
  for (const {width} of drawings) expect(width).toBeLessThanOrEqual(21)
})

test('draws a report without questions', () => {
  expect(pictureOf().drawings).toEqual([])
})
