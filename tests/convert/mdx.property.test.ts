import fc from 'fast-check'
import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import type {Prose} from '../../scripts/convert/draft.ts'
import {renderBody} from '../../scripts/convert/render.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {stringifyPage} from '../../scripts/convert/stringify.ts'
import {readBody, toBody, type Body, type Inline} from '../../src/content/vocabulary.ts'
import {parseFrontMatter, stringifyFrontMatter} from '../../src/model/front-matter.ts'
import {hostileLine} from './hostile.ts'

/** Addresses are the business of the marks in prose; without marks there are none. */
const line = hostileLine.filter((text) => !/www\.|:\/\/|@/i.test(text))

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx)

function prose(text: string, marks: Prose['marks'] = []): Prose {
  // Not at the very start, where a byte order mark would be one.
  const seed = readSeed('a.txt', 'a.txt', Buffer.from(`.${text}`))
  return {text: seed.slice(1, seed.text.length), marks}
}

/** The line as paragraph, item, heading, run in another language, and note. */
function page(text: string): string {
  const whole = {start: 1, end: text.length + 1}
  const body: Root = renderBody(
    {
      blocks: [
        {type: 'paragraph', prose: prose(text)},
        {type: 'list', items: [prose(text), prose(text)]},
        {type: 'heading', id: 'a', prose: prose(text)},
        {
          type: 'paragraph',
          prose: prose(text, [{type: 'language', lang: 'ru', dir: 'ltr', ...whole}])
        },
        {
          type: 'paragraph',
          prose: prose(`${text}1`, [
            {type: 'call', note: '1', start: text.length + 1, end: text.length + 2}
          ])
        }
      ],
      notes: [{label: '1', number: 1, prose: prose(text), works: []}]
    },
    () => '/'
  )
  return parseFrontMatter(stringifyPage({} as never, body)).body
}

function plain(children: readonly Inline[]): string {
  return children
    .map((node) => {
      if ('value' in node) return node.value
      return 'children' in node ? plain(node.children) : ''
    })
    .join('')
}

function texts({blocks, notes}: Body): string[] {
  return [
    ...blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.children])),
    ...notes.map(({children}) => children)
  ].map(plain)
}

describe('a generated page', () => {
  test('shows any line as the characters it is, in every place', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(texts(readBody(page(text)))).toEqual(Array(7).fill(text))
      }),
      {numRuns: 1000}
    )
  })

  test('means the same to the renderer of the site and to MDX as remark reads it', () => {
    fc.assert(
      fc.property(line, (text) => {
        const source = page(text)
        expect(readBody(source)).toEqual(toBody(mdx.parse(source)))
      }),
      {numRuns: 500}
    )
  })

  test('is refused where it holds what the vocabulary does not', () => {
    for (const body of [
      '{1 + 1}',
      'import a from "b"',
      '<Component />',
      '<span onclick="x" lang="ru">a</span>',
      '[a](javascript:x)',
      '# a',
      '1. a'
    ]) {
      expect(() => readBody(body), body).toThrow()
    }
  })
})

describe('front matter', () => {
  test('gives back any record, and is YAML too', async () => {
    const {parse} = await import('yaml')
    fc.assert(
      fc.property(fc.dictionary(hostileLine, hostileLine), (record) => {
        const file = `${stringifyFrontMatter(record)}\nbody ---\n`
        expect(parseFrontMatter(file)).toEqual({record, body: '\nbody ---\n'})
        expect(parse(file.split('---\n')[1] ?? '', {uniqueKeys: false})).toEqual(record)
      })
    )
  })
})
