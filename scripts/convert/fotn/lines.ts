/** Says of each line of a country report what it is, by itself. */
import {trimmed} from '../source.ts'
import type {Located, Seed} from '../../../src/kinds/reader.ts'
import {readCodeLine, readQuestionLine, readScoreLine, type QuestionLine} from './question-line.ts'
import {readBareRow, readRow, tight, type Row} from './row.ts'
import {namesSection, readSectionLine, type SectionLine} from './section-line.ts'

/** `line` is the whole line without the blanks around it. */
export type Line = {readonly line: Located<string>} & (
  | {readonly kind: 'blank'}
  | {readonly kind: 'section'; readonly section: SectionLine}
  | {readonly kind: 'question'; readonly question: QuestionLine}
  /** `A1` on a line of its own. */
  | {readonly kind: 'code'; readonly code: Located<string>}
  /** `5.005 6.006` on a line of its own. */
  | {readonly kind: 'score'; readonly cell: Located<string>}
  /** `- text` or `• text`: of a list, or a note. */
  | {readonly kind: 'item'; readonly text: Located<string>}
  /** `-` alone. */
  | {readonly kind: 'dash'}
  | {readonly kind: 'facts'}
  | {readonly kind: 'text'}
)

/** All lines of a seed, in order. */
export function readLines(seed: Seed): Line[] {
  return seed.lines.map((line) => readLine(seed, trimmed(seed, line)))
}

const itemMark = /^(?:-[ \t\u00A0]+|[•●▪][ \t\u00A0]*)/

function readLine(seed: Seed, line: Located<string>): Line {
  if (tight(seed, line).value === '') return {kind: 'blank', line}
  if (line.value === '-') return {kind: 'dash', line}
  const mark = itemMark.exec(line.value)?.[0]
  if (mark !== undefined) {
    const {start, end} = line.position
    const text = seed.slice(start.offset + mark.length, end.offset)
    return text.value === '' ? {kind: 'dash', line} : {kind: 'item', line, text}
  }
  if (/^country facts:?$/i.test(line.value.slice(0, 20))) return {kind: 'facts', line}
  return readTable(seed, line) ?? readLoneCell(seed, line) ?? {kind: 'text', line}
}

function readTable(seed: Seed, line: Located<string>): Line | undefined {
  const row = readRow(seed, line) ?? bareRow(seed, line)
  if (row === undefined) return undefined
  const section = readSectionLine(seed, line, row)
  if (section !== undefined) return {kind: 'section', line, section}
  const question = readQuestionLine(seed, line, row)
  return question && {kind: 'question', line, question}
}

/** Without bars only what a row says tells it from prose. */
function bareRow(seed: Seed, line: Located<string>): Row | undefined {
  const row = readBareRow(seed, line)
  const isRow = row !== undefined && (row.head.value.endsWith('?') || namesSection(row.head.value))
  return isRow ? row : undefined
}

function readLoneCell(seed: Seed, line: Located<string>): Line | undefined {
  const code = readCodeLine(seed, line)
  if (code !== undefined) return {kind: 'code', line, code}
  const cell = readScoreLine(seed, line)
  return cell && {kind: 'score', line, cell}
}
