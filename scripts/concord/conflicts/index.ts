/** Every conflict that the rules find, in the order of the rules. */
import {anew, type Keep} from '../../../src/cache/keep.ts'
import type {Page} from '../../../src/model/page.ts'
import type {Law} from '../register/law.ts'
import type {Passage} from '../text.ts'
import type {Conflict} from './conflict.ts'
import {figureConflicts} from './figures.ts'
import {lawConflicts} from './laws.ts'
import {presenceConflicts} from './presence.ts'
import {scoreConflicts} from './scores.ts'
import {timeframeConflicts} from './timeframes.ts'

export type {Conflict, ConflictRule, Side} from './conflict.ts'
export {conflictRules} from './conflict.ts'

/** `pages` are the records whose scores are added up. */
export function findConflicts(
  passages: readonly Passage[],
  laws: readonly Law[],
  pages: readonly Page[],
  keep: Keep = anew
): Conflict[] {
  return [
    ...lawConflicts(laws),
    ...figureConflicts(passages, keep),
    ...scoreConflicts(
      pages.filter((page) => page.kind === 'report'),
      pages.filter((page) => page.kind === 'indicator')
    ),
    ...timeframeConflicts(passages, laws),
    ...presenceConflicts(passages)
  ]
}
