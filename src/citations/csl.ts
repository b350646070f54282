/** CSL-JSON 1.0.2 records, the format of citation processors. */
import type {Author} from './author.ts'
import {urlOf, type Citation} from './citation.ts'
import {datePartsOf} from './date.ts'
import {
  accessDayOf,
  itemTypes,
  keyOf,
  keywordsOf,
  noteWithTerms,
  recordTitle,
  sourceUrlOf
} from './record.ts'

/** The fields we write. */
export interface CslItem {
  readonly id: string
  readonly type: (typeof itemTypes)[keyof typeof itemTypes]['csl']
  readonly title: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly 'chapter-number'?: string
  readonly number?: string
  readonly jurisdiction?: string
  readonly publisher?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly language?: string
  /** How the text came about, where a reader must know. */
  readonly genre?: string
  /** The copy that was read. */
  readonly archive?: string
  readonly archive_location?: string
  /** Class and country. */
  readonly keyword: string
  readonly note: string
}

export type CslName =
  | {readonly family: string; readonly given: string; readonly suffix?: string}
  | {readonly literal: string}

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]]
}

/** The record of one citation. */
export function toCslItem(citation: Citation): CslItem {
  const {type, authors, container, number, publisher, issued, remarks, country} = citation
  const url = sourceUrlOf(citation)
  const copyUrl = citation.copy && urlOf(citation)
  const accessed = accessDayOf(citation)
  return {
    id: keyOf(citation),
    type: itemTypes[type].csl,
    title: recordTitle(citation),
    ...(authors.length === 0 ? {} : {author: authors.map(nameOf)}),
    ...(container === undefined ? {} : {'container-title': container}),
    ...(type === 'part' && number !== undefined ? {'chapter-number': number} : {}),
    ...(type === 'law' && number !== undefined ? {number} : {}),
    ...(type === 'law' && country !== undefined ? {jurisdiction: country.name} : {}),
    ...(publisher === undefined ? {} : {publisher}),
    ...(issued === undefined ? {} : {issued: dateOf(issued)}),
    ...(accessed === undefined ? {} : {accessed: dateOf(accessed)}),
    ...(url === undefined ? {} : {URL: url}),
    ...(citation.language === undefined ? {} : {language: citation.language}),
    ...(remarks.length === 0 ? {} : {genre: remarks.join(', ')}),
    ...(citation.copy === undefined ? {} : {archive: citation.site}),
    ...(copyUrl === undefined ? {} : {archive_location: copyUrl}),
    keyword: keywordsOf(citation).join(', '),
    note: noteWithTerms(citation)
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
