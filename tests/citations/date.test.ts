import {expect, test} from 'vitest'
import {americanDate, bluebookDate, britishDate, yearFirstDate} from '../../src/citations/date.ts'

const dates = ['2021', '2021-09', '2021-09-08']

test('dates are written as each style writes them, as far as they are known', () => {
  expect(dates.map(americanDate)).toEqual(['2021', 'September 2021', 'September 8, 2021'])
  expect(dates.map(britishDate)).toEqual(['2021', 'September 2021', '8 September 2021'])
  expect(dates.map(yearFirstDate)).toEqual(['2021', '2021, September', '2021, September 8'])
  expect(dates.map(bluebookDate)).toEqual(['2021', 'Sept. 2021', 'Sept. 8, 2021'])
})

test('months have the abbreviations of the Bluebook, or none', () => {
  const months = Array.from({length: 12}, (_, index) => String(index + 1).padStart(2, '0'))
  expect(months.map((month) => bluebookDate(`2021-${month}`).split(' ')[0])).toEqual([
    ...['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June'],
    ...['July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']
  ])
})
