/**
 * Notes of an article: numbered lines below its text, under a heading or not,
 * and called in it: `[1] Ministry of Justice, …`, `1. Ministry of Justice, …`,
 * `1Ministry of Justice, …`, `¹ Ministry of Justice, …`, `^ Ministry of Justice, …`. A numbered list that the
 * text does not call is a list.
 */
import type {VFile} from 'vfile'
import type {Source} from '../../../src/model/sources.ts'
import type {Claim, DraftNote, Located, Mark, Seed} from '../../../src/kinds/reader.ts'
import {callMarks, nextLabels} from '../notes/calls.ts'
import {readWorks} from '../notes/works.ts'
import {markProse} from '../prose/marks.ts'
import {isHeadingOf, type Line} from './lines.ts'
import {textOfNote, type NoteMark} from './note-marks.ts'
import {linesAndRuns} from './note-runs.ts'

interface PrintedNote {
  readonly label: string
  readonly number: number
  readonly line: Located<string>
  readonly text: Located<string>
}

interface ArticleNotes {
  /** The lines that are neither notes nor their heading. */
  readonly body: readonly Line[]
  readonly calls: readonly Mark[]
  readonly notes: readonly DraftNote[]
  readonly claims: readonly Claim[]
}

/** The line that Word draws above the notes of a page. */
const ruleAlone = /^[_—–-]{3,}$/u

export function readNotes(
  seed: Seed,
  printed: readonly Line[],
  source: Source,
  file: VFile
): ArticleNotes {
  const {lines, runs} = linesAndRuns(seed, printed)
  const labelOf = nextLabels()
  const body: Line[] = []
  const heads: Claim[] = []
  const calls: Mark[] = []
  const found: PrintedNote[] = []
  let from = 0
  for (const {start, end, first, mark = 'number'} of runs) {
    const {above, claims} = withoutHead(lines.slice(from, start))
    heads.push(...claims)
    const notes = lines.slice(start, end).map(({text}, index) => ({
      ...readNote(seed, text, mark),
      number: first + index,
      label: labelOf(first + index)
    }))
    calls.push(
      ...callMarks(
        above.map(({text}) => text),
        notes,
        file,
        mark === 'roman'
      )
    )
    body.push(...above)
    found.push(...notes)
    from = end
  }
  body.push(...lines.slice(from))
  return {
    body,
    calls,
    notes: toNotes(found, source, file),
    claims: [
      ...heads,
      ...found.flatMap(({line, text}) => [
        ...claimed(seed, 'note-number', line.position.start.offset, text.position.start.offset),
        ...claimed(seed, 'note-return', text.position.end.offset, line.position.end.offset)
      ])
    ]
  }
}

/** The lines above notes without what heads them: `Notes`, and the line that Word draws. */
function withoutHead(lines: readonly Line[]): {above: readonly Line[]; claims: Claim[]} {
  const claims: Claim[] = []
  let above = lines
  for (const [rule, isHead] of [
    ['notes-heading', (line: string) => isHeadingOf('notes', line)],
    ['notes-rule', (line: string) => ruleAlone.test(line)]
  ] as const) {
    const last = above.at(-1)
    if (last === undefined || !isHead(last.text.value)) continue
    claims.push({as: 'structure', rule, at: last.text.position})
    above = above.slice(0, -1)
  }
  return {above, claims}
}

/** Notes with the works that they name. */
function toNotes(found: readonly PrintedNote[], source: Source, file: VFile): DraftNote[] {
  const notes = found.map(({label, number, text}) => ({
    label,
    number,
    prose: {text, marks: markProse(text, source)}
  }))
  const works = readWorks(
    notes.map(({label, prose}) => ({id: `n${label}`, prose})),
    file
  )
  return notes.map((note, index) => ({...note, works: works[index] ?? []}))
}

function readNote(
  seed: Seed,
  line: Located<string>,
  mark: NoteMark
): {line: Located<string>; text: Located<string>} {
  const [from, to] = textOfNote(line.value, mark)
  const {offset} = line.position.start
  return {line, text: seed.slice(offset + from, offset + to)}
}

function claimed(seed: Seed, rule: string, start: number, end: number): Claim[] {
  return start < end ? [{as: 'structure', rule, at: seed.span(start, end)}] : []
}
