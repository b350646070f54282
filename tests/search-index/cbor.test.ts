import {expect, test} from 'vitest'
import {CborReader} from '../../src/search/build/cbor-reader.ts'
import {CborWriter} from '../../src/search/build/cbor-writer.ts'

const numbers = [0, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1]
const below = numbers.map((number) => -1 - number)
const long = 'ұзақ мәтін '.repeat(300)

test('numbers, texts, bytes and lists of any length come back as they were written', () => {
  const many = new CborWriter().list(300)
  for (let number = 0; number < 300; number++) many.integer(number)
  const items = many.take()
  const writer = new CborWriter().list(7).list(numbers.length)
  for (const number of numbers) writer.integer(number)
  writer.list(below.length)
  for (const number of below) writer.integer(number)
  const data = writer
    .text('')
    .text(long)
    .bytes(Buffer.from(long))
    .rawText('\u00D2\u00B1')
    .items(items)

  const reader = new CborReader(data.take())
  expect(reader.list()).toBe(7)
  expect(Array.from({length: reader.list(numbers.length)}, () => reader.number())).toEqual(numbers)
  expect(Array.from({length: reader.list()}, () => reader.integer())).toEqual(below)
  expect([reader.text(), reader.text()]).toEqual(['', long])
  expect(reader.bytes().toString()).toBe(long)
  expect(reader.text()).toBe('ұ')
  expect(reader.items(1)).toEqual(items)
  expect(reader.isAtEnd).toBe(true)
})

test('a text can be read as characters that are its bytes, from where it begins', () => {
  const data = new CborWriter().integer(7).text('ұ').take()
  const start = new CborReader(data)
  start.number()
  const reader = new CborReader(data, start.at)
  expect(reader.rawText()).toBe('\u00D2\u00B1')
  expect(reader.at).toBe(data.length)
})

test('what was written is taken once', () => {
  const writer = new CborWriter().text('one')
  const one = writer.take()
  expect(writer.text('two').take()).toEqual(new CborWriter().text('two').take())
  expect(new CborReader(one).text()).toBe('one')
})

test('an item is passed over with all that is in it, numbers below zero too', () => {
  const bytes = Buffer.from('8301822038188163616263', 'hex')
  const reader = new CborReader(new CborWriter().items(bytes).text('next').take())
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
  ['bytes that end too soon', '4261'],
  ['a broken number', 'fb3ff0000000000000'],
  ['a map', 'a0']
])('%s is no item', (_, hex) => {
  expect(() => new CborReader(Buffer.from(hex, 'hex')).items(1)).toThrow(/expected .* at byte/)
})

test('a list of another length than expected is refused', () => {
  expect(() => new CborReader(new CborWriter().list(1).integer(1).take()).list(2)).toThrow(
    'a list of 2 items'
  )
})
