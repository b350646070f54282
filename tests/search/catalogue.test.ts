import {expect, test} from 'vitest'
import {readCatalogue, writeCatalogue, type Entry} from '../../src/search/catalogue.ts'

const page: Entry = {
  id: 'ab12',
  address: '/measures/kz/one/',
  title: 'One',
  kind: 'measure',
  class: 'expert',
  country: 'Kazakhstan',
  source: 'A database',
  pillar: 'Content access',
  subPillar: undefined,
  coverage: ['Horizontal', 'Telecommunications sector'],
  score: undefined,
  year: 2021,
  spans: [
    ['2005-04', '2010-09'],
    ['2015-11', '']
  ]
}
const other: Entry = {
  ...page,
  // Names that are told apart by a later digit are longer.
  id: 'ab120',
  address: '/about/',
  title: 'About',
  kind: 'page',
  class: undefined,
  coverage: [],
  score: {points: 3, outOf: 6},
  year: undefined,
  spans: []
}

test('the list of pages comes back as it was written, in the order of addresses', () => {
  const moved = {'/old/': '/about/'}
  const file = writeCatalogue([page, other], moved)
  expect(readCatalogue(file)).toEqual([other, page])
  expect(file.moved).toEqual(moved)
})

test('names each facet once', () => {
  const pages = Array.from({length: 20}, (_, index) => ({...page, address: `/${index}/`}))
  expect(writeCatalogue(pages, {}).names.coverage).toEqual(page.coverage)
})
