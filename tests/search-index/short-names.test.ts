import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {beginnings, shortNames} from '../../src/search/build/short-names.ts'

const hashes = (count: number): string[] =>
  Array.from({length: count}, (_, index) => {
    const hash = createHash('sha256').update(String(index)).digest('hex')
    return hash.slice(0, 7)
  })

test('every file keeps a name of its own, which begins its hash', () => {
  const names = hashes(5000)
  const short = beginnings(names)
  expect(short.size).toBe(5000)
  expect(new Set(short.values()).size).toBe(5000)
  for (const [name, shorter] of short) expect(name.startsWith(shorter)).toBe(true)
})

test('names have a digit more than their number needs, so that few are ever given again', () => {
  const lengths = [...beginnings(hashes(5000)).values()].map(({length}) => length)
  // 16 ** 4 is the first power beyond 5000.
  expect(Math.min(...lengths)).toBe(5)
  expect(lengths.reduce((sum, length) => sum + length, 0) / 5000).toBeLessThan(5.1)
})

test('hashes that begin alike are told apart by their first other digit', () => {
  const short = beginnings(['abcdef1', 'abcdef2', '1234567'])
  expect([...short]).toEqual([
    ['1234567', '12'],
    ['abcdef1', 'abcdef1'],
    ['abcdef2', 'abcdef2']
  ])
})

test('a hash that begins another is told apart from it', () => {
  const short = beginnings(['abc', 'abcd'])
  expect([...short.values()]).toEqual(['abc', 'abcd'])
})

test('pages with the same text share a file and its name', () => {
  expect([...beginnings(['abcdef1', 'abcdef1'])]).toEqual([['abcdef1', 'ab']])
})

test('files of a group have names that begin alike, and no two files have the same', () => {
  const files = hashes(3000).map((hash, index) => ({hash, group: hashes(30)[index % 30] ?? ''}))
  const names = shortNames(files)
  expect(new Set(names).size).toBe(3000)
  for (const [index, name] of names.entries()) {
    const {hash, group} = files[index] ?? {hash: '', group: ''}
    expect(name.slice(0, 2)).toBe(group.slice(0, 2))
    expect(hash.startsWith(name.slice(2))).toBe(true)
  }
  const length = names.reduce((sum, name) => sum + name.length, 0)
  expect(length / 3000).toBeLessThan(5.3)
})

test('without groups, names are beginnings of hashes alone', () => {
  expect(shortNames([{hash: 'abcdef1'}, {hash: '1234567'}])).toEqual(['ab', '12'])
})
