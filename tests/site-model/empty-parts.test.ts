/** Which parts of the site a menu leaves out, as they would show nothing. */
import {expect, test} from 'vitest'
import {makeAtlas, type Atlas} from '../../src/atlas/atlas.ts'
import {concordanceSchema} from '../../src/atlas/concordance.ts'
import {frameOf} from '../../src/routes/frame.ts'
import {account, atlasOf, indicator, measure, report} from './records.ts'

const emptyIn = (atlas: Atlas): readonly string[] => frameOf(atlas, '/').empty

test('of measures alone, those of scores, and of what no text has', () => {
  expect(emptyIn(atlasOf(measure('a')))).toEqual([
    '/indicators/',
    '/articles/',
    '/matrix/',
    '/laws/',
    '/subjects/',
    '/glossary/',
    '/claims/',
    '/notes/'
  ])
})

test('of a report alone, those of measures', () => {
  const a1 = indicator('A1')
  const empty = emptyIn(atlasOf(report([a1]), a1))
  expect(empty).toEqual(expect.arrayContaining(['/measures/', '/pillars/', '/timeline/']))
  expect(empty).not.toContain('/indicators/')
  expect(empty).not.toContain('/compare/')
})

test('the glossary is one as soon as a text defines a term', () => {
  const page = measure('a')
  const quote = {page: page.address, anchor: 'p1', text: 'MDAI', context: 'MDAI rules.'}
  const term = {
    ...{id: 'term-mdai', name: 'MDAI', abbreviations: [], isBody: true},
    ...{definitions: [quote], uses: [], changes: []}
  }
  const found = {country: 'KZ', relations: [], conflicts: [], terms: [term], unresolved: []}
  const atlas = makeAtlas([page], [account()], {concordances: [concordanceSchema.parse(found)]})
  expect(emptyIn(atlas)).not.toContain('/glossary/')
})
