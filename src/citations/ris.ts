/**
 * RIS records: a tag, two blanks, a hyphen, a blank and a value on each line,
 * lines ended by CR LF, a record by `ER  - `.
 *
 * A value is one line; the citation has no line breaks and no runs of blanks,
 * in which some programs would find the next tag. RIS has no way to say that a
 * comma belongs to a name: of an institution with a comma in it, programs make
 * a person. The other formats are right there; this one cannot be.
 */
import {familyFirst, type Author} from './author.ts'
import type {Citation} from './citation.ts'
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

type Line = readonly [tag: string, value: string | undefined]

/** The record of one citation. */
export function toRis(citation: Citation): string {
  const {type, authors, container, publisher, issued, language, site, number} = citation
  const accessed = accessDayOf(citation)
  const lines: readonly Line[] = [
    ['TY', itemTypes[type].ris],
    ['ID', keyOf(citation)],
    ...authors.map((author: Author): Line => ['AU', familyFirst(author)]),
    ['TI', recordTitle(citation)],
    ['T2', container],
    ['PB', publisher],
    ['M1', type === 'law' ? number : undefined],
    ['PY', issued === undefined ? undefined : String(datePartsOf(issued).year)],
    ['DA', issued === undefined ? undefined : slashed(issued)],
    ['UR', sourceUrlOf(citation)],
    // Of a statute, Y2 is the day it was enacted to some programs.
    ['Y2', accessed === undefined || type === 'law' ? undefined : slashed(accessed)],
    ['DB', site],
    ['LA', language],
    ...keywordsOf(citation).map((word): Line => ['KW', word]),
    ['N1', noteWithTerms(citation)]
  ]
  const written = lines.filter(([, value]) => value !== undefined && value !== '')
  return [...written, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}

/** `2021-04-08` → `2021/04/08`. */
function slashed(date: string): string {
  return date.replaceAll('-', '/')
}
