/** The files of references, beside each page and for the whole collection. */
import {toBibtex} from './bibtex.ts'
import type {Citation} from './citation.ts'
import {toCslItem} from './csl.ts'
import {keyOf} from './record.ts'
import {toRis} from './ris.ts'

export interface CitationFile {
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
