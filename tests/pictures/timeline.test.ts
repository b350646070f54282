import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Timeframe} from '../../src/model/fields.ts'
import type {Measure} from '../../src/kinds/measure/index.ts'
import {countsOf, datedPicture} from '../../src/charts/dated.ts'
import {intervalOf} from '../../src/model/intervals.ts'
import {timelineAxis, timelinePicture} from '../../src/charts/timeline.ts'
import {entriesOf} from '../../src/kinds/measure/index.ts'
import {placeOf} from '../../src/site/dates.ts'
import {events, measure} from '../site-model/records.ts'
import {allShapes, linksIn, share, subject, textOf, withClass} from './shapes.ts'

const law = (title: string, timeframe?: Timeframe): Measure['bases'][number] => ({
  role: 'instrument',
  title,
  ...(timeframe === undefined ? {} : {timeframe})
})

const instruments = (timeframes: readonly Timeframe[]): Parameters<typeof countsOf>[1] =>
  timeframes.map((timeframe, index) => ({
    identity: String(index),
    interval: intervalOf(timeframe),
    known: '2100'
  }))

test('draws each event of each instrument where its date is on the axis', () => {
  const measures = [
    measure('retention', {
      bases: [
        law('Law on Communications', events('since 2004-07', 'amended 2010', 'until 2015')),
        law('Order No. 1', events('reported 2012'))
      ]
    })
  ]
  const picture = timelinePicture(subject(...measures))
  const axis = timelineAxis(subject(...measures))
  const at = (date: string): number =>
    axis === undefined ? NaN : (100 * (placeOf(date) - axis.from)) / (axis.to - axis.from)
  const shapes = allShapes(picture)
  const places = shapes
    .filter(
      ({children}) =>
        withClass(
          children.filter((one) => typeof one !== 'string'),
          'mark'
        ).length
    )
    .filter(({name}) => name === 'svg')
    .map((place) => share(place, 'x'))
  expect(places.length).toBe(4)
  for (const [index, date] of ['2004-07', '2010', '2015', '2012'].entries()) {
    expect(places[index]).toBeCloseTo(at(date), 1)
  }
  const bars = withClass(shapes, 'bar')
  expect(bars).toHaveLength(1)
  const [bar] = bars
  expect(bar && share(bar, 'x1')).toBeCloseTo(at('2004-07'), 1)
  expect(bar && share(bar, 'x2')).toBeCloseTo(at('2015'), 1)
})

test('runs a bar to the edge where the source prints no end', () => {
  const picture = timelinePicture(
    subject(measure('a', {bases: [law('Law', events('since 2004'))]}))
  )
  const [bar] = withClass(allShapes(picture), 'bar')
  expect(bar?.attributes['x2']).toBe('100%')
})

test('keeps what has no date, and says so', () => {
  const measures = [
    measure('a', {bases: [law('Lack of a law', {kind: 'not-applicable', printed: 'N/A'})]}),
    measure('b', {bases: [law('No timeframe left')], unpaired: [events('since 2001')]}),
    measure('c', {bases: [law('A line', {kind: 'unread', printed: 'Since ever'})]})
  ]
  const picture = timelinePicture(subject(...measures))
  expect(picture.description).toContain('4 entries for 3 measures, 1 with dates')
  expect(
    picture.table.rows.map(([title, , printed, read]) => [title?.text, printed?.text, read?.text])
  ).toEqual([
    ['Lack of a law', 'N/A', 'no date'],
    ['No timeframe left', '', 'no date'],
    ['Printed without a title', 'since 2001', 'since 2001'],
    ['A line', 'Since ever', 'no date']
  ])
  const text = linksIn(picture).map(textOf).join(' ')
  for (const title of ['Lack of a law', 'No timeframe left', 'A line']) {
    expect(text).toContain(`No date: ${title}`)
  }
})

test('draws every measure once, on one axis, in drawings that fit a page', () => {
  const date = fc.integer({min: 1500, max: 2100}).map(String)
  const timeframe = fc.oneof(
    fc.tuple(date, date).map(([since, until]) => events(`since ${since}`, `until ${until}`)),
    date.map((one) => events(`reported ${one}`)),
    fc.constant<Timeframe>({kind: 'not-applicable', printed: 'N/A'})
  )
  const measures = fc
    .array(fc.array(timeframe, {maxLength: 5}), {maxLength: 200})
    .map((all) =>
      all.map((timeframes, index) =>
        measure(`m-${index}`, {bases: timeframes.map((one, at) => law(`Law ${at}`, one))})
      )
    )
  fc.assert(
    fc.property(measures, (all) => {
      const picture = timelinePicture(subject(...all))
      const links = linksIn(picture).map(({attributes}) => String(attributes['href']))
      expect(links.toSorted()).toEqual(all.map(({address}) => address).toSorted())
      expect(picture.table.rows).toHaveLength(all.flatMap(entriesOf).length)
      const shares = allShapes(picture).flatMap(({attributes}) =>
        ['x', 'x1', 'x2'].flatMap((key) => {
          const value = attributes[key]
          return typeof value === 'string' && value.endsWith('%')
            ? [Number(value.slice(0, -1))]
            : []
        })
      )
      for (const one of shares) expect(one >= 0 && one <= 100).toBe(true)
      for (const {height} of picture.drawings) expect(height).toBeLessThan(90)
    }),
    {numRuns: 30}
  )
})

test('has no axis and no years where nothing has a date', () => {
  const picture = timelinePicture(subject(measure('a')))
  expect(withClass(allShapes(picture), 'tick')).toEqual([])
})

test('counts what is dated by the end of each year and has not ended', () => {
  const timeframes = [
    events('since 2001', 'until 2003'),
    events('since 2002-06'),
    events('since 2003', 'entry-into-force 2004-05')
  ]
  expect(
    countsOf(timeframes, instruments(timeframes)).map(({year, dated}) => [year, dated])
  ).toEqual([
    [2001, 1],
    [2002, 2],
    [2003, 2],
    [2004, 2]
  ])
})

test('draws a column for each year as high as its number, and lists the same', () => {
  const measures = [
    measure('a', {
      bases: [law('One', events('since 2001')), law('Two', events('since 2003', 'until 2004'))]
    })
  ]
  const picture = datedPicture(subject(...measures))
  const heights = withClass(allShapes(picture ?? {drawings: []}), 'on').map((column) =>
    share(column, 'height')
  )
  const most = Math.max(...heights)
  expect(heights.map((height) => Math.round((2 * height) / most))).toEqual([1, 1, 2, 1])
  expect(picture?.table.rows.map((row) => row.map(({text}) => text))).toEqual([
    ['2001', '1', '0'],
    ['2002', '1', '0'],
    ['2003', '2', '0'],
    ['2004', '1', '1']
  ])
})

test('takes years in steps where there are centuries of them', () => {
  const timeframes = [events('since 0900'), events('since 2020')]
  const counts = countsOf(timeframes, instruments(timeframes))
  expect(counts.length).toBeLessThanOrEqual(60)
  expect(countsOf([], [])).toEqual([])
})
