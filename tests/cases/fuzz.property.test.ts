import fc from 'fast-check'
import {expect, test} from 'vitest'
import {brokenLaw} from '../../scripts/fuzz/laws.ts'
import {mutatedTexts} from '../../scripts/fuzz/texts.ts'

test('every law of conversion holds of mutated texts', () => {
  fc.assert(
    fc.property(mutatedTexts(), (text) => {
      expect(brokenLaw(text)).toBeUndefined()
    }),
    {seed: 20260131, numRuns: 400}
  )
})
