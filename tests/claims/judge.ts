/** How well the verdicts on the claims of the five texts agree with the judged key. */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {verdictOf} from '../../src/claims/pages.ts'
import {claims, type Judgement} from '../laws/judge.ts'

const key = readDataFile(
  new URL('key.yaml', import.meta.url),
  z.strictObject({
    judged: z.array(z.tuple([z.string(), z.enum(['contradicts', 'supports'])])),
    open: z.array(z.string())
  })
)

/** Claims of which other passages speak: one is right if its verdict is the reader's. */
export function judgeClaims(): Judgement {
  const shown = claims
    .map((claim) => ({text: claim.statement.text, verdict: verdictOf(claim)}))
    .filter(({verdict}) => verdict !== 'silent')
  const isOf =
    ([words, verdict]: readonly [string, string]) =>
    (one: (typeof shown)[number]) =>
      one.text.includes(words) && one.verdict === verdict
  const hits = key.judged.filter((judged) => shown.some(isOf(judged)))
  const wrong = shown.filter(
    (one) =>
      !key.judged.some((judged) => isOf(judged)(one)) &&
      !key.open.some((words) => one.text.includes(words))
  )
  return {
    expected: key.judged.length,
    hits: hits.length,
    missed: key.judged.filter((judged) => !hits.includes(judged)).map(([words]) => words),
    wrong: wrong.map(({text, verdict}) => `${verdict}: ${text}`)
  }
}
