import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {shortNames} from '../../src/integrations/search/short-names.ts'

const hashes = (count: number): string[] =>
  Array.from({length: count}, (_, index) => {
    const hash = createHash('sha256').update(String(index)).digest('hex')
    return hash.slice(0, 7)
  })

test('every file keeps a name of its own, which begins its hash', () => {
  const names = hashes(5000)
  const short = shortNames(names)
  expect(short.size).toBe(5000)
  expect(new Set(short.values()).size).toBe(5000)
  for (const [name, shorter] of short) expect(name.startsWith(shorter)).toBe(true)
})

test('names have a digit more than their number needs, so that few are ever given again', () => {
  const lengths = [...shortNames(hashes(5000)).values()].map(({length}) => length)
  // 16 ** 4 is the first power beyond 5000.
  expect(Math.min(...lengths)).toBe(5)
  expect(lengths.reduce((sum, length) => sum + length, 0) / 5000).toBeLessThan(5.1)
})

test('hashes that begin alike are told apart by their first other digit', () => {
  const short = shortNames(['abcdef1', 'abcdef2', '1234567'])
  expect([...short]).toEqual([
    ['1234567', '12'],
    ['abcdef1', 'abcdef1'],
    ['abcdef2', 'abcdef2']
  ])
})

test('a hash that begins another is told apart from it', () => {
  const short = shortNames(['abc', 'abcd'])
  expect([...short.values()]).toEqual(['abc', 'abcd'])
})

test('pages with the same text share a file and its name', () => {
  expect([...shortNames(['abcdef1', 'abcdef1'])]).toEqual([['abcdef1', 'ab']])
})
