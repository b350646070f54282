/** What search knows of a page beside its text. */
import {kindOf, type Page} from '../kinds/index.ts'
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
  /** The first and the last day on which a source dates each instrument of a measure. */
  readonly spans: readonly (readonly [from: string, until: string])[]
  /** What its country's name calls for first. */
  readonly isCountry?: boolean
}

/** The record of a page for search. */
export function searchRecord(page: Page, source: Source): SearchRecord {
  const fields = kindOf(page).search(page)
  return {
    address: page.address,
    kind: page.kind,
    class: source.class,
    source: source.work ?? source.publisher ?? source.title,
    country: page.country?.name,
    title: fields.title,
    sub: fields.sub ?? [],
    topic: fields.topic,
    pillar: fields.pillar,
    subPillar: fields.subPillar,
    coverage: fields.coverage ?? [],
    code: fields.code,
    score: fields.score,
    year: fields.year ?? source.edition ?? yearOf(source.published),
    spans: [],
    ...(fields.isCountry === true ? {isCountry: true} : {})
  }
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4))
}
