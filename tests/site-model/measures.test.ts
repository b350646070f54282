import {expect, test} from 'vitest'
import {pillarsOf, rowOf, sameRule, sinceOf} from '../../src/site/measures.ts'
import {atlasOf, events, measure} from './records.ts'

test('takes the earliest beginning of all instruments for “since”', () => {
  expect(sinceOf([events('since 2015-11', 'amended 2020'), events('since 2005-04')])).toEqual({
    date: '2005-04',
    text: 'April 2005',
    spelled: 'April 2005',
    reported: false
  })
})

test('says “reported” where nothing says that a rule began', () => {
  expect(sinceOf([events('reported 2016', 'last-reported 2020')])).toEqual({
    date: '2016',
    text: 'reported 2016',
    spelled: '2016',
    reported: true
  })
  expect(sinceOf([{kind: 'not-applicable', printed: 'N/A'}])).toBeUndefined()
})

test('keeps apart the dates of each instrument', () => {
  const two = measure('two', {
    bases: [
      {role: 'instrument', title: 'Order', timeframe: events('since 2005-04', 'until 2010-09')},
      {role: 'instrument', title: 'Law', timeframe: events('since 2015-11', 'amended 2020')},
      {role: 'heading', title: 'Complaints', timeframe: events('reported 2016')}
    ]
  })
  expect(rowOf(two, atlasOf(two)).instruments.split('; ')).toEqual([
    `${two.address}#basis-1 dated 2005-04-01/2005-05-01 2010-09-01/2010-10-01`,
    `${two.address}#basis-2 dated 2015-11-01/2015-12-01`,
    `${two.address}#basis-3 reported 2016-01-01/2017-01-01`
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
