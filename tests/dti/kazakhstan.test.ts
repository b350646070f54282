/** The two listings of Kazakhstan, as they stand in the seeds folder; found by what they say. */
import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {bodyOf, contentOf, read, unaccounted} from './read.ts'

const folder = new URL('../../seeds/', import.meta.url)
const readings = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .filter((text) => text.startsWith('Database\n\nBrowse Database') && text.includes('KAZAKHSTAN'))
  .map(read)
const drafts = readings.flatMap((reading) => reading.drafts)
const measures = readings.flatMap((reading) => reading.measures)

test('are 30 measures of 8 pillars and 26 sub-pillars', () => {
  expect(readings.map((reading) => reading.measures.length)).toEqual([15, 15])
  expect(new Set(measures.map(({pillar}) => pillar.id)).size).toBe(8)
  expect(new Set(measures.map(({subPillar}) => subPillar.id)).size).toBe(26)
  expect(new Set(measures.map(({country}) => country.code))).toEqual(new Set(['KZ']))
})

test('lose no character, and lack one coverage', () => {
  expect(readings.flatMap(unaccounted)).toEqual([])
  expect(readings.flatMap(({messages}) => messages)).toEqual([
    expect.stringMatching(/^29:1 coverage-missing According to Art\. 7 of Law No\. 167-VІ SAM/)
  ])
})

test('rest on 29 instruments and 9 headings', () => {
  const roles = measures.flatMap(({bases}) => bases.map(({role}) => role))
  const headings = measures.flatMap(({bases}) =>
    bases.flatMap(({role, title}) => (role === 'heading' ? [title] : []))
  )
  expect(headings).toEqual([
    'Lack of intermediary liability framework in place beyond copyright infringement',
    'Lack of participation in agreements with binding commitments on data flows',
    'Lack of an independent telecom authority',
    'Complaints on telecom licensing requirements',
    'De minimis threshold',
    'Presence of Internet shutdowns',
    'Presence of Internet shutdowns',
    'Blocking of websites',
    'Lack of intermediary liability framework in place for copyright infringements'
  ])
  expect(roles).toHaveLength(38)
})

test('pair three laws on e-commerce with three timeframes', () => {
  const measure = measures.find(({title}) => title === 'Licensing scheme for e-commerce providers')
  expect(measure?.bases).toEqual([
    {
      role: 'instrument',
      title: 'Law On the regulation of trading activities No. 544',
      timeframe: {
        kind: 'events',
        printed: 'Since April 2004, last amended in December 2022',
        events: [
          {kind: 'since', date: '2004-04'},
          {kind: 'last-amended', date: '2022-12'}
        ]
      }
    },
    {
      role: 'instrument',
      title: 'Order On approval of the rules of domestic trade No. 264',
      timeframe: {
        kind: 'events',
        printed: 'Since March 2015, as amended in July 2019, last amended September 2022',
        events: [
          {kind: 'since', date: '2015-03'},
          {kind: 'amended', date: '2019-07'},
          {kind: 'last-amended', date: '2022-09'}
        ]
      }
    },
    {
      role: 'instrument',
      title:
        'Order On approval of the notification templates and the rules for submission of notifications by state authorities No. 4',
      timeframe: {
        kind: 'events',
        printed: 'Since January 2015, last amended in October 2022',
        events: [
          {kind: 'since', date: '2015-01'},
          {kind: 'last-amended', date: '2022-10'}
        ]
      }
    }
  ])
  expect(measure?.coverage).toBe('E-commerce sellers')
})

test('have their lists and the prose after them', () => {
  const shapes = drafts.map((draft) =>
    bodyOf(draft)
      .map((block) => (typeof block === 'string' ? 'p' : `list of ${block.length}`))
      .join(' ')
  )
  expect(shapes.filter((shape) => shape !== 'p')).toEqual([
    'p p p p p p',
    'p p',
    'p list of 3',
    'p list of 4 p',
    'p p'
  ])
  const flow = drafts.find(({preferredAddress}) =>
    preferredAddress.endsWith('/conditional-flow-regime/')
  )
  expect(bodyOf(flow)[1]?.[0]).toBe('The subject gives specific consent;')
})

test('keep letters of other alphabets, a title with a full stop, and names with brackets', () => {
  const titles = measures.flatMap(({bases}) => bases.map(({title}) => title))
  expect(titles).toContain(
    'Law No. 167-VІ SAM on Currency Regulation and Currency Control (Закон o валютном регулировании и валютном контроле)'
  )
  expect(titles).toContain(
    'Law of the Republic of Kazakhstan of July 5, 2004 No. 567-II "On Communications".'
  )
  expect(measures.map(({subPillar}) => subPillar.printed)).toContain(
    'Local content requirements (LCRs) on ICT goods for the commercial market'
  )
  expect(measures.flatMap(({coverage}) => coverage ?? [])).toContain(
    'Internet resources with .kz and .қaz domain'
  )
})

test('know the place of each text', () => {
  for (const {seed, drafts: own, measures: records} of readings) {
    own.forEach((draft, index) => {
      const texts = new Map(
        contentOf(draft).map(({name, at}) => [
          name,
          seed.text.slice(at.start.offset, at.end.offset)
        ])
      )
      const {country, pillar, subPillar, bases, coverage} = records[index] ?? {}
      expect(texts.get('country')).toBe(country?.printed)
      expect(texts.get('pillar')).toBe(pillar?.printed)
      expect(texts.get('sub-pillar')).toBe(subPillar?.printed)
      expect(texts.get('coverage')).toBe(coverage)
      bases?.forEach(({title, timeframe}, count) => {
        expect(texts.get(`basis-${count + 1}`)).toBe(title)
        expect(texts.get(`timeframe-${count + 1}`)).toBe(timeframe?.printed)
      })
    })
  }
})
