/**
 * Which encoding the bytes of a file are in, and the text they say.
 *
 * People save pages as UTF-8, as UTF-16 (Notepad's “Unicode”), and in the code
 * pages of Windows and of older mail. Bytes are read in another encoding than
 * UTF-8 only where nothing else can be meant; a file that stays a riddle is
 * not read at all, since a page of replacement marks helps nobody.
 */

export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'koi8-r' | 'windows-1252'

interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** Whether the file begins with a byte order mark, which is no part of the text. */
  readonly marked: boolean
  /** Stretches of bytes that no page can hold; each is one U+FFFD at its offset. */
  readonly unreadable: readonly {readonly offset: number; readonly bytes: string}[]
  /** Set where the file as a whole could not be read: what it may be. */
  readonly riddle?: string
}

const byteOrderMarks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
]

const replacement = '\uFFFD'

/** How files begin that hold a text in another form. */
const otherFormats: readonly (readonly [name: string, start: RegExp])[] = [
  ['a PDF file', /^%PDF-/],
  ['a zip archive, such as .docx or .epub', /^PK\x03\x04/],
  ['a file of Word 97', /^\xd0\xcf\x11\xe0/],
  ['an RTF file', /^\{\\rtf\d/],
  ['a gzip archive', /^\x1f\x8b/],
  ['UTF-32', /^(?:\xff\xfe\0\0|\0\0\xfe\xff)/],
  ['a web archive (MHTML)', /^(?:[\w-]+: [^]*?\n)?MIME-Version: 1\.0\s[^]*?multipart\/related/i]
]

function otherFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2000)).toString('latin1')
  return otherFormats.find(([, pattern]) => pattern.test(start))?.[0]
}

/** Bytes as text. Whatever they are, `encode` gives them back. */
export function decode(bytes: Uint8Array): Decoded {
  const other = otherFormat(bytes)
  if (other !== undefined) return riddle(bytes, other)
  const mark = byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (mark !== undefined) {
    const [encoding, {length}] = mark
    const body = bytes.subarray(length)
    const decoded = encoding === 'utf-8' ? decodeUtf8(body) : decodeUtf16(body, encoding)
    return decoded === undefined ? riddle(bytes, nameOf(encoding)) : {...decoded, marked: true}
  }
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return decodeUtf16(bytes, wide) ?? riddle(bytes, 'UTF-16')
  const utf8 = decodeUtf8(bytes)
  if (utf8.unreadable.length === 0) return utf8
  const single = bytes.includes(0)
    ? undefined
    : (singleByteEncoding(bytes, utf8) ?? declaredEncoding(bytes, utf8))
  if (single !== undefined) return single
  const {length} = utf8.unreadable
  const foreign = foreignIn(utf8.text).length - length
  const isOther = !bytes.includes(0) && length >= fewUnreadable && length > foreign
  return isOther || (length > mostUnreadable && length > utf8.text.length / 200)
    ? riddle(bytes, likely(bytes))
    : utf8
}

/** The bytes of a text in an encoding, with its byte order mark if it had one. */
export function encode(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text)
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16()
    default: {
      const byteOf = new Map(table(encoding).map((character, byte) => [character, byte]))
      return Buffer.from([...text].map((character) => byteOf.get(character) ?? 0x3f))
    }
  }
}

export function byteOrderMark(encoding: Encoding): Buffer {
  return Buffer.from(byteOrderMarks.find(([name]) => name === encoding)?.[1] ?? [])
}

/** `utf-16le` as people write it. */
function nameOf(encoding: Encoding): string {
  return encoding
    .replace('utf', 'UTF')
    .replace('windows', 'Windows')
    .replace('koi8-r', 'KOI8-R')
    .replace(/[lb]e$/, '')
}

/** More bytes that are no UTF-8 than these, and the file is in another encoding. */
const mostUnreadable = 5
/** As many are enough where they are more than what it could read besides ASCII. */
const fewUnreadable = 2

function riddle(bytes: Uint8Array, name: string): Decoded {
  return {
    text: replacement,
    encoding: 'utf-8',
    marked: false,
    unreadable: [{offset: 0, bytes: hex(bytes)}],
    riddle: name
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/** UTF-16 without a mark: in text of any script, half of the bytes of its blanks and line ends are zero. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const sample = bytes.subarray(0, 1 << 16)
  let [even, odd] = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even++
    if (byte === 0 && at % 2 === 1) odd++
  })
  const enough = sample.length / 40
  if (odd > enough && even === 0) return 'utf-16le'
  return even > enough && odd === 0 ? 'utf-16be' : undefined
}

/** Undefined where it is not well-formed throughout. */
function decodeUtf16(bytes: Uint8Array, encoding: Encoding): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined
  const little = encoding === 'utf-16le' ? Buffer.from(bytes) : Buffer.from(bytes).swap16()
  const text = little.toString('utf16le')
  return text.isWellFormed() && !text.includes('\0')
    ? {text, encoding, marked: false, unreadable: []}
    : undefined
}

/** Decodes UTF-8; each NUL and each broken sequence becomes one U+FFFD, and is listed. */
function decodeUtf8(bytes: Uint8Array): Decoded {
  const head = {encoding: 'utf-8', marked: false} as const
  const strict = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
  try {
    const text = strict.decode(bytes)
    if (!text.includes('\0')) return {...head, text, unreadable: []}
  } catch {
    // Broken somewhere: read it piece by piece below.
  }
  const lenient = new TextDecoder('utf-8', {ignoreBOM: true})
  const unreadable: {offset: number; bytes: string}[] = []
  const pieces: string[] = []
  let length = 0
  const add = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
  }
  let good = 0
  for (let at = 0; at < bytes.length;) {
    const sequence = sequenceLength(bytes, at)
    if (sequence > 0) {
      at += sequence
      continue
    }
    add(lenient.decode(bytes.subarray(good, at)))
    unreadable.push({offset: length, bytes: hex(bytes.subarray(at, at + 1))})
    add(replacement)
    at += 1
    good = at
  }
  add(lenient.decode(bytes.subarray(good)))
  return {...head, text: pieces.join(''), unreadable}
}

/** Length of the well-formed, non-NUL UTF-8 sequence at an offset, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first === 0) return 0
  if (first < 0x80) return 1
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return 0
  const second = bytes[at + 1] ?? 0
  // Overlong forms, surrogates and what lies beyond U+10FFFF.
  if (first === 0xe0 && second < 0xa0) return 0
  if (first === 0xed && second > 0x9f) return 0
  if (first === 0xf0 && second < 0x90) return 0
  if (first === 0xf4 && second > 0x8f) return 0
  for (let index = 1; index < length; index++) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

/** The character of each byte; undefined bytes are control characters, so that nothing is lost. */
function table(encoding: Encoding): string[] {
  const decoder = new TextDecoder(encoding)
  return Array.from({length: 256}, (_, byte) => decoder.decode(Uint8Array.of(byte)))
}

/**
 * The text in the one code page it can be in. What UTF-8 cannot read must be
 * much of what is not ASCII, or the file is UTF-8 with a few bytes damaged.
 */
function singleByteEncoding(bytes: Uint8Array, utf8: Decoded): Decoded | undefined {
  const foreign = [...utf8.text].filter((character) => character > '\x7f').length
  if (utf8.unreadable.length < foreign / 2) return undefined
  const cyrillic = (['windows-1251', 'koi8-r'] as const)
    .map((encoding) => ({encoding, text: decodeWith(encoding, bytes)}))
    .filter(({text}) => isCyrillic(text))
  const [only, other] = cyrillic
  if (only !== undefined && other === undefined) {
    return {...only, marked: false, unreadable: []}
  }
  const text = decodeWith('windows-1252', bytes)
  return cyrillic.length === 0 && isWestern(text)
    ? {encoding: 'windows-1252', text, marked: false, unreadable: []}
    : undefined
}

/** `<meta charset="windows-1252">`, `<meta … content="text/html; charset=iso-8859-1">` */
const declaration =
  /<meta\s[^>]{0,200}charset\s*=\s*["']?\s*(windows-125[12]|cp125[12]|iso-8859-1|latin1|koi8-r)\b/iu

/** The names of pages for encodings; browsers take Latin 1 for Windows-1252, too. */
const declared: Readonly<Record<string, Encoding>> = {
  'windows-1251': 'windows-1251',
  cp1251: 'windows-1251',
  'koi8-r': 'koi8-r'
}

/**
 * The text in the code page that the head of a saved page names, where that can
 * be so: what UTF-8 cannot read is much of what is not ASCII, and nothing is a
 * control character, as bytes of a wider encoding would be.
 */
function declaredEncoding(bytes: Uint8Array, utf8: Decoded): Decoded | undefined {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1')
  const name = declaration.exec(head)?.[1]?.toLowerCase()
  if (name === undefined || utf8.unreadable.length < foreignIn(utf8.text).length / 2)
    return undefined
  const encoding = declared[name] ?? 'windows-1252'
  const text = decodeWith(encoding, bytes)
  return /[\u0080-\u009F]|[\u0080-\u{10FFFF}]{5}/u.test(text) && encoding === 'windows-1252'
    ? undefined
    : {encoding, text, marked: false, unreadable: []}
}

function decodeWith(encoding: Encoding, bytes: Uint8Array): string {
  const characters = table(encoding)
  return Array.from(bytes, (byte) => characters[byte] ?? replacement).join('')
}

/** Words in one case or capitalised, of the letters that Cyrillic texts have most. */
function isCyrillic(text: string): boolean {
  const words = text.match(/\p{sc=Cyrillic}+/gu) ?? []
  const letters = words.join('')
  if (letters.length < 12) return false
  const foreign = (text.match(/[^\x00-\x7f]/g) ?? []).length
  const frequent = (letters.match(/[оеаинтсріі]/gi) ?? []).length
  const cased = words.filter((word) => /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u.test(word)).length
  // Kazakh and Tatar code pages are read as letters of the South Slavs among Russian ones.
  const isMixed = /[ђѓљњћќџ]/i.test(letters) && /[ыэё]/i.test(letters)
  return (
    !isMixed &&
    !/\p{sc=Cyrillic}[±°·¤¬]\p{sc=Cyrillic}/u.test(text) &&
    letters.length > foreign * 0.8 &&
    frequent > letters.length * 0.4 &&
    cased > words.length * 0.9 &&
    (letters.match(/\p{Ll}/gu) ?? []).length > letters.length / 2
  )
}

/** Typographic marks, and letters of Western Europe amid Latin words. */
function isWestern(text: string): boolean {
  const foreign = text.match(/[^\x00-\x7f]/g) ?? []
  const usual = foreign.filter((character) =>
    /[ €§©«»°ºª–—‘’“”„…•àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÀÂÄÁÅÆÇÈÉÊÎÔÖÓØÜÚ¿¡£]/.test(character)
  )
  const letters = text.match(/\p{L}/gu) ?? []
  const accented = letters.filter((letter) => letter > '\x7f')
  const isSparse = accented.length < letters.length * 0.02
  const isOneAlphabet = westernAlphabets.some((alphabet) =>
    accented.every((letter) => alphabet.includes(letter.toLowerCase()))
  )
  return (
    usual.length === foreign.length && (isSparse || isOneAlphabet) && !/[^\x00-\x7f]{5}/.test(text)
  )
}

/** The letters besides ASCII of French, of German and the Nordic languages, and of those of the south. */
const westernAlphabets = ['àâæçéèêëîïôœùûü', 'äöüßåæøéèàëï', 'áàâãäçéèêíìïóòôõúùüñºª']

const centralEuropean = /[áčďéěíňřšťúůýžľĺôäöüőűăâîșțşţđąćęłńóśźż]/iu
const kana = /[\u3040-\u30FF]/u
const chinese = /[的一是在不了有和人这這中大为為上个個国國法用于於以者可对對]/u

/** Encodings that are recognised and not read, with what their texts have besides ASCII. */
const unreadEncodings: readonly (readonly [
  label: string,
  name: string,
  fits: (text: string) => boolean
])[] = [
  ['shift_jis', 'Shift_JIS (Japanese)', (text) => shareOf(text, kana) > 0.3],
  ['euc-jp', 'EUC-JP (Japanese)', (text) => shareOf(text, kana) > 0.3],
  ['gb18030', 'GB18030 or GBK (Chinese)', (text) => shareOf(text, chinese) > 0.1],
  ['big5', 'Big5 (Chinese)', (text) => shareOf(text, chinese) > 0.1],
  ['euc-kr', 'EUC-KR (Korean)', (text) => shareOf(text, /\p{sc=Hangul}/u) > 0.6],
  ['iso-8859-5', 'ISO-8859-5 (Cyrillic)', isCyrillic],
  ['ibm866', 'code page 866 (Cyrillic)', isCyrillic],
  ['x-mac-cyrillic', 'Mac OS Cyrillic', isCyrillic],
  ['windows-1255', 'Windows-1255 (Hebrew)', (text) => isWritten(text, /\p{sc=Hebrew}/u)],
  ['windows-1253', 'Windows-1253 (Greek)', (text) => isWritten(text, /\p{sc=Greek}/u)],
  ['windows-1256', 'Windows-1256 (Arabic)', (text) => isWritten(text, /\p{sc=Arabic}|[،؛؟]/u)],
  ['windows-874', 'Windows-874 (Thai)', (text) => isWritten(text, /\p{sc=Thai}/u)],
  ['windows-1254', 'Windows-1254 (Turkish)', (text) => isAllOf(text, /[ğışçöüâîû]|İ/iu)],
  ['windows-1257', 'Windows-1257 (Baltic)', (text) => isAllOf(text, /[ąčęėįšųūžāēģīķļņõäöü]/iu)],
  ['windows-1250', 'Windows-1250 (Central European)', (text) => isAllOf(text, centralEuropean)],
  ['iso-8859-2', 'ISO-8859-2 (Central European)', (text) => isAllOf(text, centralEuropean)],
  ['macintosh', 'Mac OS Roman', (text) => isAllOf(text, /[éèêëàâäáãåçñíìîïóòôöõøúùûüßœ¿¡]/iu)]
]

/** What a file that could not be read may be in. */
function likely(bytes: Uint8Array): string {
  if (bytes.includes(0)) return 'no text, or UTF-16'
  const fitting = unreadEncodings.find(([label, , fits]) => {
    const text = decodeStrictly(label, bytes)
    return text !== undefined && fits(text)
  })
  if (fitting !== undefined) return fitting[1]
  const high = bytes.filter((byte) => byte >= 0xc0).length
  const other = bytes.filter((byte) => byte >= 0x80 && byte < 0xc0).length
  return high > 3 * other ? 'Windows-1251 or KOI8-R' : 'Windows-1252 or another code page'
}

function decodeStrictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

function foreignIn(text: string): readonly string[] {
  return text.match(/[^\x00-\x7f]/gu) ?? []
}

/** How much of what is not ASCII is of a kind. */
function shareOf(text: string, kind: RegExp): number {
  const foreign = foreignIn(text)
  return foreign.filter((character) => kind.test(character)).length / Math.max(foreign.length, 1)
}

/** Whether all of it is, in words of their own. */
function isWritten(text: string, script: RegExp): boolean {
  const isMixed = /[a-z][^\x00-\x7f]|[^\x00-\x7f][a-z]/i.test(text.replaceAll(/[‘’“”«»]/g, ''))
  return !isMixed && isAllOf(text, script)
}

/** Whether all of it is, but for typographic marks, in words that are in one case or capitalised. */
function isAllOf(text: string, kind: RegExp): boolean {
  const foreign = foreignIn(text).filter((character) => !/[\u00A0«»„“”‘’–—…°§©•]/.test(character))
  const words = text.match(/\p{L}+/gu) ?? []
  const cased = words.filter((word) => /^(?:\p{Lu}?[^\p{Lu}]*|\p{Lu}+)$/u.test(word)).length
  return foreign.every((character) => kind.test(character)) && cased > words.length * 0.9
}
