import fc from 'fast-check'
import {expect, test} from 'vitest'
import {makeAtlas} from '../../src/atlas/atlas.ts'
import {refersTo, referredToBy} from '../../src/reading/reading.ts'
import {account, atlasOf, indicator, measure, reference, report} from './records.ts'

test('turns every reference round, and invents none', () => {
  const codes = ['A1', 'A2', 'B1', 'B2', 'C1']
  const links = fc.array(fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...codes)))
  fc.assert(
    fc.property(links, (pairs) => {
      const pages = codes.map((code) =>
        indicator(code, {
          references: pairs
            .filter(([from]) => from === code)
            .map(([, to]) => reference(`/indicators/kz/2021/${to.toLowerCase()}/`))
        })
      )
      const atlas = atlasOf(...pages)
      const forward = pages.flatMap((page) =>
        refersTo(page, atlas).map((other) => `${page.code} → ${other.page.title}`)
      )
      const back = pages.flatMap((page) =>
        referredToBy(page, atlas).map((other) => `${other.page.title} → ${page.code}`)
      )
      expect(back.toSorted()).toEqual(forward.toSorted())
    })
  )
})

test('gives a sentence once, however often it names the page', () => {
  const target = indicator('B1')
  const from = indicator('A3', {
    references: [
      reference(target.address, 'See B1 and B1.', 'p2'),
      reference(target.address, 'See B1 and B1.', 'p2'),
      reference(target.address, 'Again B1.', 'p4')
    ]
  })
  const [related] = referredToBy(target, atlasOf(target, from))
  expect(related?.passages).toEqual([
    {address: `${from.address}#p2`, sentence: 'See B1 and B1.'},
    {address: `${from.address}#p4`, sentence: 'Again B1.'}
  ])
})

test('leaves out a reference to a page that is not there', () => {
  const page = indicator('A3', {references: [reference('/indicators/kz/2021/b9/')]})
  expect(refersTo(page, atlasOf(page))).toEqual([])
})

test('turns pages within a country, in the order of its pillars', () => {
  const telecom = measure('z', {pillar: {id: 'telecom', printed: 'Telecom'}})
  const content = measure('a')
  const abroad = measure('b', {country: {code: 'UZ', name: 'Uzbekistan'}})
  const atlas = atlasOf(content, abroad, telecom)
  expect(atlas.neighboursOf(telecom)).toEqual({previous: undefined, next: content})
  expect(atlas.neighboursOf(content)).toEqual({previous: telecom, next: undefined})
})

test('turns indicators in the order of their report, not of their codes', () => {
  const [a1, a10, a2] = [indicator('A1'), indicator('A10'), indicator('A2')]
  const atlas = atlasOf(report([a1, a2, a10]), a10, a2, a1)
  expect(atlas.neighboursOf(a2)).toEqual({previous: a1, next: a10})
})

test('knows from the account whether a source prints the code of an indicator', () => {
  const [printed, counted] = [indicator('A1'), indicator('A2')]
  const atlas = makeAtlas(
    [printed, counted],
    [account({segments: [{as: 'content', length: 2, page: printed.address, part: 'code'}]})]
  )
  expect([printed, counted].map(atlas.printsCode)).toEqual([true, false])
})

test('names the page and the file where an account is missing', () => {
  const atlas = makeAtlas([measure('a')], [])
  expect(() => atlas.accountOf(measure('a'))).toThrow('seed.txt for /measures/kz/a/')
})
