import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {assign} from './publish.ts'
import {parseLock} from '../../scripts/addresses/parse-lock.ts'
import {stringifyLock} from '../../scripts/addresses/stringify-lock.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {blocksOf, listing, measure, measuresOf} from './measures.ts'

const one = measure({
  paragraphs: ['Mobile networks were cut off.', 'Sites were blocked as well.'],
  notes: [['1', 'A report of 2021.']]
})
const other = measure({paragraphs: ['Nobody was online.'], subPillar: 'Network outages'})
const first = assign(emptyLock, [one, other], {date: '2026-01-01'}).lock
const {lock} = assign(
  first,
  [measure({paragraphs: ['Mobile networks were cut off.'], notes: [['1', 'A report of 2021.']]})],
  {date: '2026-02-01'}
)
const text = stringifyLock(lock)

/** Messages as `line:column expected …`. */
function messagesOf(damaged: string): string[] {
  const file = new VFile({path: 'addresses.lock.json'})
  expect(parseLock(damaged, file)).toBeUndefined()
  expect(file.messages.length).toBeGreaterThan(0)
  expect(file.messages.every(({fatal}) => fatal === true)).toBe(true)
  return file.messages.map(({line, column, reason}) => `${line}:${column} ${reason}`)
}

/** Replaces the first of what is there, and gives the place where the new text begins. */
function damage(from: string, to: string): {damaged: string; at: string} {
  const offset = text.indexOf(from)
  expect(offset).toBeGreaterThan(0)
  const lines = text.slice(0, offset).split('\n')
  const at = `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
  return {damaged: text.slice(0, offset) + to + text.slice(offset + from.length), at}
}

test('is written to be read in a diff', () => {
  expect(text).toMatch(`{
  "version": 1,
  "addresses": {
    "/measures/kz/network-outages/": {
      "state": "withdrawn",
      "stands": {
        "kind": "measure",
        "country": "KZ",
        "title": "Network outages",
        "subPillar": {"id": "network-outages", "printed": "Network outages"},
        "instruments": ["Presence of Internet shutdowns"]
      },
      "text": "1d7b3f798f:7pNake95jD83dPIlCOTRJFIA7Ge6vU_GKVzVjkSpv3vcge8Zn1-Zj8QwyWTKeZn0",
      "history": [
        {"on": "2026-01-01", "what": "added", "version": "bcf0eaf90b"},
        {"on": "2026-02-01", "what": "withdrawn"}
      ],
      "sections": [],
      "paragraphs": [
        {"id": "p1", "text": "f6c3f0ca8f:7pNake95jD83dPIlCOTRJFIA7Ge6vU_G"}
      ],
      "notes": [],
      "sum": "0ee98908a5"
    },
`)
})

describe('the sum of an entry', () => {
  test.each([
    ['a letter of a title', 'Presence of Internet', 'Presence of Intarnet'],
    ['a digit of a fingerprint', '"1d7b3f798f:', '"1d7b3f798e:'],
    ['a day', '"2026-01-01"', '"2025-12-31"'],
    ['a letter of its own address', '/measures/kz/network-outages/', '/measures/kz/network-outage/']
  ])('tells that %s was changed, and in which line', (_, from, to) => {
    const {damaged} = damage(from, to)
    const [message = '', ...others] = messagesOf(damaged)
    expect(others).toEqual([])
    expect(message).toMatch(/^\d+:14 expected `"[0-9a-f]{10}"`, the sum of an entry/)
    const [line] = message.split(':')
    expect(damaged.split('\n')[Number(line) - 1]).toContain('"sum"')
  })

  test('is not asked for of a lock from before there were sums', () => {
    const file = new VFile()
    expect(parseLock(text.replace(/,\n\s+"sum": "\w+"/g, ''), file)).toEqual(lock)
    expect(file.messages).toEqual([])
  })

  test('lets a move be declared by hand', () => {
    const {damaged} = damage('"withdrawn"', '{"movedTo": "/measures/kz/other/"}')
    const file = new VFile()
    expect(parseLock(damaged, file)?.addresses['/measures/kz/network-outages/']?.state).toEqual({
      movedTo: '/measures/kz/other/'
    })
  })
})

test('reads what it wrote, whatever the seeds', () => {
  const measures = measuresOf({'a.txt': listing(blocksOf('000_16b7e9280af73a49.txt'))})
  const {lock: seeded} = assign(emptyLock, measures, {date: '2026-01-01'})
  const file = new VFile()
  const read = parseLock(stringifyLock(seeded), file)
  expect(read).toEqual(seeded)
  expect(file.messages).toEqual([])
  expect(stringifyLock(read ?? emptyLock)).toBe(stringifyLock(seeded))
  expect(assign(read ?? emptyLock, measures, {date: '2026-01-01'}).changes).toEqual([])
})

test('reads a lock that an editor laid out otherwise', () => {
  const file = new VFile()
  expect(parseLock(JSON.stringify(JSON.parse(stringifyLock(lock))), file)).toEqual(lock)
  expect(file.messages).toEqual([])
})

test('reads a lock that an editor saved with a mark and other line ends', () => {
  const file = new VFile()
  expect(parseLock(`\uFEFF${text.replaceAll('\n', '\r\n')}`, file)).toEqual(lock)
  expect(file.messages).toEqual([])
})

test('says of thousands of damages the first', () => {
  const entries = Array.from({length: 20_000}, (_, index) => `"/articles/a${index}/": null`)
  const messages = messagesOf(`{"version": 1, "addresses": {${entries.join(', ')}}}`)
  expect(messages).toHaveLength(50)
  expect(messages[0]).toMatch(/^1:\d+ expected object, found `null`$/)
})

test('refuses a lock that was cut off, at its end', () => {
  const short = text.slice(0, text.indexOf('"history"'))
  const lines = short.split('\n')
  expect(messagesOf(short)).toEqual([
    expect.stringMatching(
      new RegExp(`^${lines.length}:\\d+ expected JSON, found the end of the file: correct it, or `)
    )
  ])
})

test('refuses an empty file', () => {
  expect(messagesOf('')).toEqual([
    '1:1 expected JSON, found the end of the file: correct it, or take the file as it was last committed'
  ])
})

test.each([
  [
    'the marks of a merge',
    '"/measures/kz/presence',
    '<<<<<<< HEAD\n"/measures/kz/presence',
    '<<<<<<<',
    'a lock without the marks of a merge',
    'remove the three marks'
  ],
  ['a comment', '"state"', '// mine\n"state"', '// mine', 'JSON', 'correct it'],
  ['a comma too many', '"0ee98908a5"\n    }', '"a24b9acc13",\n    }', '}', 'JSON', 'correct it']
])('refuses a lock with %s, at the place', (_, from, to, found, expected, advice) => {
  const {damaged} = damage(from, to)
  const before = damaged.slice(0, damaged.indexOf(to) + to.indexOf(found)).split('\n')
  const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
  expect(messagesOf(damaged)).toEqual([
    expect.stringMatching(
      new RegExp(`^${place} expected ${expected}, found \`${found}\`: ${advice}`)
    )
  ])
})

test.each([
  ['an unknown kind', '"measure"', '"measures"', 'a kind of page'],
  ['an unknown state', '"withdrawn"', '"gone"', '`live`, `withdrawn` or an address it moved to'],
  ['a day that is none', '"2026-01-01"', '"2026-13-01"', 'a day such as `2026-05-31`'],
  ['days that run backwards', '"2026-02-01"', '"2025-02-01"', 'a day not before 2026-01-01'],
  ['an event out of turn', '"added"', '"changed"', '`added` after nothing'],
  [
    'a fingerprint cut short',
    '"f6c3f0ca8f:7',
    '"f6c3f0ca8f:',
    'a fingerprint: ten digits and 32 letters'
  ],
  ['a state its history denies', '"withdrawn"', '"live"', '`withdrawn`, as its history says'],
  [
    'an address that is none',
    '"/measures/kz/network-outages/"',
    '"/A/"',
    'an address such as `/measures/kz/safe-harbour/`'
  ],
  ['a lead that is no anchor', '"to": "p1"', '"to": "P1"', 'an anchor such as `p3`', 6],
  ['a lead to nowhere', '"to": "p1"', '"to": "p7"', 'an anchor of the page', 6],
  ['a lead to itself', '"to": "p1"', '"to": "p2"', 'an anchor that leads somewhere', 6],
  ['an anchor named twice', '"id": "p2"', '"id": "p1"', 'each anchor once', 6],
  ['an anchor cut out', '"id": "p2"', '"id": "p3"', '`p2` beside it', 6],
  ['a number without its letter', '"id": "p2"', '"id": "p1b"', '`p1a` beside it', 6],
  ['a note named as a paragraph', '"id": "n1"', '"id": "m1"', 'an anchor such as `n12`', 6],
  [
    'a move to nowhere',
    '"withdrawn"',
    '{"movedTo": "/elsewhere/"}',
    'an address of this lock, or a new one in `/measures/kz/`',
    12
  ],
  [
    'a move to itself',
    '"withdrawn"',
    '{"movedTo": "/measures/kz/network-outages/"}',
    'a move that ends somewhere',
    12
  ]
])('refuses %s, with line and column', (_, from, to, expected, inward = 0) => {
  const {damaged, at} = damage(from, to)
  const [line, column] = at.split(':').map(Number)
  const found = to.replace(/^.*": (".*")\}?$/, '$1')
  expect(messagesOf(damaged)[0]).toMatch(
    `${line}:${(column ?? 0) + inward} expected ${expected}, found \`${found}`
  )
})

test('refuses a key it does not know, at the key', () => {
  const {damaged, at} = damage('"state"', '"status": 1, "state"')
  expect(messagesOf(damaged)).toEqual([`${at} expected a key of the lock, found \`"status"\``])
})

test('refuses a key that is missing, at its object', () => {
  const {damaged} = damage('"state": "withdrawn",', '')
  expect(messagesOf(damaged)[0]).toMatch(/^4:38 expected `state`: `live`, .*, found nothing$/)
})

test('refuses an address that stands twice, where reading would lose one', () => {
  const {damaged} = damage(
    '/measures/kz/network-outages/',
    '/measures/kz/presence-of-internet-shutdowns/'
  )
  const second = damaged
    .split('\n')
    .findLastIndex((line) => line.includes('"/measures/kz/presence'))
  expect(messagesOf(damaged)).toContain(
    `${second + 1}:5 expected each key once, found \`"/measures/kz/presence-of-internet-shutdowns/"\``
  )
})

describe('what no run writes is refused at its place', () => {
  const address = '"/measures/kz/network-outages/"'

  test.each([
    ['"/"', 'an address in `/measures/` for what is a measure'],
    ['"/search/"', 'an address in `/measures/` for what is a measure'],
    ['"/laws/kz/zzz/"', 'an address in `/measures/` for what is a measure'],
    ['"/measures/"', 'an address in `/measures/` for what is a measure'],
    [`"/measures/kz/${'a'.repeat(300)}/"`, 'an address whose parts have at most 200 letters'],
    [
      '"/measures/kz/network-outages/versions/0123456789/"',
      'an address of a page, not of a version of one'
    ],
    ['"__proto__"', 'a key of the lock']
  ])('an address that no page can have: %s', (to, expected) => {
    const {damaged, at} = damage(address, to)
    expect(
      messagesOf(damaged).some((message) => message.startsWith(`${at} expected ${expected}`))
    ).toBe(true)
  })

  test('a day after tomorrow', () => {
    const {damaged, at} = damage('"2026-02-01"', '"9999-12-31"')
    expect(messagesOf(damaged)).toContainEqual(
      expect.stringMatching(new RegExp(`^${at} expected a day not after \\d{4}-\\d\\d-\\d\\d`))
    )
  })

  test('a day that does not exist', () => {
    const {damaged, at} = damage('"2026-02-01"', '"2026-02-30"')
    expect(messagesOf(damaged).at(0)).toMatch(new RegExp(`^${at} expected a day such as`))
  })

  test.each(['[', '{"a":', '['.repeat(8) + '{"a":'])('brackets without an end: %s', (part) => {
    const [message = ''] = messagesOf(part.repeat(200_000))
    expect(message).toMatch(/^1:\d+ expected a lock, which is not nested so deep/)
  })
})
