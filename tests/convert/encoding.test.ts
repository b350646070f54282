import {describe, expect, test} from 'vitest'
import {bytesOf, readSeed} from '../../scripts/convert/source.ts'
import {encode, type Encoding} from '../../scripts/convert/encoding.ts'

const read = (bytes: Uint8Array) => readSeed('a.txt', 'seeds/a.txt', bytes)

const russian =
  'Закон «О персональных данных»\r\nвступил в силу в 2013 году и был изменён в 2017 году.\n'
const french =
  'La loi n° 78-17 relative à l’informatique, aux fichiers et aux libertés – adoptée à Paris.\n'
const english = 'The Law on “Personal Data” — adopted in 2013.\n'

/** With or without a byte order mark. */
function inEncoding(text: string, encoding: Encoding, mark: readonly number[] = []): Buffer {
  return Buffer.concat([Buffer.from(mark), encode(text, encoding)])
}

describe('a seed that is not in UTF-8', () => {
  test.each([
    ['UTF-16 of Notepad', inEncoding(english, 'utf-16le', [0xff, 0xfe]), english],
    ['UTF-16, the high byte first', inEncoding(russian, 'utf-16be', [0xfe, 0xff]), russian],
    ['UTF-16 without a mark', inEncoding(english, 'utf-16le'), english],
    ['UTF-16 of Russian without a mark', inEncoding(russian, 'utf-16be'), russian],
    ['UTF-8 with a mark', inEncoding(french, 'utf-8', [0xef, 0xbb, 0xbf]), french],
    ['Windows-1251', inEncoding(russian, 'windows-1251'), russian],
    [
      'KOI8-R',
      inEncoding(russian.replaceAll(/[«»]/g, '"'), 'koi8-r'),
      russian.replaceAll(/[«»]/g, '"')
    ],
    ['Windows-1252', inEncoding(french, 'windows-1252'), french]
  ])('is read and given back: %s', (_, bytes, text) => {
    const seed = read(bytes)
    expect(seed.text).toBe(text.replaceAll('\r\n', '\n'))
    expect(seed.riddle).toBeUndefined()
    expect(Buffer.from(bytesOf(seed.text, seed.mends)).equals(bytes)).toBe(true)
  })

  test.each([
    [
      'UTF-16 cut in the middle of a character',
      inEncoding(english, 'utf-16le', [0xff, 0xfe]).subarray(0, -1)
    ],
    ['bytes of no text', Buffer.from(Array.from({length: 400}, (_, at) => (at * 151 + 7) % 256))],
    ['nothing but NUL', Buffer.alloc(400)]
  ])('is one replacement mark where it stays a riddle: %s', (_, bytes) => {
    const seed = read(bytes)
    expect(seed.text).toBe('\uFFFD')
    expect(seed.riddle).toMatch(/\S/)
    expect(Buffer.from(bytesOf(seed.text, seed.mends)).equals(bytes)).toBe(true)
  })

  test('stays UTF-8 where a few bytes are damaged', () => {
    const bytes = Buffer.concat([Buffer.from(russian), Buffer.from([0xff]), Buffer.from(russian)])
    expect(read(bytes).riddle).toBeUndefined()
    expect(read(bytes).text).toContain('Закон')
  })
})
