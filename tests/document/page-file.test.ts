import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {paragraphsOf, textOf, type Body} from '../../src/document/body.ts'
import {parsePage, splitPage, stringifyPage} from '../../src/document/page-file.ts'
import type {Article} from '../../src/kinds/article/index.ts'
import type {Work} from '../../src/model/fields.ts'
import {hostileLine} from '../convert/hostile.ts'
import {bodies} from './bodies.ts'
import {runs} from '../setup/runs.ts'

const empty: Article = {
  kind: 'article',
  address: '/articles/a/',
  title: 'A: “b” #c',
  origin: {file: 'a.txt', source: '/sources/a/', lines: [1, 9]},
  sections: [],
  paragraphs: [],
  notes: [],
  references: [],
  authors: [],
  notices: [],
  signature: []
}

/** Texts that YAML could take for something else. */
const text = fc.oneof(
  hostileLine,
  fc.string(),
  fc.constantFrom(
    ...[
      '',
      ' ',
      'yes',
      'No',
      'null',
      '~',
      '1',
      '1e3',
      '0x1f',
      '.5',
      '2021-05-01',
      '2021-05',
      '12:30'
    ],
    ...[
      '- a',
      'a: b',
      'a #b',
      'a:',
      '---',
      '...',
      '{a}',
      '"a"',
      '|',
      '>',
      '!a',
      '&a',
      '*a',
      '=',
      '<<',
      'a\nb'
    ]
  )
)

/** Works that are stretches of a note, and works that say what no note says. */
const works = (note: string): fc.Arbitrary<Work[]> =>
  fc.array(
    fc.oneof(
      fc
        .tuple(fc.nat({max: note.length}), fc.nat({max: note.length}))
        .map(([start, end]): Work => ({kind: 'testimony', text: note.slice(start, end)})),
      fc.constantFrom<Work>(
        {kind: 'ibid', text: note, of: 'n1'},
        {kind: 'ibid', text: 'Ibid.'},
        {kind: 'work', text: note, address: 'none', bare: false, archived: false},
        {
          kind: 'work',
          text: 'B',
          url: 'https://b.kz',
          address: 'complete',
          bare: true,
          archived: true
        }
      )
    ),
    {maxLength: 3}
  )

/** A record of a body, right or wrong about it. */
const pages: fc.Arbitrary<{record: Article; body: Body}> = bodies.chain((body) =>
  fc
    .record({
      line: fc.integer({min: 1, max: 90}),
      gap: fc.integer({min: 0, max: 2}),
      notes: fc.tuple(...body.notes.map(({children}) => works(textOf(children)))),
      sentence: fc.constantFrom('A sentence.', ''),
      title: fc.constantFrom('Another title', undefined),
      names: fc.array(text, {maxLength: 3})
    })
    .map(({line, gap, notes, sentence, title, names}) => ({
      body,
      record: {
        ...empty,
        notices: names,
        authors: names.map((name) => ({name, role: name})),
        sections: body.blocks.flatMap((block, index) =>
          block.type === 'heading'
            ? [{id: `s-${index}`, title: title ?? textOf(block.children), ours: index % 2 === 0}]
            : []
        ),
        paragraphs: paragraphsOf(body.blocks).map((_, index) => ({
          id: index === 2 ? 'p2a' : `p${index + 1}`,
          line: line + index * gap
        })),
        notes: notes.map((own, index) => ({
          id: `n${index + 1}`,
          number: [1, 2, 1][index] ?? 1,
          line: line + index,
          works: own
        })),
        references: paragraphsOf(body.blocks).flatMap((children, index) =>
          children.flatMap((node) =>
            node.type === 'link' && node.url.startsWith('/')
              ? [
                  {
                    to: node.url,
                    printed: textOf(node.children),
                    from: index === 2 ? 'p2a' : `p${index + 1}`,
                    sentence: sentence === '' ? textOf(children) : sentence
                  }
                ]
              : []
          )
        )
      }
    }))
)

describe('a page file', () => {
  test('gives back record and body, whatever they say of each other', () => {
    fc.assert(
      fc.property(pages, ({record, body}) => {
        expect(parsePage(stringifyPage(record, body))).toEqual({record, body})
      }),
      {numRuns: runs(300)}
    )
  })

  test('says nothing twice', () => {
    const note = 'Ministry, “Rules,” 2021, https://a.kz/b; Court, “Case,” 2020.'
    const [first = '', second = ''] = note.split('; ')
    const body: Body = {
      blocks: [
        {type: 'heading', children: [{type: 'text', value: 'Duties'}]},
        {
          type: 'paragraph',
          children: [
            {type: 'text', value: 'One. See '},
            {type: 'link', url: '/b/', children: [{type: 'text', value: 'B1'}]},
            {type: 'text', value: '.'},
            {type: 'call', note: '1'}
          ]
        }
      ],
      notes: [
        {
          label: '1',
          children: [
            {type: 'text', value: 'Ministry, “Rules,” 2021, '},
            {
              type: 'link',
              url: 'https://a.kz/b',
              children: [{type: 'text', value: 'https://a.kz/b'}]
            },
            {type: 'text', value: '; Court, “Case,” 2020.'}
          ]
        }
      ]
    }
    const record: Article = {
      ...empty,
      sections: [{id: 'duties', title: 'Duties', ours: false}],
      paragraphs: [{id: 'p1', line: 3}],
      notes: [
        {
          id: 'n1',
          number: 1,
          line: 9,
          works: [
            {
              kind: 'work',
              text: first,
              url: 'https://a.kz/b',
              address: 'complete',
              bare: false,
              archived: false
            },
            {kind: 'work', text: second, address: 'none', bare: false, archived: false}
          ]
        }
      ],
      references: [{to: '/b/', printed: 'B1', from: 'p1', sentence: 'See B1.'}]
    }
    const text = stringifyPage(record, body)
    expect(parsePage(text).record).toEqual(record)
    expect(splitPage(text).head).toContain(
      'sections: duties\nparagraphs: p1 3\nnotes: n1 9\nworks:\n  n1: work 0..39, work 41..61\nreferences: p1 5..12\n'
    )
    for (const words of ['Duties', 'Ministry', 'Court', 'See']) {
      expect(splitPage(text).head).not.toContain(words)
    }
  })

  test('of an earlier version may have its front matter in JSON', () => {
    expect(parsePage(`---\n${JSON.stringify(empty, null, 2)}\n---\n\nText.\n`)).toMatchObject({
      record: empty,
      body: {blocks: [{type: 'paragraph'}]}
    })
  })
})
