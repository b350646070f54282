/** Every conflict that the rules find, in the order of the rules. */
import type {ComparedLaw} from '../laws/law.ts'
import {placeKey, type Passage, type Quote} from '../passages/passage.ts'
import type {Conflict} from './conflict.ts'
import {durationConflicts, deadlineConflicts} from './durations.ts'
import {dutyConflicts} from './duties.ts'
import {eventConflicts} from './events.ts'
import {figureConflicts} from './figures.ts'
import {lawConflicts} from './laws.ts'
import {quantityConflicts} from './quantities.ts'
import {scoreConflicts, type Scored} from './scores.ts'
import {startConflicts} from './starts.ts'
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
  const quantities = quantityConflicts(passages, laws).filter(
    (conflict) => !figures.some((other) => areOfOnePair(conflict, other, placeKey))
  )
  // Rules that know what a number means say more than that it is another.
  const telling = [
    ...timeframeConflicts(passages, laws),
    ...dutyConflicts(passages, laws),
    ...durationConflicts(passages),
    ...deadlineConflicts(passages),
    ...eventConflicts(passages),
    ...startConflicts(passages, laws)
  ]
  return [
    ...lawConflicts(laws, passages),
    ...figures.filter(
      (conflict) => !telling.some((other) => areOfOnePair(conflict, other, sentenceOf))
    ),
    ...quantities,
    ...scoreConflicts(scored),
    ...telling
  ]
}

/** Whether two conflicts quote the same, as far as `nameOf` tells places apart. */
function areOfOnePair(one: Conflict, other: Conflict, nameOf: (place: Quote) => string): boolean {
  const [left, right] = [one, other].map(
    ({sides}) => new Set(sides.flatMap(({places}) => places.map(nameOf)))
  )
  return left !== undefined && right !== undefined && left.symmetricDifference(right).size === 0
}

function sentenceOf(place: Quote): string {
  return `${placeKey(place)} ${place.start}`
}
