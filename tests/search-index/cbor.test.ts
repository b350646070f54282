import {expect, test} from 'vitest'
import {CborReader, cborList, cborNumber, cborText} from '../../src/integrations/search/cbor.ts'

const numbers = [0, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1]
const long = 'ұзақ мәтін '.repeat(30)

test('numbers, texts and lists of any length come back as they were written', () => {
  const many = Array.from({length: 300}, (_, index) => cborNumber(index))
  const reader = new CborReader(
    cborList([cborList(numbers.map(cborNumber)), cborText(''), cborText(long), cborList(many)])
  )
  expect(reader.list()).toBe(4)
  expect(Array.from({length: reader.list(numbers.length)}, () => reader.number())).toEqual(numbers)
  expect([reader.text(), reader.text()]).toEqual(['', long])
  expect(reader.items(1)).toEqual(cborList(many))
  expect(reader.isAtEnd).toBe(true)
})

test('an item is passed over with all that is in it, numbers below zero too', () => {
  const bytes = Buffer.from('8301822038188163616263', 'hex')
  const reader = new CborReader(Buffer.concat([bytes, cborText('next')]))
  expect(reader.items(1)).toEqual(bytes)
  expect(reader.text()).toBe('next')
})

test.each([
  ['a text where a number should be', '6161'],
  ['a number below zero', '20'],
  ['a number of eight bytes', '1b0000000000000001'],
  ['nothing', ''],
  ['half a number', '19ff']
])('%s is no number', (_, hex) => {
  expect(() => new CborReader(Buffer.from(hex, 'hex')).number()).toThrow(/expected .* at byte 0/)
})

test.each([
  ['a text that ends too soon', '6561'],
  ['a list that ends too soon', '8201'],
  ['a list of unknown length', '9f01ff'],
  ['bytes', '4161'],
  ['a broken number', 'fb3ff0000000000000'],
  ['a map', 'a0']
])('%s is no item', (_, hex) => {
  expect(() => new CborReader(Buffer.from(hex, 'hex')).items(1)).toThrow(/expected .* at byte/)
})

test('a list of another length than expected is refused', () => {
  expect(() => new CborReader(cborList([cborNumber(1)])).list(2)).toThrow('a list of 2 items')
})
