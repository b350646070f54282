import {expect, test} from 'vitest'
import {faultsOf} from './things.ts'

const country = {'@type': 'Country', name: 'Fiji'}

test('takes a thing with the properties of its type', () => {
  expect(
    faultsOf({
      '@type': 'Legislation',
      '@id': 'https://example.org/laws/a/',
      name: 'Law',
      legislationDate: '2013-05',
      legislationJurisdiction: country
    })
  ).toEqual([])
})

test.each([
  ['no thing', [], '$: unknown type undefined'],
  ['a type that nobody knows', {'@type': 'Law'}, '$: unknown type "Law"'],
  ['what is missing', {'@type': 'Country'}, '$: expected name'],
  ['a foreign property', {...country, headline: 'x'}, '$.headline: no property of Country'],
  [
    'an empty list',
    {'@type': 'Report', name: 'a', headline: 'a', author: []},
    '$.author: expected no empty list'
  ],
  [
    'a date in words',
    {'@type': 'Report', name: 'a', headline: 'a', datePublished: 'May 2013'},
    '$.datePublished: expected a date of ISO 8601, found "May 2013"'
  ],
  [
    'a span in words',
    {'@type': 'Report', name: 'a', headline: 'a', temporalCoverage: 'June 2020 – May 2021'},
    '$.temporalCoverage: expected an interval of ISO 8601, found "June 2020 – May 2021"'
  ],
  [
    'an address without host',
    {'@type': 'Report', name: 'a', headline: 'a', url: '/a/'},
    '$.url: expected an absolute address, found "/a/"'
  ]
])('reports %s', (_, thing, fault) => {
  expect(faultsOf(thing)).toEqual([fault])
})
