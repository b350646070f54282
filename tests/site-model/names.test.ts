import {expect, test} from 'vitest'
import type {Entry} from '../../src/atlas/lock.ts'
import {spelledDate, placeOf} from '../../src/site/dates.ts'
import {letterIds, letterParts, mostInColumns} from '../../src/site/countries.ts'
import {distinctionOf, shortName, windowTitle} from '../../src/site/names.ts'
import {boxesOf} from '../../src/site/pips.ts'
import {changesIn, titleOfChange} from '../../src/permalinks/pages.ts'
import {atlasOf, indicator, measure} from './records.ts'

test('tells measures of one kind apart by whom they cover', () => {
  const subPillar = {id: 'ban', printed: 'Ban to transfer'}
  const covering = measure('a', {subPillar, coverage: 'Horizontal'})
  const bare = measure('b', {
    subPillar,
    bases: [{role: 'instrument', title: 'Law No. 94-V'}]
  })
  expect(windowTitle(covering, undefined, undefined)).toBe(
    'Ban to transfer (Horizontal), Kazakhstan'
  )
  const atlas = atlasOf(covering, bare)
  expect(distinctionOf(bare, atlas)).toBe('Law No. 94-V')
  expect(distinctionOf(covering, atlas)).toBe('Horizontal')
  expect(windowTitle(measure('c', {subPillar}), undefined, undefined)).toBe(
    'Ban to transfer, Kazakhstan'
  )
})

test('tells pages of one name apart by the first thing that no other has', () => {
  const subPillar = {id: 'ban', printed: 'Ban to transfer'}
  const law = (title: string) => [{role: 'instrument' as const, title}]
  const first = measure('ban', {subPillar, coverage: 'Banks', bases: law('Law 1')})
  const second = measure('ban-2', {subPillar, coverage: 'Horizontal', bases: law('Law 2')})
  const third = measure('ban-3', {subPillar, coverage: 'Horizontal', bases: law('Law 3')})
  const fourth = measure('ban-4', {subPillar, coverage: 'Horizontal', bases: law('Law 2')})
  const atlas = atlasOf(first, second, third, fourth, measure('other', {coverage: 'Banks'}))
  const distinctions = atlas.measures.map((page) => distinctionOf(page, atlas))
  expect(distinctions).toEqual(['Banks', 'entry 2', 'Law 3', 'entry 4', undefined])
})

test('tells pages of one name apart in the log of changes, too', () => {
  const subPillar = {id: 'ban', printed: 'Ban to transfer'}
  const pages = [
    measure('ban', {subPillar, coverage: 'Banks'}),
    measure('ban-2', {subPillar, coverage: 'Horizontal'}),
    measure('other')
  ]
  const added = (title: string): Entry => ({
    state: 'live',
    identity: {kind: 'measure', title, country: 'KZ', subPillar, instruments: []},
    text: '0123456789',
    history: [{on: '2026-01-01', what: 'added', version: '0123456789'}],
    sections: [],
    paragraphs: [],
    notes: []
  })
  const [first, second, third] = pages.map(({address}) => address)
  const addresses = {
    [first ?? '']: added('Ban to transfer'),
    [second ?? '']: added('Ban to transfer'),
    [third ?? '']: added('Other')
  }
  const base = atlasOf(...pages)
  const atlas = {...base, lock: {...base.lock, addresses}}
  const titles = changesIn(atlas).map(({change}) => titleOfChange(change, atlas))
  expect(titles.sort()).toEqual(['Ban to transfer, Banks', 'Ban to transfer, Horizontal', 'Other'])
})

test('calls an indicator by its label, or by its question where it has none', () => {
  expect(shortName(indicator('C5', {label: 'State surveillance'}))).toBe('C5 State surveillance')
  expect(shortName(indicator('C5'))).toBe('C5 Is C5 so?')
})

test('spells dates as far as they are known', () => {
  expect(['2013', '2013-05', '2021-11-02'].map(spelledDate)).toEqual([
    '2013',
    'May 2013',
    '2 November 2021'
  ])
  expect(placeOf('2013-07')).toBe(2013.5)
})

test('draws a box for each point, and a bar where there are too many to count', () => {
  expect(boxesOf({points: 2, outOf: 6}).boxes.map(({on}) => on)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false
  ])
  const [whole, filled] = boxesOf({points: 33, outOf: 100}).boxes
  expect(filled && whole && Math.round((100 * filled.width) / whole.width)).toBe(33)
  expect(boxesOf({points: 0, outOf: 100}).boxes).toHaveLength(1)
})

test('leads to each letter of a long list of countries, and to none of a short one', () => {
  const many = Array.from({length: mostInColumns + 1}, (_, at) => ({
    name: at < 20 ? `A${at}` : `Ö${at}`
  }))
  expect(letterParts(many)).toEqual([
    {id: 'letter-A', name: 'A'},
    {id: 'letter-O', name: 'O'}
  ])
  expect(letterIds(many).get(many[0])).toBe('letter-A')
  expect(letterIds(many).get(many[1])).toBeUndefined()
  expect(letterIds(many).get(many[20])).toBe('letter-O')
  expect([letterParts(many.slice(1)), letterIds(many.slice(1)).size]).toEqual([[], 0])
})
