import {describe, expect, test} from 'vitest'
import {bytesOf, readSeed} from '../../scripts/convert/source.ts'
import {encode, type Encoding} from '../../scripts/convert/encoding.ts'

const read = (bytes: Uint8Array) => readSeed('a.txt', 'seeds/a.txt', bytes)

const russian =
  'Закон «О персональных данных»\r\nвступил в силу в 2013 году и был изменён в 2017 году.\n'
const french =
  'La loi n° 78-17 relative à l’informatique, aux fichiers et aux libertés – adoptée à Paris.\n'
/** Too few letters to tell the code page by, and signs of several. */
const named =
  '<html><head><meta charset="ISO-8859-1"></head><body>Data·Law® “ÿ” Ghana · Doe × Roe</body></html>\n'
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
    ['Windows-1252', inEncoding(french, 'windows-1252'), french],
    ['the code page that a saved page names', inEncoding(named, 'windows-1252'), named]
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

  test.each([
    // Bytes that other programs wrote, in hexadecimal.
    [
      'Windows-1250 (Central European)',
      '5a e1 6b 6f 6e 20 6f 20 fa 64 61 6a ed 63 68 20 70 f8 ed 6c 69 9a'
    ],
    ['Windows-1254 (Turkish)', '42 61 f0 fd fe 20 79 61 73 61 73 fd 20 67 fc 6e'],
    [
      'Windows-1257 (Baltic)',
      '44 75 6f 6d 65 6e f8 20 e1 73 74 61 74 79 6d 61 73 20 76 69 73 69 65 6d 73'
    ],
    ['Windows-1253 (Greek)', 'cd fc ec ef f2 20 e4 e5 e4 ef ec dd ed f9 ed'],
    ['Windows-1255 (Hebrew)', 'e7 e5 f7 20 e4 f0 fa e5 f0 e9 ed'],
    ['Windows-1256 (Arabic)', 'de c7 e4 e6 e4 20 c7 e1 c8 ed c7 e4 c7 ca'],
    ['Windows-874 (Thai)', 'a1 ae cb c1 d2 c2 a2 e9 cd c1 d9 c5'],
    ['Shift_JIS (Japanese)', '83 4b 81 5b 83 69 82 cc 83 66 81 5b 83 5e 96 40'],
    ['EUC-KR (Korean)', 'b0 a1 b3 aa c0 c7 20 b5 a5 c0 cc c5 cd b9 fd'],
    ['GB18030 or GBK (Chinese)', 'bc d3 c4 c9 b5 c4 ca fd be dd b7 a8'],
    ['Big5 (Chinese)', 'a5 5b af c7 aa ba bc c6 be da aa 6b'],
    ['Mac OS Roman', '54 68 65 20 41 63 74 20 d0 20 d2 41 63 74 d3 20 d0 20 61 6c 6c']
  ])('is named and not read: %s', (name, hex) => {
    expect(read(Buffer.from(hex.replaceAll(' ', ''), 'hex')).riddle).toBe(name)
  })

  test('stays UTF-8 where a few bytes are damaged', () => {
    const bytes = Buffer.concat([Buffer.from(russian), Buffer.from([0xff]), Buffer.from(russian)])
    expect(read(bytes).riddle).toBeUndefined()
    expect(read(bytes).text).toContain('Закон')
  })
})
