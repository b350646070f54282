/** One law, different numbers or dates. */
import {agree} from '../dates.ts'
import type {ComparedLaw, Printed} from '../register/law.ts'
import type {Conflict, ConflictRule, Side} from './conflict.ts'

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
