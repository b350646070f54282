import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toCandidate, versionOf} from '../../scripts/addresses/candidate.ts'
import type {Draft, Mark} from '../../src/kinds/reader.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {comparePassages, diffWords} from '../../src/permalinks/comparison.ts'
import {earlierVersions, firstPublished, lastChanged} from '../../src/atlas/history.ts'
import type {LockEvent} from '../../src/atlas/lock.ts'

test('makes a version of words alone, not of blanks or of the way they are cut', () => {
  const version = versionOf(['Law on Data', 'Providers keep data.'])
  expect(version).toMatch(/^[0-9a-f]{10}$/)
  expect(versionOf(['Law on', ' Data  Providers\u00a0keep\ndata. '])).toBe(version)
  expect(versionOf(['Law on Data', 'Providers keep all data.'])).not.toBe(version)
})

/** An indicator of the text `Few do.1 Most pay.` with the note `An interview.` and a score. */
function indicator(points: number): {draft: Draft; text: string} {
  const text = 'Few do.1 Most pay.\n- 1An interview.\nKAZAKHSTAN'
  const seed = readSeed('a.txt', 'a.txt', new TextEncoder().encode(text))
  const call: Mark = {type: 'call', note: '1', start: 7, end: 8}
  return {
    text,
    draft: {
      key: 'a.txt#A1',
      preferredAddress: '/indicators/kz/2021/a1/',
      span: seed.span(0, text.length),
      fields: [{part: 'country', at: seed.span(36, 46)}],
      blocks: [
        {type: 'own-heading', id: 'overview', title: 'Overview'},
        {type: 'paragraph', prose: {text: seed.slice(0, 18), marks: [call]}}
      ],
      notes: [{label: '1', number: 1, prose: {text: seed.slice(22, 35), marks: []}, works: []}],
      record: ({common}) => ({
        ...common,
        kind: 'indicator',
        title: 'Do people pay?',
        country: {code: 'KZ', name: 'Kazakhstan'},
        edition: 2021,
        scale: 'more-is-freer',
        report: '/indicators/kz/2021/',
        code: 'A1',
        section: {letter: 'A', name: 'Obstacles'},
        question: 'Do people pay?',
        score: {points, outOf: 6},
        subheadings: []
      })
    }
  }
}

test('makes a candidate of what a page shows of its source, in the order of the source', () => {
  const {draft, text} = indicator(5)
  const seed = readSeed('a.txt', 'a.txt', new TextEncoder().encode(text))
  expect(toCandidate(draft, seed)).toEqual({
    key: 'a.txt#A1',
    preferredAddress: '/indicators/kz/2021/a1/',
    identity: {
      kind: 'indicator',
      country: 'KZ',
      title: 'Do people pay?',
      edition: 2021,
      code: 'A1'
    },
    words: ['Few do.1 Most pay.', 'An interview.', 'KAZAKHSTAN', '5/6'],
    sections: [{id: 'overview', title: 'Overview'}],
    paragraphs: ['Few do. Most pay.'],
    notes: [{label: '1', text: 'An interview.'}]
  })
})

test('tells the dates and the earlier versions of a page from its history', () => {
  const [a, b, c] = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc']
  const history: LockEvent[] = [
    {on: '2026-01-01', what: 'added', version: a},
    {on: '2026-02-01', what: 'changed', version: b},
    {on: '2026-03-01', what: 'changed', version: a},
    {on: '2026-04-01', what: 'withdrawn'},
    {on: '2026-05-01', what: 'returned', version: a},
    {on: '2026-06-01', what: 'changed', version: c}
  ]
  const print = '0123456789:'
  const entry = (events: LockEvent[]) => ({
    state: 'live' as const,
    identity: {kind: 'list' as const, title: 'List'},
    text: print,
    history: events,
    sections: [],
    paragraphs: [],
    notes: []
  })
  expect(firstPublished(entry(history))).toBe('2026-01-01')
  expect(lastChanged(entry(history))).toBe('2026-06-01')
  expect(lastChanged(entry(history.slice(0, 5)))).toBe('2026-03-01')
  expect(earlierVersions(entry(history))).toEqual([
    {version: a, published: '2026-01-01', replaced: '2026-06-01'},
    {version: b, published: '2026-02-01', replaced: '2026-03-01'}
  ])
  expect(earlierVersions(entry(history.slice(0, 1)))).toEqual([])
})

test('compares two texts word by word', () => {
  expect(
    diffWords('Providers keep data for a year.', 'Providers keep data for two years.')
  ).toEqual([
    {is: 'same', text: 'Providers keep data for '},
    {is: 'removed', text: 'a year'},
    {is: 'added', text: 'two years'},
    {is: 'same', text: '.'}
  ])
})

test('loses no character of either text in a comparison', () => {
  const text = fc
    .array(
      fc.oneof(fc.constantFrom('деректер', 'data', ' ', '\u00a0', '—', '{', '<b>'), fc.string())
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = diffWords(before, after)
      const without = (is: string): string =>
        segments.flatMap((segment) => (segment.is === is ? [] : [segment.text])).join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    })
  )
})

test('compares texts of which nothing is left', () => {
  const words = (prefix: string): string =>
    Array.from({length: 3000}, (_, index) => `${prefix}${index}`).join(' ')
  expect(diffWords(words('a'), words('b')).map(({is}) => is)).toEqual(['removed', 'added'])
})

test('compares the passages of two versions by their anchors', () => {
  const compared = comparePassages(
    [
      {id: 'p1', text: 'One.'},
      {id: 'p2', text: 'Two.'},
      {id: 'p3', text: 'Three.'}
    ],
    [
      {id: 'p1', text: 'One.'},
      {id: 'p1a', text: 'New.'},
      {id: 'p3', text: 'Three four.'}
    ]
  )
  expect(compared).toEqual([
    {id: 'p1', segments: [{is: 'same', text: 'One.'}]},
    {id: 'p2', segments: [{is: 'removed', text: 'Two.'}]},
    {id: 'p1a', segments: [{is: 'added', text: 'New.'}]},
    {
      id: 'p3',
      segments: [
        {is: 'same', text: 'Three'},
        {is: 'added', text: ' four'},
        {is: 'same', text: '.'}
      ]
    }
  ])
})
