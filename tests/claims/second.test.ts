import {expect, test} from 'vitest'
import {precisionOf, recallOf} from '../laws/judge.ts'
import {sumOf} from '../laws/unseen.ts'
import {judgeSecondTexts} from './judge.ts'

test('verdicts on texts that no rule was written from are the reader’s', async () => {
  const judgement = sumOf(await judgeSecondTexts())
  console.log('missed:', judgement.missed, 'wrong:', judgement.wrong)
  expect(precisionOf(judgement)).toBeGreaterThanOrEqual(0.95)
  expect(recallOf(judgement)).toBeGreaterThanOrEqual(0.8)
})
