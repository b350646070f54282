/**
 * Parts a country report into overview, questions and facts.
 *
 * The order is: country, section lines, overview, key developments, questions,
 * `Country Facts`. Only the questions and `Country Facts` say what they are, so
 * everything else belongs to what stands above it.
 */
import type {Claim, Located, Seed, Span} from '../../../src/kinds/reader.ts'
import {
  claimSectionLine,
  type Line,
  type SectionLine,
  claimQuestionLine,
  type QuestionLine,
  readScoreLine
} from './lines.ts'
import {claimRest} from './row.ts'
import {codeOfWording} from './questions.ts'

/** A line of the overview or below a question; an `item` may turn out to be a note. */
export interface BodyLine {
  readonly kind: 'paragraph' | 'item' | 'heading'
  readonly line: Located<string>
  /** The line without the mark of a list. */
  readonly text: Located<string>
}

export interface OutlinedQuestion extends LocatedQuestion {
  readonly body: readonly BodyLine[]
  /** From its first line to the last one of its body. */
  readonly span: Span
}

export interface Outline {
  readonly country: Located<string> | undefined
  readonly sections: readonly SectionLine[]
  readonly overview: readonly BodyLine[]
  readonly questions: readonly OutlinedQuestion[]
  /** The lines below `Country Facts`. */
  readonly facts: readonly Line[]
  readonly claims: readonly Claim[]
}

/** Longest line that can be the name of a country. */
const countryLength = 80

const printedHeading = /^(?:(?:political )?overview|key developments?\b[^.]*)$/i

/** Parts the lines of a report; what belongs to no other part is prose of the part above it. */
export function readOutline(seed: Seed, lines: readonly Line[]): Outline {
  const country = findCountry(lines)
  const sections = firstSections(lines)
  const asked = findQuestions(seed, lines, (line) => line === country || sections.has(line))
  const overview: BodyLine[] = []
  const questions = asked.map((question) => ({...question, body: [] as BodyLine[]}))
  const facts: Line[] = []
  const claims: Claim[] = []
  let question = -1
  let inFacts = false
  for (let at = 0; at < lines.length; at++) {
    const next = questions[question + 1]
    const line = lines[at]
    if (line === undefined) continue
    if (next?.first === at) {
      question++
      inFacts = false
      at = next.last
      claims.push(...next.claims)
    } else if (line.kind === 'facts') {
      inFacts = true
      claims.push(...claimRest(seed, line.line.position, [], 'facts-heading'))
    } else if (line.kind === 'blank') {
      claims.push(...claimBlank(seed, line))
    } else if (sections.has(line)) {
      claims.push(...sectionClaims(seed, line))
    } else if (line === country) {
      continue
    } else if (inFacts) {
      facts.push(line)
    } else if (line.kind === 'dash') {
      claims.push({as: 'structure', rule: 'list-mark', at: line.line.position})
    } else {
      const body = questions[question]?.body ?? overview
      body.push(readBodyLine(line, question < 0))
    }
  }
  return {
    country: country?.line,
    sections: [...sections].flatMap((line) => (line.kind === 'section' ? [line.section] : [])),
    overview,
    questions: questions.map((asked) => ({...asked, span: spanOf(seed, lines, asked)})),
    facts,
    claims
  }
}

function spanOf(
  seed: Seed,
  lines: readonly Line[],
  {first, last, body}: LocatedQuestion & Pick<OutlinedQuestion, 'body'>
): Span {
  const start = lines[first]?.line.position.start.offset ?? 0
  const end = (body.at(-1) ?? lines[last])?.line.position.end.offset ?? start
  return seed.span(start, end)
}

/** The first line, where it can be the name of a country. */
function findCountry(lines: readonly Line[]): Line | undefined {
  const first = lines.find(({kind}) => kind !== 'blank')
  return first?.kind === 'text' && first.line.value.length <= countryLength ? first : undefined
}

/** The first line of each section; a later one is a heading. */
function firstSections(lines: readonly Line[]): Set<Line> {
  const letters = new Map<string, Line>()
  for (const line of lines) {
    if (line.kind !== 'section' || letters.has(line.section.letter.value)) continue
    letters.set(line.section.letter.value, line)
  }
  return new Set(letters.values())
}

function sectionClaims(seed: Seed, line: Line): Claim[] {
  return line.kind === 'section' ? claimSectionLine(seed, line.section) : []
}

function readBodyLine(line: Line, inOverview: boolean): BodyLine {
  if (line.kind === 'item') return {kind: 'item', line: line.line, text: line.text}
  const isHeading =
    inOverview && line.line.value.length <= countryLength && printedHeading.test(line.line.value)
  return {kind: isHeading ? 'heading' : 'paragraph', line: line.line, text: line.line}
}

// Finds the questions of a report, and what stands before each: some editions
// print its code or a sub-heading on lines of their own.
//
// ```text
// Restrictions on Connectivity
// A3 0-6 pts
// Does the government exercise … control …? | 2.002 6.006 |
// ```

interface LocatedQuestion {
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
function findQuestions(
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
  if (line?.kind !== 'text' || !line.line.value.endsWith('?')) return undefined
  const {value, position} = line.line
  let next = at + 1
  while (lines[next]?.kind === 'blank') next++
  const below = lines[next]
  const cellBelow =
    below?.kind === 'score'
      ? below.cell
      : below?.kind === 'text'
        ? readScoreLine(seed, below.line, true)
        : undefined
  if (below !== undefined && cellBelow !== undefined) {
    return {
      last: next,
      code: undefined,
      text: line.line,
      cell: cellBelow,
      claims: [
        {as: 'structure', rule: 'score', at: cellBelow.position},
        ...claimRest(seed, below.line.position, [cellBelow.position], 'bar')
      ]
    }
  }
  // A question that lost its cell with its bars: only its words tell it from prose.
  if (value.includes('. ') || codeOfWording(value) === undefined) return undefined
  const cell = seed.slice(position.end.offset, position.end.offset)
  return {last: at, code: undefined, text: line.line, cell, claims: []}
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
    } else if (line.kind === 'section') {
      before.subheadings.unshift(line.section.name)
      before.claims.push(...claimSectionLine(seed, line.section))
    } else if (line.kind === 'text' && isSubheading(line.line.value)) {
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

/** NBSP and its like, which are no blanks, on a line without text. */
export function claimBlank(seed: Seed, {line}: Line): Claim[] {
  return claimRest(seed, line.position, [], 'blank-line')
}

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
