/** The files of references, beside each page and for the whole collection. */
import {toBibtex} from './bibtex.ts'
import type {Citation} from './citation.ts'
import {toCslJson} from './csl.ts'
import {toRis} from './ris.ts'
import {splitBibtex, splitCslJson, splitRis, type SplitRecord} from './split.ts'

export interface CitationFile {
  /** Name of the file beside a page, `cite.bib`. */
  readonly name: string
  /** What readers call the format. */
  readonly format: string
  readonly mediaType: string
  write(citations: readonly Citation[]): string
  /** Cuts what it wrote into one file for each citation. */
  split(file: string): readonly SplitRecord[]
}

/** `bib` of `cite.bib`. */
export function endingOf({name}: CitationFile): string {
  return name.replace(/^.*\./, '')
}

export const citationFiles: readonly CitationFile[] = [
  {
    name: 'cite.bib',
    format: 'BibTeX',
    mediaType: 'application/x-bibtex',
    write: toBibtex,
    split: splitBibtex
  },
  {
    name: 'cite.ris',
    format: 'RIS',
    mediaType: 'application/x-research-info-systems',
    write: toRis,
    split: splitRis
  },
  {
    name: 'cite.json',
    format: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: toCslJson,
    split: splitCslJson
  }
]

/** The file by its ending. Throws where there is none. */
export function fileEndingWith(ending: string | undefined): CitationFile {
  const found = citationFiles.find((file) => endingOf(file) === ending)
  if (found === undefined) throw new Error(`No file of references ends with ${String(ending)}`)
  return found
}
