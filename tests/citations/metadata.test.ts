import {describe, expect, test} from 'vitest'
import {familyFirst} from '../../src/citations/author.ts'
import type {Citation} from '../../src/citations/citation.ts'
import {toCslItem} from '../../src/citations/files.ts'
import {contextObject, isoInterval, metadataOf, type MetaTag} from '../../src/citations/metadata.ts'
import {
  article,
  cited,
  citedLaw,
  database,
  freedom,
  indicator,
  insight,
  machine,
  measure,
  report,
  source
} from './records.ts'
import {readContextObject, type ZoteroItem} from './zotero.ts'

function contents(tags: readonly MetaTag[], called: string): readonly string[] {
  return tags
    .filter((tag) => ('name' in tag ? tag.name : tag.property) === called)
    .map(({content}) => content)
}

const zotero = (citation: Citation): ZoteroItem => readContextObject(contextObject(citation))

describe('a reference manager reads', () => {
  test('a measure as a page of its database, by the institution', () => {
    expect(zotero(cited(measure(), database))).toEqual({
      itemType: 'webpage',
      title: 'Minimum period for data retention: Kazakhstan',
      creators: [{lastName: 'European University Institute'}],
      publicationTitle: 'Digital Trade Integration database',
      publisher: 'European University Institute',
      tags: ['Expert database or report', 'Kazakhstan'],
      language: 'en',
      rights: 'Quote with attribution',
      url: 'https://dti.eui.eu/',
      abstractNote:
        'Law on Communications. Reproduced in Digital Policy Atlas, version 3f2a1c7, https://example.org/atlas/measures/kz/minimum-period-for-data-retention/'
    })
  })

  test('a question as a section of its report', () => {
    expect(zotero(cited(indicator(), freedom))).toMatchObject({
      itemType: 'bookSection',
      title: 'Does state surveillance infringe on privacy? [Question C5, Kazakhstan]',
      creators: [{lastName: 'Freedom House'}],
      publicationTitle: 'Freedom on the Net 2021: Kazakhstan',
      date: '2021'
    })
  })

  test('an article by persons, an AI-written one by nobody, a law as a statute', () => {
    expect(zotero(cited(article(), insight))).toMatchObject({
      itemType: 'webpage',
      creators: [
        {lastName: 'Makhmetova', firstName: 'Leila'},
        {lastName: 'Zhumekenova', firstName: 'Aliya'}
      ],
      date: '2021-06'
    })
    expect(zotero(cited(article({authors: [], firm: null}), machine))).toMatchObject({
      title: 'Kazakhstan: Amendments to privacy law [AI-written text]',
      creators: [],
      abstractNote: expect.stringMatching(/^AI-written text, publisher unknown\. /)
    })
    const law = citedLaw({title: 'Law on Licensing', address: '/laws/kz/law-on-licensing/'})
    expect(zotero(law)).toMatchObject({
      itemType: 'statute',
      title: 'Law on Licensing [Kazakhstan]'
    })
  })

  test('institutions in their order, and an address with a plus sign', () => {
    const authors = ['Freedom House', 'Baker & Partners']
    const address = 'https://example.org/a+b?q=c+d'
    expect(zotero(cited(article({authors}), source({...insight, address})))).toMatchObject({
      creators: authors.map((lastName) => ({lastName})),
      url: 'https://example.org/a%2Bb?q=c d'
    })
  })

  test('the same in every door', () => {
    const citations = [
      cited(measure(), database),
      cited(report(), freedom),
      cited(indicator(), freedom),
      cited(article(), insight),
      cited(article({authors: [], firm: null}), machine)
    ]
    for (const citation of citations) {
      const item = zotero(citation)
      const {meta} = metadataOf(citation)
      const csl = toCslItem(citation)
      const names = contents(meta, 'dc.creator')
      expect(item.title).toBe(csl.title)
      expect(contents(meta, 'dc.title')).toEqual([csl.title])
      expect(contents(meta, 'dc.type')).toEqual([item.itemType])
      expect(item.url).toBe(csl.URL)
      expect(contents(meta, 'dc.identifier')).toEqual([csl.URL])
      expect(item.publicationTitle).toBe(csl['container-title'])
      expect(item.publisher).toBe(csl.publisher)
      expect(csl.note).toBe(`${String(item.abstractNote)}. Reuse: ${String(item.rights)}`)
      expect(contents(meta, 'dc.subject')).toEqual(item.tags)
      expect(names).toEqual(citation.authors.map(familyFirst))
      for (const name of names) expect(name).not.toMatch(/,$/)
    }
  })

  test('the whole citation, without the place a reader has chosen', () => {
    const citation = cited(report(), freedom, {place: {paragraph: 3}})
    const {meta, jsonLd} = metadataOf(citation)
    expect(contents(meta, 'dcterms.bibliographicCitation')).toEqual([
      'Freedom House: Freedom on the Net 2021: Kazakhstan, https://freedomhouse.org/kz/2021. Reproduced in Digital Policy Atlas, version 3f2a1c7, https://example.org/atlas/indicators/kz/2021/.'
    ])
    expect(JSON.stringify(meta) + jsonLd + contextObject(citation)).not.toContain('p3')
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
    const {meta, links, jsonLd} = metadataOf(cited(article(), insight, {site: undefined}))
    const ours = links.filter(({rel}) => !rel.startsWith('schema.'))
    expect(JSON.stringify([meta, ours])).not.toContain('http')
    expect(jsonLd.match(/http[^"]*/g)).toEqual(['https://schema.org'])
    expect(contents(meta, 'dc.identifier')).toEqual(['/articles/amendments-to-privacy-law/'])
  })
})

describe('Open Graph', () => {
  test('tells title, site and address, and a description where there is one', () => {
    const citation = cited(measure(), database)
    const tags = metadataOf(citation, {description: 'Providers keep data for two years.'}).meta
    expect(tags.filter((tag) => 'property' in tag || tag.name === 'description')).toEqual([
      {name: 'description', content: 'Providers keep data for two years.'},
      {property: 'og:type', content: 'article'},
      {property: 'og:title', content: 'Minimum period for data retention: Kazakhstan'},
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
      'AI-written text, publisher unknown. The law says so.'
    ])
    expect(contents(metadataOf(citation).meta, 'description')).toEqual([
      'AI-written text, publisher unknown'
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
      headline: 'Kazakhstan: Amendments to privacy law',
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
      keywords: ['Legal press', 'Kazakhstan'],
      copyrightNotice: 'Quote with attribution',
      creditText:
        'Leila Makhmetova and Aliya Zhumekenova: “Kazakhstan: Amendments to privacy law”, DataGuidance Insights, OneTrust DataGuidance, June 2021, https://www.dataguidance.com/kz. Reproduced in Digital Policy Atlas, version 3f2a1c7, https://example.org/atlas/articles/amendments-to-privacy-law/.',
      sdPublisher: {'@type': 'Organization', name: 'Digital Policy Atlas'}
    })
  })

  test('calls a question a chapter, and AI-written text by its source', () => {
    expect(JSON.parse(metadataOf(cited(indicator(), freedom)).jsonLd)).toMatchObject({
      '@type': 'Chapter',
      position: 'C5'
    })
    const written = cited(article({authors: [], firm: null}), machine)
    const thing = JSON.parse(metadataOf(written).jsonLd)
    expect(thing).toMatchObject({
      digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'
    })
    expect(thing).not.toHaveProperty('author')
  })

  test('cannot end its element, and says the same all the same', () => {
    const title = '</script><!-- <script> & ]]> "x" \\'
    const {jsonLd} = metadataOf(cited(article({title}), insight))
    expect(jsonLd).not.toMatch(/[<>&]/)
    expect(JSON.parse(jsonLd)).toMatchObject({name: `${title} [Kazakhstan]`})
  })

  test('describes a law by its number, day and country', () => {
    const law = citedLaw({
      title: 'Law on Personal Data',
      address: '/laws/kz/law-on-personal-data/',
      number: '94-V',
      date: '2013-05-21',
      link: 'https://adilet.zan.kz/rus/docs/Z1300000094'
    })
    expect(JSON.parse(metadataOf(law).jsonLd)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      '@id': 'https://example.org/atlas/laws/kz/law-on-personal-data/',
      url: 'https://example.org/atlas/laws/kz/law-on-personal-data/',
      name: 'Law on Personal Data [Kazakhstan]',
      keywords: ['Kazakhstan'],
      legislationIdentifier: '94-V',
      legislationDate: '2013-05-21',
      legislationJurisdiction: {'@type': 'Country', name: 'Kazakhstan', identifier: 'KZ'},
      sameAs: 'https://adilet.zan.kz/rus/docs/Z1300000094',
      sdPublisher: {'@type': 'Organization', name: 'Digital Policy Atlas'}
    })
  })

  test.each([
    ['June 2020 – May 2021', '2020-06/2021-05'],
    ['1 June 2020 to 31 May 2021', '2020-06-01/2021-05-31'],
    ['2019-2020', '2019/2020'],
    ['2020', '2020'],
    ['the spring of 2020', undefined],
    ['Juno 2020 – May 2021', undefined]
  ])('gives the time covered, %s, as the interval %s', (covers, interval) => {
    expect(isoInterval(covers)).toBe(interval)
  })
})
