import {describe, expect, test} from 'vitest'
import {readGolden, type Golden} from './golden.ts'
import {figures, isAnswered, placeOf} from './measure.ts'

const golden = readGolden()

describe('the golden file', () => {
  test('asks enough, in three languages, in every class', () => {
    expect(golden.length).toBeGreaterThanOrEqual(120)
    expect(new Set(golden.map(({lang}) => lang))).toEqual(new Set(['en', 'ru', 'kk']))
    expect(new Set(golden.map((query) => query.class)).size).toBeGreaterThanOrEqual(13)
  })

  test('asks nothing twice, and for each page that it names', () => {
    const asked = golden.map(({ask}) => ask)
    expect(new Set(asked).size).toBe(asked.length)
    const answers = new Set(golden.flatMap((query) => query.answers.map(({address}) => address)))
    expect(answers.size).toBeGreaterThanOrEqual(50)
  })

  test('has an example of each class', () => {
    const classes = new Set(golden.map((query) => query.class))
    const shown = new Set(golden.filter(({example}) => example).map((query) => query.class))
    expect([...classes].filter((name) => !shown.has(name))).toEqual([])
  })
})

describe('the figures', () => {
  const page = (address: string, passage?: string) => ({address, title: '', passage})
  const query = (first: boolean): Golden => ({
    class: 'words',
    ask: 'x',
    lang: 'en',
    answers: [
      {address: '/a/', anchor: undefined},
      {address: '/b/', anchor: 'n3'}
    ],
    first,
    example: false
  })

  test.each([
    ['the page itself', [page('/a/')], 1],
    ['a page behind others', [page('/x/'), page('/y/'), page('/a/')], 3],
    ['the right passage', [page('/b/', 'n3')], 1],
    ['another passage of the right page', [page('/b/', 'p1')], Infinity],
    ['nothing', [], Infinity]
  ])('%s has its place', (_, found, place) => {
    expect(placeOf(query(true), found, 'passages')).toBe(place)
  })

  test('a search that knows no passages is let off them', () => {
    expect(placeOf(query(true), [page('/b/')], 'pages')).toBe(1)
  })

  test('are shares and means, where only those count for the first place that ask for it', () => {
    const placed = [
      [query(true), 1],
      [query(true), 2],
      [query(true), Infinity],
      [query(false), 3]
    ] as const
    expect(figures(placed)).toEqual({queries: 4, first: 0.333, amongThree: 0.75, mrr: 0.5})
    expect(placed.map(([one, place]) => isAnswered(one, place))).toEqual([true, false, false, true])
  })
})
