/** Writes how often findings are right, measured on the judged keys, for the Method page: `npm run judge -- --write`. */
import {writeFileSync} from 'node:fs'
import {judgeClaims, judgeSecondTexts} from '../claims/judge.ts'
import {
  judgeConflicts,
  judgeMentions,
  judgePassages,
  judgeRelations,
  precisionOf,
  recallOf,
  type Judgement
} from './judge.ts'
import {firstRuns} from './key/index.ts'
import * as fixtures from './unseen.ts'
import {readCountries, sumOf, type Judge} from './unseen.ts'

export const accuracyFile = new URL('../../src/site/accuracy.json', import.meta.url)

/**
 * The figures as the file holds them: per finding, what a reader found, and
 * precision and recall in per cent; once for the texts that the rules were
 * written from, and once for invented countries that they were not.
 */
export async function measureAccuracy(): Promise<string> {
  const countries = await readCountries()
  const unseen = (judge: Judge): object => figures(sumOf(countries.map(judge)))
  const measured = {
    seeds: {
      laws: figures(judgeMentions()),
      relations: figures(judgeRelations()),
      passages: figures(judgePassages()),
      conflicts: figures(judgeConflicts()),
      claims: figures(judgeClaims())
    },
    fixtures: {
      laws: unseen(fixtures.judgeMentions),
      repeals: unseen(fixtures.judgeRepeals),
      relations: unseen(fixtures.judgeRelations),
      conflicts: unseen(fixtures.judgeConflicts),
      glossary: unseen(fixtures.judgeTerms),
      names: unseen(fixtures.judgeAiNames),
      dates: unseen(fixtures.judgeDates),
      claims: figures(sumOf(await judgeSecondTexts()))
    },
    countries: countries.length,
    firstRuns
  }
  return `${JSON.stringify(measured, undefined, 2)}\n`
}

/** Rounded down: a rule that errs once is not right in all cases. */
function figures(judgement: Judgement): object {
  return {
    expected: judgement.expected,
    precision: Math.floor(100 * precisionOf(judgement)),
    recall: Math.floor(100 * recallOf(judgement))
  }
}

if (import.meta.main) {
  const text = await measureAccuracy()
  if (process.argv.includes('--write')) writeFileSync(accuracyFile, text)
  else process.stdout.write(text)
}
