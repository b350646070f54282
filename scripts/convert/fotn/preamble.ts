/**
 * Finds the questions of a report, and what stands before each: some editions
 * print its code or a sub-heading on lines of their own.
 *
 * ```text
 * Restrictions on Connectivity
 * A3 0-6 pts
 * Does the government exercise … control …? | 2.002 6.006 |
 * ```
 */
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {
  claimQuestionLine,
  claimSectionLine,
  type Line,
  type QuestionLine,
  readScoreLine
} from './lines.ts'
import {claimRest} from './row.ts'
import {codeOfWording} from './questions.ts'
import {plainScoreOf, scoreOf} from './score.ts'

export interface LocatedQuestion {
  /** Index of its first line, which may be a sub-heading, and of the line that ends with its score. */
  readonly first: number
  readonly last: number
  readonly code: Located<string> | undefined
  readonly subheadings: readonly Located<string>[]
  readonly text: Located<string>
  readonly cell: Located<string>
  readonly claims: readonly Claim[]
}

/**
 * The questions, in order. Lines that `belongs` holds for are part of the
 * report's head, whatever they look like.
 */
export function findQuestions(
  seed: Seed,
  lines: readonly Line[],
  belongs: (line: Line) => boolean
): LocatedQuestion[] {
  const found: LocatedQuestion[] = []
  let floor = 0
  lines.forEach((line, at) => {
    if (at < floor || belongs(line)) return
    const question = questionAt(seed, lines, at)
    if (question === undefined) return
    const blank = lines.slice(at, question.last).filter(({kind}) => kind === 'blank')
    const before = readBefore(seed, lines, at, floor, question.code !== undefined, belongs)
    found.push({
      ...question,
      first: before.first,
      code: question.code ?? before.code,
      subheadings: before.subheadings,
      claims: [
        ...before.claims,
        ...question.claims,
        ...blank.flatMap((line) => claimBlank(seed, line))
      ]
    })
    floor = question.last + 1
  })
  return found
}

type QuestionAt = Pick<LocatedQuestion, 'last' | 'code' | 'text' | 'cell' | 'claims'>

function questionAt(seed: Seed, lines: readonly Line[], at: number): QuestionAt | undefined {
  const line = lines[at]
  if (line?.kind === 'question') return asked(seed, line.question, at)
  const question = line?.kind === 'text' ? readAsked(seed, line.line) : undefined
  if (question === undefined) return undefined
  const {value, position} = question.text
  let next = at + 1
  while (lines[next]?.kind === 'blank') next++
  const below = scoreAt(seed, lines, next)
  if (below !== undefined) {
    const {last, cell, claims} = below
    return {last, ...question, cell, claims: [...question.claims, ...claims]}
  }
  // A question that lost its cell with its bars: only its words tell it from prose.
  if (value.includes('. ') || codeOfWording(value) === undefined) return undefined
  const cell = seed.slice(position.end.offset, position.end.offset)
  return {last: at, ...question, cell}
}

/** The score on a line below a question, or its points and its most points on two: `5.005`, `6.006`. */
function scoreAt(
  seed: Seed,
  lines: readonly Line[],
  at: number
): Pick<QuestionAt, 'last' | 'cell' | 'claims'> | undefined {
  const [line, below] = lines.slice(at, at + 2)
  if (line === undefined) return undefined
  const alone =
    line.kind === 'score'
      ? line.cell
      : line.kind === 'text'
        ? readScoreLine(seed, line.line, true)
        : undefined
  const whole = line.line.position
  if (alone !== undefined) {
    const rest = claimRest(seed, whole, [alone.position], 'bar')
    return {
      last: at,
      cell: alone,
      claims: [{as: 'structure', rule: 'score', at: alone.position}, ...rest]
    }
  }
  if (line.kind !== 'text' || below?.kind !== 'text') return undefined
  if (line.line.value.length + below.line.value.length > longestScore) return undefined
  const cell = seed.slice(whole.start.offset, below.line.position.end.offset)
  const isScore = scoreOf(cell.value) ?? (/\n\s*\//.test(cell.value) && plainScoreOf(cell.value))
  if (isScore === undefined || isScore === false) return undefined
  return {last: at + 1, cell, claims: [{as: 'structure', rule: 'score', at: cell.position}]}
}

/** Longest score on two lines, in characters. */
const longestScore = 16

/** `A1. Do … restrict access? (0–6 points)`: a question without a cell, with its code and most points or not. */
const askedAlone =
  /^(?:([A-Z]\d{1,2})[.:)]?[ \u00A0]+)?(?=\S)(.*\?)(?:[ \u00A0]*\(0[ \u00A0]?[-–—][ \u00A0]?\d{1,2}(?: points| pts)?\))?$/u

/** Longer lines are text. */
const questionLength = 400

function readAsked(
  seed: Seed,
  line: Located<string>
): Pick<QuestionAt, 'code' | 'text' | 'claims'> | undefined {
  if (!/\?(?:[ \u00A0]*\([^()]{1,20}\))?$/.test(line.value.slice(-24))) return undefined
  const [, code, words = line.value] =
    line.value.length > questionLength ? [] : (askedAlone.exec(line.value) ?? [])
  const {start} = line.position
  const from = start.offset + line.value.indexOf(words)
  const text = seed.slice(from, from + words.length)
  const printed =
    code === undefined ? undefined : seed.slice(start.offset, start.offset + code.length)
  const claims = claimRest(seed, line.position, [printed?.position, text.position], 'code-points')
  return {code: printed, text, claims}
}

function asked(seed: Seed, question: QuestionLine, at: number): QuestionAt {
  const {code, text, cell} = question
  return {last: at, code, text, cell, claims: claimQuestionLine(seed, question)}
}

interface Before {
  first: number
  code: Located<string> | undefined
  readonly subheadings: Located<string>[]
  readonly claims: Claim[]
}

/** What belongs to a question of the lines above it. */
function readBefore(
  seed: Seed,
  lines: readonly Line[],
  at: number,
  floor: number,
  isCoded: boolean,
  belongs: (line: Line) => boolean
): Before {
  const before: Before = {first: at, code: undefined, subheadings: [], claims: []}
  for (let above = at - 1; above >= floor; above--) {
    const line = lines[above]
    if (line === undefined || belongs(line)) break
    if (line.kind === 'blank') continue
    if (before.subheadings.length === mostSubheadings) break
    if (line.kind === 'code' && !isCoded && before.code === undefined) {
      before.code = line.code
      before.claims.push(
        ...claimRest(seed, line.line.position, [line.code.position], 'code-points')
      )
    } else if (isBelowCode(lines, above) && !isCoded && before.code === undefined) {
      before.claims.push({as: 'structure', rule: 'code-points', at: line.line.position})
    } else if (line.kind === 'section') {
      before.subheadings.unshift(line.section.name)
      before.claims.push(...claimSectionLine(seed, line.section))
    } else if (line.kind === 'text' && isSubheading(line.line.value.replace(letter, ''))) {
      before.subheadings.unshift(line.line)
    } else {
      break
    }
    before.first = above
  }
  const blank = lines.slice(before.first, at).filter(({kind}) => kind === 'blank')
  before.claims.push(...blank.flatMap((line) => claimBlank(seed, line)))
  return before
}

/** `1.00-6.00 pts0-6 pts`, right below `A1`. */
function isBelowCode(lines: readonly Line[], at: number): boolean {
  const [code, line] = [lines[at - 1], lines[at]]
  return (
    code?.kind === 'code' &&
    line?.kind === 'text' &&
    /^\d{1,2}(?:\.\d\d)? ?[-–] ?\d{1,2}(?:\.\d\d)? ?p(?:oin)?ts(?!\p{L}).{0,24}$/iu.test(
      line.line.value
    )
  )
}

/** NBSP and its like, which are no blanks, on a line without text. */
export function claimBlank(seed: Seed, {line}: Line): Claim[] {
  return claimRest(seed, line.position, [], 'blank-line')
}

/** `A. ` of `A. Obstacles to Access`. */
const letter = /^[A-C]\. /u

/** Most sub-headings before one question, and the longest one. */
const mostSubheadings = 3
const subheadingLength = 90

/** A short line that opens like a title and does not end like a sentence. */
export function isSubheading(line: string): boolean {
  return (
    line.length <= subheadingLength &&
    /^\p{Lu}/u.test(line) &&
    /[\p{L})]$/u.test(line) &&
    !/[.!?:;] |^score change/i.test(line)
  )
}
