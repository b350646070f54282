import {expect, test} from 'vitest'
import {mendsInWords, share, summaryOf} from '../../src/sources/pages.ts'
import {account} from './records.ts'

const [a, b] = ['/measures/kz/a/', '/measures/kz/b/']

test('adds up characters by kind, by rule and by page', () => {
  const summary = summaryOf(
    account({
      segments: [
        {as: 'furniture', length: 8, rule: 'menu', text: 'Database'},
        {as: 'structure', length: 7, rule: 'pillar-mark', text: 'Pillar '},
        {as: 'content', length: 20, page: a, part: 'pillar'},
        {as: 'structure', length: 1, rule: 'between', text: '\n'},
        {as: 'content', length: 5, page: b, part: 'pillar'},
        {as: 'structure', length: 7, rule: 'pillar-mark', text: 'Pillar '},
        {as: 'content', length: 30, page: a, part: 'p1'}
      ]
    })
  )
  expect(summary).toEqual({
    content: 55,
    structure: 15,
    furniture: 8,
    structureRules: [
      {rule: 'pillar-mark', count: 2, characters: 14},
      {rule: 'between', count: 1, characters: 1}
    ],
    furnitureRules: [{rule: 'menu', count: 1, characters: 8}],
    pages: [
      {address: a, characters: 50},
      {address: b, characters: 5}
    ]
  })
})

test('gives shares in per cent, also of nothing', () => {
  expect(share(873, 1000)).toBe('87.3%')
  expect(share(0, 0)).toBe('0%')
})

test('says what was changed to make text of the bytes', () => {
  expect(
    mendsInWords([
      {kind: 'byte-order-mark'},
      {kind: 'line-ends', end: '\r\n'},
      {kind: 'unreadable', offset: 3, bytes: 'ff'},
      {kind: 'unreadable', offset: 9, bytes: '00'}
    ])
  ).toBe(
    'A byte order mark was removed; CR LF line endings were read as LF; 2 stretches of unreadable bytes were replaced with �.'
  )
})
