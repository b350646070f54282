import {describe, expect, test} from 'vitest'
import {metadataOf, type MetaTag} from '../../src/citations/metadata.ts'
import {
  article,
  cited,
  database,
  freedom,
  indicator,
  insight,
  machine,
  measure,
  report,
  source
} from './records.ts'

function contents(tags: readonly MetaTag[], called: string): readonly string[] {
  return tags
    .filter((tag) => ('name' in tag ? tag.name : tag.property) === called)
    .map(({content}) => content)
}

/**
 * What Zotero makes of the tags, by its translators Embedded Metadata and RDF:
 * `dc.type` is the type of item where nothing in Open Graph is surer (`website`
 * is, `article` is not), `dc.source` the publication, and a creator is split at
 * its comma, or at its last blank where it has none. A comma at its end is
 * dropped before it is split, which leaves the name whole.
 */
function zotero(tags: readonly MetaTag[]): Record<string, unknown> {
  const [openGraph] = contents(tags, 'og:type')
  const [type] = contents(tags, 'dc.type')
  return {
    itemType: openGraph === 'website' ? 'webpage' : type,
    title: contents(tags, 'dc.title')[0],
    creators: contents(tags, 'dc.creator').map((creator) => {
      const name = creator.replace(/,$/, '')
      if (name.includes(',')) return name.split(/, ?/).slice(0, 2)
      if (name !== creator) return [name]
      const blank = name.lastIndexOf(' ')
      return [name.slice(blank + 1), name.slice(0, blank)]
    }),
    publicationTitle: contents(tags, 'dc.source')[0] ?? contents(tags, 'og:site_name')[0],
    publisher: contents(tags, 'dc.publisher')[0],
    date: contents(tags, 'dc.date')[0],
    language: contents(tags, 'dc.language')[0],
    rights: contents(tags, 'dc.rights')[0],
    url: contents(tags, 'og:url')[0]
  }
}

describe('a reference manager reads', () => {
  test('a measure as a page of its database, by the institution', () => {
    expect(zotero(metadataOf(cited(measure(), database)).meta)).toEqual({
      itemType: 'webpage',
      title: 'Minimum period for data retention',
      creators: [['European University Institute']],
      publicationTitle: 'Digital Trade Integration Database',
      publisher: 'European University Institute',
      date: undefined,
      language: 'en',
      rights: 'Quote with attribution',
      url: 'https://example.org/atlas/measures/kz/minimum-period-for-data-retention/'
    })
  })

  test('a question as a section of its report', () => {
    expect(zotero(metadataOf(cited(indicator(), freedom)).meta)).toMatchObject({
      itemType: 'bookSection',
      title: 'Does state surveillance infringe on privacy?',
      creators: [['Freedom House']],
      publicationTitle: 'Freedom on the Net 2021',
      date: '2021'
    })
  })

  test('an article by persons, and an AI-written one by nobody', () => {
    expect(zotero(metadataOf(cited(article(), insight)).meta)).toMatchObject({
      itemType: 'webpage',
      creators: [
        ['Makhmetova', 'Leila'],
        ['Zhumekenova', 'Aliya']
      ],
      date: '2021-06'
    })
    const written = cited(article({authors: [], firm: null}), machine)
    expect(zotero(metadataOf(written).meta)).toMatchObject({
      creators: [],
      publisher: undefined,
      publicationTitle: 'Digital Policy Atlas'
    })
  })

  test('one scheme alone', () => {
    const names = metadataOf(cited(indicator(), freedom), {description: 'Text'}).meta.map((tag) =>
      'name' in tag ? tag.name : tag.property
    )
    expect(new Set(names.map((name) => name.split(/[.:]/)[0]))).toEqual(
      new Set(['dc', 'dcterms', 'description', 'og'])
    )
  })

  test('the whole citation, without the place a reader has chosen', () => {
    const {meta, jsonLd} = metadataOf(cited(report(), freedom, {pinpoint: {paragraph: 3}}))
    expect(contents(meta, 'dcterms.bibliographicCitation')).toEqual([
      'Freedom House: “Kazakhstan”, in Freedom on the Net 2021. Reproduced in Digital Policy Atlas, version 3f2a1c7, https://example.org/atlas/indicators/kz/2021/.'
    ])
    expect(JSON.stringify(meta) + jsonLd).not.toContain('#p3')
  })
})

describe('the canonical address', () => {
  const hrefs = (site: string | undefined, current?: string): readonly string[] => {
    const citation = cited(indicator(), freedom, {site, address: '/indicators/kz/2021/c5/v/1/'})
    const {links, meta, jsonLd} = metadataOf(citation, {site, current})
    expect(contents(meta, 'og:url')).toHaveLength(site === undefined ? 0 : 1)
    expect('url' in JSON.parse(jsonLd)).toBe(site !== undefined)
    return links.filter(({rel}) => rel === 'canonical').map(({href}) => href)
  }

  test('is that of the page, or of the current version', () => {
    const site = 'https://example.org/atlas'
    expect(hrefs(site)).toEqual(['https://example.org/atlas/indicators/kz/2021/c5/v/1/'])
    expect(hrefs(site, '/indicators/kz/2021/c5/')).toEqual([
      'https://example.org/atlas/indicators/kz/2021/c5/'
    ])
  })

  test('is not given where the build has no web address, nor is any other', () => {
    expect(hrefs(undefined, '/indicators/kz/2021/c5/')).toEqual([])
    const {meta, links, jsonLd} = metadataOf(cited(indicator(), freedom, {site: undefined}))
    const ours = links.filter(({rel}) => !rel.startsWith('schema.'))
    expect(JSON.stringify([meta, ours])).not.toContain('http')
    expect(jsonLd.match(/http[^"]*/g)).toEqual(['https://schema.org'])
    expect(contents(meta, 'dc.identifier')).toEqual(['/indicators/kz/2021/c5/'])
  })
})

describe('Open Graph', () => {
  test('tells title, site and address, and a description where there is one', () => {
    const citation = cited(measure(), database)
    const tags = metadataOf(citation, {description: 'Providers keep data for two years.'}).meta
    expect(tags.filter((tag) => 'property' in tag || tag.name === 'description')).toEqual([
      {name: 'description', content: 'Providers keep data for two years.'},
      {property: 'og:type', content: 'article'},
      {property: 'og:title', content: 'Minimum period for data retention'},
      {property: 'og:site_name', content: 'Digital Policy Atlas'},
      {
        property: 'og:url',
        content: 'https://example.org/atlas/measures/kz/minimum-period-for-data-retention/'
      },
      {property: 'og:description', content: 'Providers keep data for two years.'}
    ])
    expect(contents(metadataOf(citation).meta, 'description')).toEqual([])
  })

  test('warns of an AI-written text before any of its words', () => {
    const citation = cited(article({authors: [], firm: null}), machine)
    const {meta} = metadataOf(citation, {description: 'The law says so.'})
    expect(contents(meta, 'og:description')).toEqual([
      'AI-written text, publisher not known. The law says so.'
    ])
    expect(contents(metadataOf(citation).meta, 'description')).toEqual([
      'AI-written text, publisher not known'
    ])
  })
})

describe('JSON-LD', () => {
  test('describes an article, its authors and their firm', () => {
    const told = source({...insight, address: 'https://www.dataguidance.com/kz'})
    expect(JSON.parse(metadataOf(cited(article(), told)).jsonLd)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Article',
      '@id': 'https://example.org/atlas/articles/amendments-to-privacy-law/',
      url: 'https://example.org/atlas/articles/amendments-to-privacy-law/',
      name: 'Kazakhstan: Amendments to privacy law',
      author: [
        {
          '@type': 'Person',
          name: 'Leila Makhmetova',
          givenName: 'Leila',
          familyName: 'Makhmetova',
          affiliation: {'@type': 'Organization', name: 'GRATA International'}
        },
        {
          '@type': 'Person',
          name: 'Aliya Zhumekenova',
          givenName: 'Aliya',
          familyName: 'Zhumekenova',
          affiliation: {'@type': 'Organization', name: 'GRATA International'}
        }
      ],
      publisher: {'@type': 'Organization', name: 'OneTrust DataGuidance'},
      datePublished: '2021-06',
      inLanguage: 'en',
      isPartOf: {'@type': 'CreativeWork', name: 'DataGuidance Insights'},
      isBasedOn: 'https://www.dataguidance.com/kz',
      spatialCoverage: {'@type': 'Country', name: 'Kazakhstan', identifier: 'KZ'},
      version: '3f2a1c7',
      copyrightNotice: 'Quote with attribution',
      creditText:
        'Leila Makhmetova and Aliya Zhumekenova (GRATA International): “Kazakhstan: Amendments to privacy law”, DataGuidance Insights, OneTrust DataGuidance, June 2021. Reproduced in Digital Policy Atlas, version 3f2a1c7, https://example.org/atlas/articles/amendments-to-privacy-law/.',
      sdPublisher: {'@type': 'Organization', name: 'Digital Policy Atlas'}
    })
  })

  test('calls a question a chapter, and AI-written text by its source', () => {
    expect(JSON.parse(metadataOf(cited(indicator(), freedom)).jsonLd)).toMatchObject({
      '@type': 'Chapter',
      position: 'C5'
    })
    const written = cited(article({authors: [], firm: null}), machine)
    expect(JSON.parse(metadataOf(written).jsonLd)).toMatchObject({
      digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
      author: []
    })
  })

  test('cannot end its element, and says the same all the same', () => {
    const title = '</script><!-- <script> & ]]> "x" \\'
    const {jsonLd} = metadataOf(cited(article({title}), insight))
    expect(jsonLd).not.toMatch(/[<>&]/)
    expect(JSON.parse(jsonLd)).toMatchObject({name: title})
  })
})
