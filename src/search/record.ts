/** What search knows of a page beside its text. */
import type {Page, Timeframe} from '../model/page.ts'
import type {Source, SourceClass} from '../model/sources.ts'

export interface SearchRecord {
  readonly address: string
  readonly title: string
  /** What stands below the headline: instruments, the full question. */
  readonly sub: readonly string[]
  /** Pillar or section. */
  readonly topic: string | undefined
  readonly kind: Page['kind']
  readonly class: SourceClass
  readonly source: string
  readonly country: string | undefined
  readonly pillar: string | undefined
  readonly subPillar: string | undefined
  /** Whom a measure covers, each by itself. */
  readonly coverage: readonly string[]
  readonly code: string | undefined
  readonly score: {readonly points: number; readonly outOf: number} | undefined
  /** Year of the edition, or of publication. */
  readonly year: number | undefined
  /** From when and until when a source dates a measure, or reports it, as `2013-05`. */
  readonly spans: readonly (readonly [from: string, until: string])[]
}

/** The record of a page for search. */
export function searchRecord(page: Page, source: Source): SearchRecord {
  const common = {
    address: page.address,
    title: page.title,
    sub: [] as readonly string[],
    topic: undefined,
    kind: page.kind,
    class: source.class,
    source: source.work ?? source.publisher ?? source.title,
    country: page.country?.name,
    pillar: undefined,
    subPillar: undefined,
    coverage: [] as readonly string[],
    code: undefined,
    score: undefined,
    year: source.edition ?? yearOf(source.published),
    spans: [] as SearchRecord['spans']
  }
  switch (page.kind) {
    case 'measure':
      return {
        ...common,
        title: page.subPillar.printed,
        sub: page.bases.map(({title}) => title),
        topic: page.pillar.printed,
        pillar: page.pillar.printed,
        subPillar: page.subPillar.printed,
        coverage: coverageOf(page.coverage),
        spans: [
          ...page.bases.flatMap(({timeframe}) => (timeframe === undefined ? [] : [timeframe])),
          ...page.unpaired
        ].flatMap(spansOf)
      }
    case 'indicator':
      return {
        ...common,
        title: `${page.code} ${page.label ?? page.question}`,
        sub: [page.question],
        topic: page.section.name,
        code: page.code,
        score: page.score,
        year: page.edition
      }
    case 'report':
      return {...common, score: page.score, year: page.edition}
    case 'article':
      return {...common, sub: page.firm === undefined ? [] : [page.firm]}
  }
}

/** `Encryption devices, radio-electronic equipment`: each is something to filter by. */
function coverageOf(printed: string | undefined): readonly string[] {
  if (printed === undefined) return []
  return printed
    .split(/[,;]\s+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => one.charAt(0).toUpperCase() + one.slice(1))
}

const beginnings = new Set(['since', 'entry-into-force', 'enforced'])

function spansOf(timeframe: Timeframe): [string, string][] {
  if (timeframe.kind !== 'events') return []
  const dates = (wanted: (kind: string) => boolean): string[] =>
    timeframe.events.flatMap(({kind, date}) => (wanted(kind) ? [date] : [])).toSorted()
  const [from] = dates((kind) => beginnings.has(kind))
  if (from !== undefined) return [[from, dates((kind) => kind === 'until').at(-1) ?? '']]
  // What was reported in a year is known of that year alone.
  return dates((kind) => kind.endsWith('reported')).map((date) => [date, date])
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4))
}
