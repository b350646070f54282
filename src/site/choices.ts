/** What a list can be narrowed to: the values its rows have. */
import {byName} from '../model/order.ts'

export interface Choice {
  readonly value: string
  readonly name: string
  readonly count: number
}

/** The distinct values of some rows by name, each with how many rows have it. */
export function choicesOf<T>(
  rows: readonly T[],
  of: (row: T) => readonly [value: string, name: string] | false
): readonly Choice[] {
  const choices = new Map<string, Choice>()
  for (const row of rows) {
    const found = of(row)
    if (found === false) continue
    const [value, name] = found
    choices.set(value, {value, name, count: (choices.get(value)?.count ?? 0) + 1})
  }
  return [...choices.values()].toSorted((a, b) => byName(a.name, b.name))
}
