import {expect, test} from 'vitest'
import {apartFromCount, belowQuestion, changed} from './made-up.ts'
import {marked, proseOf, readReport} from './reading.ts'

/** A report with the question B1 besides A1, and this line below it. */
function readLine(line: string): {text: string; messages: string[]} {
  const read = readReport(changed('Most people had access.1 The rest waited for 5G.', `${line}.1`))
  const [prose] = proseOf(read.draft('A1'))
  return {
    text: prose ? marked(prose).replace('{1}', '') : '',
    messages: apartFromCount(read.messages)
  }
}

test.each([
  'Shown (see [A1])',
  'Shown (see [A1], [A2], and [B1])',
  'Shown (see [A1], [A2] and [B1])',
  'Shown (see [A1] & [B1]; [A2])',
  'Shown (see also [B1])',
  'Shown ([B1])',
  'Shown ([A1], [B1])',
  'Shown; see [B1] for more',
  'See also [A1] and [A2] on this',
  'Shown (for more, see [A1]–[B1])',
  'Shown (see questions [A1] and [B1])',
  'Shown (see\u00A0[B1])'
])('%s', (line) => {
  const {text, messages} = readLine(line.replace(/[[\]]/g, ''))
  expect(text).toBe(`${line}.`)
  expect(messages).toEqual([])
})

test.each([
  'On (A4 paper), .KA3, A1 and B1',
  'The Group of Seven (G7) and (G20) and (A1 and others)',
  'They oversee B1 and foresee A1',
  'The (XA1) and A1B (B1x)'
])('no references: %s', (line) => {
  const {text, messages} = readLine(line)
  expect(text).toBe(`${line}.`)
  expect(messages).toEqual([])
})

test.each([
  ['Shown (see A1 and C8)', 'C8', 'Shown (see [A1] and C8)'],
  ['Shown (B9)', 'B9', 'Shown (B9)'],
  ['Shown (see G7)', 'G7', 'Shown (see G7)']
])('a code that the report does not have is reported, and stays text: %s', (line, code, shown) => {
  const {text, messages} = readLine(line)
  expect(text).toBe(`${shown}.`)
  expect(messages).toEqual([`reference-unknown 9:${line.indexOf(code) + 1} ${code}`])
})

test('references in overview, key developments and score changes link too', () => {
  const read = readReport(
    changed(
      'Access to the made-up network grew.',
      'Access grew (B1).',
      changed('prices fell.', 'prices fell (see A1).')
    )
  )
  expect(proseOf(read.draft()).map(marked)).toEqual([
    'Access grew ([B1]).',
    'A first development (see [A2]).',
    'A second development (see [A1] and [B1]).'
  ])
  expect(proseOf(read.draft('A2')).map(marked)[0]).toMatch(/\(see \[A1\]\)\.$/)
})

test('a question may refer to itself', () => {
  const read = readReport(belowQuestion('Shown above (see A1).'))
  expect(read.draft('A1').blocks).toHaveLength(1)
  expect(apartFromCount(read.messages)).toEqual([])
})
