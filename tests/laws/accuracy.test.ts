import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {accuracyFile, measureAccuracy} from './accuracy.ts'

test('the figures of the Method page are those of the judged keys; `npm run judge -- --write` writes them', async () => {
  expect(readFileSync(accuracyFile, 'utf8')).toBe(await measureAccuracy())
})
