/** What the docs show of the golden file: figures of each class. */
import type {Golden} from './golden.ts'
import {figures, isAnswered, placeOf, type Figures, type FoundPage} from './measure.ts'

/** Results of each query of the golden file, in its order. */
export type Results = readonly (readonly FoundPage[])[]

export interface Compared {
  readonly here: Figures
  readonly plain: Figures
  readonly classes: readonly {
    readonly name: string
    readonly queries: number
    /** How many of them are answered where they must be. */
    readonly here: number
    readonly plain: number
  }[]
}

/** Compares two searches, by class of query. */
export function compare(golden: readonly Golden[], here: Results, plain: Results): Compared {
  const placed = golden.map((query, index) => {
    const [ours = [], theirs = []] = [here[index], plain[index]]
    return {
      query,
      here: placeOf(query, ours, 'passages'),
      plain: placeOf(query, theirs, 'pages')
    }
  })
  const names = [...new Set(golden.map((query) => query.class))]
  const classes = names.map((name) => {
    const some = placed.filter(({query}) => query.class === name)
    return {
      name,
      queries: some.length,
      here: some.filter((one) => isAnswered(one.query, one.here)).length,
      plain: some.filter((one) => isAnswered(one.query, one.plain)).length
    }
  })
  return {
    here: figures(placed.map((one) => [one.query, one.here])),
    plain: figures(placed.map((one) => [one.query, one.plain])),
    classes
  }
}

/** The figures as a table in Markdown, with single blanks; without the line below its head. */
export function figureRows({here, plain}: Pick<Compared, 'here' | 'plain'>): string[] {
  const row = (name: string, {first, amongThree, mrr}: Figures): string =>
    `| ${name} | ${[first, amongThree, mrr].map((figure) => figure.toFixed(3)).join(' | ')} |`
  return [
    `| ${here.queries} queries | right answer first | among the first three | mean reciprocal rank |`,
    row('this search', here),
    row('plain Pagefind', plain)
  ]
}
