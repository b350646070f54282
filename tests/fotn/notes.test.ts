/** Notes and lists, which look alike; their labels and their calls across stretches of prose. */
import {expect, test} from 'vitest'
import {belowQuestion, apartFromCount, changed} from './made-up.ts'
import {marked, misused, proseOf, readReport, type Read} from './reading.ts'

function notesOf(read: Read, code = 'A1'): string[] {
  return read.draft(code).notes.map(({label, prose}) => `${label} ${prose.text.value}`)
}

function textOf(read: Read, code = 'A1'): string[] {
  return proseOf(read.draft(code)).map(marked)
}

test('a number ends where the sequence says so', () => {
  const lines = Array.from({length: 6}, (_, index) => `- ${index + 1}Author ${index + 1}`)
  const calls = Array.from({length: 7}, (_, index) => `Sentence.${index + 1}`).join(' ')
  const read = readReport(belowQuestion(calls, ...lines, '- 7122 “#Hashtag,” 2021'))
  expect(notesOf(read).at(-1)).toBe('7 122 “#Hashtag,” 2021')
  expect(apartFromCount(read.messages)).toEqual([])
  expect(misused(read)).toEqual([])
})

test('a number may run into digits of its text from the first note on', () => {
  const read = readReport(
    belowQuestion('One.1 Two.2', '- 1365info.kz, 2021', '- 221st Century, 2021')
  )
  expect(notesOf(read)).toEqual(['1 365info.kz, 2021', '2 21st Century, 2021'])
})

test('a list line with the number of a note before is prose, and the notes go on', () => {
  const read = readReport(
    belowQuestion(
      'One.1 Two.2 Three.3',
      '- 1First',
      '- 2Second',
      '- 2 of the notes are above',
      '- 3Third'
    )
  )
  expect(notesOf(read)).toEqual(['1 First', '2 Second', '3 Third'])
  expect(textOf(read)).toEqual(['One.{1} Two.{2} Three.{3}', '2 of the notes are above'])
  expect(apartFromCount(read.messages)).toEqual([])
  expect(misused(read)).toEqual([])
})

test.each([
  '- 100 people',
  '- 1,500 sites',
  '- 1st of May',
  '- 1G networks',
  '- 12 sites\n- 2 people',
  '- 4chan'
])('a list that opens with `%s` is a list', (opening) => {
  const read = readReport(belowQuestion('Nothing is called here.', `${opening} were blocked`))
  expect(notesOf(read)).toEqual([])
  expect(apartFromCount(read.messages)).toEqual([])
  expect(misused(read)).toEqual([])
})

test('a gap in the numbers is reported with its line, and reading goes on', () => {
  const read = readReport(
    belowQuestion('One.1 Three.3 Four.4', '- 1First', '- 3Third', '- 4Fourth')
  )
  expect(notesOf(read)).toEqual(['1 First', '3 Third', '4 Fourth'])
  expect(textOf(read)).toEqual(['One.{1} Three.{3} Four.{4}'])
  expect(apartFromCount(read.messages)).toEqual(['note-order 6:3 3Third'])
  expect(misused(read)).toEqual([])
})

test('notes whose first number is missing are read from the second on', () => {
  const read = readReport(belowQuestion('Two.2 Three.3', '- 2Second', '- 3Third'))
  expect(notesOf(read)).toEqual(['2 Second', '3 Third'])
  expect(apartFromCount(read.messages)).toEqual(['note-order 5:3 2Second'])
})

test('a number given twice is reported, and both notes are kept', () => {
  const read = readReport(belowQuestion('One.1 Two.2', '- 1First', '- 2Second', '- 2Second again'))
  expect(notesOf(read)).toEqual(['1 First', '2 Second', '2-2 Second again'])
  expect(apartFromCount(read.messages)).toEqual([
    'note-order 7:3 2Second again',
    'note-uncalled 7:3 2Second again'
  ])
  expect(misused(read)).toEqual([])
})

test('a score change has its note right below it, and numbers start again', () => {
  const read = readReport(
    belowQuestion(
      'Score Change: The score rose.1',
      '- 1Change',
      'Prose.1 More.2',
      '- 1First',
      '- 2Second'
    )
  )
  expect(notesOf(read)).toEqual(['1 Change', '1-2 First', '2 Second'])
  expect(textOf(read)).toEqual(['Score Change: The score rose.{1}', 'Prose.{1-2} More.{2}'])
  expect(read.indicator('A1').scoreChange).toBe('p1')
  expect(apartFromCount(read.messages)).toEqual([])
  expect(misused(read)).toEqual([])
})

test('numbers that go on after more prose are called from all of it', () => {
  const read = readReport(
    belowQuestion('One.1 Two.2', '- 1First', 'Three.3', '- 2Second', '- 3Third')
  )
  expect(textOf(read)).toEqual(['One.{1} Two.{2}', 'Three.{3}'])
  expect(apartFromCount(read.messages)).toEqual([])
})

test('key developments may have notes, and paragraphs after them', () => {
  const read = readReport(
    changed(
      '- A second development (see A1 and B1).',
      '- A second development.1\n- A third one.2\n- 1First\n- 2Second\nMore of 2021.2 It ended.'
    )
  )
  const report = read.draft()
  expect(notesOf(read, 'report')).toEqual(['1 First', '2 Second'])
  expect(textOf(read, 'report')).toEqual([
    'Access to the made-up network grew.',
    'A first development (see [A2]).',
    'A second development.{1}',
    'A third one.{2}',
    'More of 2021.2 It ended.'
  ])
  expect(report.blocks.map((block) => ('id' in block ? block.id : block.type))).toEqual([
    'overview',
    'paragraph',
    'key-developments',
    'list',
    'overview-2',
    'paragraph'
  ])
  expect(misused(read)).toEqual([])
})

test('notes without one certain place are reported at their line', () => {
  const read = readReport(belowQuestion('One. Two2 or two2 again.', '- 1First', '- 2Second'))
  expect(apartFromCount(read.messages)).toEqual([
    'note-uncalled 5:3 1First',
    'note-ambiguous 6:3 2Second'
  ])
  expect(textOf(read)).toEqual(['One. Two2 or two2 again.'])
})

test('a number without a note is reported, and the numbers go on', () => {
  const read = readReport(belowQuestion('One.1 Two.2 Three.3', '- 1First', '- 2', '- 3Third'))
  expect(notesOf(read)).toEqual(['1 First', '3 Third'])
  expect(apartFromCount(read.messages)).toEqual(['note-order 6:3 2'])
  expect(misused(read)).toEqual([])
})

test('two `Ibid.` in a row stand for the note before them', () => {
  const read = readReport(
    belowQuestion('One.1 Two.2 Three.3', '- 1“Title,” Paper, May 2021', '- 2Ibid.', '- 3Ibid.')
  )
  expect(read.draft('A1').notes.map(({works}) => works.map(({kind}) => kind))).toEqual([
    ['work'],
    ['ibid'],
    ['ibid']
  ])
  expect(read.draft('A1').notes[2]?.works).toEqual([{kind: 'ibid', text: 'Ibid.', of: 'n1'}])
})

test('addresses in prose are marked around calls and references', () => {
  const read = readReport(belowQuestion('See https://example.org/a.1 And (see A1).', '- 1First'))
  const [prose] = proseOf(read.draft('A1'))
  expect(prose?.marks.map(({type}) => type)).toEqual(['link', 'call', 'reference'])
})

test('thousands of lines that could be notes are read', () => {
  const lines = Array.from({length: 4_000}, () => '- 100 people')
  const read = readReport(
    belowQuestion('Called.1 Here.', ...lines, ...lines.map(() => '- 1Author'))
  )
  expect(read.draft('A1').notes.length).toBeGreaterThan(0)
})
