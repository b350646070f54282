/**
 * What is cited when a page is cited, before any style: the original producer
 * and the work first, then this site with version, address and access date.
 */
import type {Page, PageKind} from '../model/page.ts'
import {sourceClasses, type Source, type SourceClass} from '../model/sources.ts'
import {siteName} from '../site/names.ts'
import {webAddress} from './address.ts'
import {parseAuthor, spoken, type Author} from './author.ts'
import type {Pinpoint} from './pinpoint.ts'

export interface Citation {
  readonly kind: PageKind
  /** Whom to name first, in order: persons, else the institution; empty where nobody is known. */
  readonly authors: readonly Author[]
  /** The firm the named authors write for. */
  readonly affiliation: string | undefined
  readonly publisher: string | undefined
  /** In the source's words, never re-cased. */
  readonly title: string
  /** What tells entries of one title apart: the law, or the heading, of a measure. */
  readonly detail: string | undefined
  /** Code of a question, `C5`. */
  readonly code: string | undefined
  /** The database, report or journal the text is a part of, with its edition. */
  readonly work: string | undefined
  /** `2021`, `2021-04` or `2021-04-08`. */
  readonly issued: string | undefined
  readonly country: {readonly code: string; readonly name: string} | undefined
  readonly covers: string | undefined
  readonly language: string
  readonly class: SourceClass
  /** What a reader must be told wherever the text is cited. */
  readonly remarks: readonly string[]
  readonly reuse: string
  /** Where the producer published the text, and the day it was saved. */
  readonly original: string | undefined
  readonly saved: string | undefined
  /** This site. */
  readonly site: string
  readonly version: string
  /** Address of the page within the site; identifies it also where there is no web address. */
  readonly page: string
  /** The same on the web; absent where the build has none. */
  readonly pageUrl: string | undefined
  /** The day of access, `2026-11-21`; only the reader knows it, and a page that is built beforehand does not. */
  readonly accessed: string | undefined
  readonly pinpoint: Pinpoint | undefined
}

export interface CitationRequest {
  readonly page: Page
  readonly source: Source
  /** Short hash of the page's text. */
  readonly version: string
  /** Of the version cited, where it is not the page's current one. */
  readonly address?: string | undefined
  /** Address of the site's front page, base path included; absent in a local build. */
  readonly site?: string | undefined
  /** `2026-11-21`, where it is known. */
  readonly accessed?: string | undefined
  readonly pinpoint?: Pinpoint | undefined
}

/**
 * The citation of a page, or of a place on it. Another place or day is
 * `{...citation, pinpoint, accessed}`.
 */
export function cite(request: CitationRequest): Citation {
  const {page, source, version, site, accessed, pinpoint} = request
  const address = request.address ?? page.address
  const title = line(titleOf(page))
  const publisher = optionalLine(source.publisher)
  const firm = page.kind === 'article' ? optionalLine(page.firm) : undefined
  const authors = authorsOf(page, source, publisher, firm)
  return {
    kind: page.kind,
    authors,
    affiliation: authors.some((author) => spoken(author) === firm) ? undefined : firm,
    publisher,
    title,
    detail: detailOf(page, title),
    code: page.kind === 'indicator' ? page.code : undefined,
    work: workOf(page, source),
    issued: source.published ?? source.edition?.toString(),
    country: page.country && {code: page.country.code, name: line(page.country.name)},
    covers: optionalLine(source.covers),
    language: source.language,
    class: source.class,
    remarks: [
      ...(source.class === 'ai' ? [sourceClasses.ai] : []),
      ...(publisher === undefined ? ['publisher not known'] : [])
    ],
    reuse: line(source.reuse),
    original: source.address,
    saved: source.saved,
    site: siteName,
    version,
    page: address,
    pageUrl: webAddress(site, address),
    accessed,
    pinpoint
  }
}

const blanks = /[\p{Cc}\u2028\u2029 ]+/gu

/**
 * A text on one line, as every style and file format needs it. Runs of blanks
 * and control characters become one blank, as in a browser; NBSP stays.
 */
function line(text: string): string {
  return text.toWellFormed().replace(blanks, ' ').replace(/^ | $/g, '')
}

function optionalLine(text: string | undefined): string | undefined {
  return text === undefined ? undefined : line(text)
}

/** What the producer calls the text; our short label of a question is not a title. */
function titleOf(page: Page): string {
  switch (page.kind) {
    case 'measure':
      return page.subPillar.printed
    case 'report':
      return page.country.printed ?? page.country.name
    case 'indicator':
      return page.question
    case 'article':
      return page.title
  }
}

function detailOf(page: Page, title: string): string | undefined {
  if (page.kind !== 'measure') return undefined
  const basis = optionalLine(page.bases[0]?.title)
  return basis?.toLowerCase() === title.toLowerCase() ? undefined : basis
}

/** `Freedom on the Net` and 2021 → `Freedom on the Net 2021`; a database bears no year in its name. */
function workOf(page: Page, source: Source): string | undefined {
  if (page.kind === 'article') return optionalLine(source.work)
  const work = line(source.work ?? source.title)
  if (page.kind === 'measure' || work.includes(String(page.edition))) return work
  return `${work} ${page.edition}`
}

function authorsOf(
  page: Page,
  source: Source,
  publisher: string | undefined,
  firm: string | undefined
): readonly Author[] {
  const signed = page.kind === 'article' ? page.authors.map(({name}) => name) : []
  const names = (signed.length > 0 ? signed : (source.authors ?? [])).map(line)
  const institutions = [publisher, firm].filter((name) => name !== undefined)
  if (names.length > 0) return names.map((name) => parseAuthor(name, institutions))
  const institution = firm ?? publisher
  return institution === undefined ? [] : [{type: 'literal', name: institution}]
}
