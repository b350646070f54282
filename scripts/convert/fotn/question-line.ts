/** Reads what names a question: `Do …? | 5.005 6.006 |`, and the code some editions print. */
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {claimRest, type Row} from './row.ts'
import {plainScoreOf, scoreOf} from './score.ts'

export interface QuestionLine {
  readonly line: Located<string>
  /** Printed in some editions only. */
  readonly code: Located<string> | undefined
  readonly text: Located<string>
  readonly cell: Located<string>
}

const coded = /^([A-Z]\d{1,2})(?:[.:)]?[ \u00A0]+|[ \u00A0]*\|[ \u00A0]*)(?=[^ \u00A0|])/

/** Longest cell that can be a broken score. */
const cellLength = 24

/** The question that a row asks; undefined for any other row. */
export function readQuestionLine(
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
export function readCodeLine(seed: Seed, line: Located<string>): Located<string> | undefined {
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
  if (cell === undefined || !/^[| \u00A0]*$/.test(rest)) return undefined
  const score = scoreOf(cell) ?? (isBelow ? plainScoreOf(cell) : undefined)
  if (score === undefined) return undefined
  const start = line.position.start.offset + line.value.indexOf(cell)
  return seed.slice(start, start + cell.length)
}
