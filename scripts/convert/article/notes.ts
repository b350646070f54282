/**
 * Notes of an article: numbered lines below its text, under a heading or not,
 * and called in it: `[1] Ministry of Justice, …`, `1. Ministry of Justice, …`,
 * `1Ministry of Justice, …`, `¹ Ministry of Justice, …`. A numbered list that the text does not call is a
 * list.
 */
import type {VFile} from 'vfile'
import type {Source} from '../../../src/model/sources.ts'
import type {Claim, DraftNote, Located, Mark, Seed} from '../../../src/kinds/reader.ts'
import {bracketedNumbers, callMarks} from '../notes/calls.ts'
import {readWorks} from '../notes/works.ts'
import {likelyCalls} from '../fotn/calls/places.ts'
import {markProse} from '../prose/marks.ts'
import {isHeadingOf, type Line} from './lines.ts'

export interface ArticleNotes {
  /** The lines that are neither notes nor their heading. */
  readonly body: readonly Line[]
  readonly calls: readonly Mark[]
  readonly notes: readonly DraftNote[]
  readonly claims: readonly Claim[]
}

const numbered = /^(?:[[(](\d{1,3})[\])]|(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})[.)]?)\s*(?=[^\s\d.,%)])/

export function readNotes(
  seed: Seed,
  lines: readonly Line[],
  source: Source,
  file: VFile
): ArticleNotes {
  const run = findRun(lines)
  if (run === undefined) return {body: lines, calls: [], notes: [], claims: []}
  const {start, end} = run
  const isHeaded = isHeadingOf('notes', lines[start - 1]?.text.value ?? '')
  const above = lines.slice(0, isHeaded ? start - 1 : start)
  const found = lines.slice(start, end).map(({text}, index) => readNote(seed, text, index + 1))
  const calls = callMarks(
    above.map(({text}) => text),
    found,
    file
  )
  const notes = found.map(({label, number, text}) => ({
    label,
    number,
    prose: {text, marks: markProse(text, source)}
  }))
  const works = readWorks(
    notes.map(({label, prose}) => ({id: `n${label}`, prose})),
    file
  )
  const headed = isHeaded ? lines[start - 1] : undefined
  return {
    body: [...above, ...lines.slice(end)],
    calls,
    notes: notes.map((note, index) => ({...note, works: works[index] ?? []})),
    claims: [
      ...(headed
        ? [{as: 'structure', rule: 'notes-heading', at: headed.text.position} as const]
        : []),
      ...found.map(({line, text}): Claim => ({
        as: 'structure',
        rule: 'note-number',
        at: seed.span(line.position.start.offset, text.position.start.offset)
      }))
    ]
  }
}

function readNote(seed: Seed, line: Located<string>, number: number) {
  const mark = numbered.exec(line.value)?.[0].length ?? 0
  const {start, end} = line.position
  return {label: String(number), number, line, text: seed.slice(start.offset + mark, end.offset)}
}

/** The last run of lines numbered 1, 2, 3 … whose numbers the text before it calls. */
function findRun(lines: readonly Line[]): {start: number; end: number} | undefined {
  const numbers = lines.map(({text}) => {
    const [, bracketed, plain] = numbered.exec(text.value.slice(0, 12)) ?? []
    return Number((bracketed ?? plain ?? '0').normalize('NFKC'))
  })
  const start = numbers.lastIndexOf(1)
  if (start <= 0) return undefined
  let end = start
  while (numbers[end] === end - start + 1) end++
  const before = lines.slice(0, start).map(({text}) => text.value)
  const called = new Set(
    before.flatMap((text) => [
      ...bracketedNumbers(text),
      ...likelyCalls(text).map(({number}) => number)
    ])
  )
  const count = end - start
  const calledHere = Array.from({length: count}, (_, index) => index + 1).filter((number) =>
    called.has(number)
  )
  const isHeaded = isHeadingOf('notes', lines[start - 1]?.text.value ?? '')
  return calledHere.length > (isHeaded ? 0 : count / 2) ? {start, end} : undefined
}
