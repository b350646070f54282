/** Reads `A Obstacles to Access | 11 25 |`: 11 of 25 points. */
import type {VFile} from 'vfile'
import {questionSections} from '../../../src/model/questions.ts'
import type {Score} from '../../../src/model/fields.ts'
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {report} from '../rules.ts'
import {claimRest, type Row} from './row.ts'
import {scoreOf} from './score.ts'

export interface SectionLine {
  readonly line: Located<string>
  readonly letter: Located<string>
  readonly name: Located<string>
  readonly cell: Located<string>
}

const lettered = /^([A-Z])(?:[.:)]?[ \u00A0]+|[ \u00A0]*\|[ \u00A0]*)(?=[^ \u00A0|])/

/** Numbers, or what is left of them. */
const numeric = /^(?:[\d ./|\u00A0–-]| of ){0,24}$/

/** The letter of a section that is printed by its name alone: `Obstacles to Access | 11 25 |`. */
function letterOf(name: string): string | undefined {
  const plain = name.toLowerCase()
  return questionSections.find((section) => section.name.toLowerCase() === plain)?.letter
}

/** Whether a stretch without a bar after it names a section: `A Obstacles to Access`. */
export function namesSection(head: string): boolean {
  return letterOf(head.replace(lettered, '')) !== undefined
}

/** The section line that a row is; undefined for any other row. */
export function readSectionLine(
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
    /^(\d{1,3})(?: |\u00A0|\/| \/ | of | \| )(\d{1,3})$/.exec(cell.value) ?? []
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
