/** Every conflict that the rules find, in the order of the rules. */
import type {ComparedLaw} from '../laws/law.ts'
import type {Passage} from '../passages/passage.ts'
import type {Conflict} from './conflict.ts'
import {durationConflicts, deadlineConflicts} from './durations.ts'
import {dutyConflicts} from './duties.ts'
import {eventConflicts} from './events.ts'
import {figureConflicts} from './figures.ts'
import {lawConflicts} from './laws.ts'
import {quantityConflicts} from './quantities.ts'
import {startConflicts} from './starts.ts'
import {type Scored, scoreConflicts} from './scores.ts'
import {timeframeConflicts} from './timeframes.ts'

export type {Conflict, ConflictRule, Side} from './conflict.ts'
export {conflictRules} from './conflict.ts'

/** What the texts, and the records of their pages, say against each other or against themselves. */
export function findConflicts(
  passages: readonly Passage[],
  laws: readonly ComparedLaw[],
  scored: readonly Scored[]
): Conflict[] {
  const figures = figureConflicts(passages)
  return [
    ...lawConflicts(laws, passages),
    ...figures,
    ...quantityConflicts(passages, laws).filter(
      (conflict) => !figures.some((other) => areOfOnePair(conflict, other))
    ),
    ...scoreConflicts(
      scored.filter((page) => page.kind === 'report'),
      scored.filter((page) => page.kind === 'indicator')
    ),
    ...timeframeConflicts(passages, laws),
    ...dutyConflicts(passages, laws),
    ...durationConflicts(passages),
    ...deadlineConflicts(passages),
    ...eventConflicts(passages),
    ...startConflicts(passages, laws)
  ]
}

/** Whether two conflicts quote the same two passages. */
function areOfOnePair(one: Conflict, other: Conflict): boolean {
  const [left, right] = [one, other].map(
    ({sides}) =>
      new Set(sides.flatMap(({places}) => places.map(({page, anchor}) => `${page}#${anchor}`)))
  )
  return left !== undefined && right !== undefined && left.symmetricDifference(right).size === 0
}
