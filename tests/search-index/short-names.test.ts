import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {shortNames} from '../../src/integrations/search/short-names.ts'

const hashes = (count: number): string[] =>
  Array.from({length: count}, (_, index) => {
    const hash = createHash('sha256').update(String(index)).digest('hex')
    return `en_${hash.slice(0, 7)}`
  })

test('every file keeps a name of its own, which begins its hash', () => {
  const names = hashes(5000)
  const short = shortNames(names)
  expect(short.size).toBe(5000)
  expect(new Set(short.values()).size).toBe(5000)
  for (const [name, shorter] of short) expect(name.startsWith(`en_${shorter}`)).toBe(true)
})

test('names have a digit more than their number needs, so that few are ever given again', () => {
  const lengths = [...shortNames(hashes(5000)).values()].map(({length}) => length)
  // 16 ** 4 is the first power beyond 5000.
  expect(Math.min(...lengths)).toBe(5)
  expect(lengths.reduce((sum, length) => sum + length, 0) / 5000).toBeLessThan(5.1)
})

test('hashes that begin alike are told apart by their first other digit', () => {
  const short = shortNames(['en_abcdef1', 'en_abcdef2', 'en_1234567'])
  expect([...short]).toEqual([
    ['en_1234567', '12'],
    ['en_abcdef1', 'abcdef1'],
    ['en_abcdef2', 'abcdef2']
  ])
})

test('a hash that begins another is told apart from it', () => {
  const short = shortNames(['en_abc', 'en_abcd'])
  expect([...short.values()]).toEqual(['abc', 'abcd'])
})

test('pages with the same text share a file and its name', () => {
  expect([...shortNames(['en_abcdef1', 'en_abcdef1'])]).toEqual([['en_abcdef1', 'ab']])
})

test('names that differ by language alone are refused', () => {
  expect(() => shortNames(['en_abcdef1', 'ru_abcdef1'])).toThrow('language')
})
