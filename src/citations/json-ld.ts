/** A page described in schema.org's words, for search engines and other readers of JSON-LD. */
import {spoken, type Author} from './author.ts'
import type {Citation} from './citation.ts'
import {creditOf} from './styles/plain.ts'

type Thing = {readonly '@type': string} & Readonly<Record<string, unknown>>

const types = {
  measure: 'CreativeWork',
  report: 'Report',
  indicator: 'Chapter',
  article: 'Article'
} as const satisfies Record<Citation['kind'], string>

/** The content of a `<script type="application/ld+json">`, safe to print as it is. */
export function jsonLd(citation: Citation): string {
  return JSON.stringify(thingOf(citation)).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/**
 * What would end the element or open a comment (`</script>`, `<!--`), and the
 * line ends JavaScript knows and JSON does not.
 */
const unsafe = /[<>&\u2028\u2029]/g

/** Properties without a value are left out by `JSON.stringify`. */
function thingOf(citation: Citation): Thing {
  const {kind, authors, affiliation, publisher, title, code, work, country} = citation
  const {pageUrl, site, version, issued, original} = citation
  return {
    '@context': 'https://schema.org',
    '@type': types[kind],
    ...(pageUrl === undefined ? {} : {'@id': pageUrl, url: pageUrl}),
    name: title,
    author: authors.map((author) => creator(author, affiliation)),
    publisher: publisher === undefined ? undefined : organization(publisher),
    datePublished: issued,
    inLanguage: citation.language,
    ...(code === undefined ? {} : {position: code}),
    isPartOf: work === undefined ? undefined : {'@type': 'CreativeWork', name: work},
    isBasedOn: original,
    temporalCoverage: citation.covers,
    spatialCoverage:
      country === undefined
        ? undefined
        : {'@type': 'Country', name: country.name, identifier: country.code},
    ...(citation.class === 'ai'
      ? {digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'}
      : {}),
    version,
    copyrightNotice: citation.reuse,
    creditText: creditOf(citation),
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

function organization(name: string): Thing {
  return {'@type': 'Organization', name}
}
