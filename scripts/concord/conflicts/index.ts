/** Every conflict that the rules find, in the order of the rules. */
import type {ComparedLaw} from '../register/law.ts'
import type {Passage} from '../text.ts'
import type {Conflict} from './conflict.ts'
import {figureConflicts} from './figures.ts'
import {lawConflicts} from './laws.ts'
import {presenceConflicts} from './presence.ts'
import {scoreConflicts, type Scored} from './scores.ts'
import {timeframeConflicts} from './timeframes.ts'

export type {Conflict, ConflictRule, Side} from './conflict.ts'
export {conflictRules} from './conflict.ts'

export function findConflicts(
  passages: readonly Passage[],
  laws: readonly ComparedLaw[],
  scored: readonly Scored[]
): Conflict[] {
  return [
    ...lawConflicts(laws),
    ...figureConflicts(passages),
    ...scoreConflicts(
      scored.filter((page) => page.kind === 'report'),
      scored.filter((page) => page.kind === 'indicator')
    ),
    ...timeframeConflicts(passages, laws),
    ...presenceConflicts(passages)
  ]
}
