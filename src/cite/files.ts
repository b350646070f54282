/** The files of references, beside each page and for the whole collection. */
import {toBibtex} from './bibtex.ts'
import type {Citation} from './citation.ts'
import {toCslJson} from './csl.ts'
import {toRis} from './ris.ts'

export interface CitationFile {
  /** Name of the file beside a page, `cite.bib`. */
  readonly name: string
  /** What readers call the format. */
  readonly format: string
  readonly mediaType: string
  write(citations: readonly Citation[]): string
}

export const citationFiles: readonly CitationFile[] = [
  {name: 'cite.bib', format: 'BibTeX', mediaType: 'application/x-bibtex', write: toBibtex},
  {
    name: 'cite.ris',
    format: 'RIS',
    mediaType: 'application/x-research-info-systems',
    write: toRis
  },
  {
    name: 'cite.json',
    format: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: toCslJson
  }
]
