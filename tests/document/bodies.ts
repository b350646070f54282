/** Bodies of any text, for property tests. */
import fc from 'fast-check'
import {
  joinNeighbours,
  textOf,
  type Body,
  type Flow,
  type Inline,
  type Run
} from '../../src/document/body.ts'
import {hostileLine} from '../convert/hostile.ts'

const words = fc.constantFrom(
  ...[
    'Закон',
    'العربية',
    '你好',
    'Ελληνικά',
    'עברית',
    'ไทย',
    'हिन्दी',
    'ქართული',
    'Law',
    'қ',
    '1',
    'w',
    'i'
  ],
  ...[
    ' ',
    '  ',
    '\u00a0',
    '\u3000',
    '\u200f',
    '(',
    ')',
    ':',
    '.',
    ',',
    '“',
    '”',
    '-',
    '#',
    '<',
    '{',
    '`'
  ]
)
/** Text between two others, which need not be trimmed: blanks alone, too. */
const text = fc.oneof(
  fc.array(words, {minLength: 1, maxLength: 6}).map((parts) => parts.join('')),
  // Without marks there are no addresses: those are the business of the marks.
  hostileLine.filter((line) => !/www\.|:\/\/|@/i.test(line))
)
const run = fc.constantFrom<Run>({lang: 'ru'}, {lang: 'ar', dir: 'rtl'}, {lang: 'zh'}, {lang: 'el'})
const inText = (value: string): Inline[] => [{type: 'text', value}]

/** A note is called by its label; the page has notes 1, 2 and a second note 1. */
const labels = ['1', '2', '1-2']

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {weight: 3, arbitrary: text.map((value): Inline => ({type: 'text', value}))},
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        run,
        text.filter((value) => /\p{L}/u.test(value))
      )
      .map(([of, value]): Inline => ({type: 'run', run: of, children: inText(value)}))
  },
  fc.constantFrom(...labels).map((note): Inline => ({type: 'call', note})),
  text.map((value): Inline => ({type: 'link', url: 'https://a.kz/b', children: inText(value)})),
  text.map((value): Inline => ({
    type: 'link',
    url: '/indicators/kz/2021/b1/',
    children: inText(value)
  })),
  fc.constantFrom('http://b.kz/…', 'www.a.kz…').map((value): Inline => ({type: 'cut', value}))
)

export const inlines: fc.Arbitrary<readonly Inline[]> = fc
  .array(inline, {minLength: 1, maxLength: 5})
  .map(joinNeighbours)
  // Two texts put together can make an address, which the converter would mark.
  .filter((children) =>
    children.every((node) => node.type !== 'text' || !/www\.|:\/\/|@/i.test(node.value))
  )

/** A cell is empty, or has no blanks around it. */
const cell = fc.oneof(
  fc.constant([]),
  inlines.filter((children) => {
    const words = textOf(children)
    return words !== '' && words === words.replaceAll(/^[ \t]+|[ \t]+$/g, '')
  })
)
const row = fc.tuple(cell, cell, cell)

const flow: fc.Arbitrary<Flow> = fc.oneof(
  inlines.map((children): Flow => ({type: 'paragraph', children})),
  inlines.map((children): Flow => ({type: 'heading', children})),
  fc.array(inlines, {minLength: 1, maxLength: 3}).map((items): Flow => ({type: 'list', items})),
  fc
    .tuple(fc.array(row, {minLength: 1, maxLength: 3}), fc.boolean())
    .map(([rows, marked]): Flow => ({
      type: 'table',
      rows,
      hasHead: marked && rows[0]?.some((cell) => cell.length > 0) === true
    }))
)

/** No list follows a list: the converter makes one of them. */
export const bodies: fc.Arbitrary<Body> = fc
  .tuple(fc.array(flow, {minLength: 1, maxLength: 4}), fc.tuple(inlines, inlines, inlines))
  .map(([blocks, notes]) => ({
    blocks: blocks.filter(({type}, index) => type !== 'list' || blocks[index - 1]?.type !== 'list'),
    notes: notes.map((children, index) => ({label: labels[index] ?? '', children}))
  }))
