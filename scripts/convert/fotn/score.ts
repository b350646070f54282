/**
 * Reads the score cell of a question: `2.002 6.006` means 2 of 6.
 *
 * The site prints each number twice, once for screens (`2.00`) and once for
 * screen readers (`2`), and the saved page glues the two together: `4.004` is
 * 4. The copy is our only checksum, so a cell whose halves disagree is
 * reported, not guessed.
 */
import type {VFile} from 'vfile'
import type {Score} from '../../../src/kinds/fields.ts'
import {report} from '../rules.ts'
import type {Located} from '../../../src/kinds/reader.ts'

const doubled = /^(\d{1,2})\.00(\d{1,2})[ \u00A0|]{1,4}(\d{1,2})\.00(\d{1,2})$/

/** The score of a cell; undefined where the cell is no doubled score. Reports nothing. */
export function scoreOf(cell: string): Score | undefined {
  const [, points, pointsCopy, outOf, outOfCopy] = doubled.exec(cell) ?? []
  if (points === undefined || points !== pointsCopy || outOf !== outOfCopy) return undefined
  const score = {points: Number(points), outOf: Number(outOf)}
  return score.points <= score.outOf ? score : undefined
}

const plain = /^(\d{1,2})(?:[ \u00A0]?\/[ \u00A0]?|[ \u00A0]of[ \u00A0]|[ \u00A0])(\d{1,2})$/

/** The score of a cell that prints each number once, as some pages do: `4 6`, `4/6`. */
export function plainScoreOf(cell: string): Score | undefined {
  const [, points, outOf] = plain.exec(cell) ?? []
  if (points === undefined || outOf === undefined) return undefined
  const score = {points: Number(points), outOf: Number(outOf)}
  return score.points <= score.outOf && score.outOf > 0 ? score : undefined
}

/** The score of a question's cell. Reports `score-unreadable` at a cell that has none. */
export function parseScore(cell: Located<string>, file: VFile): Score | undefined {
  const score = scoreOf(cell.value) ?? plainScoreOf(cell.value)
  if (score === undefined) report(file, 'score-unreadable', cell.value, cell.position)
  return score
}
