/** The files of references, beside each page and for the whole collection. */
import {toBibtex} from './bibtex.ts'
import {type Citation, urlOf} from './citation.ts'
import {
  accessDayOf,
  itemTypes,
  keyOf,
  keywordsOf,
  noteWithTerms,
  recordTitle,
  sourceUrlOf
} from './record.ts'
import {type Author, familyFirst} from './author.ts'
import {datePartsOf} from './date.ts'

interface CitationFile {
  /** Name of the file beside a page, `cite.bib`. */
  readonly name: string
  /** What readers call the format. */
  readonly format: string
  readonly mediaType: string
  /** The record of one citation. */
  record(citation: Citation): string
  /** One file of the records. */
  join(records: readonly string[]): string
}

export const citationFiles: readonly CitationFile[] = [
  {
    name: 'cite.bib',
    format: 'BibTeX',
    mediaType: 'application/x-bibtex',
    record: toBibtex,
    join: (records) => records.join('\n')
  },
  {
    name: 'cite.ris',
    format: 'RIS',
    mediaType: 'application/x-research-info-systems',
    record: toRis,
    join: (records) => records.join('\r\n')
  },
  {
    name: 'cite.json',
    format: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    record: (citation) => JSON.stringify(toCslItem(citation), undefined, 2),
    join: (records) => `[${records.join(',\n')}]\n`
  }
]

/**
 * The file of some citations. Refuses a collection that cites one page twice:
 * the second record would hide the first.
 */
export function citationsFile(
  {record, join}: CitationFile,
  citations: readonly Citation[]
): string {
  const keys = new Set<string>()
  for (const citation of citations) {
    const key = keyOf(citation)
    if (keys.has(key)) throw new Error(`Expected each page once, found ${citation.page} again`)
    keys.add(key)
  }
  return join(citations.map(record))
}

/** `bib` of `cite.bib`. */
export function endingOf({name}: CitationFile): string {
  return name.replace(/^.*\./, '')
}

/** The record of one citation. Fields without a value are left out by `JSON.stringify`. */
export function toCslItem(citation: Citation) {
  const {type, authors, container, number, publisher, issued, remarks, copy} = citation
  const accessed = accessDayOf(citation)
  return {
    id: keyOf(citation),
    type: itemTypes[type].csl,
    title: recordTitle(citation),
    author: authors.length === 0 ? undefined : authors.map(nameOf),
    'container-title': container,
    'chapter-number': type === 'part' ? number : undefined,
    number: type === 'law' ? number : undefined,
    jurisdiction: type === 'law' ? citation.country?.name : undefined,
    publisher,
    issued: issued === undefined ? undefined : dateOf(issued),
    accessed: accessed === undefined ? undefined : dateOf(accessed),
    URL: sourceUrlOf(citation),
    language: citation.language,
    // How the text came about, where a reader must know.
    genre: remarks.length === 0 ? undefined : remarks.join(', '),
    // The copy that was read.
    archive: copy && citation.site,
    archive_location: copy && urlOf(citation),
    keyword: keywordsOf(citation).join(', '),
    note: noteWithTerms(citation)
  }
}

function nameOf(author: Author) {
  if (author.type === 'literal') return {literal: author.name}
  const {family, given, suffix} = author
  return {family, given, suffix}
}

function dateOf(date: string) {
  const {year, month, day} = datePartsOf(date)
  return {'date-parts': [[year, month, day].filter((part) => part !== undefined)]}
}

// RIS records: a tag, two blanks, a hyphen, a blank and a value on each line,
// lines ended by CR LF, a record by `ER  - `.
//
// A value is one line; the citation has no line breaks and no runs of blanks,
// in which some programs would find the next tag. RIS has no way to say that a
// comma belongs to a name: of an institution with a comma in it, programs make
// a person. The other formats are right there; this one cannot be.

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
