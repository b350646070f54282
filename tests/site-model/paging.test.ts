import fc from 'fast-check'
import {expect, test} from 'vitest'
import {listAddress, longest, pagesOf} from '../../src/site/page-type.ts'

test('shows every row once, in order, on pages no longer than the longest', () => {
  fc.assert(
    fc.property(fc.nat({max: 5 * longest}), (total) => {
      const rows = Array.from({length: total}, (_, index) => index)
      const pages = pagesOf(rows)
      expect(pages.flatMap((page) => page.rows)).toEqual(rows)
      expect(pages.every((page) => page.rows.length <= longest)).toBe(true)
      expect(pages.map(({number}) => number)).toEqual(pages.map((_, index) => index + 1))
      expect(pages.every((page) => page.total === total && page.count === pages.length)).toBe(true)
    })
  )
})

test('has one page for an empty list', () => {
  expect(pagesOf([])).toEqual([{all: [], rows: [], number: 1, count: 1, total: 0}])
})

test('keeps the list itself as the first page', () => {
  expect(listAddress('/measures/kz/', 1)).toBe('/measures/kz/')
  expect(listAddress('/measures/kz/', 2)).toBe('/measures/kz/page/2/')
})
