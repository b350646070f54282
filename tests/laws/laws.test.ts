import {describe, expect, test} from 'vitest'
import {registerLaws} from '../../scripts/laws/index.ts'
import {passagesIn, readFixtures, saidOf} from './fixture.ts'

describe('the laws of other countries', () => {
  const fixtures = readFixtures('laws')

  test.each(fixtures)('%s', (_, fixture) => {
    const {laws, unresolved} = registerLaws(passagesIn(fixture))
    const found = laws.map(({scope, slug, mentions}) => [`${scope}/${slug}`, mentions.length])
    expect(found.sort()).toEqual(fixture.laws)
    expect(unresolved.map(({quote}) => quote.text)).toEqual(fixture.unresolved)
    const said = laws.map((law) => [`${law.scope}/${law.slug}`, saidOf(law)] as const)
    expect(Object.fromEntries(said)).toMatchObject(fixture.said)
  })

  test('are the same when all of them stand in one folder', () => {
    const {laws} = registerLaws(fixtures.flatMap(([, fixture]) => passagesIn(fixture)))
    const found = laws.map(({scope, slug, mentions}): [string, number] => [
      `${scope}/${slug}`,
      mentions.length
    ])
    const expected = fixtures.flatMap(([, fixture]) => fixture.laws)
    expect(found.filter(isNational).sort()).toEqual(expected.filter(isNational).sort())
  })
})

/** A law of a union is one for all its members, under the name that most of them use. */
function isNational([address]: readonly [string, number]): boolean {
  return !address.startsWith('eu/')
}
