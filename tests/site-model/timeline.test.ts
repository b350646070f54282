import {expect, test} from 'vitest'
import {axisOf, describeTrack, trackOf} from '../../src/charts/track.ts'
import {eventsOf} from '../../src/model/timeframes.ts'
import {events} from './records.ts'

const axis = {from: 2000, to: 2020, drawn: true, ticks: []}

test('runs a bar without an end to the edge of what the source knows', () => {
  const track = trackOf(events('since 2005', 'amended 2015-07'), axis)
  expect(track?.bar).toEqual({from: 25, to: 100, open: true})
  expect(track?.events.map(({mark, at}) => [mark, at])).toEqual([
    ['start', 25],
    ['change', 77.5]
  ])
})

test('ends a bar at the last “until”', () => {
  const track = trackOf(events('since 2005', 'until 2010'), axis)
  expect(track?.bar).toEqual({from: 25, to: 50, open: false})
})

test('draws no bar for what was only reported', () => {
  const track = trackOf(events('reported 2010', 'last-reported 2015'), axis)
  expect(track?.bar).toBeUndefined()
  expect(track?.events.map(({mark}) => mark)).toEqual(['report', 'report'])
})

test('begins a bar with the date that the source gives, not with an entry into force', () => {
  expect(trackOf(events('since 2005', 'entry-into-force 2010'), axis)?.bar?.from).toBe(25)
  expect(trackOf(events('entry-into-force 2010', 'since 2005'), axis)?.bar?.from).toBe(25)
})

test('draws nothing for N/A and for a line it could not read', () => {
  expect(trackOf({kind: 'not-applicable', printed: 'N/A'}, axis)).toBeUndefined()
  expect(trackOf({kind: 'unread', printed: 'Since ever'}, axis)).toBeUndefined()
  expect(axisOf(eventsOf([{kind: 'not-applicable', printed: 'N/A'}]))).toBeUndefined()
})

test('reaches from the first event to the year up to which the source knows', () => {
  const years = axisOf(eventsOf([events('since 2005-04'), events('until 2010')]), '2024-03-01')
  expect(years).toMatchObject({from: 2005, to: 2025})
})

test('draws no line for a single year', () => {
  expect(axisOf(eventsOf([events('reported 2021')]))?.drawn).toBe(false)
  expect(axisOf(eventsOf([events('since 2021')]), '2024')?.drawn).toBe(true)
})

test.each([
  [2021, 2021],
  [2013, 2024],
  [1995, 2024],
  [1890, 2024],
  [1500, 2024]
])('labels an axis from %i to %i with at most six years, all on it', (first, last) => {
  const years = axisOf(eventsOf([events(`since ${first}`)]), String(last))
  expect(years?.ticks.length).toBeGreaterThan(0)
  expect(years?.ticks.length).toBeLessThanOrEqual(6)
  for (const {at} of years?.ticks ?? []) {
    expect(at).toBeGreaterThanOrEqual(0)
    expect(at).toBeLessThan(100)
  }
})

test('tells in words what it draws', () => {
  const track = trackOf(events('since 2013-05', 'last-amended 2021'), axis)
  expect(track && describeTrack(track)).toBe('since May 2013, last amended 2021')
})
