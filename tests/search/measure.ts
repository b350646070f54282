/** How well a search does on the golden file. */
import type {Answer, Golden} from './golden.ts'

/** A page among the results, as the reader sees it. */
export interface FoundPage {
  readonly address: string
  readonly title: string
  /** Anchor of the first passage shown below it. */
  readonly passage: string | undefined
}

export interface Figures {
  readonly queries: number
  /** Share of the queries with the right answer first, of those that ask for that. */
  readonly first: number
  /** Share of the queries with a right answer among the first three. */
  readonly amongThree: number
  /** Mean of 1 ÷ the place of the right answer, of the queries that ask for it first. */
  readonly mrr: number
}

/** The place of the first right answer, from 1; infinite where there is none. */
export type Place = number

/**
 * Where a right answer stands. Where a passage is asked for, the page counts
 * only if that passage is the first it shows; a search that is asked for
 * `pages` alone is let off that.
 */
export function placeOf(
  {answers}: Pick<Golden, 'answers'>,
  found: readonly FoundPage[],
  asked: 'passages' | 'pages'
): Place {
  const right = ({address, passage}: FoundPage, answer: Answer): boolean =>
    address === answer.address &&
    (asked === 'pages' || answer.anchor === undefined || answer.anchor === passage)
  const index = found.findIndex((page) => answers.some((answer) => right(page, answer)))
  return index < 0 ? Infinity : index + 1
}

/** Whether the answer stands where it must. */
export function isAnswered({first}: Golden, place: Place): boolean {
  return place <= (first ? 1 : 3)
}

/** The figures of some queries, each with the place of its answer. */
export function figures(placed: readonly (readonly [Golden, Place])[]): Figures {
  const firsts = placed.filter(([{first}]) => first).map(([, place]) => place)
  return {
    queries: placed.length,
    first: share(firsts, (place) => place === 1),
    amongThree: share(
      placed.map(([, place]) => place),
      (place) => place <= 3
    ),
    mrr: rounded(firsts.reduce((sum, place) => sum + 1 / place, 0) / Math.max(1, firsts.length))
  }
}

function share(places: readonly Place[], counts: (place: Place) => boolean): number {
  return rounded(places.filter(counts).length / Math.max(1, places.length))
}

function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000
}
