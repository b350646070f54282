import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {bytesOf, readSeed, trimmed} from '../../scripts/convert/source.ts'
import {runs} from '../setup/runs.ts'

const read = (bytes: Uint8Array | string) => readSeed('a.txt', 'seeds/a.txt', Buffer.from(bytes))

/** Bytes in which line ends, marks and broken sequences are as likely as letters. */
const bytes = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r\n', '\r', 'ә', '…', '😀', 'a ').map((text) => Buffer.from(text)),
      fc.constantFrom([0], [0xef, 0xbb, 0xbf], [0xc3], [0xff], [0xed, 0xa0, 0x80], [0xf0, 0x9f]),
      fc.array(fc.integer({min: 0, max: 255}), {maxLength: 4})
    )
  )
  .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part))))

describe('a seed', () => {
  test('gives its bytes back, whatever they are', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const {text, mends} = read(given)
        expect(Buffer.from(bytesOf(text, mends))).toEqual(given)
      }),
      {numRuns: runs(2000)}
    )
  })

  test('holds no character that a page cannot hold', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(read(given).text).not.toMatch(/[\0\r]/)
        expect(read(given).text.isWellFormed()).toBe(true)
      })
    )
  })

  test('points at line and column', () => {
    const {lines, slice} = read('один\n\nтри три')
    expect(lines.map(({value}) => value)).toEqual(['один', '', 'три три'])
    expect(slice(10, 13)).toEqual({
      value: 'три',
      position: {start: {line: 3, column: 5, offset: 10}, end: {line: 3, column: 8, offset: 13}}
    })
  })

  test('names each byte it had to replace, at the place of its mark', () => {
    const seed = read(
      Buffer.concat([Buffer.from('a\r\nb'), Buffer.from([0xff, 0]), Buffer.from('c')])
    )
    expect(seed.text).toBe('a\nb\uFFFD\uFFFDc')
    expect(seed.mends).toContainEqual({kind: 'unreadable', offset: 3, bytes: 'ff'})
    expect(seed.mends).toContainEqual({kind: 'unreadable', offset: 4, bytes: '00'})
  })

  test('finds the place of a mark behind line ends of two bytes, anywhere', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const {text, mends} = read(given)
        for (const mend of mends) {
          if (mend.kind === 'unreadable') expect(text[mend.offset]).toBe('\uFFFD')
        }
      })
    )
  })

  test('keeps a replacement mark that the source itself prints', () => {
    expect(read('a\uFFFDb').mends).toEqual([])
  })

  test('trims blanks, and keeps no-break spaces', () => {
    const seed = read(' \t\u00a0a \n')
    expect(trimmed(seed, seed.slice(0, seed.text.length)).value).toBe('\u00a0a')
  })
})
