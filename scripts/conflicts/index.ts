/** Every conflict that the rules find, in the order of the rules. */
import type {ComparedLaw, Printed} from '../laws/law.ts'
import {type Passage, byPage, quote} from '../passages/passage.ts'
import type {Conflict, ConflictRule, Side} from './conflict.ts'
import {figureConflicts} from './figures.ts'
import {type Scored, scoreConflicts} from './scores.ts'
import {timeframeConflicts} from './timeframes.ts'
import {agree} from '../passages/dates.ts'

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

const presence = /^(?:presence|existence|availability) of (?<thing>.+)$/i
const lack = /^(?:lack|absence|non-existence) of (?<thing>.+)$/i

export function presenceConflicts(passages: readonly Passage[]): Conflict[] {
  const measures = passages.filter(({kind, role}) => kind === 'measure' && role !== 'prose')
  return [...byPage(measures).values()].flatMap((heads) => {
    const title = heads.find(({role}) => role === 'title')
    if (title === undefined) return []
    return heads
      .filter((head) => head.role === 'heading' && isOpposite(title.text, head.text))
      .map((head): Conflict => {
        const side = (passage: Passage): Conflict['sides'][0] => ({
          value: passage.text,
          places: [quote(passage, 0, passage.text.length)]
        })
        return {
          rule: 'presence',
          about: presence.exec(title.text)?.groups?.['thing'] ?? title.text,
          country: title.country,
          sides: [side(title), side(head)]
        }
      })
  })
}

function isOpposite(one: string, other: string): boolean {
  const there = presence.exec(one)?.groups?.['thing'] ?? presence.exec(other)?.groups?.['thing']
  const missing = lack.exec(one)?.groups?.['thing'] ?? lack.exec(other)?.groups?.['thing']
  return there !== undefined && missing !== undefined && isSameThing(there, missing)
}

/** At least half of the words in common. */
function isSameThing(one: string, other: string): boolean {
  const words = (text: string): Set<string> =>
    new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  const [left, right] = [words(one), words(other)]
  const shared = left.intersection(right).size
  return shared * 2 >= Math.min(left.size, right.size) && shared > 0
}

export function lawConflicts(laws: readonly ComparedLaw[]): Conflict[] {
  return laws.flatMap((law) => [
    ...differing('law-number', law, law.numbers),
    ...differing('law-date', law, distinctDates(law.dates))
  ])
}

function differing(rule: ConflictRule, law: ComparedLaw, printed: readonly Printed[]): Conflict[] {
  const [first, second, ...rest] = printed.map(({text, places}): Side => ({value: text, places}))
  if (first === undefined || second === undefined) return []
  return [{rule, about: law.title, country: countryOf(law), sides: [first, second, ...rest]}]
}

/** `KZ`; for a law of several countries the scope itself. */
function countryOf({scope}: ComparedLaw): string {
  return scope.toUpperCase()
}

/** `2012` says the same as `2012-08-16`, as far as it goes: the most exact of those that agree stands for all. */
function distinctDates(dates: readonly Printed[]): Printed[] {
  const found: {text: string; places: Printed['places'][number][]}[] = []
  for (const {text, places} of dates.toSorted(
    (one, other) => other.text.length - one.text.length
  )) {
    const known = found.find((other) => agree(other.text, text))
    if (known === undefined) found.push({text, places: [...places]})
    else known.places.push(...places)
  }
  return found
}
