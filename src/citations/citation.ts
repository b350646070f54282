/**
 * What is cited when a page is cited, before any style: the original producer,
 * work and address first, then this site with the version that was read.
 */
import {webAddress} from '../model/links.ts'
import type {Law} from '../atlas/concordance.ts'
import {kindOf, type Page} from '../kinds/index.ts'
import type {CitationFields} from '../kinds/kind.ts'
import {scopeName} from '../model/countries.ts'
import {sourceClasses, type Source, type SourceClass} from '../model/sources.ts'
import {usualName} from '../model/settings.ts'
import {parseAuthor, spoken, type Author} from './author.ts'
import {anchorOf, type Place} from './place.ts'

/** What a text is to a library: the styles, files and metadata know no other kinds. */
export type WorkType = 'entry' | 'report' | 'part' | 'article' | 'law'

export interface Citation {
  readonly type: WorkType
  /** Whom to name first, in order: persons, else the institution; empty where nobody is known. */
  readonly authors: readonly Author[]
  /** The firm the named authors write for. No style prints it. */
  readonly affiliation?: string | undefined
  readonly publisher?: string | undefined
  /** In the source's words, with the country and what tells texts of one title apart. */
  readonly title: string
  /** Legal bases of a measure, all of them. */
  readonly details: readonly string[]
  /** Number of a question, `C5`, or of a law, `94-V`. */
  readonly number?: string | undefined
  /** The database, report or journal the text is a part of, with its edition. */
  readonly container?: string | undefined
  /** `2021`, `2021-04` or `2021-04-08`. */
  readonly issued?: string | undefined
  readonly country?: {readonly code: string; readonly name: string} | undefined
  readonly covers?: string | undefined
  /** Of the text; a law's own is not known. */
  readonly language?: string | undefined
  /** How the text came about; of a law, which is no text of ours, nothing. */
  readonly class?: SourceClass | undefined
  /** What a reader must be told wherever the text is cited. */
  readonly remarks: readonly string[]
  readonly reuse?: string | undefined
  /** Where the producer published the text. */
  readonly original?: string | undefined
  readonly site: string
  /** The copy of the text that the site holds; a law it only tells of. */
  readonly copy?: {readonly version: string} | undefined
  /** The day the site took the text, or what it tells of a law. */
  readonly taken?: string | undefined
  /** Address of the page within the site; identifies it also where there is no web address. */
  readonly page: string
  /** The same on the web; absent where the build has none. */
  readonly pageUrl?: string | undefined
  /** The day of access, `2026-11-21`; only the reader knows it, and a page that is built beforehand does not. */
  readonly accessed?: string | undefined
  readonly place?: Place | undefined
  /** The work that the note at `place` cites, in the words of the note, where that is to be cited. */
  readonly work?: string | undefined
}

export interface CitationRequest {
  readonly page: Page
  readonly source: Source
  /** Short hash of the page's text. */
  readonly version: string
  /** The day the site took the text, where the source's manifest does not say when it was saved. */
  readonly day?: string | undefined
  /** What tells the page from others of its title and country. */
  readonly distinction?: string | undefined
  /** Of the version cited, where it is not the page's current one. */
  readonly address?: string | undefined
  /** Address of the site's front page, base path included; absent in a local build. */
  readonly site?: string | undefined
  /** What the site is called. */
  readonly siteName?: string
  /** `2026-11-21`, where it is known. */
  readonly accessed?: string | undefined
  readonly place?: Place | undefined
}

/** Of a law: `day` is that of what the site tells of it. */
type LawRequest = Pick<CitationRequest, 'site' | 'siteName' | 'day'>

/** The citation of a page, or of a place on it. Another place or day is `{...citation, place, accessed}`. */
export function citePage(request: CitationRequest): Citation {
  const {page, source, version, site, siteName = usualName, accessed, place} = request
  const address = request.address ?? page.address
  const publisher = optionalLine(source.publisher)
  const fields = kindOf(page).citation(page, source, request.distinction)
  const firm = optionalLine(fields.firm)
  const authors = authorsOf(fields.authors, source, publisher, firm)
  return {
    authors,
    affiliation: authors.some((author) => spoken(author) === firm) ? undefined : firm,
    publisher,
    ...workOf(fields, page.country?.name),
    issued: source.published ?? source.edition?.toString(),
    country: page.country && {code: page.country.code, name: line(page.country.name)},
    covers: optionalLine(source.covers),
    language: source.language,
    class: source.class,
    remarks: [
      ...(source.class === 'ai' ? [sourceClasses.ai] : []),
      ...(publisher === undefined ? ['publisher unknown'] : [])
    ],
    reuse: line(source.reuse),
    original: source.address,
    site: siteName,
    copy: {version},
    taken: source.saved ?? request.day,
    page: address,
    pageUrl: webAddress(site, address),
    accessed,
    place
  }
}

/** The citation of a law itself, as far as the texts give its number, day and official address. */
export function citeLaw(law: Law, request: LawRequest = {}): Citation {
  const {site, siteName = usualName, day} = request
  const name = scopeName(law.scope)
  return {
    type: 'law',
    authors: [],
    title: line(law.title),
    details: [],
    number: optionalLine(law.numbers[0]?.text),
    issued: law.dates[0]?.text,
    country: {code: law.scope.length === 2 ? law.scope.toUpperCase() : name, name},
    remarks: [],
    original: law.links.find(({official, shortened}) => official && !shortened)?.url,
    site: siteName,
    taken: day,
    page: law.address,
    pageUrl: webAddress(site, law.address)
  }
}

type Work = Pick<Citation, 'type' | 'title' | 'container' | 'details' | 'number'>

/** What the text is, how it is called and what it is a part of. */
function workOf(fields: CitationFields, country: string | undefined): Work {
  const {type, countryIn, details = [], number} = fields
  const named = (part: 'title' | 'container', text: string): string => {
    const [words, name] = [line(text), optionalLine(country)]
    return countryIn !== part || name === undefined || includes(words, name)
      ? words
      : `${words}: ${name}`
  }
  return {
    type,
    title: named('title', fields.title),
    container: fields.container === undefined ? undefined : named('container', fields.container),
    details: details.map(line),
    number
  }
}

function authorsOf(
  signed: readonly string[] = [],
  source: Source,
  publisher: string | undefined,
  firm: string | undefined
): readonly Author[] {
  const names = (signed.length > 0 ? signed : (source.authors ?? [])).map(line)
  const institutions = [publisher, firm].filter((name) => name !== undefined)
  if (names.length > 0) return names.map((name) => parseAuthor(name, institutions))
  const institution = firm ?? publisher
  return institution === undefined ? [] : [{type: 'literal', name: institution}]
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

const letter = /[\p{L}\p{N}]/u

/** Whether a text has a name in it as words of its own: `Mali` is not in `Somalia`. */
export function includes(text: string | undefined, name: string | undefined): boolean {
  if (text === undefined || name === undefined) return false
  const [within, sought] = [text.toLowerCase(), name.toLowerCase()]
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
    if (!letter.test(within.charAt(at - 1) + within.charAt(at + sought.length))) return true
  }
  return false
}

/** Address of what is cited within the site: `/indicators/kz/2021/c5/#p3`. */
export function addressOf({page, place}: Citation): string {
  return page + hash(place)
}

/** Address of the site's copy of what is cited, on the web, where there is one. */
export function urlOf({pageUrl, place}: Citation): string | undefined {
  return pageUrl === undefined ? undefined : pageUrl + hash(place)
}

function hash(place: Citation['place']): string {
  return place === undefined ? '' : `#${anchorOf(place)}`
}
