import {describe, expect, test} from 'vitest'
import {findTerms} from '../../scripts/glossary/index.ts'
import {findConflicts} from '../../scripts/conflicts/index.ts'
import {registerLaws} from '../../scripts/laws/index.ts'
import {relate} from '../../scripts/related/index.ts'
import {readCorpus} from './corpus.ts'
import {passagesIn, readFixtures} from './fixture.ts'

const kazakhstan = readCorpus()
const uzbekistan = readFixtures('countries').flatMap(([, fixture]) => passagesIn(fixture))
const both = [...kazakhstan, ...uzbekistan]
const {laws, unresolved} = registerLaws(both)
const terms = findTerms(both)

/** Scopes that belong to no country. */
const shared = new Set(['eaeu', 'eu', 'int'])

describe('two countries in one folder', () => {
  test('have no law in common', () => {
    for (const {scope, title, mentions} of laws) {
      if (shared.has(scope)) continue
      const countries = new Set(mentions.map(({mention}) => mention.passage.country))
      expect([title, ...countries]).toHaveLength(2)
    }
  })

  test('have the laws of the world in common, but not each other’s treaties', () => {
    const world = laws.filter(({scope}) => scope === 'int')
    const byTitle = world.map(({title, mentions}) => [
      title,
      new Set(mentions.map(({mention}) => mention.passage.country)).size
    ])
    expect(byTitle).toContainEqual(['WTO Telecom Reference Paper', 2])
    expect(byTitle.filter(([title]) => String(title).startsWith('Agreement'))).toEqual([
      [expect.stringContaining('Kazakhstan'), 1],
      [expect.stringContaining('Uzbekistan'), 1]
    ])
  })

  test('have each its own law of a name, and its own constitution and codes', () => {
    for (const title of ['Law on Communications', 'Law on Informatization', 'Criminal Code']) {
      const scopes = laws.filter((law) => law.title === title).map(({scope}) => scope)
      expect([title, ...scopes.sort()]).toEqual([title, 'kz', 'uz'])
    }
  })

  test('number their laws apart', () => {
    const numbered = laws.filter(({numbers}) => numbers.some(({text}) => text === '94-V'))
    expect(numbered.map(({scope}) => scope).sort()).toEqual(['kz', 'uz'])
  })

  test('do not lend each other the full name behind a short one', () => {
    const short = laws.find(({scope, title}) => scope === 'uz' && title.includes('Personal Data'))
    const words = short?.mentions.map(({quote}) => quote.text) ?? []
    expect(words.filter((text) => text === 'Personal Data Law')).toHaveLength(2)
    expect(short?.numbers.map(({text}) => text)).toContain('ZRU-547')
  })

  test('are the same apart and together', () => {
    const apart = [...registerLaws(kazakhstan).laws, ...registerLaws(uzbekistan).laws]
    const names = (list: typeof laws): string[] =>
      list.filter(({scope}) => !shared.has(scope)).map(({scope, slug}) => `${scope}/${slug}`)
    expect(names(laws).sort()).toEqual(names(apart).sort())
  })

  test('have no relation and no conflict between them', () => {
    const countryOf = new Map(both.map(({page, country}) => [page, country]))
    const relations = relate(both, laws, terms)
    expect(relations.some(({one}) => countryOf.get(one) === 'UZ')).toBe(true)
    for (const {one, other} of relations) {
      expect(countryOf.get(one)).toBe(countryOf.get(other))
    }
    for (const {sides} of findConflicts(both, laws, [])) {
      const pages = sides.flatMap(({places}) => places.map(({page}) => countryOf.get(page)))
      expect(new Set(pages).size).toBe(1)
    }
  })

  test('give no conflict where one text writes a number in other letters', () => {
    const own = registerLaws(uzbekistan).laws
    expect(findConflicts(uzbekistan, own, [])).toEqual([])
  })

  test('have each its own body behind an abbreviation', () => {
    const named = terms.filter(({abbreviations}) => abbreviations.includes('NSC'))
    expect(named.map(({country, name}) => `${country} ${name}`)).toEqual([
      'KZ National Security Committee',
      'UZ National Security Council'
    ])
  })

  test('leave nothing unresolved that one alone resolves', () => {
    const alone = registerLaws(kazakhstan).unresolved.length
    expect(unresolved.filter(({mention}) => mention.passage.country === 'KZ')).toHaveLength(alone)
    expect(unresolved.filter(({mention}) => mention.passage.country === 'UZ')).toEqual([])
  })
})
