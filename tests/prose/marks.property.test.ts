import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {bodyOf} from '../../scripts/convert/pages.ts'
import type {Located, Mark} from '../../src/kinds/reader.ts'
import {markProse} from '../../scripts/convert/prose/marks.ts'
import {textOf, type Body, type Inline} from '../../src/document/body.ts'
import {readBody} from '../../src/document/read.ts'
import {writeBody} from '../../src/document/write.ts'
import {hostileLine} from '../convert/hostile.ts'
import {english, located} from './located.ts'
import {runs} from '../setup/runs.ts'

const parts = fc.constantFrom(
  ...['https://', 'http://', 'HTTP://', 'www.', 'www', 'WWW.', 'a.kz', 'a@b.kz', '@', '.', '..'],
  ...['...', '…', '/', '//', '://', ':', ';', ',', '-', '_', '+', '&', '&amp;', '*', '~', '(', ')'],
  ...['[', ']', '"', '”', '’', '!', '?', '#', '=', '%D0', '點看', '.com', 'localhost', '5', 'x'],
  ...[
    'mailto:',
    'xmpp:',
    'ftp://',
    'сайт.рф',
    'Закон',
    'қ',
    'о',
    'І',
    'VІ',
    'АСО',
    'Kcell',
    ' ',
    ' '
  ]
)
const addresses = fc.array(parts, {minLength: 1, maxLength: 14}).map((all) => all.join('').trim())
const line = fc
  .oneof(
    addresses,
    fc.tuple(hostileLine, addresses).map((two) => two.join('')),
    hostileLine
  )
  .map((text) => text.replace(/^[ \t]+|[ \t]+$/g, ''))
  .filter((text) => text !== '')

const wanted = {numRuns: runs(2000)}
/** For a busy machine: these read much, and nothing is measured. */
const patience = 120_000

function words({value, position}: Located<string>, {start, end}: Mark): string {
  return value.slice(start - position.start.offset, end - position.start.offset)
}

/** Calls of notes at some single characters of a text. */
function calls({position}: Located<string>, places: readonly number[]): Mark[] {
  const {start, end} = position
  const offsets = new Set(places.map((at) => start.offset + (at % (end.offset - start.offset))))
  return [...offsets].map((at) => ({type: 'call', note: '1', start: at, end: at + 1}))
}

describe('marks of any text', () => {
  test(
    'are in order, apart, within the text, and give back those already placed',
    () => {
      fc.assert(
        fc.property(line, fc.array(fc.nat(), {maxLength: 3}), (value, places) => {
          const text = located(value)
          const taken = calls(text, places)
          const marks = markProse(text, english, taken)
          let from = text.position.start.offset
          for (const {start, end} of marks) {
            expect(start).toBeGreaterThanOrEqual(from)
            expect(end).toBeGreaterThan(start)
            from = end
          }
          expect(from).toBeLessThanOrEqual(text.position.end.offset)
          expect(marks).toEqual(expect.arrayContaining(taken))
        }),
        wanted
      )
    },
    patience
  )

  test(
    'link to what a browser opens, at the address that is printed',
    () => {
      fc.assert(
        fc.property(line, (value) => {
          const text = located(value)
          for (const mark of markProse(text, english)) {
            if (mark.type !== 'link') continue
            expect(['http:', 'https:', 'mailto:']).toContain(new URL(mark.href).protocol)
            expect(mark.href.endsWith(words(text, mark))).toBe(true)
          }
        }),
        wanted
      )
    },
    patience
  )

  test(
    'leave no three Cyrillic letters in a row without a mark',
    () => {
      fc.assert(
        fc.property(line, (value) => {
          const text = located(value)
          const marks = markProse(text, english)
          const origin = text.position.start.offset
          for (const {0: letters, index} of value.matchAll(/(?:(?=\p{L})\p{sc=Cyrl}){3,}/gu)) {
            const at = index + origin
            const cover = marks.filter(({start, end}) => start < at + letters.length && end > at)
            expect(cover.length, letters).toBeGreaterThan(0)
          }
        }),
        wanted
      )
    },
    patience
  )
})

function linksOf(children: readonly Inline[]): string[] {
  return children.flatMap((node) => {
    if (node.type === 'link') return [`${textOf(node.children)} → ${node.url}`]
    return node.type === 'run' ? linksOf(node.children) : []
  })
}

describe('a page of any text', () => {
  test(
    'has the links that are marked, and no other',
    () => {
      fc.assert(
        fc.property(line, (value) => {
          // Not at the very start, where a byte order mark would be one.
          const text = located(`.${value}`)
          const marks = markProse(text, english)
          const blocks = [{type: 'paragraph', prose: {text, marks}}] as const
          const read: Body = readBody(writeBody(bodyOf({blocks, notes: []}, () => '/')))
          const [paragraph] = read.blocks
          const children =
            paragraph !== undefined && 'children' in paragraph ? paragraph.children : []
          expect(linksOf(children)).toEqual(
            marks.flatMap((mark) =>
              mark.type === 'link' ? [`${words(text, mark)} → ${mark.href}`] : []
            )
          )
          expect(textOf(children)).toBe(text.value)
        }),
        wanted
      )
    },
    patience
  )
})

describe('a line of a million characters', () => {
  const count = 1_000_000
  test.each([
    'a',
    'я',
    'і',
    'ۀ ',
    'https://a.kz/',
    'https://a.kz ',
    '://',
    'a://',
    'www.',
    'www. ',
    '@',
    'a@',
    'a@b.',
    'a.',
    '…',
    '(',
    'http://(',
    '(http://a.kz)',
    'Закон [x] ',
    'Закон “a” ',
    'VІ ',
    '个',
    '-',
    '.../'
  ])(
    'of %j over and over has its marks',
    (part) => {
      const text = located(part.repeat(count / part.length))
      expect(markProse(text, english)).toBeInstanceOf(Array)
    },
    patience
  )
})

test('a paragraph that changes its language without end has no language marked, and all addresses', () => {
  const line = (times: number): Located<string> =>
    located('and Закон '.repeat(times).concat('https://a.kz/b is there'))
  const typesIn = (times: number): readonly string[] =>
    markProse(line(times), english).map(({type}) => type)
  expect(typesIn(500)).toEqual([...Array<string>(500).fill('language'), 'link'])
  expect(typesIn(501)).toEqual(['link'])
})

test('a paragraph of addresses without end has no address marked', () => {
  const typesIn = (times: number): readonly string[] =>
    markProse(located('see https://a.kz/b '.repeat(times)), english).map(({type}) => type)
  expect(typesIn(500)).toEqual(Array<string>(500).fill('link'))
  expect(typesIn(501)).toEqual([])
})
