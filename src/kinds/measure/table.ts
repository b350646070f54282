/** Measures as a table: its columns, what readers choose by, and a row for each. */
import type {Atlas} from '../../atlas/atlas.ts'
import {entriesIn} from '../../atlas/instruments.ts'
import {countryPageAddress} from '../../atlas/lists.ts'
import {labelOf} from '../../model/fields.ts'
import {type Source, type SourceClass, sourceSchema} from '../../model/sources.ts'
import {instrumentsText} from '../../model/interval-text.ts'
import {type Choice, choicesOf} from '../../site/listing.ts'
import {basisDatesOf} from '../../site/measures.ts'
import {wordsSource, type WordsSource} from '../../site/page-link.ts'
import type {ListPage} from '../../site/page-type.ts'
import {measureSchema, timeframesOf, type Measure} from './index.ts'

/** Measures as a table, which script makes sortable and filterable in place. */
export interface MeasureTableView {
  /** Where it is one part of several. */
  readonly heading?: string
  readonly caption: string
  readonly filters: readonly {
    readonly name: string
    readonly label: string
    readonly options: readonly Choice[]
  }[]
  /** Those that can differ between its rows. */
  readonly columns: readonly Pick<MeasureColumn, 'id' | 'label'>[]
  readonly rows: readonly MeasureRow[]
  /** On all pages of the list. */
  readonly total: number
}

interface MeasureRow {
  readonly address: string
  readonly headline: string
  /** Titles of the instruments, or the heading that stands where there is none. */
  readonly bases: readonly string[]
  readonly source: WordsSource
  /** One of each column. */
  readonly cells: readonly MeasureCell[]
  /** What script filters by. */
  readonly data: Readonly<Record<string, string | undefined>>
}

interface MeasureCell {
  /** Of the source, where it is not ours. */
  readonly text?: string | undefined
  readonly isOurs?: true
  readonly address?: string
  /** What it sorts by, where that is not its text. */
  readonly date?: string | undefined
  readonly class?: SourceClass
}

interface MeasureColumn {
  readonly id: string
  readonly label: string
  /** What it has to differ in to be shown: a list of one country needs no such column. */
  readonly by?: (measure: Measure) => string
  readonly cell: (measure: Measure, source: Source) => MeasureCell
}

/** The columns behind the measure itself: a new one is an entry here. */
const columns: readonly MeasureColumn[] = [
  {
    id: 'country',
    label: labelOf(measureSchema, 'country'),
    by: ({country}) => country.code,
    cell: ({country: {code, name}}) => ({
      text: name,
      isOurs: true,
      address: countryPageAddress(code.toLowerCase())
    })
  },
  {
    id: 'pillar',
    label: labelOf(measureSchema, 'pillar'),
    by: ({pillar}) => pillar.id,
    cell: ({pillar}) => ({text: pillar.printed, isOurs: true})
  },
  {
    id: 'coverage',
    label: labelOf(measureSchema, 'coverage'),
    cell: ({coverage}) => ({text: coverage})
  },
  {
    id: 'dates',
    label: 'First legal basis',
    cell(measure) {
      const {date, text} = basisDatesOf(timeframesOf(measure)) ?? {}
      return {text, isOurs: true, date: date ?? ''}
    }
  },
  {
    id: 'class',
    label: labelOf(sourceSchema, 'class'),
    cell: (_, source) => ({class: source.class})
  }
]

/** The rows of one page of a list; readers choose among all of it. */
export function measureTable(
  {rows, all, total}: ListPage<Measure>,
  atlas: Atlas,
  caption: string
): MeasureTableView {
  const countries = choicesOf(all, ({country}) => [country.code, country.name])
  const pillars = choicesOf(all, ({pillar}) => [pillar.id, pillar.printed])
  const label = (field: keyof Measure): string => labelOf(measureSchema, field)
  const shown = columns.filter(({by}) => by === undefined || new Set(all.map(by)).size > 1)
  return {
    caption,
    filters: [
      {name: 'country', label: label('country'), options: countries},
      {name: 'pillar', label: label('pillar'), options: pillars},
      {
        name: 'sub-pillar',
        label: label('subPillar'),
        options: choicesOf(all, ({subPillar}) => [subPillar.id, subPillar.printed])
      },
      {
        name: 'coverage',
        label: label('coverage'),
        options: choicesOf(all, ({coverage}) => coverage !== undefined && [coverage, coverage])
      }
    ],
    columns: shown.map(({id, label}) => ({id, label})),
    rows: rows.map((measure) => rowOf(measure, atlas, shown)),
    total
  }
}

/** The row of a measure, with a cell of each column. */
export function rowOf(
  measure: Measure,
  atlas: Atlas,
  shown: readonly MeasureColumn[] = columns
): MeasureRow {
  const entries = entriesIn(atlas).get(measure.address) ?? []
  const {source} = atlas.accountOf(measure)
  return {
    address: measure.address,
    headline: measure.subPillar.printed,
    bases: measure.bases.map(({title}) => title),
    source: wordsSource(source),
    cells: shown.map(({cell}) => cell(measure, source)),
    data: {
      'data-country': measure.country.code,
      'data-pillar': measure.pillar.id,
      'data-sub-pillar': measure.subPillar.id,
      'data-coverage': measure.coverage,
      'data-instruments': instrumentsText(entries),
      // The last date that any source on its country names, `2023-12`.
      'data-known': entries[0]?.known ?? ''
    }
  }
}
