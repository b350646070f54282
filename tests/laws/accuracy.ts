/** Writes how often findings are right, measured on the judged keys, for the Method page: `npm run judge -- --write`. */
import {writeFileSync} from 'node:fs'
import {judgeClaims} from '../claims/judge.ts'
import {
  judgeConflicts,
  judgeMentions,
  judgeRelations,
  precisionOf,
  recallOf,
  type Judgement
} from './judge.ts'

export const accuracyFile = new URL('../../src/site/accuracy.json', import.meta.url)

/** The figures as the file holds them: per finding, what a reader found, and precision and recall in per cent. */
export function measureAccuracy(): string {
  const figures = (judgement: Judgement): object => ({
    expected: judgement.expected,
    precision: Math.round(100 * precisionOf(judgement)),
    recall: Math.round(100 * recallOf(judgement))
  })
  const measured = {
    laws: figures(judgeMentions()),
    relations: figures(judgeRelations()),
    conflicts: figures(judgeConflicts()),
    claims: figures(judgeClaims())
  }
  return `${JSON.stringify(measured, undefined, 2)}\n`
}

if (import.meta.main) {
  const text = measureAccuracy()
  if (process.argv.includes('--write')) writeFileSync(accuracyFile, text)
  else process.stdout.write(text)
}
