import {expect, test} from 'vitest'
import {claimConflicts} from '../../scripts/claims/index.ts'
import {claims, precisionOf, recallOf} from '../laws/judge.ts'
import {judgeClaims} from './judge.ts'

const judgement = judgeClaims()

test('hardly a verdict on a claim is another than the reader’s', () => {
  console.log('wrong:', judgement.wrong)
  expect(precisionOf(judgement)).toBeGreaterThanOrEqual(0.95)
})

test('most claims of which others speak have their verdict', () => {
  console.log('missed:', judgement.missed)
  expect(recallOf(judgement)).toBeGreaterThanOrEqual(0.95)
})

test('names the bodies that no other text names', () => {
  expect(claims.flatMap(({unknown}) => unknown)).toEqual([
    'Law on Personal Data and Alternative Legal Acts',
    'Agency of the Republic of Kazakhstan for Electronic Government',
    'Committee for Technical Regulation and Metrology',
    'Agency for Information and Information Security',
    'GDPR'
  ])
})

test('lists no contradiction twice', () => {
  const titles = claimConflicts(claims).map(({title}) => title)
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles).toHaveLength(3)
})
