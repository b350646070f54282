import {expect, test} from 'vitest'
import {anchorMeant} from '../../src/browser/fragment.ts'

const anchors = new Set(['p1', 'n12', 'overview', 'P9'])
const isAnchor = (name: string): boolean => anchors.has(name)

test.each([
  ['p1.', 'p1'],
  ['P1', 'p1'],
  ['p1&utm_source=x', 'p1'],
  ['p1?utm_source=x&y=z', 'p1'],
  ['p1)', 'p1'],
  ['p1%E2%80%9D', 'p1'],
  ['Overview,', 'overview'],
  ['P9.', 'P9']
])('#%s means #%s', (fragment, anchor) => {
  expect(anchorMeant(fragment, isAnchor)).toBe(anchor)
})

test.each(['', 'p1', 'P9', 'p2', '.', '&p1', '%E0%A4%A', '%', '__proto__'])(
  '#%s is left as it is',
  (fragment) => {
    expect(anchorMeant(fragment, isAnchor)).toBeUndefined()
  }
)
