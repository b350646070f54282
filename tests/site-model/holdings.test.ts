import {expect, test} from 'vitest'
import {holdingsInWords, holdingsOf} from '../../src/site/countries.ts'
import {makeAtlas} from '../../src/atlas/atlas.ts'
import {account, article, atlasOf, indicator, measure, report} from './records.ts'

test('says how much there is, on what and from whom', () => {
  const {source} = account()
  const c5 = indicator('C5')
  const atlas = makeAtlas(
    [measure('a'), measure('b'), c5, report([c5]), article('x')],
    [account({source: {...source, publisher: 'Institute'}})]
  )
  expect(holdingsInWords(holdingsOf(atlas))).toBe(
    '2 measures, 1 indicator and 1 article on Kazakhstan from 1 publisher, verbatim, with a permanent link to every paragraph.'
  )
})

test('counts countries instead of naming them where there are many', () => {
  const countries = ['AA', 'BB', 'CC', 'DD']
  const atlas = atlasOf(
    ...countries.map((code) => measure(code.toLowerCase(), {country: {code, name: code}}))
  )
  expect(holdingsInWords(holdingsOf(atlas))).toMatch(/^4 measures on 4 countries, verbatim/)
})

test('counts a report by its questions, not twice', () => {
  const c5 = indicator('C5')
  expect(holdingsOf(atlasOf(c5, report([c5])))).toMatchObject({counts: ['1 indicator'], notes: 0})
})

test('counts reports where none has questions', () => {
  const old = report([], {address: '/indicators/kz/2018/'})
  expect(holdingsOf(atlasOf(old, measure('a'))).counts).toEqual(['1 measure', '1 report'])
})

test('has the records of a kind by country', () => {
  const uzbekistan = {code: 'UZ', name: 'Uzbekistan'}
  const abroad = report([], {country: uzbekistan, address: '/indicators/uz/2021/'})
  const atlas = atlasOf(measure('a'), measure('b'), report([]), abroad)
  const addressesOn = (country: string): unknown[] =>
    (['measure', 'report'] as const).map((kind) =>
      atlas.recordsOf(kind, country).map(({address}) => address)
    )
  expect(addressesOn('kz')).toEqual([
    [measure('a').address, measure('b').address],
    ['/indicators/kz/2021/']
  ])
  expect(addressesOn('uz')).toEqual([[], ['/indicators/uz/2021/']])
})
