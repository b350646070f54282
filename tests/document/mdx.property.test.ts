import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {paragraphsOf, textOf, type Body} from '../../src/document/body.ts'
import {readBody, toBody} from '../../src/document/read.ts'
import {writeBody} from '../../src/document/write.ts'
import {hostileLine} from '../convert/hostile.ts'
import {bodies} from './bodies.ts'
import {runs} from '../setup/runs.ts'

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx)

const wanted = {numRuns: runs(300)}
const patience = 120_000

/** The body as it stands in its file: below the front matter, so that a byte order mark is none. */
const mdxOf = (body: Body): string => `\n${writeBody(body)}`

/** What addresses are made of, and marks that Markdown escapes. */
const addressParts = [
  ...['http://', 'HTTPS://', 'www.', 'WWW.', 'mailto:', 'xmpp:', 'ftp://', 'x.kz', 'a@b.kz'],
  ...[
    '/',
    '?a=b&amp;c',
    '…',
    '.',
    ')',
    '(',
    '\\',
    '{',
    '<',
    '_',
    '*',
    '[',
    ']',
    '`',
    '!',
    '~',
    ' ',
    '😀',
    'é'
  ]
]

/** All texts of a body in its order. */
function texts({blocks, notes}: Body): string[] {
  return [
    ...blocks.flatMap((block) =>
      block.type === 'heading' ? [block.children] : paragraphsOf([block])
    ),
    ...notes.map(({children}) => children)
  ].map(textOf)
}

describe('the body of a page', () => {
  test(
    'is read back as it was written, whatever it says',
    () => {
      fc.assert(
        fc.property(bodies, (body) => {
          expect(readBody(mdxOf(body))).toEqual(body)
        }),
        wanted
      )
    },
    patience
  )

  test(
    'means the same to MDX as remark reads it',
    () => {
      fc.assert(
        fc.property(bodies, (body) => {
          expect(toBody(mdx.parse(mdxOf(body)))).toEqual(body)
        }),
        wanted
      )
    },
    patience
  )

  test.each([
    ['Закон', 'ru', ' ', 'العربية', 'ar'],
    ['你好', 'zh', ' ', 'Закон', 'ru'],
    ['Ελληνικά', 'el', '', 'Русский', 'ru'],
    ['ไทย', 'th', '\u00a0', '中文', 'zh']
  ])('can be in two scripts side by side: %s and %s', (one, lang, between, other, otherLang) => {
    const children = [
      {type: 'run', run: {lang}, children: [{type: 'text', value: one}]},
      ...(between === '' ? [] : [{type: 'text', value: between} as const]),
      {type: 'run', run: {lang: otherLang}, children: [{type: 'text', value: other}]}
    ] as const
    const body: Body = {
      blocks: [
        {type: 'paragraph', children},
        {type: 'list', items: [children, children]},
        {type: 'heading', children}
      ],
      notes: [{label: '1', children}]
    }
    expect(readBody(mdxOf(body))).toEqual(body)
    expect(paragraphsOf(body.blocks).map(textOf)).toEqual(Array(3).fill(one + between + other))
  })

  test('is refused where it holds what the vocabulary does not', () => {
    for (const body of [
      '{1 + 1}',
      'import a from "b"',
      '<Component />',
      '<span onclick="x" lang="ru">a</span>',
      'a <span>b</span>',
      '[a](javascript:x)',
      '# a',
      '1. a'
    ]) {
      expect(() => readBody(body), body).toThrow()
    }
  })

  test('keeps every character of words that are no link, though they look like addresses', () => {
    const line = fc
      .array(fc.oneof(fc.constantFrom(...addressParts), hostileLine), {minLength: 1, maxLength: 8})
      .map((parts) => parts.join('').trim())
      .filter((line) => line !== '')
    fc.assert(
      fc.property(line, (line) => {
        const children = [{type: 'text', value: line}] as const
        const body: Body = {
          blocks: [
            {type: 'paragraph', children},
            {type: 'heading', children}
          ],
          notes: [{label: '1', children}]
        }
        expect(readBody(mdxOf(body))).toEqual(body)
      }),
      {numRuns: runs(5000), examples: [['https://x.kz/a…\\{'], ['a😀__b__😀c']]}
    )
  })

  test('keeps every character of any line', () => {
    fc.assert(
      fc.property(
        hostileLine.filter((line) => !/www\.|:\/\/|@/i.test(line)),
        (line) => {
          const children = [{type: 'text', value: line}] as const
          const body: Body = {
            blocks: [
              {type: 'paragraph', children},
              {type: 'list', items: [children, children]},
              {type: 'heading', children}
            ],
            notes: [{label: '1', children}]
          }
          expect(texts(readBody(mdxOf(body)))).toEqual(Array(5).fill(line))
        }
      ),
      {numRuns: runs(500)}
    )
  })
})
