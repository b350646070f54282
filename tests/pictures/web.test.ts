import {expect, test} from 'vitest'
import {webPicture} from '../../src/charts/web.ts'
import {atlasOf, indicator, reference, report} from '../site-model/records.ts'
import {linksIn, nameOf, share, shapesIn, textOf, withClass} from './shapes.ts'

const address = (code: string): string => `/indicators/kz/2021/${code}/`

function pictureOf() {
  const a1 = indicator('A1', {
    references: [reference(address('b1')), reference(address('b1'), 'See B1 again.', 'p7')]
  })
  const b1 = indicator('B1', {references: [reference(address('a1')), reference('/elsewhere/')]})
  const whole = report([a1, b1], {references: [reference(address('b1'), 'See B1.', 'p2')]})
  return webPicture(whole, atlasOf(whole, a1, b1))
}

test('has a cell for each pair, with how often one refers to the other', () => {
  const picture = pictureOf()
  const cells = linksIn(picture ?? fail()).map((link) => [nameOf(link), textOf(link)])
  expect(cells).toEqual([
    ['The report’s own text refers to B1 Is B1 so?, once', '1'],
    ['A1 Is A1 so? refers to B1 Is B1 so?, 2 times', '2'],
    ['B1 Is B1 so? refers to A1 Is A1 so?, once', '1']
  ])
  expect(picture?.table.rows.map((row) => row.map(({text}) => text))).toEqual([
    ['The report’s own text', 'B1 Is B1 so?', '1'],
    ['A1 Is A1 so?', 'B1 Is B1 so?', '2'],
    ['B1 Is B1 so?', 'A1 Is A1 so?', '1']
  ])
})

test('leads from a cell to the first passage that refers', () => {
  expect(linksIn(pictureOf() ?? fail()).map(({attributes}) => attributes['href'])).toEqual([
    '/indicators/kz/2021/#p2',
    '/indicators/kz/2021/a1/#p1',
    '/indicators/kz/2021/b1/#p1'
  ])
})

test('puts the one who refers in the row, the one referred to in the column', () => {
  const places = linksIn(pictureOf() ?? fail()).map((link) => {
    const [box] = withClass(shapesIn(link.children), 'on')
    return box === undefined ? [] : [share(box, 'x'), share(box, 'y')]
  })
  const [left, right] = [
    Math.min(...places.map(([x = 0]) => x)),
    Math.max(...places.map(([x = 0]) => x))
  ]
  const rows = [...new Set(places.map(([, y = 0]) => y))].toSorted((a, b) => a - b)
  expect(places).toEqual([
    [right, rows[0]],
    [right, rows[1]],
    [left, rows[2]]
  ])
})

test('gives sums for rows and columns, and names the one referred to most', () => {
  const {drawings, description} = pictureOf() ?? fail()
  const outside = shapesIn(drawings[0]?.shapes ?? [])
    .filter(({name, attributes}) => name === 'text' && attributes['class'] === 'quiet')
    .map(textOf)
    .filter((text) => text !== '')
  expect(outside).toEqual(['1', '2', '1', '1', '3'])
  expect(description).toContain('4 references')
  expect(description).toContain('B1 Is B1 so?, 3 times')
})

test('draws nothing where no text refers to another', () => {
  const a1 = indicator('A1')
  const whole = report([a1])
  expect(webPicture(whole, atlasOf(whole, a1))).toBeUndefined()
})

function fail(): never {
  throw new Error('there is a picture')
}
