import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toBlocks} from '../../scripts/convert/article/blocks.ts'
import {toLines} from '../../scripts/convert/article/lines.ts'
import {paragraphsIn} from '../../src/kinds/reader.ts'
import {slugOf} from '../../src/model/slug.ts'
import {hostileLine} from '../convert/hostile.ts'
import {articleSource, read, recordOf} from './outline.ts'
import {runs} from '../setup/runs.ts'
import {growthOf, linear} from '../setup/growth.ts'

describe('a number on a line of its own below a heading of notes', () => {
  const text = 'A\n\nThe law has been in force for a long time.[1] It is old.\n\nNotes\n'

  test.each([
    ['is that of the note right below it', '[1]\nLaw No. 5 of 2019.\n', ['Law No. 5 of 2019.']],
    ['is not that of a heading', '[1]\n\nAbout the author\nJane Doe, Partner\n', []],
    ['is not that of a line apart', '[1]\n\nIt was amended in 2020.\n', []],
    ['is not that of the author', '[1]\nAbout the author\nJane Doe, Partner\n', []]
  ])('%s', (_, below, notes) => {
    const {drafts} = read(text + below)
    expect(drafts.flatMap((draft) => draft.notes.map(({prose}) => prose.text.value))).toEqual(notes)
  })
})

test('a line that shows nothing is no paragraph', () => {
  const {drafts} = read('A\n\nThe law is old.\n\n\u00AD\n\nIt will be amended.\n')
  const texts = drafts.flatMap(({blocks}) =>
    blocks.flatMap(paragraphsIn).map(({text}) => text.value)
  )
  expect(texts).toEqual(['The law is old.', 'It will be amended.'])
})

test('who is in a picture is furniture beside buttons, and a heading elsewhere', () => {
  const {drafts} = read(
    'A\n\nThese are needed:\n\nPhoto of the applicant\n\nIt must be new.\n\nPhoto of Jane Doe\nPrint\n'
  )
  const [{blocks} = {blocks: []}] = drafts
  const texts = blocks.flatMap((block) =>
    block.type === 'heading'
      ? [block.prose.text.value]
      : paragraphsIn(block).map(({text}) => text.value)
  )
  expect(texts).toEqual(['These are needed:', 'Photo of the applicant', 'It must be new.'])
})

describe('messages about an article', () => {
  test.each(['', ' \n\t\n', '\u00a0\n', 'Continue reading on DataGuidance with:\nFree Trial\n'])(
    'name a seed without text: %j',
    (text) => {
      const {file, drafts} = read(text)
      expect(drafts).toEqual([])
      expect(file.messages).toMatchObject([{ruleId: 'text-empty', fatal: true}])
    }
  )

  test.each([
    'Pillar Domestic data policies \u00a0 | \u00a0 Sub-pillar Framework for data protection',
    'Are sites blocked? | 2.002 6.006 |'
  ])('point at a line that only another kind of text has: %j', (line) => {
    const {file} = read(`A\nText.\n${line}\n${line}`)
    expect(file.messages).toMatchObject([{ruleId: 'kind-mismatch', place: {start: {line: 3}}}])
  })

  test('point at a title unlike that of the entry', () => {
    const {file} = read('\n  Another title \nIt has text.', articleSource({title: 'A title'}))
    expect(file.messages).toMatchObject([
      {
        ruleId: 'title-differs',
        fatal: false,
        actual: 'Another title',
        place: {start: {line: 2, column: 3, offset: 3}, end: {line: 2, column: 16, offset: 16}}
      }
    ])
  })

  test('do not mind quotation marks and blanks of a title typed by hand', () => {
    const {file} = read('“Doe’s”\u00a0 law\nText.', articleSource({title: '"Doe\'s" law'}))
    expect(file.messages).toEqual([])
  })

  const ai = 'A\nThis article was created using AI.\nIt has text.'

  test('point at the notice of a text written by AI whose entry says otherwise', () => {
    expect(read(ai, articleSource({class: 'expert'})).file.messages).toMatchObject([
      {
        ruleId: 'class-mismatch',
        fatal: true,
        place: {start: {line: 2, column: 1}, end: {line: 2, column: 35}}
      }
    ])
  })

  test('do not mind the notice where the entry says so', () => {
    expect(read(ai, articleSource({class: 'ai'})).file.messages).toEqual([])
  })
})

describe('the country of an article', () => {
  test('comes from its entry', () => {
    const {drafts} = read('A\nText.', articleSource({country: 'KZ'}))
    expect(drafts.map(recordOf)).toMatchObject([{country: {code: 'KZ', name: 'Kazakhstan'}}])
  })
})

/** Lines as articles have them, and hostile ones. */
const line = fc.oneof(
  hostileLine,
  fc.constantFrom(
    ...[
      'Main amendments',
      'The law is new.',
      '• item',
      '- item',
      '•',
      '\u00a0',
      '',
      '  ',
      'By Jane Doe'
    ],
    ...['3 March 2022', 'Jane Doe Partner', '[email protected]', 'Free Trial', 'Title', 'p1', '1.'],
    ...['Continue reading on DataGuidance with:', 'This article was created using AI.', '© 2024'],
    ...['See https://a.kz/x… and “Закон”.', 'Doe International, Almaty']
  )
)
const article = fc.array(line, {maxLength: 24}).map((lines) => lines.join('\n'))

describe('any article', () => {
  test('has each character that can be seen in one place, and no other', () => {
    fc.assert(
      fc.property(article, (text) => {
        const {seed, drafts, claims} = read(text)
        const stretches = [
          ...claims.map(({at}) => at),
          ...drafts.flatMap(({fields}) => fields.map(({at}) => at)),
          ...drafts.flatMap(({notes}) => notes.map(({prose}) => prose.text.position)),
          ...drafts.flatMap(({blocks}) =>
            blocks.flatMap((block) => {
              const proses = block.type === 'heading' ? [block.prose] : paragraphsIn(block)
              return proses.map(({text: {position}}) => position)
            })
          )
        ].sort((a, b) => a.start.offset - b.start.offset)
        let from = 0
        for (const {start, end} of stretches) {
          expect(seed.text.slice(from, start.offset)).toMatch(/^[ \t\n]*$/)
          expect(end.offset).toBeGreaterThan(start.offset)
          from = end.offset
        }
        expect(seed.text.slice(from)).toMatch(
          drafts.length > 0 || from > 0 ? /^[ \t\n]*$/ : /^\s*$/
        )
      }),
      {numRuns: runs(2000)}
    )
  })

  test('has a valid record, an address and anchors that are given once', () => {
    fc.assert(
      fc.property(article, (text) => {
        for (const draft of read(text).drafts) {
          recordOf(draft)
          expect(draft.preferredAddress).toMatch(/^\/articles\/[a-z0-9]+(-[a-z0-9]+)*\/$/)
          const ids = draft.blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []))
          expect(new Set(ids).size).toBe(ids.length)
          for (const id of ids) expect(id).toMatch(/^(?![pn]\d)[a-z][a-z0-9-]*$/)
          expect(ids).not.toContain('title')
        }
      }),
      {numRuns: runs(2000)}
    )
  })

  test('begins and ends no list with a heading of the same line', () => {
    const {seed} = read('A.\n• one\nTwo words\n• three\nEnd')
    const blocks = toBlocks(toLines(seed).lines, [], articleSource())
    expect(blocks.map(({type}) => type)).toEqual([
      'paragraph',
      'list',
      'heading',
      'list',
      'paragraph'
    ])
  })

  test.each([
    'a',
    '• ',
    '•',
    '\u00a0',
    'A\n',
    'A B\n',
    'Jane Doe\n',
    '- a\n',
    'AI ',
    'this article ',
    '. '
  ])(
    'of %j over and over is read in linear time',
    (part) => {
      const growth = growthOf((letters) => {
        expect(read(`A\n${part.repeat(letters / part.length)}`).drafts).toHaveLength(1)
      }, 100_000)
      expect(growth).toBeLessThan(linear)
    },
    120_000
  )
})

describe('a slug', () => {
  test.each([
    ['Kazakhstan: Amendments to privacy law', 'kazakhstan-amendments-to-privacy-law'],
    ['Kazakhstan’s laws & rules', 'kazakhstans-laws-and-rules'],
    [
      'Understanding Cybersecurity and Data Protection Laws in Kazakhstan',
      'understanding-cybersecurity-and-data-protection-laws'
    ],
    ['Қазақстан Республикасының Заңы', 'qazaqstan-respublikasynyng-zangy'],
    ['个人信息保护法', 'gerenxinxibaohufa'],
    ['Côte d’Ivoire', 'cote-divoire'],
    ['Cote\u0302', 'cote'],
    ['—', 'untitled'],
    ['', 'untitled']
  ])('of %j is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  test('of any name is short, plain and not empty', () => {
    fc.assert(
      fc.property(fc.oneof(hostileLine, fc.string({unit: 'binary'})), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slugOf(name).length).toBeLessThanOrEqual(60)
      })
    )
  })
})
