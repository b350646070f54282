import {describe, expect, test} from 'vitest'
import {joinLocks, partLock} from '../../scripts/addresses/parse-lock.ts'
import {convertFolder} from '../../scripts/content/run.ts'
import {concordanceSchema, lawSchema, type Quote} from '../../src/atlas/concordance.ts'
import {dataOf, pagesOf} from './read-files.ts'
import {emptyLock} from '../../src/atlas/lock.ts'

const {conversion} = await convertFolder('seeds', {lock: emptyLock, date: '2026-01-31'})
const {laws, lock} = conversion
const pages = pagesOf(conversion)
const concordances = dataOf(conversion, 'concordance', concordanceSchema)

const quotes: Quote[] = [
  ...laws.flatMap(({mentions, numbers}) => [
    ...mentions.map(({place}) => place),
    ...numbers.flatMap(({places}) => places)
  ]),
  ...concordances.flatMap(({relations, conflicts, terms}) => [
    ...relations.flatMap(({evidence}) => evidence.flatMap(({one, other}) => [one, other])),
    ...conflicts.flatMap(({sides}) => sides.flatMap(({places}) => places)),
    ...terms.flatMap(({definitions, uses}) => [...definitions, ...uses])
  ])
]

describe('the concordance of a run', () => {
  test('is what the site expects', () => {
    for (const law of laws) lawSchema.parse(law)
    const countries = new Set(pages.flatMap(({record}) => record.country?.code ?? []))
    expect(concordances.map(({country}) => country)).toEqual([...countries].sort())
  })

  test('quotes words within their sentence, from a part of a page that is there', () => {
    const parts = new Map(
      pages.map(({record}) => [
        record.address,
        new Set([...record.paragraphs, ...record.notes, ...record.sections].map(({id}) => id))
      ])
    )
    const ofRecord =
      /^(basis-\d+|timeframe-\d+|coverage|sub-pillar|question|title|fact-\d+-(label|value)|section-[a-z])$/
    expect(quotes.length).toBeGreaterThan(500)
    for (const {page, anchor, text, context} of quotes) {
      expect(context).toContain(text)
      expect(parts.get(page), page).toBeDefined()
      expect(ofRecord.test(anchor) || parts.get(page)?.has(anchor), `${page}#${anchor}`).toBe(true)
    }
  })

  test('gives every law an address in the lock, once', () => {
    const addresses = laws.map(({address}) => address)
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of addresses) {
      expect(lock.addresses[address]).toMatchObject({state: 'live', identity: {kind: 'law'}})
    }
  })

  test('leaves the lock alone in a second run', async () => {
    const again = await convertFolder('seeds', {lock, date: '2026-02-01'})
    expect(again.conversion.changes).toEqual([])
    expect(again.conversion.lock).toEqual(lock)
  })
})

test('a lock is the sum of its parts', () => {
  const [some, others] = partLock(lock, ({identity}) => identity.kind === 'law')
  expect(Object.keys(some.addresses)).toHaveLength(laws.length)
  expect(joinLocks(some, others)).toEqual(lock)
})
