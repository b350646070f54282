import {describe, expect, test} from 'vitest'
import {registerLaws} from '../../scripts/laws/index.ts'
import {passagesIn, readFixtures} from './fixture.ts'

describe('the laws of other countries', () => {
  const fixtures = readFixtures('laws')

  test.each(fixtures)('%s', (_, fixture) => {
    const {laws, unresolved} = registerLaws(passagesIn(fixture))
    const found = laws.map(({scope, slug, mentions}) => [`${scope}/${slug}`, mentions.length])
    expect(found.sort()).toEqual(fixture.laws)
    expect(unresolved.map(({quote}) => quote.text)).toEqual([])
  })

  test('are the same when all of them stand in one folder', () => {
    const {laws} = registerLaws(fixtures.flatMap(([, fixture]) => passagesIn(fixture)))
    const found = laws.map(({scope, slug, mentions}) => [`${scope}/${slug}`, mentions.length])
    expect(found.sort()).toEqual(fixtures.flatMap(([, fixture]) => fixture.laws).sort())
  })
})
