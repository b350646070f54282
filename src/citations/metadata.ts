/**
 * What the head of a page tells programs: Dublin Core and COinS for reference
 * managers, Open Graph for previews of links, JSON-LD for search engines, and
 * the canonical address.
 *
 * Zotero prefers COinS to Dublin Core, and COinS alone can say that a name is
 * an institution's and must not be split. `citation_*` tags are left out: they
 * know articles, chapters and theses but no page of a website, so that a
 * measure would be taken for an article of a journal; and Zotero prefers their
 * authors to all others and makes persons of them: Freedom, of the family House.
 */
import {familyFirst, spoken, type Author} from './author.ts'
import type {Citation} from './citation.ts'
import {webAddress} from '../model/links.ts'
import {monthNumber} from '../model/months.ts'
import {jsonLdText, organization, type Thing} from './json-ld.ts'
import {labelledTitle} from '../site/classes.ts'
import {itemTypes, keywordsOf, noteOf, recordTitle, sourceUrlOf} from './record.ts'
import {creditOf} from './styles/plain.ts'

/** `<meta name="…" content="…">`, or `property` for Open Graph. */
export type MetaTag =
  | {readonly name: string; readonly content: string}
  | {readonly property: string; readonly content: string}

interface LinkTag {
  readonly rel: string
  readonly href: string
}

export interface Metadata {
  readonly meta: readonly MetaTag[]
  readonly links: readonly LinkTag[]
  /** Content of the JSON-LD script, safe to print as it is. */
  readonly jsonLd: string
}

interface MetadataOptions {
  /** As in the citation: without it there is no canonical address. */
  readonly site?: string | undefined
  /** The address to find the text at, where the page shows an earlier version of it. */
  readonly current?: string | undefined
  /** One or two sentences of the page. */
  readonly description?: string | undefined
}

/** The metadata of a page; the citation is that of the page, without a place on it. */
export function metadataOf(citation: Citation, options: MetadataOptions = {}): Metadata {
  const page = {...citation, place: undefined}
  const canonical = webAddress(options.site, options.current ?? page.page)
  // A text that is AI-written is called so wherever its words appear.
  const description = [page.remarks.join(', '), options.description]
    .filter((text) => text !== undefined && text !== '')
    .join('. ')
  return {
    meta: [...dublinCore(page), ...openGraph(page, description)],
    links: [
      {rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/'},
      {rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/'},
      ...(canonical === undefined ? [] : [{rel: 'canonical', href: canonical}])
    ],
    jsonLd: jsonLdText(workThing(page, options.description))
  }
}

type Tag = readonly [name: string, content: string | undefined]

function dublinCore(citation: Citation): readonly MetaTag[] {
  const {type, authors, container, publisher, issued, country, language} = citation
  return named([
    ['dc.type', itemTypes[type].zotero],
    ['dc.title', recordTitle(citation)],
    ...authors.map((author): Tag => ['dc.creator', familyFirst(author)]),
    ['dc.publisher', publisher],
    ['dc.source', container],
    ['dc.date', issued],
    ['dc.language', language],
    ['dc.identifier', sourceUrlOf(citation) ?? citation.page],
    ['dc.rights', citation.reuse],
    ...keywordsOf(citation).map((word): Tag => ['dc.subject', word]),
    ['dcterms.spatial', country?.name],
    ['dcterms.temporal', citation.covers],
    ['dcterms.bibliographicCitation', creditOf(citation)]
  ])
}

function named(tags: readonly Tag[]): readonly MetaTag[] {
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{name, content}]))
}

/**
 * The citation as a ContextObject in a span (COinS, NISO Z39.88). Zotero acts
 * upon the keys in their order: the title comes before the type, since behind
 * the type of a section it would be taken for the title of the whole. Each
 * institution goes before those read already, so the last comes first.
 */
export function contextObject(citation: Citation): string {
  const {type, authors, container, publisher, issued, language, reuse} = citation
  const pairs: readonly Tag[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.title', recordTitle(citation)],
    // There is no vocabulary for these in the standard; those of Zotero are what readers map from.
    ['rft.type', itemTypes[type].zotero],
    ...authors.flatMap(personKeys),
    ...authors.toReversed().flatMap(institutionKeys),
    ['rft.source', container],
    ['rft.publisher', publisher],
    ['rft.date', issued],
    ['rft.identifier', withoutPlus(sourceUrlOf(citation))],
    ...keywordsOf(citation).map((word): Tag => ['rft.subject', word]),
    ['rft.language', language],
    ['rft.rights', reuse],
    ['rft.description', noteOf({...citation, place: undefined})]
  ]
  return pairs
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&')
}

/** Zotero takes each plus sign, encoded too, for a blank. */
function withoutPlus(url: string | undefined): string | undefined {
  return url?.replace(/^[^?#]*/, (path) => path.replaceAll('+', '%2B'))
}

function institutionKeys(author: Author): readonly Tag[] {
  return author.type === 'literal' ? [['rft.aucorp', author.name]] : []
}

function personKeys(author: Author): readonly Tag[] {
  if (author.type === 'literal') return []
  const {family, given, suffix} = author
  return [
    ['rft.aulast', suffix === undefined ? family : `${family} ${suffix}`],
    ['rft.aufirst', given]
  ]
}

function openGraph(citation: Citation, description: string): readonly MetaTag[] {
  const tags: readonly Tag[] = [
    ['og:type', 'article'],
    ['og:title', labelledTitle(citation.title, citation.class)],
    ['og:site_name', citation.site],
    ['og:url', citation.pageUrl],
    ['og:description', description === '' ? undefined : description]
  ]
  const properties = tags.flatMap(([property, content]) =>
    content === undefined ? [] : [{property, content}]
  )
  return description === ''
    ? properties
    : [{name: 'description', content: description}, ...properties]
}

/** The page in schema.org's words. Properties without a value are left out by `JSON.stringify`. */
function workThing(citation: Citation, description: string | undefined): Thing {
  const {type, authors, affiliation, publisher, number, container, country} = citation
  const title = recordTitle(citation)
  const {pageUrl, site, copy, issued, original, covers} = citation
  const place =
    country === undefined
      ? undefined
      : {'@type': 'Country', name: country.name, identifier: country.code}
  return {
    '@context': 'https://schema.org',
    '@type': itemTypes[type].schema,
    ...(pageUrl === undefined ? {} : {'@id': pageUrl, url: pageUrl}),
    name: title,
    ...(type === 'law' ? {} : {headline: title}),
    description,
    author:
      authors.length === 0 ? undefined : authors.map((author) => creator(author, affiliation)),
    publisher: publisher === undefined ? undefined : organization(publisher),
    datePublished: type === 'law' ? undefined : issued,
    inLanguage: citation.language,
    ...(type === 'part' && number !== undefined ? {position: number} : {}),
    isPartOf: container === undefined ? undefined : {'@type': 'CreativeWork', name: container},
    isBasedOn: type === 'law' ? undefined : original,
    temporalCoverage: covers === undefined ? undefined : isoInterval(covers),
    ...(type === 'law'
      ? {
          legislationIdentifier: number,
          legislationDate: issued,
          legislationJurisdiction: place,
          sameAs: original
        }
      : {spatialCoverage: place}),
    ...(citation.class === 'ai'
      ? {digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'}
      : {}),
    version: copy?.version,
    keywords: keywordsOf(citation),
    copyrightNotice: citation.reuse,
    creditText: type === 'law' ? undefined : creditOf(citation),
    sdPublisher: organization(site)
  }
}

function creator(author: Author, affiliation: string | undefined): Thing {
  if (author.type === 'literal') return organization(author.name)
  const {given, family} = author
  return {
    '@type': 'Person',
    name: spoken(author),
    givenName: given,
    familyName: family,
    affiliation: affiliation === undefined ? undefined : organization(affiliation)
  }
}

const monthAndYear = /^(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})$/

/** `June 2020 – May 2021` → `2020-06/2021-05`; nothing of what is no such interval. */
export function isoInterval(covers: string): string | undefined {
  const ends = covers.split(/\s*(?:[–—-]|\bto\b)\s*/).map(isoDate)
  if (ends.length > 2 || ends.some((end) => end === undefined)) return undefined
  return ends.join('/')
}

function isoDate(text: string): string | undefined {
  const [, day, month, year] = monthAndYear.exec(text.trim()) ?? []
  if (year === undefined) return undefined
  if (month === undefined) return day === undefined ? year : undefined
  const number = monthNumber(month)
  if (number === undefined) return undefined
  return [year, number, day?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
}
