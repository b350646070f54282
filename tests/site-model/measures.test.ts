import {expect, test} from 'vitest'
import {rowOf} from '../../src/kinds/measure/table.ts'
import {basisDatesOf, pillarsOf, sameRule} from '../../src/site/measures.ts'
import {atlasOf, events, measure} from './records.ts'

test('says of each date what it is of, and when none is dated', () => {
  const dates = basisDatesOf([
    events('since 2015-11', 'amended 2020', 'enforced 2021'),
    events('since 2005-04', 'until 2010-09', 'amended 2006')
  ])
  expect(dates).toEqual({
    date: '2005-04',
    label: 'First legal basis',
    text: 'April 2005; enforced from 2021',
    spelled:
      'April 2005; enforced from 2021; later legal basis: November 2015; none dated from September 2010 to November 2015; amended 2006, 2020',
    reported: false
  })
})

test('shows no gap where one instrument goes on, and an end where all have ended', () => {
  expect(basisDatesOf([events('since 2005'), events('since 2015-11')])?.spelled).toBe(
    '2005; later legal basis: November 2015'
  )
  expect(
    basisDatesOf([events('since 2005', 'until 2010-09'), events('since 2010-10')])?.spelled
  ).toBe('2005; later legal basis: October 2010')
  expect(basisDatesOf([events('since 2005', 'until 2010')])?.spelled).toBe('2005; ended 2010')
})

test('says “reported” where nothing says that a rule began, with every report', () => {
  expect(basisDatesOf([events('reported 2016', 'last-reported 2020')])).toEqual({
    date: '2016',
    label: 'Reported',
    text: 'reported 2016',
    spelled: '2016, 2020',
    reported: true
  })
  expect(basisDatesOf([{kind: 'not-applicable', printed: 'N/A'}])).toBeUndefined()
})

test('keeps apart the dates of each instrument', () => {
  const two = measure('two', {
    bases: [
      {role: 'instrument', title: 'Order', timeframe: events('since 2005-04', 'until 2010-09')},
      {role: 'instrument', title: 'Law', timeframe: events('since 2015-11', 'amended 2020')},
      {role: 'heading', title: 'Complaints', timeframe: events('reported 2016')}
    ]
  })
  expect(rowOf(two, atlasOf(two)).data['data-instruments']?.split('; ')).toEqual([
    `${two.address}#basis-1 dated 2005-04 2010-09`,
    `${two.address}#basis-2 dated 2015-11`,
    `${two.address}#basis-3 reported 2016`
  ])
})

test('brings the spellings of a pillar together under the commonest', () => {
  const named = (slug: string, printed: string) => measure(slug, {pillar: {id: 'telecom', printed}})
  const [pillar, ...others] = pillarsOf([
    named('a', 'Telecom infrastructure & competition'),
    named('b', 'Telecom infrastructure and competition'),
    named('c', 'Telecom infrastructure and competition')
  ])
  expect(others).toEqual([])
  expect(pillar).toMatchObject({
    name: 'Telecom infrastructure and competition',
    spellings: ['Telecom infrastructure & competition']
  })
})

test('lists pillars in the order of the database, unknown ones at the end', () => {
  const of = (id: string) => measure(id, {pillar: {id, printed: id}})
  const ids = pillarsOf(
    ['a-new-pillar', 'online-sales-and-transactions', 'content-access', 'telecom'].map(of)
  ).map(({id}) => id)
  expect(ids).toEqual([
    'telecom',
    'content-access',
    'online-sales-and-transactions',
    'a-new-pillar'
  ])
})

test('lists the other measures of a kind in the same country and counts those elsewhere', () => {
  const subPillar = {id: 'shutdowns', printed: 'Presence of Internet shutdowns'}
  const one = measure('one', {subPillar})
  const two = measure('two', {subPillar})
  const abroad = measure('three', {subPillar, country: {code: 'UZ', name: 'Uzbekistan'}})
  expect(sameRule(one, atlasOf(one, two, abroad))).toEqual({here: [two], elsewhere: 1})
})
