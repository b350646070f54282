/** Conflicts as pages show them, and the addresses of their entries. */
import type {Atlas} from '../atlas/atlas.ts'
import type {Entered, Findings} from '../atlas/findings.ts'
import type {Conflict, Quote} from '../model/concordance.ts'
import {conflictsAddress} from '../model/lists.ts'
import type {Report} from '../model/page.ts'
import {passageOf, type Passage} from '../related/passages.ts'
import type {NamedLink} from '../site/listing.ts'
import {entryAddress} from '../site/paging.ts'

export interface ConflictView {
  readonly id: string
  readonly subject: string
  /** What was compared. */
  readonly compares: string
  readonly sides: readonly ConflictSide[]
}

export interface ConflictSide {
  readonly heading: string
  /** With the points of each, where the side is their sum. */
  readonly passages: readonly (Passage & {readonly points?: number})[]
}

/** A conflict with each side and every passage that supports it. */
export function conflictView(conflict: Conflict, atlas: Atlas): ConflictView {
  const {id, compares, sides} = conflict
  return {
    id,
    subject: conflict.title,
    compares,
    sides: sides.map(({value, places, terms}) => ({
      heading: terms === undefined ? value : `${value} = ${terms.join(' + ')}`,
      passages: places.map((quote, index) => ({
        ...passageOf(quote, atlas, [value, quote.text]),
        ...(terms !== undefined && {points: terms[index] ?? 0})
      }))
    }))
  }
}

/** The address of a conflict on the page of its country. */
export function conflictAddress({entry, country}: Entered<Conflict>, findings: Findings): string {
  return entryAddress(conflictsAddress(country), findings.conflictsOf(country), entry)
}

/** Links to conflicts from a page that is part of them. */
export function disagreementLinks(
  conflicts: readonly Entered<Conflict>[],
  findings: Findings
): readonly NamedLink[] {
  return conflicts.map((conflict) => ({
    name: disagreementIn(conflict.entry),
    address: conflictAddress(conflict, findings)
  }))
}

/** `Sources disagree: 418-V or 417-V`, or that one text contradicts itself. */
export function disagreementIn({sides}: Pick<Conflict, 'sides'>): string {
  const pages = new Set(sides.flatMap(({places}) => places.map(({page}) => page)))
  return `${pages.size === 1 ? 'This text contradicts itself' : 'Sources disagree'}: ${valuesOf({sides})}`
}

/** `418-V or 417-V`. */
export function valuesOf({sides}: Pick<Conflict, 'sides'>): string {
  return sides.map(({value}) => value).join(' or ')
}

/** What the fact box of a report says against the sum of its questions. */
export interface DifferingFact {
  readonly conflict: Entered<Conflict>
  /** The name of the score: `Internet Freedom Score`. */
  readonly label: string
  /** As the fact box has it. */
  readonly value: string
}

/** The conflict between a report and its fact box, where there is one. */
export function differingFactOf(
  {address}: Pick<Report, 'address'>,
  findings: Findings
): DifferingFact | undefined {
  const inFacts = ({page, anchor}: Quote): boolean => page === address && anchor.startsWith('fact-')
  for (const conflict of findings.conflictsOn(address)) {
    const {rule, about, sides} = conflict.entry
    const side = sides.find(({places}) => places.some(inFacts))
    if (rule === 'score-sum' && side !== undefined) {
      return {conflict, label: about, value: side.value}
    }
  }
  return undefined
}
