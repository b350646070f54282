/** Parts the lines of a report into stretches of prose, each with the notes below it. */
import type {VFile} from 'vfile'
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {report} from '../rules.ts'
import {markOf} from './note-marks.ts'
import {isNotesHeading, type NumberedLine, numberLines} from './note-numbers.ts'
import type {BodyLine} from './outline.ts'
import {claimRest} from './row.ts'

export interface NoteLine {
  readonly number: number
  /** The line from its number on. */
  readonly line: Located<string>
  /** The note without its number. */
  readonly text: Located<string>
}

/**
 * Lines of prose and the notes below them, which are theirs. Numbers that go
 * on after more prose go on with the same stretch.
 */
export interface Stretch {
  readonly prose: BodyLine[]
  readonly notes: NoteLine[]
}

/** An overview or a question. */
interface StretchedPage {
  readonly stretches: readonly Stretch[]
  readonly claims: readonly Claim[]
}

/**
 * Parts the lines of pages that follow each other into stretches of prose, each
 * with its notes; the numbers of a page may go on from the page before. Reports
 * `note-order` where a number is not the next one.
 */
export function readStretches(
  seed: Seed,
  pages: readonly (readonly BodyLine[])[],
  file: VFile
): StretchedPage[] {
  return numberLines(seed, pages).map((lines) => readPage(seed, lines, file))
}

function readPage(seed: Seed, lines: readonly NumberedLine[], file: VFile): StretchedPage {
  let stretch: Stretch = {prose: [], notes: []}
  const stretches = [stretch]
  const claims: Claim[] = []
  let below: BodyLine[] = []
  for (const {line, numbered} of lines) {
    if (line.kind === 'item') {
      claims.push(...claimRest(seed, line.line.position, [line.text.position], 'list-mark'))
    }
    if (numbered?.expected === false) {
      report(file, 'note-order', line.text.value, line.text.position)
    }
    if (numbered === undefined || numbered.empty) {
      below.push(line)
      continue
    }
    const heading = below.at(-1)
    if (heading !== undefined && isNotesHeading(heading)) {
      below.pop()
      claims.push({as: 'structure', rule: 'notes-heading', at: heading.line.position})
    }
    if (numbered.number <= (stretch.notes.at(-1)?.number ?? 0)) {
      stretch = {prose: [], notes: []}
      stretches.push(stretch)
    }
    stretch.prose.push(...below)
    below = []
    const note = noteLine(seed, line.text, numbered.number)
    stretch.notes.push(note)
    claims.push(...claimRest(seed, note.line.position, [note.text.position], 'note-number'))
  }
  return {stretches: [...stretches, {prose: below, notes: []}], claims}
}

/** The note that a line is, of which the number is known. */
export function noteLine(seed: Seed, line: Located<string>, number: number): NoteLine {
  const length = markOf(line.value, number).length
  const blank = line.value.slice(length).search(/[^ \t\n]/)
  const start = line.position.start.offset + length + Math.max(blank, 0)
  return {number, line, text: seed.slice(start, line.position.end.offset)}
}
