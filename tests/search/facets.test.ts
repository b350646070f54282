import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Entry} from '../../src/search/catalogue.ts'
import {readCatalogue, writeCatalogue} from '../../src/search/catalogue.ts'
import {aiWritten, choicesOf, narrowed, ordered, valuesOf} from '../../src/search/browser/facets.ts'
import {
  emptyState,
  facets,
  isNarrowed,
  orders,
  readState,
  toggled,
  writeState,
  type Facet,
  type SearchState
} from '../../src/search/browser/state.ts'

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, {nil: undefined})
const month = fc
  .tuple(fc.integer({min: 1990, max: 2026}), fc.integer({min: 1, max: 12}))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
const dates = fc.oneof(
  month,
  month.map((date) => date.slice(0, 4)),
  month.map((date) => `${date}-15`)
)

const anyEntry = fc.record<Omit<Entry, 'id' | 'address'>>({
  title: fc.constantFrom('Ban', 'Ban 2', 'Ban 10', 'Framework', 'Закон'),
  kind: fc.constantFrom('measure', 'indicator', 'page'),
  class: optional(fc.constantFrom('expert', 'press', 'ai')),
  country: optional(fc.constantFrom('Kazakhstan', 'Fiji')),
  source: optional(fc.constantFrom('One', 'Other')),
  pillar: optional(fc.constantFrom('Data', 'Telecom')),
  subPillar: optional(fc.constantFrom('Flow', 'Storage')),
  coverage: fc.uniqueArray(fc.constantFrom('Horizontal', 'Telecom', 'Goods')),
  score: optional(fc.integer({min: 0, max: 6}).map((points) => ({points, outOf: 6}))),
  year: optional(fc.constantFrom(2021, 2024)),
  spans: fc.array(fc.tuple(dates, fc.oneof(fc.constant(''), dates)), {maxLength: 2})
})
const anyEntries = fc.array(anyEntry, {maxLength: 25}).map((all): Entry[] =>
  all.map((entry, index) => ({
    ...entry,
    id: `en_${index.toString(16).padStart(6, '0')}`,
    address: `/pages/${String(index).padStart(3, '0')}/`
  }))
)

const valuesFor: Readonly<Record<Facet, readonly string[]>> = {
  kind: ['measure', 'indicator', 'law'],
  country: ['Kazakhstan', 'Fiji'],
  pillar: ['Data', 'Telecom'],
  sub: ['Flow', 'Storage'],
  coverage: ['Horizontal', 'Telecom', 'Goods'],
  class: ['expert', 'press', 'ai'],
  source: ['One', 'Other'],
  year: ['2021', '2024'],
  score: ['0–24 %', '75–100 %']
}
const anyState = fc
  .record({
    words: fc.stringMatching(/^[\p{L}\d"&=#?+ -]{0,30}$/u).map((words) => words.trim()),
    chosen: fc.record(
      Object.fromEntries(
        facets.map((facet) => [facet, fc.uniqueArray(fc.constantFrom(...valuesFor[facet]))])
      ),
      {requiredKeys: []}
    ),
    on: fc.oneof(
      fc.constant(''),
      month.map((date) => `${date}-10`)
    ),
    withoutAi: fc.boolean(),
    order: fc.constantFrom(...orders)
  })
  .map((state): SearchState => ({
    ...state,
    chosen: Object.fromEntries(
      Object.entries(state.chosen).filter(([, values]) => values !== undefined && values.length > 0)
    )
  }))

describe('narrowing', () => {
  test('leaves a page that has one of the values chosen in each facet', () => {
    fc.assert(
      fc.property(anyEntries, anyState, (entries, state) => {
        const plain: SearchState = {...emptyState, chosen: state.chosen}
        expect(narrowed(entries, plain)).toEqual(
          entries.filter((entry) =>
            facets.every((facet) => {
              const wanted = state.chosen[facet] ?? []
              const own = new Set(valuesOf(entry, facet))
              return wanted.length === 0 || wanted.some((value) => own.has(value))
            })
          )
        )
      })
    )
  })

  test('one more value of a facet never takes a page away, a first value of another never adds one', () => {
    fc.assert(
      fc.property(anyEntries, anyState, fc.constantFrom(...facets), (entries, state, facet) => {
        const before = new Set(narrowed(entries, state))
        for (const value of valuesFor[facet]) {
          const chosen = state.chosen[facet] ?? []
          if (chosen.includes(value)) continue
          const after = new Set(narrowed(entries, toggled(state, facet, value)))
          const [small, large] = chosen.length > 0 ? [before, after] : [after, before]
          expect(small.isSubsetOf(large)).toBe(true)
        }
      })
    )
  })

  test('the count of a choice is what it would leave were it the only one of its facet', () => {
    fc.assert(
      fc.property(anyEntries, anyState, (entries, state) => {
        const offered = choicesOf(entries, state)
        for (const facet of facets) {
          const choices = new Map(offered.get(facet)?.map((choice) => [choice.value, choice]))
          for (const value of valuesFor[facet]) {
            const alone = {...state, chosen: {...state.chosen, [facet]: [value]}}
            const choice = choices.get(value)
            // What would leave nothing is not offered.
            expect(choice?.count ?? 0).toBe(narrowed(entries, alone).length)
            expect(choice?.chosen ?? false).toBe(state.chosen[facet]?.includes(value) ?? false)
          }
        }
      })
    )
  })

  test('every value chosen is offered, also one that no page has, so that it can be taken out', () => {
    const state = toggled(emptyState, 'country', 'Atlantis')
    expect(choicesOf([], state).get('country')).toEqual([
      {value: 'Atlantis', count: 0, chosen: true}
    ])
  })

  test('texts written by AI are counted whether or not they are left out', () => {
    fc.assert(
      fc.property(anyEntries, anyState, (entries, state) => {
        const [out, back] = [
          {...state, withoutAi: true},
          {...state, withoutAi: false}
        ]
        expect(aiWritten(entries, out)).toBe(aiWritten(entries, back))
        expect(narrowed(entries, back).length - narrowed(entries, out).length).toBe(
          aiWritten(entries, state)
        )
      })
    )
  })

  const measure = (spans: Entry['spans']): Entry[] =>
    readCatalogue(
      writeCatalogue(
        [
          {
            id: 'en_1',
            address: '/m/',
            title: 'M',
            kind: 'measure',
            class: 'expert',
            country: undefined,
            source: undefined,
            pillar: undefined,
            subPillar: undefined,
            coverage: [],
            score: undefined,
            year: undefined,
            spans
          }
        ],
        {}
      )
    )

  test.each([
    ['2013-05', '', '2013-04-30', false],
    ['2013-05', '', '2013-05-01', true],
    ['2013', '', '2013-01-01', true],
    ['2013-05-21', '', '2013-05-20', false],
    ['2013-05-21', '', '2013-05-21', true],
    ['2005-04', '2010-09', '2010-09-30', true],
    ['2005-04', '2010-09', '2010-10-01', false],
    ['2022', '2022', '2022-12-31', true],
    ['2022', '2022', '2023-01-01', false]
  ])('what was in force from %s until “%s” was on %s: %s', (from, until, day, inForce) => {
    const left = narrowed(measure([[from, until]]), {...emptyState, on: day})
    expect(left.length > 0).toBe(inForce)
  })

  test('what has no dates is dated on no day', () => {
    expect(narrowed(measure([]), {...emptyState, on: '2020-01-01'})).toEqual([])
  })
})

describe('order', () => {
  test('by title counts figures in titles; by date what has none comes last both ways', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const collator = new Intl.Collator('en', {numeric: true})
        const titles = ordered(entries, 'title').map(({title}) => title)
        expect(titles).toEqual(titles.toSorted(collator.compare))
        for (const order of ['newest', 'oldest'] as const) {
          const dated = ordered(entries, order).map(
            ({spans, year}) => spans.length > 0 || year !== undefined
          )
          expect(dated.lastIndexOf(true)).toBeLessThan(
            dated.length - dated.filter((one) => !one).length
          )
        }
      })
    )
  })
})

describe('the address', () => {
  test('says all of a search, and nothing of an empty one', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readState(writeState(state))).toEqual(state)
        expect(isNarrowed(state)).toBe(writeState({...state, words: '', order: 'relevance'}) !== '')
      })
    )
    expect(writeState(emptyState)).toBe('')
  })

  test('of somebody else’s making is read as far as it makes sense', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (query) => {
        expect(readState(writeState(readState(query)))).toEqual(
          readState(writeState(readState(writeState(readState(query)))))
        )
      })
    )
    expect(readState('?q=x&on=yesterday&order=best&kind=&kind=law&kind=law')).toEqual({
      ...emptyState,
      words: 'x',
      chosen: {kind: ['law']}
    })
    expect(readState(`?q=${'x'.repeat(10_000)}`).words).toHaveLength(500)
  })
})

test('the list of all pages comes out of its file as it went in', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const file: unknown = JSON.parse(JSON.stringify(writeCatalogue(entries, {})))
      expect(readCatalogue(file as ReturnType<typeof writeCatalogue>)).toEqual(entries)
    })
  )
})
