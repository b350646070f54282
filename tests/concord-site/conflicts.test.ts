import {expect, test} from 'vitest'
import {indexFindings} from '../../src/atlas/findings.ts'
import {conflictAddress, disagreementIn} from '../../src/conflicts/pages.ts'
import {concordance, quote} from './found.ts'
import {longest} from '../../src/site/page-type.ts'

const score = {
  id: 'score-sum-1',
  rule: 'score-sum',
  compares: 'a score that differs from the sum of its parts',
  title: 'Internet Freedom Score: 33 or 32?',
  about: 'Internet Freedom Score',
  sides: [
    {value: '33', places: [quote('/indicators/kz/2021/#section-a', 'Obstacles to Access')]},
    {value: '32', places: [quote('/indicators/kz/2021/#fact-2-value', '32 100 not free', '32')]}
  ]
}
const number = {
  id: 'law-number-1',
  rule: 'law-number',
  compares: 'one law under different numbers',
  title: 'Law on Informatization: No. 418-V or No. 417-V?',
  about: 'Law on Informatization',
  sides: [
    {value: '418-V', places: [quote('/measures/kz/a/#basis-1', 'Law No. 418-V', '418-V')]},
    {value: '417-V', places: [quote('/measures/kz/b/#basis-1', 'Law No. 417-V', '417-V')]}
  ]
}
const concord = indexFindings([], [concordance({conflicts: [score, number]})])

test('tells two publishers that disagree from one, and from one text, that disagrees with itself', () => {
  expect(disagreementIn(number, ['A', 'B'])).toBe(
    'Sources disagree: Law on Informatization: No. 418-V or No. 417-V?'
  )
  expect(disagreementIn(number, ['A'])).toBe(
    'Pages of one publisher disagree: Law on Informatization: No. 418-V or No. 417-V?'
  )
  expect(disagreementIn(score, ['A'], score.sides[0]?.places[0]?.page)).toBe(
    'This text contradicts itself: Internet Freedom Score: 33 or 32?'
  )
  // The page of a law, or of a country, is not the text that does.
  for (const page of ['/laws/kz/law-on-informatization/', undefined]) {
    expect(disagreementIn(score, ['A'], page)).toBe(
      'One text contradicts itself: Internet Freedom Score: 33 or 32?'
    )
  }
})

test('quotes no title that may have words of an AI-written text', () => {
  expect(disagreementIn(number, ['A', 'an AI-written text'])).toBe(
    'Sources and an AI-written text disagree: 418-V or 417-V'
  )
})

test('spells the dates of its sides', () => {
  const sides = ['2012-05', '2012-10-16'].map((value) => ({value, places: []}))
  expect(disagreementIn({...number, sides}, ['A', 'an AI-written text'])).toBe(
    'Sources and an AI-written text disagree: May 2012 or 16 October 2012'
  )
})

test('marks every page on one of the sides, and no other', () => {
  const on = (page: string) => concord.conflictsOn(page).map(({entry}) => entry.id)
  expect(on('/measures/kz/a/')).toEqual(['law-number-1'])
  expect(on('/measures/kz/b/')).toEqual(['law-number-1'])
  expect(on('/measures/kz/c/')).toEqual([])
})

test('finds a conflict on the page of the list that holds it', () => {
  const many = Array.from({length: longest + 1}, (_, index) => ({
    ...number,
    id: `law-number-${index}`
  }))
  const all = indexFindings([], [concordance({conflicts: many})])
  const addresses = all.conflicts.map((one) => conflictAddress(one, all))
  expect(addresses[longest - 1]).toBe(`/conflicts/kz/#law-number-${longest - 1}`)
  expect(addresses[longest]).toBe(`/conflicts/kz/page/2/#law-number-${longest}`)
})
