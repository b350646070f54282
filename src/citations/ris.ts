/**
 * RIS records: a tag, two blanks, a hyphen, a blank and a value on each line,
 * lines ended by CR LF, a record by `ER  - `.
 *
 * A value is one line; the citation has no line breaks and no runs of blanks,
 * in which some programs would find the next tag. RIS has no way to say that a
 * comma belongs to a name: of an institution with a comma in it, programs make
 * a person. The other formats are right there; this one cannot be.
 */
import {urlOf} from './address.ts'
import type {Author} from './author.ts'
import type {Citation} from './citation.ts'
import {datePartsOf} from './date.ts'
import {assertDistinct, keyOf} from './key.ts'
import {noteOf} from './note.ts'
import {familyFirst} from './styles/names.ts'
import {isPart} from './styles/parts.ts'

/** The file of one page or of a whole collection. */
export function toRis(citations: readonly Citation[]): string {
  assertDistinct(citations)
  return citations.map(record).join('\r\n')
}

type Line = readonly [tag: string, value: string | undefined]

function record(citation: Citation): string {
  const {authors, title, work, publisher, issued, language, site, accessed} = citation
  const lines: readonly Line[] = [
    // A chapter of a report, or a page of the web.
    ['TY', isPart(citation) ? 'CHAP' : 'ELEC'],
    ['ID', keyOf(citation)],
    ...authors.map((author: Author): Line => ['AU', familyFirst(author)]),
    ['TI', title],
    ['T2', work],
    ['PB', publisher],
    ['PY', issued === undefined ? undefined : String(datePartsOf(issued).year)],
    ['DA', issued === undefined ? undefined : slashed(issued)],
    ['UR', urlOf(citation)],
    ['Y2', accessed === undefined ? undefined : slashed(accessed)],
    ['DB', site],
    ['LA', language],
    ['N1', noteOf(citation)]
  ]
  const written = lines.filter(([, value]) => value !== undefined && value !== '')
  return [...written, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}

/** `2021-04-08` → `2021/04/08`. */
function slashed(date: string): string {
  return date.replaceAll('-', '/')
}
