import {describe, expect, it} from 'vitest'
import {loadAtlas} from '../../src/atlas/load.ts'
import {comparePage} from '../../src/compare/compare.ts'
import {countriesPage} from '../../src/countries/countries.ts'
import {countryPage} from '../../src/countries/country.ts'
import {countryDownloads} from '../../src/countries/files.ts'
import {countryName, scopeName} from '../../src/model/countries.ts'
import {tidied} from '../../src/model/likely.ts'
import {slugOf} from '../../src/model/slug.ts'
import {parseCsv} from '../data/csv.ts'
import {atlasOf, indicator, report} from '../site-model/records.ts'

const atlas = loadAtlas({folder: 'content'})

describe('the page of a country', () => {
  it.each(countryPage.addresses(atlas))('%s has every text on it once', (address) => {
    const view = countryPage.view(atlas, address)
    const own = atlas.texts.filter(({country}) => `/${country?.code.toLowerCase()}/` === address)
    const listed = (view.measures?.pillars ?? []).flatMap(({subPillars}) =>
      subPillars.flatMap(({measures}) => measures.map((measure) => measure.address))
    )
    const expected = (kind: string): string[] =>
      own.filter((page) => page.kind === kind).map((page) => page.address)
    expect(listed.toSorted()).toEqual(expected('measure').toSorted())
    expect(view.reports.map((report) => report.address)).toEqual(expected('report'))
    const texts = view.texts.flatMap(({entries}) => entries.map((entry) => entry.address))
    expect(texts).toEqual(expected('article'))
  })

  it('quotes in the names of disagreements no text that a machine wrote', () => {
    const isByAi = (page: string): boolean => {
      const text = atlas.at(page)
      return text !== undefined && atlas.accountOf(text).source.class === 'ai'
    }
    for (const {country, conflicts} of atlas.concordances) {
      const view = countryPage.view(atlas, `/${country.toLowerCase()}/`)
      const names = view.disagreements.map(({name}) => name)
      for (const {title, sides} of conflicts) {
        const quotesAi = sides.some(({places}) => places.some(({page}) => isByAi(page)))
        expect(names.includes(title), title).toBe(!quotesAi)
      }
    }
  })

  it('is promised by the lock, and its long name leads to it', () => {
    for (const address of countryPage.addresses(atlas)) {
      expect(atlas.lock.addresses[address]?.state).toBe('live')
      const {title} = countryPage.view(atlas, address).head
      const names = {[slugOf(title)]: address.slice(1, -1)}
      expect(tidied(`/${title.replaceAll(' ', '-')}`, names)).toBe(address)
    }
  })

  it('offers files that hold its rows and no others', () => {
    const files = new Map(
      [...countryDownloads(atlas)].map(({address, content}) => [address, content])
    )
    for (const address of countryPage.addresses(atlas)) {
      const {downloads} = countryPage.view(atlas, address)
      const offered = downloads.flatMap((group) => group.files.map((file) => file.address))
      expect(offered).toEqual([...files.keys()].filter((file) => file.startsWith(address)))
      const measures = atlas.measures.filter(
        ({country}) => `/${country.code.toLowerCase()}/` === address
      )
      if (measures.length === 0) continue
      const rows = parseCsv(String(files.get(`${address}measures.csv`)))
      expect(rows.map((row) => row['address'])).toEqual(measures.map((one) => one.address))
    }
  })
})

describe('the comparison', () => {
  it('has each measure and the newest score of each question in the column of its country', () => {
    const {countries, pillars, questions} = comparePage.view(atlas, '/compare/')
    const column = ({country}: {readonly country: {readonly code: string}}): number =>
      countries.findIndex(({slug}) => slug === country.code.toLowerCase())
    const cells = pillars.flatMap(({rows}) => rows.map((row) => row.cells))
    for (const measure of atlas.measures) {
      const found = cells.filter((row) =>
        row[column(measure)]?.some(({address}) => address === measure.address)
      )
      expect(found, measure.address).toHaveLength(1)
    }
    const scores = questions.flatMap((row) => row.cells.flat())
    const newest = atlas.reports.filter(({country, edition}) =>
      atlas.reports.every((one) => one.country.code !== country.code || one.edition <= edition)
    )
    for (const indicator of newest.flatMap(atlas.indicatorsOf)) {
      expect(scores).toContainEqual(
        expect.objectContaining({address: indicator.address, score: indicator.score})
      )
    }
  })
})

describe('scores of which more are freer, beside those of which fewer are', () => {
  const abroad = {code: 'UG', name: 'Uganda'}
  const score = {points: 44, outOf: 100}
  const old = {score, scale: 'more-is-less-free', country: abroad, edition: 2018} as const
  const [asked, askedBefore] = [
    indicator('A1'),
    indicator('A1', {...old, address: '/indicators/ug/2018/a1/', report: '/indicators/ug/2018/'})
  ]
  const both = atlasOf(
    report([asked], {score}),
    asked,
    report([askedBefore], {...old, address: '/indicators/ug/2018/'}),
    askedBefore
  )

  it('are not drawn as if they were the same', () => {
    const {tiles, scale, questions} = comparePage.view(both, '/compare/')
    expect(tiles.map(({code, shade}) => [code, shade])).toEqual([
      ['KZ', 2],
      ['UG', undefined]
    ])
    expect(tiles.map(({score}) => score)).toEqual([score, score])
    expect(scale).toBe('higher is freer, if not marked')
    expect(questions.flatMap(({cells}) => cells.flat()).map(({scale}) => scale)).toEqual([
      'more-is-freer',
      'more-is-less-free'
    ])
  })

  it('are marked in the list of countries and on the page of each', () => {
    const {countries} = countriesPage.view(both, '/countries/')
    expect(countries.map((country) => country.report?.scale)).toEqual([
      'more-is-freer',
      'more-is-less-free'
    ])
    const {reports} = countryPage.view(both, '/ug/')
    expect(reports.map(({scale}) => scale)).toEqual(['more-is-less-free'])
  })
})

describe('names of countries', () => {
  it('are the same for laws as for all else', () => {
    for (const code of ['CI', 'CV', 'CZ', 'KR', 'RU', 'TR', 'TZ', 'VN', 'XK']) {
      expect(scopeName(code.toLowerCase())).toBe(countryName(code))
    }
    for (const {code, name} of atlas.texts.flatMap(({country}) => country ?? [])) {
      expect(name).toBe(countryName(code))
    }
  })

  it('lead to the pages of the countries', () => {
    const {countries} = countriesPage.view(atlas, '/countries/')
    expect(countries.map(({address}) => address)).toEqual(countryPage.addresses(atlas))
  })
})
