import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {accuracyFile, measureAccuracy} from './accuracy.ts'

test('the figures of the Method page are those of the judged keys; `npm run judge -- --write` writes them', () => {
  expect(readFileSync(accuracyFile, 'utf8')).toBe(measureAccuracy())
})
