import fc from 'fast-check'
import type {PhrasingContent, Root, Text} from 'mdast'
import type {Processor} from 'unified'
import {expect, test} from 'vitest'
import {isPlain, markdown} from '../../src/document/write.ts'
import {runs} from '../setup/runs.ts'

/** What the page says with every text looked through for what has to be escaped. */
const careful = markdown()
  .use(function (this: Processor) {
    const data = this.data()
    data.toMarkdownExtensions = [
      ...(data.toMarkdownExtensions ?? []),
      {handlers: {text: (node: Text, _parent, state, info) => state.safe(node.value, info)}}
    ]
  })
  .freeze()

const letters = fc.string({
  unit: fc.constantFrom(...'AWwiex 1.,;’“”‘…–—%$"\'()-', 'www.', ' Қ', 'import', 'é', '12.', 'W.'),
  maxLength: 12
})
const anything = fc.oneof(letters, fc.string({unit: 'grapheme', maxLength: 6}))
const neighbour = fc.oneof(
  fc.constant<PhrasingContent>({type: 'footnoteReference', identifier: '1', label: '1'}),
  fc.constant<PhrasingContent>({type: 'inlineCode', value: 'www.a…'}),
  anything.map((value): PhrasingContent => ({
    type: 'link',
    url: 'https://a.example/',
    children: [{type: 'text', value}]
  }))
)
const inline = fc
  .array(fc.tuple(anything, neighbour), {maxLength: 3})
  .chain((pairs) =>
    anything.map((last): PhrasingContent[] => [
      ...pairs.flatMap(([value, node]): PhrasingContent[] => [{type: 'text', value}, node]),
      {type: 'text', value: last}
    ])
  )

function pageOf(children: readonly PhrasingContent[]): Root {
  const own = (): PhrasingContent[] => structuredClone([...children])
  return {
    type: 'root',
    children: [
      {type: 'heading', depth: 2, children: own()},
      {type: 'paragraph', children: own()},
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [{type: 'listItem', children: [{type: 'paragraph', children: own()}]}]
      },
      {
        type: 'footnoteDefinition',
        identifier: '1',
        label: '1',
        children: [{type: 'paragraph', children: own()}]
      }
    ]
  }
}

test('text that is written as it is would be so after a look at each of its letters', () => {
  fc.assert(
    fc.property(inline, (children) => {
      const page = pageOf(children)
      expect(markdown().stringify(page)).toBe(careful().stringify(page))
    }),
    {numRuns: runs(300)}
  )
})

test.each(['The ministry (and the court) said: no', 'Www.a', 'i', '1. A', '*', 'A*'])(
  'is not all text: %s',
  (text) => {
    expect(isPlain(text, {before: '\n', after: '\n'})).toBe(false)
  }
)

test('is most of what a page says', () => {
  expect(isPlain(' The ministry’s “list” (2021), No. 5, is long.', {before: ']', after: '['})).toBe(
    true
  )
})
