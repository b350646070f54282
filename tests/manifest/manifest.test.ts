import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {manifestName, readManifest} from '../../scripts/convert/manifest.ts'
import type {Source} from '../../src/model/sources.ts'
import {firstSources} from '../seeds/first.ts'
import {runs} from '../setup/runs.ts'

interface Read {
  readonly sources: Source[]
  /** `line:column-line:column rule found`, in the order of the manifest. */
  readonly messages: string[]
}

function read(text: string, names: readonly string[] = ['a.txt']): Read {
  const file = new VFile({path: manifestName, value: text})
  const sources = readManifest(file, names)
  return {
    sources,
    messages: file.messages.map(({place, ruleId, actual}) => {
      if (!place || !('start' in place)) return 'without a place'
      const {start, end} = place
      return `${start.line}:${start.column}-${end.line}:${end.column} ${ruleId ?? ''} ${actual ?? ''}`
    })
  }
}

/** A manifest of entries, each in lines of its own. */
function manifest(...entries: string[][]): string {
  return `sources:\n${entries.map((lines) => `  - ${lines.join('\n    ')}\n`).join('')}`
}

const whole = ['file: a.txt', 'kind: article', 'title: A title', 'class: press', 'reuse: ask']

describe('a manifest', () => {
  test('of this repository is whole, and names every text beside it', () => {
    const folder = path.resolve(import.meta.dirname, '../../seeds')
    const names = readdirSync(folder).filter((name) => /\.(?:txt|html?)$/.test(name))
    const {sources, messages} = read(readFileSync(path.join(folder, manifestName), 'utf8'), names)
    expect(messages).toEqual([])
    expect(sources.map(({file}) => file).sort()).toEqual(names.sort())
  })

  test('says of the first texts what they are', () => {
    expect(firstSources().map(({kind, class: sourceClass}) => `${kind} ${sourceClass}`)).toEqual([
      'dti expert',
      'dti expert',
      'article press',
      'fotn expert',
      'article ai'
    ])
  })

  test('knows a file by its name however its accents are encoded', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const entry = ['file: café.txt', ...whole.slice(1)]
      const {sources, messages} = read(manifest(entry), ['café.txt'.normalize(form)])
      expect(messages).toEqual([])
      expect(sources[0]?.file).toBe('café.txt'.normalize('NFC'))
    }
  })

  test('names files beside the texts once, and asks for none of them', () => {
    const {sources, messages} = read(manifest(whole), ['a.txt', 'README.md', 'photo.png', 'b.txt'])
    expect(sources).toHaveLength(1)
    expect(messages.map((message) => message.split(' ').slice(1).join(' '))).toEqual([
      'file-ignored README.md',
      'file-ignored photo.png',
      'manifest-entry-missing none'
    ])
  })

  test('gives its entries in order, with what they leave out', () => {
    const {sources} = read(manifest(['file: b.txt', ...whole.slice(1)], whole), ['a.txt', 'b.txt'])
    expect(sources).toMatchObject([
      {file: 'b.txt', language: 'en', quotes: []},
      {file: 'a.txt', kind: 'article', title: 'A title', class: 'press', reuse: 'ask'}
    ])
  })

  test('takes figures as the words they are, and a year as a number', () => {
    const {sources, messages} = read(
      manifest([
        'file: a.txt',
        'kind: fotn',
        'title: 1984',
        ...whole.slice(3),
        'published: 2021',
        'edition: 2021'
      ])
    )
    expect(messages).toEqual([])
    expect(sources).toMatchObject([{title: '1984', published: '2021', edition: 2021}])
  })

  test.each<[string, string[], string]>([
    ['an unknown key', [...whole, 'titel: x'], '7:5-7:10 manifest-key-unknown titel'],
    ['a missing key', whole.slice(0, 4), '2:5-2:9 manifest-key-missing none'],
    ['an empty value', [...whole.slice(0, 4), 'reuse: ""'], '6:12-6:14 manifest-value '],
    ['an unknown kind', whole.with(1, 'kind: blog'), '3:11-3:15 manifest-value blog'],
    ['an unknown class', whole.with(3, 'class: blog'), '5:12-5:16 manifest-value blog'],
    ['an edition that is no year', [...whole, 'edition: next'], '7:14-7:18 manifest-value next'],
    ['a report without edition', whole.with(1, 'kind: fotn'), '2:5-2:9 manifest-key-missing none'],
    ['an address that is none', [...whole, 'address: a.kz'], '7:14-7:18 manifest-value a.kz'],
    [
      'an address that is a script',
      [...whole, 'address: javascript:x'],
      '7:14-7:26 manifest-value javascript:x'
    ],
    [
      'a day that never was',
      [...whole, "saved: '2021-02-30'"],
      '7:12-7:24 manifest-value 2021-02-30'
    ],
    ['a word for a list', [...whole, 'quotes: ru'], '7:13-7:15 manifest-value ru'],
    ['a list for a word', whole.with(2, 'title: [A]'), '4:12-4:15 manifest-value ["A"]'],
    ['a key given twice', [...whole, 'title: B'], '7:5-7:6 manifest-syntax title: B'],
    [
      'a colon without quotation marks',
      whole.with(2, 'title: Ghana: data law'),
      '4:12-4:13 manifest-syntax title: Ghana: data law'
    ],
    ['a text that is not there', whole.with(0, 'file: c.txt'), '2:11-2:16 manifest-file-missing ']
  ])('names %s', (_, entry, message) => {
    expect(read(manifest(entry)).messages).toContain(message)
  })

  test.each([
    ['country: ZZ', '7:14-7:16 manifest-value ZZ'],
    ['country: XX', '7:14-7:16 manifest-value XX'],
    ["published: '2999'", '7:16-7:22 manifest-value 2999'],
    ["saved: '2999-01-01'", '7:12-7:24 manifest-value 2999-01-01'],
    ['edition: 2099', '7:14-7:18 manifest-value 2099'],
    ['language: en-a', '7:15-7:19 manifest-value en-a'],
    ['language: xx-zz-yy', '7:15-7:23 manifest-value xx-zz-yy']
  ])('refuses a country, a day or a language that is none, or is to come: %s', (line, message) => {
    const {sources, messages} = read(manifest([...whole, line]))
    expect(messages).toEqual([message])
    expect(sources).toEqual([])
  })

  test('takes a name that begins with a blank, and names two files whose names are one', () => {
    const spaced = read(manifest(['file: " a.txt"', ...whole.slice(1)]), [' a.txt'])
    expect([spaced.messages, spaced.sources[0]?.file]).toEqual([[], ' a.txt'])
    const twins = ['é.txt'.normalize('NFC'), 'é.txt'.normalize('NFD')]
    const {messages} = read(manifest(['file: é.txt', ...whole.slice(1)]), twins)
    expect(messages).toEqual([`1:1-1:8 manifest-file-twice ${twins[0] ?? ''}`])
  })

  test('encodes in an address what a link may not have', () => {
    const {sources, messages} = read(
      manifest([...whole, 'address: "https://a.kz/x%/?b={c}&d=%D0"'])
    )
    expect(messages).toEqual([])
    expect(sources[0]?.address).toBe('https://a.kz/x%25/?b=%7Bc%7D&d=%D0')
  })

  test('takes a territory without a code of its own', () => {
    expect(read(manifest([...whole, 'country: XC'])).messages).toEqual([])
  })

  test('names a text without an entry', () => {
    expect(read(manifest(whole), ['a.txt', 'b.txt']).messages).toEqual([
      '1:1-1:8 manifest-entry-missing none'
    ])
  })

  test('names the second of two entries for one text, and takes the first', () => {
    const {sources, messages} = read(manifest(whole, whole.with(2, 'title: B')))
    expect(messages).toEqual(['7:11-7:16 manifest-file-twice a.txt'])
    expect(sources.map(({title}) => title)).toEqual(['A title'])
  })

  test.each([
    ['a key too far left', '\n   kind: dti\n    title: A\n    class: press', ['3:1-3:2']],
    ['a key too far right', '\n     kind: dti\n    title: A\n    class: press', ['2:11-2:12']],
    ['a tab', '\n\tkind: dti\n    title: A\n    class: press', ['3:1-3:2']],
    ['two tabs', '\n\tkind: dti\n    title: A\n\tclass: press', ['3:1-3:2', '5:1-5:2']],
    [
      'two colons',
      '\n    kind: dti\n    title: A: B\n    publisher: C: D',
      ['4:12-4:13', '5:16-5:17']
    ]
  ])('names each mistake once, not what follows from it: %s', (_, lines, places) => {
    const {messages} = read(`sources:\n  - file: a.txt${lines}\n`)
    expect(messages.map((message) => message.split(' ', 2).join(' '))).toEqual(
      places.map((place) => `${place} manifest-syntax`)
    )
  })

  test('names a value of the wrong form once, however many rules it breaks', () => {
    expect(read(manifest([...whole, "published: '14.03.2022'"])).messages).toHaveLength(1)
  })

  test.each([
    ['sources: [', '1:11-1:12'],
    ['sources:\n\t- file: a.txt', '2:1-2:2'],
    ['sources:\n  - file: "a', '2:13-2:14'],
    ['a: b: c', '1:4-1:5'],
    ['sources: []\n---\nsources: []', '2:1-3:12']
  ])('names the place where its YAML breaks, and guesses nothing: %j', (text, place) => {
    const {sources, messages} = read(text)
    expect(sources).toEqual([])
    expect(messages.every((message) => message.includes(' manifest-syntax '))).toBe(true)
    expect(messages[0]).toMatch(new RegExp(`^${place} `))
  })

  test.each([
    ['', '1:1-1:1 manifest-key-missing none'],
    ['# nothing\n', '1:1-1:1 manifest-key-missing none'],
    ['- a', '1:1-1:4 manifest-key-missing none'],
    ['sources: none', '1:1-1:8 manifest-key-missing none'],
    ['source: []', '1:1-1:7 manifest-key-unknown source'],
    ['sources:\n  - just words', '2:5-2:15 manifest-value just words'],
    ['sources:\n  - file: *a', '2:5-2:13 manifest-syntax']
  ])('names what is no list of entries: %j', (text, message) => {
    expect(read(text).messages.some((found) => found.startsWith(message))).toBe(true)
  })

  test('names everything at once, and goes on with what is whole', () => {
    const {sources, messages} = read(
      manifest(['file: b.txt', 'kind: blog', 'titel: x', 'class: ai'], whole, ['file: c.txt']),
      ['a.txt', 'b.txt', 'd.txt']
    )
    expect(sources.map(({file}) => file)).toEqual(['a.txt'])
    expect(messages.map((message) => message.replace(/^\S+ /, '')).sort()).toEqual(
      [
        'manifest-entry-missing none',
        'manifest-file-missing ',
        'manifest-key-missing none',
        'manifest-key-missing none',
        'manifest-key-missing none',
        'manifest-key-missing none',
        'manifest-key-missing none',
        'manifest-key-missing none',
        'manifest-key-unknown titel',
        'manifest-value blog'
      ].sort()
    )
  })

  test('says what it expects in words', () => {
    const file = new VFile({path: 'seeds/sources.yaml', value: manifest(whole.slice(0, 4))})
    readManifest(file, ['a.txt', 'b.txt'])
    expect(file.messages.map(String)).toEqual([
      'seeds/sources.yaml:2:5-2:9: expected the key `reuse`, found `none`',
      'seeds/sources.yaml:1:1-1:8: expected an entry for `b.txt`, found `none`'
    ])
  })

  test('never throws, and gives no entry that it has found a fault with', () => {
    const part = fc.constantFrom(
      ...[
        'sources:',
        '\n',
        '\n  - ',
        '\n    ',
        'file: ',
        'a.txt',
        'kind: article',
        'title: ',
        '&a '
      ],
      ...[
        '*a',
        '!x ',
        '[',
        ']',
        '{',
        '}',
        '? ',
        ': ',
        '"',
        "'",
        '|\n',
        '>\n',
        '---',
        '...',
        '%',
        '#'
      ],
      ...[
        '<<: ',
        '__proto__: ',
        'reuse: x',
        'class: press',
        '\t',
        '\uFEFF',
        '\r\n',
        '\0',
        'null',
        '~'
      ]
    )
    const text = fc.array(fc.oneof(part, fc.string({maxLength: 4})), {maxLength: 30})
    fc.assert(
      fc.property(text, (parts) => {
        const {sources} = read(parts.join(''))
        for (const {file} of sources) expect(file).toBe('a.txt')
      }),
      {numRuns: runs(2000)}
    )
  })
})
