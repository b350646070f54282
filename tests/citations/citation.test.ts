import {describe, expect, test} from 'vitest'
import {addressOf, urlOf} from '../../src/citations/citation.ts'
import {anchorOf, placeOf} from '../../src/citations/place.ts'
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

describe('a citation', () => {
  test('of a measure names the institution, the entry and the database', () => {
    expect(cited(measure(), database)).toMatchObject({
      authors: [{type: 'literal', name: 'European University Institute'}],
      type: 'entry',
      title: 'Minimum period for data retention: Kazakhstan',
      details: ['Law on Communications'],
      container: 'Digital Trade Integration database',
      issued: undefined,
      country: {code: 'KZ', name: 'Kazakhstan'},
      remarks: []
    })
  })

  test('of a measure does not say its title twice', () => {
    const page = measure({subPillar: 'Lack of a law', bases: ['Lack of a Law']})
    expect(cited(page, database).details).toEqual([])
  })

  test('of a question has the question for a title, not our label', () => {
    expect(cited(indicator(), freedom)).toMatchObject({
      title: 'Does state surveillance infringe on privacy?',
      type: 'part',
      number: 'C5',
      container: 'Freedom on the Net 2021: Kazakhstan',
      issued: '2021'
    })
  })

  test('does not add a year to a work that has it, nor to a database', () => {
    const dated = source({...freedom, work: 'Freedom on the Net 2021'})
    expect(cited(report(), dated).title).toBe('Freedom on the Net 2021: Kazakhstan')
    const edition = source({...database, edition: 2023})
    expect(cited(measure(), edition)).toMatchObject({
      container: 'Digital Trade Integration database',
      issued: '2023'
    })
  })

  test('of a part falls back on the title of its source for the whole', () => {
    const nameless = source({...freedom, work: undefined})
    expect(cited(report(), nameless).title).toBe('Freedom on the Net 2021: Kazakhstan')
  })

  test('of an article names the authors and their firm', () => {
    expect(cited(article(), insight)).toMatchObject({
      authors: [
        {type: 'person', given: 'Leila', family: 'Makhmetova'},
        {type: 'person', given: 'Aliya', family: 'Zhumekenova'}
      ],
      affiliation: 'GRATA International',
      publisher: 'OneTrust DataGuidance'
    })
    expect(cited(article({authors: []}), insight)).toMatchObject({
      authors: [{type: 'literal', name: 'GRATA International'}],
      affiliation: undefined
    })
  })

  test('says that AI wrote a text and that nobody is known to have published it', () => {
    expect(cited(article({authors: [], firm: null}), machine)).toMatchObject({
      authors: [],
      remarks: ['AI-written text', 'publisher unknown']
    })
    const published = source({...machine, publisher: 'Some Blog'})
    expect(cited(article({authors: [], firm: null}), published).remarks).toEqual([
      'AI-written text'
    ])
  })

  test('is on one line, with NBSP and all else as it is', () => {
    const title = ' A\r\nB\u2028C\t\u0000  D\u00A0E \uD800'
    expect(cited(article({title}), insight).title).toBe('A B C D\u00A0E \uFFFD')
  })
})

describe('the address cited', () => {
  test('is that of the place on the page', () => {
    const citation = cited(indicator(), freedom, {place: {note: 12}})
    expect(addressOf(citation)).toBe('/indicators/kz/2021/c5/#n12')
    expect(urlOf(citation)).toBe('https://example.org/atlas/indicators/kz/2021/c5/#n12')
  })

  test('is that of an earlier version where that is cited', () => {
    const address = '/indicators/kz/2021/c5/v/0a1b2c3/'
    expect(urlOf(cited(indicator(), freedom, {address}))).toBe(
      'https://example.org/atlas/indicators/kz/2021/c5/v/0a1b2c3/'
    )
  })

  test.each([
    ['https://example.org', 'https://example.org/indicators/kz/2021/c5/'],
    ['https://example.org/', 'https://example.org/indicators/kz/2021/c5/'],
    ['http://localhost:4321/a/b', 'http://localhost:4321/a/b/indicators/kz/2021/c5/']
  ])('begins with the site, whether it ends with a slash or not: %s', (site, url) => {
    expect(urlOf(cited(indicator(), freedom, {site}))).toBe(url)
  })

  test('is not on the web without a site', () => {
    const citation = cited(indicator(), freedom, {site: undefined, place: {paragraph: 3}})
    expect(urlOf(citation)).toBeUndefined()
    expect(addressOf(citation)).toBe('/indicators/kz/2021/c5/#p3')
  })

  test.each([
    '',
    '/repo/',
    'example.org',
    'file:///copy/dist/',
    'https://a.kz/?b',
    'https://a.kz/#b'
  ])('is refused for a site that is none: %s', (site) => {
    expect(() => cited(indicator(), freedom, {site})).toThrow(TypeError)
  })
})

test('anchors and places stand for one another', () => {
  expect(placeOf('p3')).toEqual({paragraph: 3})
  expect(placeOf('n12')).toEqual({note: 12})
  expect(placeOf('n1-2')).toEqual({note: '1-2'})
  expect(placeOf('p3a')).toEqual({paragraph: '3a'})
  expect(placeOf('n12b-ref')).toEqual({note: '12b'})
  expect(placeOf('n12-ref')).toEqual({note: 12})
  expect(placeOf('n12-ref-2')).toEqual({note: 12})
  expect(placeOf('overview')).toBeUndefined()
  expect(anchorOf({paragraph: 3})).toBe('p3')
  expect(anchorOf({note: '1-2'})).toBe('n1-2')
})
