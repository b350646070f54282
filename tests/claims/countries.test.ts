import {expect, test} from 'vitest'
import {z} from 'zod'
import {findClaims, type Claim} from '../../scripts/claims/index.ts'
import {findTerms} from '../../scripts/glossary/index.ts'
import {registerLaws} from '../../scripts/laws/index.ts'
import type {Passage} from '../../scripts/passages/passage.ts'
import {readDataFile} from '../../src/model/data-file.ts'

const words = z.array(z.string())
const {planted, sound} = readDataFile(
  new URL('countries.yaml', import.meta.url),
  z.strictObject({
    planted: z.array(
      z.strictObject({
        country: z.string(),
        ai: words,
        others: words,
        expect: z.array(z.tuple([z.string(), z.string(), z.string()])),
        unknown: words
      })
    ),
    sound: z.array(z.tuple([z.string(), z.string()]))
  })
)

function claimsIn(country: string, ai: readonly string[], others: readonly string[]): Claim[] {
  const passages = [
    ...ai.map((text) => ({text, class: 'ai' as const, page: '/articles/machine/'})),
    ...others.map((text) => ({text, class: 'press' as const, page: '/articles/press/'}))
  ].map((one, index): Passage => ({
    ...one,
    kind: 'article',
    country,
    anchor: `p${index + 1}`,
    role: 'prose'
  }))
  const {laws, unresolved} = registerLaws(passages)
  return findClaims(passages, {laws, unresolved, terms: findTerms(passages), conflicts: []})
}

test.each(planted)('finds what is planted in $country, and nothing else', (one) => {
  const claims = claimsIn(one.country, one.ai, one.others)
  const found = claims.flatMap(({statement, evidence}) =>
    evidence.map(({verdict, place}) => ({claim: statement.text, verdict, other: place.text}))
  )
  expect(found).toEqual(
    one.expect.map(([claim, verdict, other]) => ({
      claim: expect.stringContaining(claim) as string,
      verdict,
      other: expect.stringContaining(other) as string
    }))
  )
  expect(claims.flatMap(({unknown}) => unknown)).toEqual(one.unknown)
})

test.each(sound)('finds nothing between “%s” and “%s”', (ai, other) => {
  expect(claimsIn('IS', [ai], [other]).flatMap(({evidence}) => evidence)).toEqual([])
})

test('takes the texts of people for no claims', () => {
  expect(claimsIn('IS', [], ['Operators must notify the regulator within 72 hours.'])).toEqual([])
})
