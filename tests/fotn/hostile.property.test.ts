/** What holds of every report, however its lines are mixed and whatever they try. */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {hostileLine} from '../convert/hostile.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {VFile} from 'vfile'
import {read as readFotn} from '../../scripts/convert/fotn/index.ts'
import {misused, proseOf, readReport, sourceOf} from './reading.ts'
import {runs} from '../setup/runs.ts'

const number = fc.oneof(fc.integer({min: 0, max: 14}), fc.integer({min: 0, max: 99_999}))
const blank = fc.constantFrom('', ' ', '\u00A0', '\t', '  ')

/** Lines of every form a report has, with hostile text in every place of them. */
const formed = fc.oneof(
  hostileLine.map((text) => `- ${text}`),
  fc.tuple(number, hostileLine).map(([note, text]) => `- ${note}${text}`),
  fc.tuple(number, hostileLine).map(([note, text]) => `- ${note} ${text}`),
  fc
    .tuple(hostileLine, number, hostileLine)
    .map(([a, note, b]) => `${a}.${note} ${b} (see A1, ${b})`),
  fc
    .tuple(hostileLine, number, number)
    .map(([text, a, b]) => `${text}? | ${a}.00${a} ${b}.00${b} |`),
  fc.tuple(hostileLine, hostileLine).map(([text, cell]) => `| ${text}? | ${cell} | `),
  fc.tuple(hostileLine, number, number).map(([name, a, b]) => `C ${name} | ${a} ${b} |`),
  fc.tuple(fc.constantFrom('A', 'B', 'Z'), number).map(([letter, code]) => `${letter}${code}`),
  hostileLine.map((text) => `Score Change: ${text}`),
  hostileLine.map((text) => `${text} -`),
  fc.constantFrom(
    'Country Facts',
    '-',
    'Overview',
    'Key Developments',
    'A1 0-6 pts',
    '5.005 6.006'
  ),
  fc.constantFrom(
    'Is anybody penalized for online activities?',
    'Heading of a Part',
    'Free -',
    '|'
  ),
  blank
)

const line = fc
  .tuple(blank, fc.oneof(formed, hostileLine), blank)
  .map((parts) => parts.join('').replaceAll('\n', ' '))

const anyReport = fc
  .array(line, {maxLength: 30})
  .map((lines) => ['Fiji', 'A Access | 5 6 |', 'Why? | 5.005 6.006 |', ...lines].join('\n'))

test('reading never throws, on lines of any kind', () => {
  fc.assert(
    fc.property(
      fc.array(line, {maxLength: 20}),
      fc.integer({min: 2009, max: 2030}),
      (lines, edition) => {
        const seed = readSeed('x.txt', 'x.txt', Buffer.from(lines.join('\n')))
        readFotn(seed, sourceOf(edition), new VFile())
      }
    ),
    {numRuns: runs(500)}
  )
})

test('every character that is no blank is used exactly once', () => {
  fc.assert(
    fc.property(anyReport, (text) => {
      expect(misused(readReport(text))).toEqual([])
    }),
    {numRuns: runs(500)}
  )
})

test('marks are in order, apart and within their text', () => {
  fc.assert(
    fc.property(anyReport, (text) => {
      for (const draft of readReport(text).reading.drafts) {
        for (const prose of [...proseOf(draft), ...draft.notes.map((note) => note.prose)]) {
          let from = prose.text.position.start.offset
          for (const {start, end} of prose.marks) {
            expect(start).toBeGreaterThanOrEqual(from)
            expect(end).toBeGreaterThan(start)
            from = end
          }
          expect(from).toBeLessThanOrEqual(prose.text.position.end.offset)
        }
      }
    })
  )
})

test('keys, labels of notes and anchors of headings are unique, and each note is called at most once', () => {
  fc.assert(
    fc.property(anyReport, (text) => {
      const {drafts} = readReport(text).reading
      expectUnique(drafts.map(({key}) => key))
      expectUnique(drafts.map(({preferredAddress}) => preferredAddress))
      for (const draft of drafts) {
        expectUnique(draft.notes.map(({label}) => label))
        expectUnique(draft.blocks.flatMap((block) => ('id' in block ? [block.id] : [])))
        const calls = proseOf(draft).flatMap(({marks}) => marks.filter(({type}) => type === 'call'))
        expectUnique(calls.map((call) => (call.type === 'call' ? call.note : '')))
      }
    })
  )
})

/** `1`, `¹`, `[1]`, `1)` */
function numberIn(call: string): string {
  return call.normalize('NFKC').replaceAll(/^[[(][注註]?|[\])]$/gu, '')
}

test('a call is the number of its note and nothing else', () => {
  fc.assert(
    fc.property(anyReport, (text) => {
      const {reading, seed} = readReport(text)
      for (const draft of reading.drafts) {
        const numbers = new Map(draft.notes.map(({label, number: printed}) => [label, printed]))
        for (const mark of proseOf(draft).flatMap(({marks}) => marks)) {
          if (mark.type !== 'call') continue
          expect(numberIn(seed.text.slice(mark.start, mark.end))).toBe(
            String(numbers.get(mark.note))
          )
        }
      }
    }),
    {
      examples: [
        ['Fiji\nA Access | 5 6 |\nWhy? | 5.005 6.006 |\nIt is so.¹\n- 10Agency, “Figures”']
      ]
    }
  )
})

function expectUnique(values: readonly string[]): void {
  expect(new Set(values).size).toBe(values.length)
}
