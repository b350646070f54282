/** Says of each line of a country report what it is, by itself. */
import type {VFile} from 'vfile'
import {trimmed} from '../source.ts'
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {claimRest, readBareRow, readRow, type Row, tight} from './row.ts'
import {plainScoreOf, scoreOf} from './score.ts'
import {questionSections} from './questions.ts'
import type {Score} from '../../../src/model/fields.ts'
import {report} from '../rules.ts'

export interface SectionLine {
  readonly line: Located<string>
  readonly letter: Located<string>
  readonly name: Located<string>
  readonly cell: Located<string>
  /** Set where the line is part of a head that is shown as printed. */
  readonly isShown?: true
}

const lettered = /^([A-Z])(?:[.:)]?[ \t\u00A0]+|[ \u00A0]*\|[ \u00A0]*)(?=[^ \u00A0|])/

/** Numbers, or what is left of them. */
const numeric = /^(?:[\d\s./|–-]| of ){0,24}$/

/** The letter of a section that is printed by its name alone: `Obstacles to Access | 11 25 |`. */
function letterOf(name: string): string | undefined {
  const plain = name.toLowerCase()
  return questionSections.find((section) => section.name.toLowerCase() === plain)?.letter
}

/** Whether a stretch without a bar after it names a section: `A Obstacles to Access`. */
function namesSection(head: string): boolean {
  return letterOf(head.replace(lettered, '')) !== undefined
}

/** The section line that a row is; undefined for any other row. */
function readSectionLine(
  seed: Seed,
  line: Located<string>,
  {head, cell}: Row
): SectionLine | undefined {
  const start = head.position.start.offset
  const named = letterOf(head.value)
  if (named !== undefined && numeric.test(cell.value) && cell.value !== '') {
    return {line, letter: {value: named, position: seed.span(start, start)}, name: head, cell}
  }
  const [mark, letter] = lettered.exec(head.value) ?? []
  if (mark === undefined || letter === undefined) return undefined
  if (head.value.endsWith('?') || !numeric.test(cell.value) || scoreOf(cell.value)) return undefined
  return {
    line,
    letter: seed.slice(start, start + 1),
    name: seed.slice(start + mark.length, head.position.end.offset),
    cell
  }
}

/** The points printed on a section line. Reports `section-line` where it has none. */
export function parseSectionScore({cell, line}: SectionLine, file: VFile): Score | undefined {
  const [, points, outOf] =
    /^(\d{1,3})(?: |\/| \/ ?| of | \| )(\d{1,3})$/.exec(cell.value.replaceAll(/\s+/g, ' ')) ?? []
  if (points !== undefined && outOf !== undefined && Number(points) <= Number(outOf)) {
    return {points: Number(points), outOf: Number(outOf)}
  }
  report(file, 'section-line', line.value, cell.position)
  return undefined
}

/** Claims of a section line but its name, which pages show. */
export function claimSectionLine(seed: Seed, {line, letter, name, cell}: SectionLine): Claim[] {
  const parts: Claim[] = [
    {as: 'structure', rule: 'section-letter', at: letter.position},
    {as: 'structure', rule: 'section-score', at: cell.position}
  ]
  const read = [letter.position, name.position, cell.position]
  return [...parts, ...claimRest(seed, line.position, read, 'bar')]
}

export interface QuestionLine {
  readonly line: Located<string>
  /** Printed in some editions only. */
  readonly code: Located<string> | undefined
  readonly text: Located<string>
  readonly cell: Located<string>
}

const coded = /^([A-Z]\d{1,2})(?:[.:)]?[ \t\u00A0]+|[ \u00A0]*\|[ \u00A0]*)(?=[^ \u00A0|])/

/** Longest cell that can be a broken score. */
const cellLength = 24

/** The question that a row asks; undefined for any other row. */
function readQuestionLine(
  seed: Seed,
  line: Located<string>,
  {head, cell}: Row
): QuestionLine | undefined {
  const asks = /\?["”’»)]?$/.test(head.value.slice(-2)) && cell.value.length <= cellLength
  if (!asks && scoreOf(cell.value) === undefined) return undefined
  const [mark = '', code] = coded.exec(head.value) ?? []
  const start = head.position.start.offset
  return {
    line,
    code: code === undefined ? undefined : seed.slice(start, start + code.length),
    text: seed.slice(start + mark.length, head.position.end.offset),
    cell
  }
}

/** Claims of a question line but its code and text, which its page shows. */
export function claimQuestionLine(seed: Seed, {line, code, text, cell}: QuestionLine): Claim[] {
  const isRead = scoreOf(cell.value) ?? plainScoreOf(cell.value)
  const rule = isRead === undefined ? 'score-unreadable' : 'score'
  const read = [code?.position, text.position, cell.position]
  return [
    {as: 'structure', rule, at: cell.position},
    ...claimRest(seed, line.position, read, 'bar')
  ]
}

/** `A1`, `A1 0-6 pts`, `| A1 1.00-6.00 pts0-6 pts |`. */
const codeLine =
  /^(?:\|[ \u00A0]*)?([A-Z]\d{1,2})[.:)]?(?:[ \u00A0]+[\d.]+ ?[-–] ?[\d.]+ ?p.*)?[ \u00A0]*\|?$/

/** The code on a line of its own before a question. */
function readCodeLine(seed: Seed, line: Located<string>): Located<string> | undefined {
  if (line.value.length > 60) return undefined
  const code = codeLine.exec(line.value)?.[1]
  if (code === undefined) return undefined
  const start = line.position.start.offset + line.value.indexOf(code)
  return seed.slice(start, start + code.length)
}

/** The score on a line of its own below a question; `isBelow` where one can stand there. */
export function readScoreLine(
  seed: Seed,
  line: Located<string>,
  isBelow = false
): Located<string> | undefined {
  if (line.value.length > 40) return undefined
  const cell = /\d(?:[\d.|/ \u00A0]|of)*\d/.exec(line.value)?.[0]
  const rest = line.value.replace(cell ?? '', '')
  if (cell === undefined || !/^(?:[| \u00A0:]|score|points|pts)*$/i.test(rest)) return undefined
  const score = scoreOf(cell) ?? (isBelow ? plainScoreOf(cell) : undefined)
  if (score === undefined) return undefined
  const start = line.position.start.offset + line.value.indexOf(cell)
  return seed.slice(start, start + cell.length)
}

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

/** `9 / 25`, and `9` with `/ 25` below it. */
const sectionCell = /^\d{1,2}(?:\s*\/\s*|\s+of\s+|[ \u00A0]+)\d{1,2}$/

/** The lines with the score of a section in one with its name, where it is on the lines below it. */
export function joinSections(seed: Seed, lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const length = [2, 3].find((length) => sectionOver(seed, lines.slice(at, at + length)))
    const section = length && sectionOver(seed, lines.slice(at, at + length))
    joined.push(section ? {kind: 'section', line: section.line, section} : line)
    at += section && length ? length - 1 : 0
  }
  return joined
}

/** The section that some lines are together. */
function sectionOver(seed: Seed, lines: readonly Line[]): SectionLine | undefined {
  const [first, second] = lines
  const last = lines.at(-1)
  if (first?.kind !== 'text' || second === undefined || last === undefined) return undefined
  if (!namesSection(first.line.value)) return undefined
  const cell = seed.slice(second.line.position.start.offset, last.line.position.end.offset)
  if (!sectionCell.test(cell.value) && !isOnTwoLines(first.line.value, cell.value)) return undefined
  const line = seed.slice(first.line.position.start.offset, last.line.position.end.offset)
  return readSectionLine(seed, line, {head: first.line, cell})
}

/** `18`, and below it `25`, which is the most points of that section. */
function isOnTwoLines(name: string, cell: string): boolean {
  const most = /^\d{1,2}\n(\d{2})$/.exec(cell)?.[1]
  const letter = letterOf(name.replace(lettered, ''))
  const section = questionSections.find((section) => section.letter === letter)
  const sum = section?.questions.reduce((sum, {maximum}) => sum + maximum, 0)
  return most !== undefined && Number(most) === sum
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
