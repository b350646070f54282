/** CSL-JSON 1.0.2 records, the format of citation processors. */
import {urlOf} from './address.ts'
import type {Author} from './author.ts'
import type {Citation} from './citation.ts'
import {datePartsOf} from './date.ts'
import {assertDistinct, keyOf} from './key.ts'
import {noteOf} from './note.ts'
import {isPart} from './styles/parts.ts'

/** The fields we write. */
export interface CslItem {
  readonly id: string
  readonly type: 'chapter' | 'webpage'
  readonly title: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly 'chapter-number'?: string
  readonly publisher?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly language: string
  /** How the text came about, where a reader must know. */
  readonly genre?: string
  /** Where the text was read. */
  readonly source: string
  readonly version: string
  readonly note: string
}

export type CslName =
  | {readonly family: string; readonly given: string; readonly suffix?: string}
  | {readonly literal: string}

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]]
}

/** The file of one page or of a whole collection. */
export function toCslJson(citations: readonly Citation[]): string {
  assertDistinct(citations)
  return `${JSON.stringify(citations.map(toCslItem), undefined, 2)}\n`
}

/** The record of one citation. */
export function toCslItem(citation: Citation): CslItem {
  const {authors, title, work, code, publisher, issued, accessed, remarks} = citation
  const url = urlOf(citation)
  return {
    id: keyOf(citation),
    type: isPart(citation) ? 'chapter' : 'webpage',
    title,
    ...(authors.length === 0 ? {} : {author: authors.map(nameOf)}),
    ...(work === undefined ? {} : {'container-title': work}),
    ...(code === undefined ? {} : {'chapter-number': code}),
    ...(publisher === undefined ? {} : {publisher}),
    ...(issued === undefined ? {} : {issued: dateOf(issued)}),
    ...(accessed === undefined ? {} : {accessed: dateOf(accessed)}),
    ...(url === undefined ? {} : {URL: url}),
    language: citation.language,
    ...(remarks.length === 0 ? {} : {genre: remarks.join(', ')}),
    source: citation.site,
    version: citation.version,
    note: noteOf(citation)
  }
}

function nameOf(author: Author): CslName {
  if (author.type === 'literal') return {literal: author.name}
  const {family, given, suffix} = author
  return {family, given, ...(suffix === undefined ? {} : {suffix})}
}

function dateOf(date: string): CslDate {
  const {year, month, day} = datePartsOf(date)
  return {'date-parts': [[year, month, day].filter((part) => part !== undefined)]}
}
