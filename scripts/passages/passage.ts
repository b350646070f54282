/**
 * What the concordance reads: the stretches of text that pages show.
 *
 * It knows nothing of seeds or HTML. A passage is what one element of a page
 * holds, such as a paragraph, a note or the title of an instrument, without
 * the numbers of notes glued into it; every offset counts in its `text`.
 */
import {oncePer} from '../../src/model/memory.ts'
import {firstNot} from '../../src/model/order.ts'
import type {Timeframe} from '../../src/model/fields.ts'
import type {PageKind} from '../../src/kinds/index.ts'
import type {SourceClass} from '../../src/model/sources.ts'

export interface Passage {
  /** Address of the page that shows it. */
  readonly page: string
  readonly kind: PageKind
  /** How its text came about; nothing is taken for a fact that an `ai` text alone says. */
  readonly class: SourceClass
  /** ISO 3166-1 alpha-2 of the country the page is about. */
  readonly country: string
  /** Edition year of the report it is part of: two editions tell of two years. */
  readonly edition?: number
  /** What the source numbers the page by, such as `C5`. */
  readonly code?: string
  /** `p3`, `n12`, `basis-1`, `coverage`, the id of a section. */
  readonly anchor: string
  readonly text: string
  readonly role: 'prose' | 'note' | 'instrument' | 'title' | 'heading'
  /** Where the text calls a note: offset in `text`, and the anchor of the note on the same page. */
  readonly calls?: readonly {readonly at: number; readonly note: string}[]
  /** The timeframe line of an instrument. */
  readonly timeframe?: Timeframe
}

/** A stretch of a passage: the law is `passage.text.slice(start, end) === text`. */
export interface Quote {
  readonly page: string
  readonly anchor: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Quotes a stretch of a passage. */
export function quote(passage: Passage, start: number, end: number): Quote {
  const {page, anchor} = passage
  return {page, anchor, start, end, text: passage.text.slice(start, end)}
}

/** Tells passages apart: the page and the place on it. */
export function placeKey({page, anchor}: {readonly page: string; readonly anchor: string}): string {
  return `${page}#${anchor}`
}

/**
 * Finds the passage at a place, of several the last. The places of a page are
 * listed when one of them is asked for: most pages never are.
 */
export function passageFinder(
  passages: readonly Passage[]
): (place: {readonly page: string; readonly anchor: string}) => Passage | undefined {
  const byPage = Map.groupBy(passages, ({page}) => page)
  const byAnchor = oncePer(
    (own: readonly Passage[]) => new Map(own.map((passage) => [passage.anchor, passage]))
  )
  return ({page, anchor}) => {
    const own = byPage.get(page)
    return own && byAnchor(own).get(anchor)
  }
}

/** Whether an offset is within any of some stretches, which may overlap. */
export function coveredBy(
  stretches: readonly {readonly start: number; readonly end: number}[]
): (at: number) => boolean {
  const sorted = stretches.toSorted((one, other) => one.start - other.start)
  let furthest = 0
  const ends = sorted.map(({end}) => (furthest = Math.max(furthest, end)))
  return (at) => at < (ends[firstNot(sorted, ({start}) => start <= at) - 1] ?? 0)
}
