import {expect, test} from 'vitest'
import type {Conflict} from '../../scripts/conflicts/index.ts'
import type {Passage} from '../../scripts/passages/passage.ts'
import {toConflicts} from '../../scripts/convert/concordance.ts'
import {quoter} from '../../scripts/passages/sentences.ts'

const passage = (page: string, text: string): Passage => ({
  page,
  kind: 'measure',
  class: 'expert',
  country: 'MK',
  anchor: 'p1',
  text,
  role: 'prose'
})

const passages = [
  passage('/measures/mk/a/', 'A platform must keep records for 28 days.'),
  passage('/measures/mk/b/', 'A carrier must keep records for 37 days.'),
  passage('/measures/mk/c/', 'A dealer must keep records for 28 days.')
]

const dispute = (one: number, other: number): Conflict => {
  const side = (index: number, value: string): Conflict['sides'][0] => {
    const {page = '', anchor = '', text = ''} = passages[index] ?? {}
    return {value, places: [{page, anchor, text, start: 0, end: text.length}]}
  }
  return {
    rule: 'figures',
    about: 'must keep records',
    title: '28 or 37?',
    country: 'MK',
    sides: [side(one, '28'), side(other, '37')]
  }
}

function idsOf(conflicts: readonly Conflict[]): string[] {
  return toConflicts(conflicts, quoter(passages)).map(({id}) => id)
}

test('two conflicts over the same figures in the same words have anchors of their own', () => {
  const ids = idsOf([dispute(0, 1), dispute(2, 1)])
  expect(new Set(ids).size).toBe(2)
  // The first keeps the anchor that it has alone.
  expect(ids[0]).toBe(idsOf([dispute(0, 1)])[0])
})

test('even the same conflict found twice has two anchors', () => {
  const ids = idsOf([dispute(0, 1), dispute(0, 1), dispute(0, 1)])
  expect(new Set(ids).size).toBe(3)
})
