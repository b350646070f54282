/** What a page that lists others shows above its list. */
import type {Section} from './sections.ts'
import {byName} from '../model/order.ts'

/** A link by name: a step of a breadcrumb, a picture. */
export interface NamedLink {
  readonly name: string
  readonly address: string
}

/** A part of a page, as its contents list it. */
export interface PagePart {
  /** Its anchor. */
  readonly id: string
  readonly name: string
}

export interface ListingView {
  /** The headline. */
  readonly title: string
  /** For the title bar, where the headline does not say enough. */
  readonly windowTitle?: string
  readonly description?: string
  readonly section: Section
  readonly trail?: readonly NamedLink[]
}

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

/**
 * Those of most rows, by name. Every page of a list carries its choices, so
 * that thousands of them would weigh more than the rows.
 */
export function commonest(choices: readonly Choice[], most: number): readonly Choice[] {
  if (choices.length <= most) return choices
  const common = new Set(choices.toSorted((a, b) => b.count - a.count).slice(0, most))
  return choices.filter((choice) => common.has(choice))
}
