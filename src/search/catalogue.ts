/**
 * The list of all pages with what they can be narrowed by, as one compact file:
 * columns instead of records, and each name once.
 */
import type {SearchRecord} from './record.ts'

export interface Entry extends Omit<
  SearchRecord,
  'kind' | 'class' | 'sub' | 'topic' | 'code' | 'source' | 'isCountry'
> {
  /** Name of the page in the index. */
  readonly id: string
  /** A kind of record, or `page` for what this site says of itself. */
  readonly kind: string
  readonly class: string | undefined
  readonly source: string | undefined
}

/** Facets with names for values. */
const named = ['kind', 'class', 'country', 'source', 'pillar', 'subPillar'] as const
type Named = (typeof named)[number]

export interface CatalogueFile {
  /** Ids with blanks between them. */
  readonly ids: string
  readonly addresses: readonly string[]
  readonly titles: readonly string[]
  readonly names: Readonly<Record<Named | 'coverage', readonly string[]>>
  /** For each page the number of its name; 0 for none, else one more than its place. */
  readonly of: Readonly<Record<Named, readonly number[]>>
  readonly coverage: readonly (readonly number[])[]
  readonly scores: readonly (readonly [number, number] | 0)[]
  readonly years: readonly number[]
  /** `2005-04/2010-09 2015-11/`. */
  readonly spans: readonly string[]
  /** Addresses that moved, and where they lead now. */
  readonly moved: Readonly<Record<string, string>>
}

export function writeCatalogue(
  entries: readonly Entry[],
  moved: Readonly<Record<string, string>>
): CatalogueFile {
  const sorted = entries.toSorted((a, b) => (a.address < b.address ? -1 : 1))
  const table = (
    values: readonly (string | undefined)[]
  ): {names: string[]; numberOf: (value: string | undefined) => number} => {
    const names = [...new Set(values.filter((value) => value !== undefined))].sort()
    const places = new Map(names.map((name, index) => [name, index + 1]))
    return {names, numberOf: (value) => (value === undefined ? 0 : (places.get(value) ?? 0))}
  }
  const tables = Object.fromEntries(
    named.map((facet) => [facet, table(sorted.map((entry) => entry[facet]))])
  ) as Record<Named, ReturnType<typeof table>>
  const covered = table(sorted.flatMap(({coverage}) => coverage))
  return {
    ids: sorted.map(({id}) => id).join(' '),
    addresses: sorted.map(({address}) => address),
    titles: sorted.map(({title}) => title),
    names: {
      ...(Object.fromEntries(named.map((facet) => [facet, tables[facet].names])) as Record<
        Named,
        string[]
      >),
      coverage: covered.names
    },
    of: Object.fromEntries(
      named.map((facet) => [facet, sorted.map((entry) => tables[facet].numberOf(entry[facet]))])
    ) as Record<Named, number[]>,
    coverage: sorted.map(({coverage}) => coverage.map(covered.numberOf)),
    scores: sorted.map(({score}) => (score === undefined ? 0 : [score.points, score.outOf])),
    years: sorted.map(({year}) => year ?? 0),
    spans: sorted.map(({spans}) => spans.map((span) => span.join('/')).join(' ')),
    moved
  }
}

export function readCatalogue(file: CatalogueFile): Entry[] {
  const {names, of} = file
  const ids = file.ids.split(' ')
  const name = (facet: Named, index: number): string | undefined =>
    names[facet][(of[facet][index] ?? 0) - 1]
  return file.addresses.map((address, index) => {
    const score = file.scores[index]
    const year = file.years[index] ?? 0
    return {
      id: ids[index] ?? '',
      address,
      title: file.titles[index] ?? '',
      kind: name('kind', index) ?? 'page',
      class: name('class', index),
      country: name('country', index),
      source: name('source', index),
      pillar: name('pillar', index),
      subPillar: name('subPillar', index),
      coverage: (file.coverage[index] ?? []).flatMap((number) => names.coverage[number - 1] ?? []),
      score: score === undefined || score === 0 ? undefined : {points: score[0], outOf: score[1]},
      year: year === 0 ? undefined : year,
      spans: (file.spans[index] ?? '')
        .split(' ')
        .filter((span) => span !== '')
        .map((span) => {
          const [from = '', until = ''] = span.split('/')
          return [from, until] as const
        })
    }
  })
}
