/**
 * What the head of a page tells programs: one scheme for reference managers,
 * Open Graph for previews of links, JSON-LD, and the canonical address.
 *
 * The scheme is Dublin Core, not the `citation_*` tags: those know articles,
 * chapters and theses but no page of a website, so that a measure would be taken
 * for an article of a journal. Here `dc.type` says what a page is. Nothing is
 * said twice in two schemes: the poorer one would win now and then.
 */
import {webAddress} from './address.ts'
import type {Author} from './author.ts'
import type {Citation} from './citation.ts'
import {jsonLd} from './json-ld.ts'
import {familyFirst} from './styles/names.ts'
import {isPart} from './styles/parts.ts'
import {creditOf} from './styles/plain.ts'

/** `<meta name="…" content="…">`, or `property` for Open Graph. */
export type MetaTag =
  | {readonly name: string; readonly content: string}
  | {readonly property: string; readonly content: string}

export interface LinkTag {
  readonly rel: string
  readonly href: string
}

export interface Metadata {
  readonly meta: readonly MetaTag[]
  readonly links: readonly LinkTag[]
  /** Content of the JSON-LD script, safe to print as it is. */
  readonly jsonLd: string
}

export interface MetadataOptions {
  /** As in the citation: without it there is no canonical address. */
  readonly site?: string | undefined
  /** The address to find the text at, where the page shows an earlier version of it. */
  readonly current?: string | undefined
  /** One or two sentences of the page. */
  readonly description?: string | undefined
}

/** The metadata of a page; the citation is that of the page, without a pinpoint. */
export function metadataOf(citation: Citation, options: MetadataOptions = {}): Metadata {
  const page = {...citation, pinpoint: undefined}
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
    jsonLd: jsonLd(page)
  }
}

/** Types of Zotero, which are also those others map from. */
const types = {part: 'bookSection', page: 'webpage'} as const

function dublinCore(citation: Citation): readonly MetaTag[] {
  const {authors, title, work, publisher, issued, country, language, page, pageUrl} = citation
  return named([
    ['dc.type', isPart(citation) ? types.part : types.page],
    ['dc.title', title],
    ...authors.map((author): Tag => ['dc.creator', creatorOf(author)]),
    ['dc.publisher', publisher],
    ['dc.source', work],
    ['dc.date', issued],
    ['dc.language', language],
    ['dc.identifier', pageUrl ?? page],
    ['dc.rights', citation.reuse],
    ['dcterms.spatial', country?.name],
    ['dcterms.temporal', citation.covers],
    ['dcterms.bibliographicCitation', creditOf(citation)]
  ])
}

type Tag = readonly [name: string, content: string | undefined]

function named(tags: readonly Tag[]): readonly MetaTag[] {
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{name, content}]))
}

/**
 * Reference managers split `Freedom House` into a given and a family name, and
 * leave it whole, by an old convention, where a comma ends it.
 */
function creatorOf(author: Author): string {
  return author.type === 'literal' ? `${author.name},` : familyFirst(author)
}

function openGraph(citation: Citation, description: string): readonly MetaTag[] {
  const tags: readonly Tag[] = [
    ['og:type', 'article'],
    ['og:title', citation.title],
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
