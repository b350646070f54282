import {describe, expect, test} from 'vitest'
import {aimRow, percentOf, ratio, times} from '../../scripts/bench/aims.ts'
import {withResult} from '../../scripts/bench/readme.ts'
import {markdownTable} from '../../scripts/bench/table.ts'

describe('an aim', () => {
  const aim = {what: 'clean build', most: 1.2, spell: times('Astro')}

  test('is met at its very limit', () => {
    expect(aimRow({...aim, measured: 1.2})).toEqual([
      'clean build',
      '≤ 1.20 × Astro',
      '1.20 × Astro',
      'met'
    ])
  })

  test('says by how much it is missed, and from which numbers', () => {
    const row = aimRow({...aim, measured: 1.8, from: '5.4 s against 3.0 s'})
    expect(row.slice(2)).toEqual(['1.80 × Astro (5.4 s against 3.0 s)', 'missed by 50 %'])
  })

  test('that was not measured is neither met nor missed', () => {
    expect(aimRow({...aim, measured: undefined}).slice(2)).toEqual(['not measured', '–'])
    expect(ratio(undefined, 2)).toBeUndefined()
    expect(ratio(1, undefined)).toBeUndefined()
  })

  test('of a share is spelled in per cent', () => {
    expect(percentOf('a clean build')(0.05)).toBe('5.0 % of a clean build')
  })
})

describe('a result in a text', () => {
  const text = 'before\n<!-- bench build -->\nold\n<!-- /bench build -->\nafter\n'

  test('replaces what stands between the marks, and nothing else', () => {
    const once = withResult(text, 'build', 'new')
    expect(once).toBe('before\n<!-- bench build -->\n\nnew\n\n<!-- /bench build -->\nafter\n')
    expect(withResult(once, 'build', 'new')).toBe(once)
  })

  test('is refused where a mark is missing', () => {
    expect(() => withResult('before', 'build', 'new')).toThrow(/Expected the marks/)
    expect(() => withResult(text, 'scale', 'new')).toThrow(/Expected the marks/)
  })
})

test('a table has its columns in line', () => {
  expect(
    markdownTable([
      ['a', 'long'],
      ['much longer', '1']
    ])
  ).toBe('| a           | long |\n| ----------- | ---- |\n| much longer | 1    |')
})
